"""Versions of the tables: which one a database has, and how it gets to ours."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from letters_app.storage.connection import Database
from letters_app.storage.errors import DamagedVaultError, NewerVaultError
from letters_app.storage.migrations import Step

APPLICATION_ID = 0x4C545256
"""``LTRV`` in the database header."""


def version_of(database: Database) -> int:
    """Return the version of the tables; 0 for a database without any."""
    return int(database.value("PRAGMA user_version"))


def check_version(database: Database, steps: Sequence[Step]) -> int:
    """Return the version of an existing vault, having changed nothing.

    Raises:
        DamagedVaultError: if the database is not a vault's, as a file that was cut off while being written.
        NewerVaultError: if a newer program wrote it.
    """
    version = version_of(database)
    if version < 1 or database.value("PRAGMA application_id") != APPLICATION_ID:
        raise DamagedVaultError(place="tables")
    if version > steps[-1].version:
        raise NewerVaultError(found=version, known=steps[-1].version)
    return version


def create_tables(database: Database, steps: Sequence[Step]) -> None:
    """Make today's tables in an empty database."""
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    _apply(database, steps)


def migrate(database: Database, steps: Sequence[Step], back_up: Callable[[], object]) -> None:
    """Bring an existing vault to today's version, one transaction a step; a verified backup comes first.

    Raises:
        VaultWriteError: if backup or step cannot be written; the vault keeps the version it had.
    """
    version = check_version(database, steps)
    if version == steps[-1].version:
        return
    back_up()
    _apply(database, [step for step in steps if step.version > version])


def _apply(database: Database, steps: Sequence[Step]) -> None:
    for step in steps:
        with database.transaction():
            step.apply(database)
            database.execute(f"PRAGMA user_version = {step.version}")
