"""The words around a letter (letter number, page, enclosures) in the letter's own language."""

from __future__ import annotations

import string
from dataclasses import dataclass
from pathlib import Path

from letters_app.domain.errors import PackError
from letters_app.resources import read_pack_file

_BLANKS = {
    "letter_number": {"number"},
    "page": {"page", "pages"},
    "previous_letter": {"date"},
    "birth_year": {"year"},
    "enclosures": {"list"},
    "return_address": {"address"},
    "own_copy": {"number", "name"},
}


@dataclass(frozen=True, slots=True)
class SheetWords:
    """Wordings with named blanks, for one language."""

    language: str
    letter_number: str
    page: str
    """With ``{page}`` and ``{pages}``, which only the typesetter knows."""
    previous_letter: str
    birth_year: str
    enclosures: str
    return_address: str
    """Stands below the signature, because envelopes are thrown away."""
    own_copy: str
    """Head of the writer's own bilingual copy."""


def load_sheet_words(root: Path, language: str) -> SheetWords:
    """Return the words of ``language``.

    Raises:
        PackError: if there is no such file, a wording is missing or has other blanks than it should.
    """
    path = root / f"{language}.toml"
    values = read_pack_file(path)
    for key, wanted in _BLANKS.items():
        wording = values.get(key)
        if not isinstance(wording, str):
            raise PackError(pack="sheet-words", place=path.name, problem="missing-key")
        try:
            found = {name for _, name, _, _ in string.Formatter().parse(wording) if name is not None}
        except ValueError as error:
            raise PackError(pack="sheet-words", place=path.name, problem="wrong-value") from error
        if found != wanted:
            raise PackError(pack="sheet-words", place=path.name, problem="wrong-value")
    return SheetWords(language=language, **{key: values[key] for key in _BLANKS})
