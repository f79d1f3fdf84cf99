"""Copying all rows of one database into another, under another key."""

from __future__ import annotations

from letters_app.storage.connection import Database
from letters_app.storage.errors import DamagedVaultError
from letters_app.storage.migrations import STEPS
from letters_app.storage.schema import create_tables
from letters_app.storage.table_digests import SEARCH_TABLE, data_tables, table_digests


def copy_tables(source: Database, empty: Database) -> None:
    """Make today's tables in ``empty``, fill them from ``source`` and compare both.

    Raises:
        DamagedVaultError: if a page of the source cannot be read or the copy differs.
        VaultWriteError: if the disk refuses.
    """
    create_tables(empty, STEPS)
    with empty.transaction():
        empty.execute("PRAGMA defer_foreign_keys = ON")  # tables come by name, letters before their recipients
        for table in data_tables(empty):
            empty.execute(f'DELETE FROM "{table}"')  # noqa: S608 - a name from our own schema
            _copy(source, empty, table, "*")
        # The words are copied; the index over them is made anew by inserting them.
        _copy(source, empty, SEARCH_TABLE, "rowid, names, place, more")
    if table_digests(source) != table_digests(empty):
        raise DamagedVaultError(place="copy")


def _copy(source: Database, target: Database, table: str, columns: str) -> None:
    into = f'"{table}"' if columns == "*" else f'"{table}" ({columns})'
    # The statement is made of names of our own schema only.
    for row in source.each(f'SELECT {columns} FROM "{table}"'):  # noqa: S608 - see above
        target.execute(f"INSERT INTO {into} VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608 - see above
