"""What gives a language away in a few words: its alphabet and its commonest small words.

A value and two questions about it; the words are data (``resources/packs/languages``), what follows from the answers
is decided by who asks.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class LanguageMarks:
    """What gives one language away."""

    letters: frozenset[str] = frozenset()
    """Its alphabet in lower case; empty where the alphabet tells nothing, as between Latin languages."""
    function_words: frozenset[str] = frozenset()
    """Its commonest words in lower case."""


@dataclass(frozen=True, slots=True)
class LanguageTable:
    """The languages that can be told apart, by ISO 639-1 code."""

    marks: Mapping[str, LanguageMarks] = field(default_factory=dict)

    def alphabet(self, language: str) -> frozenset[str]:
        """Return the letters of ``language``, none if they are not known or tell nothing."""
        return self.marks.get(language, LanguageMarks()).letters

    def score(self, words: Collection[str], language: str) -> int:
        """Return how many of ``words`` (lower case) are function words of ``language``."""
        known = self.marks.get(language, LanguageMarks()).function_words
        return sum(word in known for word in words)
