"""The full check of a database: every page, every index, every reference."""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass

from letters_app.storage.connection import Database
from letters_app.storage.errors import DamagedVaultError


class IntegrityCheck(enum.StrEnum):
    """What was checked."""

    PAGES = "pages"
    """Each page carries the code that only the key can make: nothing was changed from outside."""
    STRUCTURE = "structure"
    """Tables, indexes and the search index agree with each other."""
    REFERENCES = "references"
    """Each letter and draft has its recipient."""
    RECORDS = "records"
    """Each record can be read as what it should be."""


@dataclass(frozen=True, slots=True)
class IntegrityProblem:
    """One thing that is wrong; ``detail`` names a page, table or index, never content."""

    check: IntegrityCheck
    detail: str


def integrity_problems(database: Database) -> tuple[IntegrityProblem, ...]:
    """Return what is wrong with the database, an empty tuple if nothing is. Reads the whole file."""
    return (
        *_run(IntegrityCheck.PAGES, lambda: [str(row[0]) for row in database.rows("PRAGMA cipher_integrity_check")]),
        *_run(IntegrityCheck.STRUCTURE, lambda: _structure(database)),
        *_run(IntegrityCheck.REFERENCES, lambda: [str(row[0]) for row in database.rows("PRAGMA foreign_key_check")]),
    )


def _structure(database: Database) -> list[str]:
    # Asks virtual tables too, so the search index is compared with the words it was made from.
    lines = [str(row[0]) for row in database.rows("PRAGMA integrity_check")]
    return [] if lines == ["ok"] else lines


def _run(check: IntegrityCheck, look: Callable[[], list[str]]) -> list[IntegrityProblem]:
    try:
        return [IntegrityProblem(check, detail) for detail in look()]
    except DamagedVaultError as error:
        return [IntegrityProblem(check, str(error.params.get("place", "")))]
