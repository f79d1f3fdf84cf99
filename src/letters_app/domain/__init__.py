"""What the program is about: recipients, facilities, addresses, letters, mailings and findings.

The lowest layer. Frozen values and pure rules, standard library only: every other layer may hold these
values without gaining a dependency.
"""
