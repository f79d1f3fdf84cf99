"""The words of a letter: templates in several languages, and the steps of the guided composer.

A middle layer that leans on the domain alone. It reads template packs; it knows no window, no vault and no paper.
"""
