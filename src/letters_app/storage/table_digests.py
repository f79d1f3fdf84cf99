"""Counts and hashes of all tables: the proof that a copy holds what the original holds."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from letters_app.storage.connection import Database

SEAL_TABLE = "backup_seal"
SEARCH_TABLE = "people_search"


@dataclass(frozen=True, slots=True)
class TableDigest:
    """One table's number of rows and the hash of its content."""

    rows: int
    hash: str


def data_tables(database: Database) -> tuple[str, ...]:
    """Return the names of the tables that hold data: neither the seal nor what the search index is made of."""
    rows = database.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    names = (str(name) for (name,) in rows)
    return tuple(name for name in names if not name.startswith(("sqlite_", SEARCH_TABLE)) and name != SEAL_TABLE)


def table_digests(database: Database) -> dict[str, TableDigest]:
    """Return counts and hashes by table name.

    The hash is BLAKE2b-256 over the rows in the order of their first two columns, each as a JSON array and a line
    feed.
    """
    return {name: _digest(database, name) for name in data_tables(database)}


def fingerprint(digests: dict[str, TableDigest]) -> str:
    """Return counts and hashes as one line of JSON, as a backup is sealed with."""
    plain = {name: [digest.rows, digest.hash] for name, digest in digests.items()}
    return json.dumps(plain, sort_keys=True, separators=(",", ":"))


def _digest(database: Database, table: str) -> TableDigest:
    hasher = hashlib.blake2b(digest_size=32)
    count = 0
    # The name comes from the database's own list of tables, which the steps of the schema wrote.
    for row in database.each(f'SELECT * FROM "{table}" ORDER BY 1, 2'):  # noqa: S608 - see above
        hasher.update(json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
        count += 1
    return TableDigest(rows=count, hash=hasher.hexdigest())
