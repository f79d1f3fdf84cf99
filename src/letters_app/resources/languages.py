"""Reads the table by which languages are told apart."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from letters_app.domain.errors import PackError
from letters_app.domain.language_table import LanguageMarks, LanguageTable
from letters_app.domain.pack_problem import PackProblem
from letters_app.resources.locations import pack_root
from letters_app.resources.pack_table import PackTable, read_pack_table

_PACK = "languages"


@cache
def shipped_language_table() -> LanguageTable:
    """Return the table that ships with the program; it is read once.

    Raises:
        PackError: as ``read_language_table``.
    """
    return read_language_table(pack_root(_PACK))


def read_language_table(root: Path) -> LanguageTable:
    """Read one file a language from ``root``.

    Raises:
        PackError: if there is none, or one is broken or speaks of another language than its name.
    """
    marks = {path.stem: _marks(read_pack_table(path, _PACK), path.stem) for path in sorted(root.glob("*.toml"))}
    if not marks:
        raise PackError(pack=_PACK, place=root.name, problem=PackProblem.NO_PACKS)
    return LanguageTable(marks)


def _marks(table: PackTable, language: str) -> LanguageMarks:
    if table.text("language") != language:
        raise table.problem(PackProblem.UNKNOWN_VALUE, "language")
    table.text("function_words")
    marks = LanguageMarks(
        letters=frozenset(table.text("letters", "").lower()), function_words=table.words("function_words")
    )
    table.end()
    return marks
