"""The encrypted database: how it is opened, and how its errors reach the program.

The only module that knows the driver. What it does is fixed by ``docs/formats/vault.md``: raw key first, proof
that the file really is encrypted at each opening, one connection that nobody shares.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, TypeAlias

import sqlcipher3.dbapi2 as driver

from letters_app.storage.errors import (
    DamagedVaultError,
    NotEncryptedError,
    UnknownRecordError,
    VaultInUseError,
    VaultWriteError,
)

SqlValue: TypeAlias = str | int | float | bytes | None
Row: TypeAlias = tuple[Any, ...]

MARKER = "letters-vault-marker-7f3d1c"
"""Stands in the first table of every vault. Found in the file, it would prove that nothing is encrypted."""

_PLAINTEXT_HEADER = b"SQLite format 3\0"
_ZERO_KEY = bytes(32)
_PAGE_BYTES = 4096
_MARKER_REACH = 64 * 1024
"""The marker's table is the first one and lies on page 2; so many bytes are looked through for it."""

_PRAGMAS_OF_EACH_OPENING = (
    "temp_store = MEMORY",  # never FILE: sorting would write rows to disk in clear
    "secure_delete = ON",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cache_size = -65536",
)

_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _CONSTRAINT, _NOTADB = 5, 6, 8, 10, 11, 13, 14, 19, 26
"""Primary result codes of SQLite; the driver reports no others."""
_REASONS = {_FULL: "full", _READONLY: "denied", _IOERR: "io"}
_FOREIGN_KEY = "FOREIGN KEY constraint failed"


