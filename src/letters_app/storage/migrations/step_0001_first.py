"""The first tables.

Each record stands whole in ``value`` as canonical JSON; the columns beside it repeat what is searched or sorted by.
Rows of recipients and facilities keep the order of the list.
"""

from __future__ import annotations

from letters_app.storage.connection import MARKER, Database

_TABLES = (
    # The first table, so that it lies on page 2 of the file: see connection.prove_encryption.
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """
    CREATE TABLE facilities (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        country TEXT NOT NULL,
        type TEXT NOT NULL,
        value TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE recipients (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        status TEXT NOT NULL,
        can_write TEXT NOT NULL,
        on_hold INTEGER NOT NULL,
        surname TEXT NOT NULL,
        given TEXT NOT NULL,
        latin TEXT NOT NULL,
        birth TEXT,
        facility_id TEXT, -- of the current stay; a list may name a facility it does not hold
        value TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX recipients_by_facility ON recipients (facility_id)",
    "CREATE INDEX recipients_by_status ON recipients (status)",
    """
    CREATE TABLE drafts (
        id TEXT NOT NULL PRIMARY KEY,
        recipient_id TEXT NOT NULL REFERENCES recipients (id) ON DELETE CASCADE,
        updated_at TEXT,
        value TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX drafts_by_recipient ON drafts (recipient_id)",
    """
    CREATE TABLE letters (
        id TEXT NOT NULL PRIMARY KEY,
        recipient_id TEXT NOT NULL REFERENCES recipients (id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        state TEXT NOT NULL,
        written_on TEXT,
        value TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX letters_by_recipient ON letters (recipient_id, number)",
    "CREATE INDEX letters_by_state ON letters (state)",
    """
    CREATE TABLE mailings (
        id TEXT NOT NULL PRIMARY KEY,
        created_at TEXT NOT NULL,
        value TEXT NOT NULL -- without its items
    ) STRICT
    """,
    """
    CREATE TABLE mailing_items (
        mailing_id TEXT NOT NULL REFERENCES mailings (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        recipient_id TEXT NOT NULL, -- empty once the person was removed
        outcome TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (mailing_id, position)
    ) STRICT
    """,
    "CREATE INDEX mailing_items_by_recipient ON mailing_items (recipient_id)",
    "CREATE TABLE return_addresses (position INTEGER PRIMARY KEY, value TEXT NOT NULL) STRICT",
    """
    CREATE TABLE changes (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        record TEXT NOT NULL,
        record_id TEXT NOT NULL, -- empty once the person was removed
        action TEXT NOT NULL,
        old_value TEXT
    ) STRICT
    """,
    "CREATE INDEX changes_by_record ON changes (record, record_id)",
    # Empty in a vault, one row in a finished backup: see backup.py.
    "CREATE TABLE backup_seal (made_at TEXT NOT NULL, fingerprint TEXT NOT NULL) STRICT",
    """
    CREATE VIRTUAL TABLE people_search USING fts5 (
        names, place, more, tokenize = "unicode61 remove_diacritics 0", prefix = '2 3'
    )
    """,
    # Without it deleted words stay readable in the index, whatever the pragma of the same name says.
    "INSERT INTO people_search (people_search, rank) VALUES ('secure-delete', 1)",
)


def apply(database: Database) -> None:
    """Make the tables of version 1."""
    for table in _TABLES:
        database.execute(table)
    database.execute("INSERT INTO meta VALUES ('marker', ?)", (MARKER,))
