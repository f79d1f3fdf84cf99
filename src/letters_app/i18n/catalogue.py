"""Loads a catalogue and says its sentences.

The catalogues are plain ``.po`` files, read by Babel when one is opened, so that a translation is one file to
edit and nothing has to be compiled. English is the language of the ids and needs no file.
"""

from __future__ import annotations

import gettext
import io
import re
import string
from collections.abc import Mapping
from pathlib import Path

from letters_app.domain.errors import PackError
from letters_app.domain.pack_problem import PackProblem

SOURCE_LANGUAGE = "en"
_FILE_NAME = "letters.po"
_STOP_AFTER_BLANK = re.compile(r"(\{(\w+)[^{}]*\})\.(?!\.)")


class Catalogue:
    """The sentences of the interface in one language."""

    def __init__(self, language: str, translations: gettext.NullTranslations) -> None:
        self.language = language
        self._translations = translations

    def say(self, text: str, **values: str | float) -> str:
        """Return ``text`` in the catalogue's language, its ``{named}`` blanks filled.

        A translation that does not fit the blanks gives way to the English text: a wrong word is better than a crash
        at the moment when something has to be said.
        """
        return self._filled(self._translations.gettext(text), text, values)

    def say_number(self, singular: str, plural: str, number: int, **values: str | float) -> str:
        """Return the form of a sentence that fits ``number``, which is also the blank ``{number}``."""
        translated = self._translations.ngettext(singular, plural, number)
        source = singular if number == 1 else plural
        return self._filled(translated, source, {"number": number, **values})

    @staticmethod
    def _filled(translated: str, source: str, values: Mapping[str, str | int | float]) -> str:
        if not values:
            return translated
        text = translated if blanks(translated) <= set(values) else source
        return _STOP_AFTER_BLANK.sub(lambda found: _stopped(found, values), text).format_map(values)


def _stopped(found: re.Match[str], values: Mapping[str, str | int | float]) -> str:
    """Return a blank at the end of a sentence, without the sentence's stop where the value brings one: «2026 г.»."""
    return found[1] if str(values.get(found[2], "")).endswith(".") else found[0]


def blanks(text: str) -> set[str]:
    """Return the names of the ``{named}`` blanks of ``text``; a broken form counts as the blank ``""``."""
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:
        return {""}


def languages(root: Path) -> tuple[str, ...]:
    """Return the languages the interface can speak, English first."""
    found = sorted(path.parent.name for path in root.glob(f"*/{_FILE_NAME}"))
    return (SOURCE_LANGUAGE, *(language for language in found if language != SOURCE_LANGUAGE))


def open_catalogue(root: Path, language: str) -> Catalogue:
    """Return the catalogue of ``language``, the English one if there is no such file.

    Raises:
        PackError: if the file is there and cannot be read.
    """
    path = root / language / _FILE_NAME
    if language == SOURCE_LANGUAGE or not path.is_file():
        return Catalogue(SOURCE_LANGUAGE, gettext.NullTranslations())
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    try:
        with path.open("rb") as stream:
            catalogue = read_po(stream, locale=language, abort_invalid=True)
    except (OSError, PoFileError, UnicodeDecodeError) as error:
        raise PackError(
            pack="translations", place=f"{language}/{_FILE_NAME}", problem=PackProblem.UNREADABLE
        ) from error
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Catalogue(language, gettext.GNUTranslations(compiled))


def language_of_environment(environment: Mapping[str, str], available: tuple[str, ...]) -> str:
    """Return the first available language that ``LC_ALL``, ``LC_MESSAGES`` or ``LANG`` ask for, else English."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        wanted = environment.get(variable, "").split(".")[0].split("_")[0].lower()
        if wanted in available:
            return wanted
        if wanted:
            break
    return SOURCE_LANGUAGE
