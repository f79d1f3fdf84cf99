"""The person at the keyboard: kept in memory only, unless they wish otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from letters_app.domain.language import is_written_in, script_of_language
from letters_app.domain.recipient import Gender


@dataclass(frozen=True, slots=True)
class WriterWords:
    """What a letter says of its writer, in one language. Empty = not given, and its sentence is dropped."""

    first_name: str = ""
    city: str = ""
    about: str = ""
    """One or two whole sentences about the writer's everyday life."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Who signs the letter, with their own words in as many languages as they gave."""

    gender: Gender = Gender.UNSPECIFIED
    words: WriterWords = field(default_factory=WriterWords)
    """Words in a language that was not named."""
    words_by_language: Mapping[str, WriterWords] = field(default_factory=dict)

    def words_for(self, language: str) -> WriterWords:
        """Return the words that may stand in a letter in ``language``.

        Words given for that language win. Of words without a language only those in the script of the letter are
        used; ``about`` needs more than a script, so callers that can tell languages apart check it once more.
        """
        script = script_of_language(language)
        own = self.words_by_language.get(language, WriterWords())

        def usable(text: str) -> str:
            return text if text and is_written_in(text, script) else ""

        return WriterWords(
            first_name=own.first_name or usable(self.words.first_name),
            city=own.city or usable(self.words.city),
            about=own.about or usable(self.words.about),
        )

    def known_names(self) -> tuple[str, ...]:
        """Return every form of the writer's first name, for the checker."""
        names = [self.words.first_name, *(words.first_name for words in self.words_by_language.values())]
        return tuple(dict.fromkeys(name for name in names if name))
