"""Where a word may be divided. Patterns come from pyphen; their slips in Cyrillic are repaired here.

Turkish has no patterns and needs none: its syllables follow from the letters.
"""

from __future__ import annotations

import re

import pyphen

_LEFT_LETTERS = 2
_RIGHT_LETTERS = 3
_SHORTEST_WORD = _LEFT_LETTERS + _RIGHT_LETTERS

# A run of letters, apostrophes inside it included (Ukrainian and Belarusian words have them).
_LETTERS = re.compile(r"[^\W\d_]+(?:[’'ʼ][^\W\d_]+)*")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_CYRILLIC_VOWEL = re.compile("[аеёиіїоуыэюяєѐѝ]", re.IGNORECASE)
_NEVER_FIRST = frozenset("ьъйў’'ʼЬЪЙЎ")
_TURKISH = "tr"
_TURKISH_SYLLABLE = re.compile("[bcçdfgğhjklmnprsştvyz]?[aâeıiİîoöuûü]", re.IGNORECASE)
"""A vowel takes the consonant before it along, and no more (Türk Dil Kurumu, Yazım Kılavuzu, "Hece Yapısı")."""


class Hyphenator:
    """Division points of words of one language; none for a language without patterns."""

    def __init__(self, language: str) -> None:
        """``language`` is a BCP 47 tag."""
        name = pyphen.language_fallback(language.replace("-", "_")) if language else None
        if language.partition("-")[0] == _TURKISH:
            name = _TURKISH
        self._name: str | None = name
        self._patterns: pyphen.Pyphen | None = None

    def positions(self, word: str) -> tuple[int, ...]:
        """Return the indices before which ``word``, punctuation and all, may be divided with a hyphen.

        At least two letters stay on the upper line and three go to the lower one. Words in capitals, words with
        digits and words that have a hyphen already are left whole.
        """
        if self._name is None or len(word) < _SHORTEST_WORD:
            return ()
        found = _LETTERS.search(word)
        if found is None or _LETTERS.search(word, found.end()) or any(map(str.isdigit, word)):
            return ()
        core = found.group()
        if len(core) < _SHORTEST_WORD or core.isupper():
            return ()
        points = self._points(core)
        if _CYRILLIC.search(core):
            points = _whole_syllables(core, points)
        within = [point for point in points if _LEFT_LETTERS <= point <= len(core) - _RIGHT_LETTERS]
        return tuple(found.start() + point for point in within)

    def _points(self, word: str) -> list[int]:
        if self._name == _TURKISH:
            return _turkish_syllables(word)
        if self._patterns is None:
            self._patterns = pyphen.Pyphen(lang=self._name, left=1, right=1)
        return [int(point) for point in self._patterns.positions(word)]


def _turkish_syllables(word: str) -> list[int]:
    """Return where the second and later syllables begin; a name with its ending after an apostrophe stays whole."""
    if not word.isalpha():
        return []
    return [found.start() for found in _TURKISH_SYLLABLE.finditer(word)][1:]


def _whole_syllables(word: str, points: list[int]) -> list[int]:
    """Drop points that leave a part without a vowel, or begin one with a sign that cannot begin a syllable.

    pyphen's Ukrainian and Belarusian patterns split off lone consonants (``ли-с-ту-ва-н-ня``); the consonant then
    joins the part before it (``лис-ту-ван-ня``).
    """
    kept: list[int] = []
    start = 0
    for point in points:
        if word[point] in _NEVER_FIRST or not _CYRILLIC_VOWEL.search(word, start, point):
            continue
        following = min((later for later in points if later > point), default=len(word))
        if not _CYRILLIC_VOWEL.search(word, point, following):
            continue
        kept.append(point)
        start = point
    return kept
