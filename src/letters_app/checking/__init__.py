"""Advice about a text before it is printed: findings from rule packs, mail policies and a few checks in code.

The checker knows text and facts, not editors, files of people or windows. Packs go in, findings with code point
offsets come out; nothing here changes a letter or forbids one.
"""
