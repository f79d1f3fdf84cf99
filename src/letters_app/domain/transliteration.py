"""Spells names and places in Latin letters, by tables that are data.

The result is a suggestion that a person may correct; it is never made again after an edit. The tables lie in
``resources/packs/transliteration`` and describe there how they are read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class TransliterationTable:
    """One scheme: what each letter becomes, and where its neighbours change that.

    ``after`` holds pairs of a set of preceding letters and the map that then counts. All keys are lower-case.
    """

    id: str
    language: str
    letters: Mapping[str, str]
    sequences: Mapping[str, str] = field(default_factory=dict)
    word_start: Mapping[str, str] = field(default_factory=dict)
    after: tuple[tuple[frozenset[str], Mapping[str, str]], ...] = ()

    def spell(self, text: str) -> str:
        """Return ``text`` in Latin letters; signs the table does not know are kept."""
        return _WORD.sub(lambda match: self._word(match.group()), text)

    def _word(self, word: str) -> str:
        lower = word.lower()
        if len(lower) != len(word):  # a letter whose lower case is longer: keep offsets simple
            return word
        pieces: list[str] = []
        position = 0
        while position < len(lower):
            key = self._sequence_at(lower, position)
            spelled = self.sequences[key] if key else self._letter(lower, position)
            length = len(key) or 1
            if word[position].isupper():
                spelled = spelled[:1].upper() + spelled[1:]
            pieces.append(spelled)
            position += length
        result = "".join(pieces)
        letters = [character for character in word if character.isalpha()]
        if len(letters) > 1 and all(letter.isupper() for letter in letters):
            return result.upper()
        return result

    def _sequence_at(self, word: str, position: int) -> str:
        candidates = [key for key in self.sequences if word.startswith(key, position)]
        return max(candidates, key=len, default="")

    def _letter(self, word: str, position: int) -> str:
        letter = word[position]
        if position == 0 and letter in self.word_start:
            return self.word_start[letter]
        if position > 0:
            before = word[position - 1]
            for preceding, replacements in self.after:
                if before in preceding and letter in replacements:
                    return replacements[letter]
        return self.letters.get(letter, letter)
