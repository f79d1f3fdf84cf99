"""Blanks that must not become a line end: what belongs together stays on one line."""

from __future__ import annotations

import re

_NEVER_FIRST = frozenset({"—", "–", "×", "=", "/", "?", "!", ":", ";", "»", "%"})
_NEVER_LAST = frozenset({"/", "«", "№", "§"})
_OPENING = "«„“\"'(["
_ONE_LETTER_WORDS_BIND = frozenset({"ru", "uk", "be", "bg", "sr", "mk", "pl", "cs", "sk"})
"""Languages whose typography does not leave a one-letter preposition at the end of a line."""
_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,3}", re.UNICODE)
_NUMBER = re.compile(r"[\d.,:/-]*\d")
_SIGN_OF_UNIT = frozenset("%‰°€$£₽₴₸₺")
_THOUSANDS = re.compile(r"\d{3}\D*")
_BEFORE_THOUSANDS = re.compile(r"\d{1,3}")
_BEFORE_NUMBER = re.compile(r"№|§|[Nn]o\.|[Nn]r\.|[^\W\d_]{1,4}\.", re.UNICODE)


def is_bound(left: str, right: str, language: str) -> bool:
    """Tell whether ``left`` and ``right``, neighbours apart by a blank, must stay on one line.

    Bound are: a stroke to both its neighbours; a dash, a sign of arithmetic or, as French has it, a sign of
    punctuation to the word before it; a one-letter word to the next one, in languages that ask for it; initials to
    each other and to a surname on either side; a number to its unit or month and to its own thousands; a sign or
    abbreviation to its number (``№ 5``, ``ул. 8``, ``p. 3``).
    """
    if right[0].islower() and len(left) > 1 and left[-2:].isalpha():
        return False  # two ordinary words: by far the most frequent case
    if right in _NEVER_FIRST or left in _NEVER_LAST:
        return True
    bare = left.lstrip(_OPENING)
    if len(bare) == 1 and bare.isalpha() and language.partition("-")[0] in _ONE_LETTER_WORDS_BIND:
        return True
    if left[-1].isdigit():
        if right[0].isdigit():
            return _BEFORE_THOUSANDS.fullmatch(bare) is not None and _THOUSANDS.fullmatch(right) is not None
        return (right[0].isalpha() or right[0] in _SIGN_OF_UNIT) and _NUMBER.fullmatch(bare) is not None
    if right[0].isdigit():
        return _BEFORE_NUMBER.fullmatch(bare) is not None
    if left[-1] == "." and _INITIALS.fullmatch(bare):
        return right[0].isupper() or _INITIALS.fullmatch(right.rstrip(",;:")) is not None
    return right[0].isupper() and bare[:1].isupper() and bare[-1:].isalpha() and _starts_with_initials(right)


def _starts_with_initials(word: str) -> bool:
    return len(word) > 1 and word[1] == "." and _INITIALS.fullmatch(word.rstrip(",;:)»")) is not None
