"""Which way text runs: Unicode's bidirectional algorithm for text without direction characters.

``printable_text`` removes every character that embeds, overrides or isolates, so what is left of UAX #9 (Unicode
Bidirectional Algorithm, revision 50) is one run on one level: rules P2, P3, W1 to W7, N0 to N2, I1, I2 and L2. Each
character becomes one letter for its class, and the rules are replacements in the string of these letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import TypeVar

ItemT = TypeVar("ItemT")

_CLASS_LETTERS = {
    "L": "L", "R": "R", "AL": "A", "EN": "E", "ES": "S", "ET": "T", "AN": "N", "CS": "C", "NSM": "M",
    "WS": "W", "S": "W", "B": "W", "ON": "O",
    "BN": "M",  # a joiner inside a word goes with the letter before it
}  # fmt: skip
"""A letter for each class; the two blanks and the line end behave alike inside one line."""


class _Classes(dict[int, str]):
    """Translates characters into the letters of their classes, and remembers them."""

    def __missing__(self, code: int) -> str:
        letter = self[code] = _CLASS_LETTERS.get(unicodedata.bidirectional(chr(code)), "L")
        return letter


_CLASSES = _Classes()
# Blocks whose letters run from right to left, and the digits that go with them (DerivedBidiClass.txt: Hebrew to
# Arabic Extended-A, presentation forms, the ancient and African scripts of the first supplementary plane).
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_LANGUAGES = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "syr", "ug", "ur", "yi"})

_MARKS_AT_START = re.compile("^M+")
_WITH_MARKS = re.compile("([^M])(M+)")
_AFTER_ARABIC = re.compile("A[^LRA]+")
_ONE_SEPARATOR = re.compile("(?<=E)[SC](?=E)")
_ONE_ARABIC_SEPARATOR = re.compile("(?<=N)C(?=N)")
_TERMINATORS = re.compile("T+(?=E)|(?<=E)T+")
_WEAK_LEFT = re.compile("[STC]")
_AFTER_LEFT = re.compile("L[^LR]+")
_BEFORE_STRONG = re.compile("^[^LR]+")
_BETWEEN_LEFT = re.compile("(?<=L)[OW]+(?=L)")
_BETWEEN_RIGHT = re.compile("(?<=[REN])[OW]+(?=[REN])")
_ONE_WAY = re.compile("[ROW]*")
_PAIRS = {")": "(", "]": "[", "}": "{", "\u2046": "\u2045", "\u207e": "\u207d", "\u208e": "\u208d"}
"""Closing to opening brackets that bundled fonts have (BidiBrackets.txt)."""
_BRACKET = re.compile("[()\\[\\]{}\u2045\u2046\u207d\u207e\u208d\u208e]")
_MOST_OPEN_BRACKETS = 63
_LEVELS_FROM_LEFT = str.maketrans("LRENOW", "012200")
_LEVELS_FROM_RIGHT = str.maketrans("LRENOW", "212211")
_STRONG = str.maketrans("ENA", "RRR")


def has_right_to_left(text: str) -> bool:
    """Tell whether a character of ``text`` belongs to a script that runs from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def is_right_to_left_language(language: str) -> bool:
    """Tell whether ``language`` (BCP 47) is written from right to left."""
    return language.partition("-")[0].lower() in _LANGUAGES


def runs_right_to_left(text: str, language: str) -> bool:
    """Tell whether a paragraph as a whole runs from right to left.

    A paragraph runs as its language does if one letter of it does, even after a foreign word at its beginning; else
    as its first letter does (P2, P3), and without letters as its language.
    """
    letters = text.translate(_CLASSES)
    from_right = is_right_to_left_language(language)
    right, left = ("R" in letters or "A" in letters), "L" in letters
    if not right and not left:
        return from_right
    if language and (right if from_right else left):
        return from_right
    first = next(letter for letter in letters if letter in "LRA")
    return first != "L"


