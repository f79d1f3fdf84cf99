"""Backups that were proved to hold what the vault held.

A backup is a folder with ``keys`` and ``vault.db``, named by its instant in UTC. It is made under a name ending in
``.part``; opened, checked, compared with the vault table by table, sealed with the result, synced, and only then
renamed. That a file opens proves nothing: one cut off in the middle opens and is empty.
"""

from __future__ import annotations

import contextlib
import datetime
import re
import shutil
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from letters_app.domain.clock import Clock
from letters_app.storage.connection import Database, open_database
from letters_app.storage.durable_files import (
    OWNER_ONLY_FOLDER,
    create_empty,
    sync_file,
    sync_folder,
    write_durably,
)
from letters_app.storage.errors import DamagedVaultError, NotABackupError, write_error
from letters_app.storage.integrity import integrity_problems
from letters_app.storage.key_files import KEYS_NAME
from letters_app.storage.key_slots import KeyRing
from letters_app.storage.table_digests import fingerprint, table_digests

BACKUPS_NAME = "backups"
DATABASE_NAME = "vault.db"
PART_SUFFIX = ".part"

KEEP_ALL_DAYS = 2
KEEP_DAILY = 12
KEEP_WEEKLY = 10
KEEP_MONTHLY = 9

_NAME = re.compile(r"(\d{8}T\d{6}Z)(?:-\d+)?")
_STAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """A finished backup as its folder shows it, without the passphrase."""

    path: Path
    made_at: datetime.datetime
    size: int
    """Bytes of the database in it."""


@dataclass(frozen=True, slots=True)
class BackupReport:
    """A backup just made: what it holds, and which older ones were thinned out."""

    path: Path
    made_at: datetime.datetime
    rows: dict[str, int]
    """Number of rows by table, compared with the vault's together with a hash of each table."""
    thinned: tuple[Path, ...] = ()


def make_backup(database: Database, key: bytes, keys: KeyRing, root: Path, clock: Clock) -> BackupReport:
    """Make a verified backup of an open vault in a new folder under ``root``.

    Raises:
        DamagedVaultError: if the vault or the copy does not pass the checks; there is then no backup.
        VaultWriteError: if the disk refuses; there is then no backup.
    """
    made_at = clock.now().astimezone(datetime.UTC).replace(microsecond=0)
    try:
        root.mkdir(mode=OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
        final = _free_name(root, made_at)
        part = final.with_name(final.name + PART_SUFFIX)
        _drop(part)
        part.mkdir(mode=OWNER_ONLY_FOLDER)
        try:
            rows = _fill(database, key, keys, part, made_at)
            part.rename(final)
        finally:
            _drop(part)
        sync_folder(root)
    except OSError as error:
        raise write_error(error, root) from error
    return BackupReport(path=final, made_at=made_at, rows=rows)


def list_backups(root: Path) -> tuple[BackupInfo, ...]:
    """Return the finished backups under ``root``, the newest first."""
    found = []
    for folder in root.iterdir() if root.is_dir() else ():
        name = _NAME.fullmatch(folder.name)
        database = folder / DATABASE_NAME
        if name is None or not database.is_file() or not (folder / KEYS_NAME).is_file():
            continue
        with contextlib.suppress(ValueError):  # eight digits that are no date: not a name of ours
            made_at = datetime.datetime.strptime(name[1], _STAMP).replace(tzinfo=datetime.UTC)
            found.append(BackupInfo(path=folder, made_at=made_at, size=database.stat().st_size))
    return tuple(sorted(found, key=lambda backup: (backup.made_at, backup.path.name), reverse=True))


def thin_backups(root: Path, now: datetime.datetime) -> tuple[Path, ...]:
    """Delete what the schedule no longer keeps, and remains of interrupted backups; return the finished ones deleted.

    Raises:
        VaultWriteError: if the system refuses.
    """
    backups = list_backups(root)
    kept = moments_to_keep((backup.made_at for backup in backups), now)
    surplus = tuple(backup.path for backup in backups if backup.made_at not in kept)
    unfinished = [one for one in root.glob(f"*{PART_SUFFIX}") if _NAME.fullmatch(one.name.removesuffix(PART_SUFFIX))]
    try:
        for folder in (*surplus, *unfinished):
            _drop(folder)
    except OSError as error:
        raise write_error(error, root) from error
    return surplus


def moments_to_keep(moments: Iterable[datetime.datetime], now: datetime.datetime) -> frozenset[datetime.datetime]:
    """Return which backups stay.

    All of the last two days, then the newest of each of 12 days, 10 weeks and 9 months that have any; one dated in
    the future, as after a wrong clock, stays.
    """
    newest_first = sorted(set(moments), reverse=True)
    border = now - datetime.timedelta(days=KEEP_ALL_DAYS)
    kept = {moment for moment in newest_first if moment >= border}
    older = [moment for moment in newest_first if moment < border]
    for period, count in (("%Y-%m-%d", KEEP_DAILY), ("%G-%V", KEEP_WEEKLY), ("%Y-%m", KEEP_MONTHLY)):
        newest_of: dict[str, datetime.datetime] = {}
        for moment in older:
            newest_of.setdefault(moment.strftime(period), moment)
        kept.update(list(newest_of.values())[:count])
    return frozenset(kept)


def verify_seal(database: Database) -> dict[str, int]:
    """Return the rows by table of a backup whose content is what it was sealed with.

    Raises:
        NotABackupError: if it was never finished (``unsealed``) or holds something else (``differs``).
        DamagedVaultError: if it cannot be read whole.
    """
    if not is_sealed(database):
        raise NotABackupError(reason="unsealed")
    problems = integrity_problems(database)
    if problems:
        raise DamagedVaultError(place=problems[0].check.value)
    digests = table_digests(database)
    if database.value("SELECT fingerprint FROM backup_seal") != fingerprint(digests):
        raise NotABackupError(reason="differs")
    return {name: digest.rows for name, digest in digests.items()}


def is_sealed(database: Database) -> bool:
    """Tell whether the database is a finished backup, not a vault at work."""
    return bool(database.value("SELECT count(*) FROM backup_seal"))


def _fill(database: Database, key: bytes, keys: KeyRing, part: Path, made_at: datetime.datetime) -> dict[str, int]:
    copy_path = part.absolute() / DATABASE_NAME
    create_empty(copy_path)  # the driver would make it readable for all
    database.execute("VACUUM INTO ?", (str(copy_path),))
    write_durably(part / KEYS_NAME, keys.to_bytes())
    digests = table_digests(database)
    with closing(open_database(copy_path, key)) as copy:
        problems = integrity_problems(copy)
        if problems:
            raise DamagedVaultError(place=problems[0].check.value)
        if table_digests(copy) != digests:
            raise DamagedVaultError(place="backup")
        with copy.transaction():
            copy.execute("DELETE FROM backup_seal")
            copy.execute("INSERT INTO backup_seal VALUES (?, ?)", (made_at.isoformat(), fingerprint(digests)))
    sync_file(copy_path)
    sync_folder(part)
    return {name: digest.rows for name, digest in digests.items()}


def _free_name(root: Path, made_at: datetime.datetime) -> Path:
    stamp = made_at.strftime(_STAMP)
    name, number = root / stamp, 1
    while name.exists():
        number += 1
        name = root / f"{stamp}-{number}"
    return name


def _drop(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
