"""The words around posters, petitions, faxes and appeals, in the language of their text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from letters_app.composing.wordings import wording
from letters_app.domain.pack_problem import PackProblem
from letters_app.resources.pack_table import PackTable, read_pack_table

_FAX = ("title", "to", "from", "number", "date", "pages", "subject")
_SIGNATURES = ("number", "name", "town", "signature")


@dataclass(frozen=True, slots=True)
class FaxWords:
    """What stands before each entry of a fax cover sheet."""

    title: str
    to: str
    from_: str
    number: str
    date: str
    pages: str
    subject: str


@dataclass(frozen=True, slots=True)
class SignatureWords:
    """Heads of the columns of a signature sheet."""

    number: str
    name: str
    town: str
    signature: str


@dataclass(frozen=True, slots=True)
class MatterWords:
    """Words of one language."""

    language: str
    copies_to: str
    """With ``{list}``."""
    fax: FaxWords
    signatures: SignatureWords


def load_matter_words(root: Path, language: str) -> MatterWords:
    """Return the words of ``language``.

    Raises:
        PackError: if there is no such file, a wording is missing or has other blanks than it should.
    """
    top = read_pack_table(root / f"{language}.toml", "matter-words")
    words = MatterWords(
        language=top.text("language"),
        copies_to=wording(top, "copies_to", {"list"}),
        fax=FaxWords(*_all(top.table("fax"), _FAX)),
        signatures=SignatureWords(*_all(top.table("signatures"), _SIGNATURES)),
    )
    top.flag("native_read", default=False)
    top.end()
    if words.language != language:
        raise top.problem(PackProblem.UNKNOWN_VALUE, "language")
    return words


def _all(table: PackTable, keys: tuple[str, ...]) -> tuple[str, ...]:
    found = tuple(wording(table, key) for key in keys)
    table.end()
    return found