class Database:
    """One connection in autocommit mode; changes go through ``transaction``.

    Raises from every method:
        DamagedVaultError: if a page is not what was written.
        VaultWriteError: if the disk refuses.
        UnknownRecordError: if a row refers to one that is not there.
    """

    def __init__(self, connection: Any, path: Path) -> None:  # noqa: ANN401 - the driver ships no types
        self._connection = connection
        self._path = path

    def execute(self, sql: str, values: Sequence[SqlValue] = ()) -> int:
        """Run one statement; return the number of rows it changed."""
        with _domain_errors(self._path):
            return int(self._connection.execute(sql, values).rowcount)

    def execute_many(self, sql: str, rows: Iterable[Sequence[SqlValue]]) -> None:
        """Run one statement for each row of values."""
        with _domain_errors(self._path):
            self._connection.executemany(sql, rows)

    def rows(self, sql: str, values: Sequence[SqlValue] = ()) -> list[Row]:
        """Return all rows of a query."""
        with _domain_errors(self._path):
            return list(self._connection.execute(sql, values))

    def each(self, sql: str) -> Iterator[Row]:
        """Yield the rows of a query one by one, for tables that need not fit in memory."""
        with _domain_errors(self._path):
            yield from self._connection.execute(sql)

    def value(self, sql: str, values: Sequence[SqlValue] = ()) -> Any:  # noqa: ANN401 - a cell of any column
        """Return the first cell of the first row, ``None`` if there is no row."""
        found = self.rows(sql, values)
        return found[0][0] if found else None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep all changes of the block, or none. Blocks do not nest."""
        self.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.execute("COMMIT")
        finally:
            # After COMMIT there is nothing open; after any failure, also an interrupt, everything is taken back.
            if self._connection.in_transaction:
                self.execute("ROLLBACK")

    def close(self) -> None:
        """Write the log back into the database file and close it."""
        with _domain_errors(self._path):
            self._connection.close()


def create_database(path: Path, key: bytes) -> Database:
    """Turn the empty file ``path`` into an encrypted database.

    Raises:
        NotEncryptedError: if the driver does not encrypt.
        VaultWriteError: if the disk refuses.
    """
    return _connect(path, key, read_only=False)


def open_database(path: Path, key: bytes, *, read_only: bool = False) -> Database:
    """Open an encrypted database after proving that it is one.

    Raises:
        NotEncryptedError: if the file or the driver does not encrypt.
        DamagedVaultError: if the file is missing, empty or does not open with its key.
        VaultInUseError: if another process uses the file.
    """
    prove_encryption(path)
    return _connect(path, key, read_only=read_only)


def prove_encryption(path: Path) -> None:
    """Refuse a database file that anybody could read.

    Its first bytes are no header of a plain database, the marker is not found in it, and neither without a key nor
    with a key of zeros can it be read.

    Raises:
        NotEncryptedError: naming the ``check`` that failed.
        DamagedVaultError: if the file is missing or shorter than a page.
    """
    if not path.is_file():
        raise DamagedVaultError(place="file")
    with path.open("rb") as stream:
        beginning = stream.read(_MARKER_REACH)
    if beginning.startswith(_PLAINTEXT_HEADER):
        raise NotEncryptedError(check="header")
    if len(beginning) < _PAGE_BYTES:  # so short a file counts as an empty database, which opens with any key
        raise DamagedVaultError(place="file")
    if MARKER.encode() in beginning:
        raise NotEncryptedError(check="marker")
    if _opens_with(path, None):
        raise NotEncryptedError(check="no-key")
    if _opens_with(path, _ZERO_KEY):
        raise NotEncryptedError(check="zero-key")


def _connect(path: Path, key: bytes, *, read_only: bool) -> Database:
    with _domain_errors(path):
        connection = driver.connect(_uri(path, read_only=read_only), uri=True, isolation_level=None, timeout=0)
    database = Database(connection, path)
    try:
        _prepare(database, key, read_only=read_only)
    except BaseException:
        connection.close()
        raise
    return database


def _prepare(database: Database, key: bytes, *, read_only: bool) -> None:
    database.execute("PRAGMA cipher_log_level = NONE")  # else the driver prints errors to the console
    database.execute(_key_pragma(key))
    if not database.value("PRAGMA cipher_version"):
        raise NotEncryptedError(check="driver")
    # Before the first read: with it the log needs no shared-memory file beside the database.
    database.execute("PRAGMA locking_mode = EXCLUSIVE")
    database.execute("SELECT count(*) FROM sqlite_master")  # a wrong key or a broken first page shows here
    for pragma in _PRAGMAS_OF_EACH_OPENING:
        database.execute(f"PRAGMA {pragma}")
    if read_only:  # the address says so: see _uri
        return
    if database.value("PRAGMA journal_mode = WAL") != "wal":
        raise DamagedVaultError(place="journal")
    database.execute("PRAGMA synchronous = FULL")


def _opens_with(path: Path, key: bytes | None) -> bool:
    """Tell whether a foreign key reads the file. Immutable: the probe neither locks nor touches the log."""
    with closing(driver.connect(_uri(path, read_only=True), uri=True, isolation_level=None)) as connection:
        connection.execute("PRAGMA cipher_log_level = NONE")
        if key is not None:
            connection.execute(_key_pragma(key))
        try:
            connection.execute("SELECT count(*) FROM sqlite_master")
        except driver.DatabaseError:
            return False
    return True


def _uri(path: Path, *, read_only: bool) -> str:
    # Never "rwc": a missing database is damage, not a reason to make an empty one.
    return path.absolute().as_uri() + ("?mode=ro&immutable=1" if read_only else "?mode=rw")


def _key_pragma(key: bytes) -> str:
    return f"PRAGMA key = \"x'{key.hex()}'\""


@contextmanager
def _domain_errors(path: Path) -> Iterator[None]:
    """Turn what the driver reports of disk and file into errors of the vault; mistakes of ours stay as they are."""
    try:
        yield
    except driver.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", None)
        folder = str(path.parent)
        if code in {_CORRUPT, _NOTADB, _CANTOPEN}:
            raise DamagedVaultError(place="database") from error
        if code in _REASONS:
            raise VaultWriteError(path=folder, reason=_REASONS[code]) from error
        if code in {_BUSY, _LOCKED}:
            raise VaultInUseError(since="") from error
        if code == _CONSTRAINT and str(error) == _FOREIGN_KEY:
            raise UnknownRecordError from error
        raise
