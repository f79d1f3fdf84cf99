"""The group's settings, and letters by the mailing they were printed in."""

from __future__ import annotations

from letters_app.storage.connection import Database

_TABLES = (
    "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "ALTER TABLE letters ADD COLUMN mailing_id TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX letters_by_mailing ON letters (mailing_id)",
)


def apply(database: Database) -> None:
    """Make the tables of version 2 out of those of version 1."""
    for table in _TABLES:
        database.execute(table)
