"""The words around a letter (letter number, page, enclosures) in the letter's own language."""

from __future__ import annotations

import string
from dataclasses import dataclass
from pathlib import Path

from letters_app.domain.pack_problem import PackProblem
from letters_app.resources.pack_table import PackTable, read_pack_table

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
    table = read_pack_table(root / f"{language}.toml", "sheet-words")
    words = SheetWords(
        language=table.text("language"), **{key: _wording(table, key, blanks) for key, blanks in _BLANKS.items()}
    )
    table.flag("native_read", default=False)
    table.end()
    if words.language != language:
        raise table.problem(PackProblem.UNKNOWN_VALUE, "language")
    return words


def _wording(table: PackTable, key: str, blanks: set[str]) -> str:
    wording = table.text(key)
    try:
        found = {name for _, name, _, _ in string.Formatter().parse(wording) if name is not None}
    except ValueError as error:
        raise table.problem(PackProblem.WRONG_BLANKS, key) from error
    if found != blanks:
        raise table.problem(PackProblem.WRONG_BLANKS, key)
    return wording
