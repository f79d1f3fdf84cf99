"""Puts an error into words: picks the sentence that fits and says its coded values in the user's language."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from letters_app.domain.errors import LettersError
from letters_app.i18n.catalogue import blanks
from letters_app.i18n.error_words import CODED, PHRASES, WORDS


class Say(Protocol):
    """Says a marked sentence in the user's language."""

    def __call__(self, text: str, **values: str | float) -> str:
        """Return ``text`` in that language, its ``{named}`` blanks filled."""


@dataclass(frozen=True, slots=True)
class ErrorTeller:
    """The sentences of one face of the program."""

    sentences: Mapping[str, str]
    """By error code; ``letters.unexpected`` for every code that is missing."""
    special: Mapping[tuple[str, str, str], str]
    """By code, parameter and its value: sentences that fit better than the one for the code. A missing value counts
    as empty."""
    moment: Callable[[datetime.datetime], str]
    """Writes an instant by the clock on the wall here."""

    def sentence(self, error: LettersError, say: Say) -> str:
        """Return the sentence for ``error``; a blank the error has no value for gets a dash."""
        template = self._template(error)
        values = {key: self._word(error.code, key, value, say) for key, value in error.params.items()}
        return say(template, **{**dict.fromkeys(blanks(template), "-"), **values})

    def _template(self, error: LettersError) -> str:
        for (code, key, value), sentence in self.special.items():
            if code == error.code and value == str(error.params.get(key, "")):
                return sentence
        return self.sentences.get(error.code) or self.sentences["letters.unexpected"]

    def _word(self, code: str, key: str, value: str | float, say: Say) -> str | float:
        if not isinstance(value, str):
            return value
        words = WORDS.get((code, key)) or (PHRASES if key in CODED else {})
        if value in words:
            return say(words[value])
        return self._here(value) if key == "since" else value

    def _here(self, instant: str) -> str:
        try:
            return self.moment(datetime.datetime.fromisoformat(instant).astimezone())
        except ValueError:
            return instant
