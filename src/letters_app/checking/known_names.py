"""Names that may stand in a letter: the recipient's, the writer's, the signatories'."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import regex

_WORDS = regex.compile(r"[^\W\d_]+")
_CAPITALISED = regex.compile(r"\p{Lu}")
_LEV, _LVA = "лев", "льв"
"""Lev loses its vowel in every case but one."""
_SHORTEST_STEM = 3
_LONGEST_ENDING = 4
_LONGEST_CUT = 2
"""Letters that a nominative may lose before another case's ending: Pavel, Pavla."""


def folded_name(text: str) -> str:
    """Return ``text`` as names are compared."""
    # The Turkish İ folds to i with a separate dot.
    return text.casefold().replace("i\u0307", "i").replace("ё", "е")


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Names that may stand in the letter, in any case form."""

    words: frozenset[str]

    @classmethod
    def of(cls, names: Collection[str]) -> KnownNames:
        """Take ``names`` apart into folded words."""
        return cls(frozenset(word for name in names for word in _WORDS.findall(folded_name(name))))

    def covers(self, text: str) -> bool:
        """Tell whether ``text`` is nothing but known names: every word of it has a capital and is a form of one.

        A stranger who shares a surname with the recipient is not covered; initials count as covered.
        """
        words = _WORDS.findall(text)
        return bool(self.words and words) and all(
            _CAPITALISED.match(word) and (len(word) == 1 or self._knows(folded_name(word))) for word in words
        )

    def _knows(self, word: str) -> bool:
        return word in self.words or any(_same_name(word, known) for known in self.words)


def _same_name(left: str, right: str) -> bool:
    """Tell whether two words differ only in a case ending: by their common beginning."""
    common = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        common += 1
    longest_rest = max(len(left), len(right)) - common
    if common < _SHORTEST_STEM and left[:3] in {_LEV, _LVA} and right[:3] in {_LEV, _LVA}:
        return longest_rest <= _LONGEST_ENDING
    shortest_rest = min(len(left), len(right)) - common
    long_enough = common >= min(_SHORTEST_STEM, len(left), len(right))
    return long_enough and longest_rest <= _LONGEST_ENDING and shortest_rest <= _LONGEST_CUT
