"""The words around a letter (letter number, page, enclosures) in the letter's own language."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from letters_app.composing.hand_words import HandWords
from letters_app.composing.wordings import wording
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

_HAND_BLANKS: dict[str, set[str]] = {
    "draft": {"number", "name"},
    "copy_time": {"minutes"},
    "guide": set(),
    "reply_letter": set(),
    "reply_date": set(),
    "reply_page": set(),
    "reply_enclosed": set(),
    "reply_received": set(),
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
    by_hand: HandWords | None = None
    """What stands on paper for a pen; ``None`` in a language for which nobody has worded it."""


def load_sheet_words(root: Path, language: str) -> SheetWords:
    """Return the words of ``language``.

    Raises:
        PackError: if there is no such file, a wording is missing or has other blanks than it should.
    """
    table = read_pack_table(root / f"{language}.toml", "sheet-words")
    words = SheetWords(
        language=table.text("language"),
        **{key: wording(table, key, blanks) for key, blanks in _BLANKS.items()},
        by_hand=table.optional("by_hand", _hand_words),
    )
    table.flag("native_read", default=False)
    table.end()
    if words.language != language:
        raise table.problem(PackProblem.UNKNOWN_VALUE, "language")
    return words


def _hand_words(table: PackTable) -> HandWords:
    words = HandWords(**{key: wording(table, key, blanks) for key, blanks in _HAND_BLANKS.items()})
    table.end()
    return words