def levels_of(text: str, *, right_to_left: bool) -> str:
    """Return the level of each character of one paragraph as a digit: odd ones run from right to left.

    ``right_to_left``: how the paragraph runs as a whole.
    """
    base = "R" if right_to_left else "L"
    original = text.translate(_CLASSES)
    letters = _weak(original, base)
    if base == "R" and _ONE_WAY.fullmatch(letters):
        return "1" * len(text)
    if _BRACKET.search(text):
        letters = _brackets(text, original, letters, base)
    # Neutrals between two of the other direction go with them (N1), all others with the paragraph (N1, N2).
    if right_to_left:
        letters = _BETWEEN_LEFT.sub(lambda found: "L" * len(found.group()), letters)
    else:
        letters = _BETWEEN_RIGHT.sub(lambda found: "R" * len(found.group()), letters)
    return letters.translate(_LEVELS_FROM_RIGHT if right_to_left else _LEVELS_FROM_LEFT)


def visual_order(items: Sequence[ItemT], levels: Sequence[int]) -> list[ItemT]:
    """Return the items of a line from left to right (L2)."""
    order, own = list(items), list(levels)
    for level in range(max(own, default=0), 0, -1):
        for start, end in _stretches(own, level):
            order[start:end] = order[start:end][::-1]
            own[start:end] = own[start:end][::-1]
    return order


def _stretches(levels: Sequence[int], level: int) -> Iterator[tuple[int, int]]:
    """Yield where each stretch of items on ``level`` or above begins and ends."""
    start = -1
    for place, own in enumerate(levels):
        if own < level:
            if start >= 0:
                yield start, place
            start = -1
        elif start < 0:
            start = place
    if start >= 0:
        yield start, len(levels)


def _weak(letters: str, base: str) -> str:
    """Apply W1 to W7: L, R, E, N and neutrals are left."""
    if "M" in letters:  # W1
        letters = _MARKS_AT_START.sub(lambda found: base * len(found.group()), letters)
        letters = _WITH_MARKS.sub(lambda found: found[1] * len(found[0]), letters)
    if "A" in letters:
        letters = _AFTER_ARABIC.sub(lambda found: found.group().replace("E", "N"), letters)  # W2
        letters = letters.replace("A", "R")  # W3
    letters = _ONE_SEPARATOR.sub("E", letters)  # W4
    letters = _ONE_ARABIC_SEPARATOR.sub("N", letters)
    if "E" in letters:
        letters = _TERMINATORS.sub(lambda found: "E" * len(found.group()), letters)  # W5
    letters = _WEAK_LEFT.sub("O", letters)  # W6
    if "E" in letters:  # W7
        if base == "L":
            letters = _BEFORE_STRONG.sub(lambda found: found.group().replace("E", "L"), letters)
        letters = _AFTER_LEFT.sub(lambda found: found.group().replace("E", "L"), letters)
    return letters


def _brackets(text: str, original: str, letters: str, base: str) -> str:
    """Give both brackets of a pair one direction (N0)."""
    result = list(letters)
    for opening, closing in sorted(_bracket_pairs(text, letters)):
        inside = {letter.translate(_STRONG) for letter in result[opening + 1 : closing]} & {"L", "R"}
        if not inside:
            continue
        direction = base
        if base not in inside:
            before = (letter.translate(_STRONG) for letter in reversed(result[:opening]))
            context = next((letter for letter in before if letter in "LR"), base)
            direction = context if context in inside else base
        for place in (opening, closing):
            result[place] = direction
            while place + 1 < len(result) and original[place + 1] == "M":
                place += 1  # noqa: PLW2901 - the marks on the bracket follow it
                result[place] = direction
    return "".join(result)


def _bracket_pairs(text: str, letters: str) -> Iterator[tuple[int, int]]:
    """Yield the places of brackets that pair (BD16)."""
    open_brackets: list[tuple[str, int]] = []
    for found in _BRACKET.finditer(text):
        place, bracket = found.start(), found.group()
        if letters[place] != "O":
            continue
        opening = _PAIRS.get(bracket)
        if opening is None:
            if len(open_brackets) == _MOST_OPEN_BRACKETS:
                return
            open_brackets.append((bracket, place))
            continue
        for depth in range(len(open_brackets) - 1, -1, -1):
            if open_brackets[depth][0] == opening:
                yield open_brackets[depth][1], place
                del open_brackets[depth:]
                break
