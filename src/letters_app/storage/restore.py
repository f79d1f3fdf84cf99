"""Bringing a backup back, without ever writing over anything."""

from __future__ import annotations

import datetime
import shutil
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from letters_app.domain.clock import Clock, SystemClock
from letters_app.storage.backup import DATABASE_NAME, PART_SUFFIX, verify_seal
from letters_app.storage.connection import open_database
from letters_app.storage.durable_files import create_empty, sync_file
from letters_app.storage.errors import NotABackupError, write_error
from letters_app.storage.key_files import KEYS_NAME, read_key_rings, unlock
from letters_app.storage.migrations import STEPS
from letters_app.storage.schema import check_version
from letters_app.storage.vault_lock import VaultLock
from letters_app.storage.vault_opening import furnish, is_vault, move_into_place, new_folder_beside, refuse_occupied


@dataclass(frozen=True, slots=True)
class RestoreReport:
    """A vault made from a backup: what it holds, and where the vault that was in its place lies now."""

    path: Path
    rows: dict[str, int]
    set_aside: Path | None = None


def restore_backup(backup: Path, to: Path, passphrase: str, clock: Clock | None = None) -> RestoreReport:
    """Make a vault at ``to`` from a finished backup.

    The backup is copied, opened, checked whole and compared with its seal before anything at ``to`` is touched. A
    vault that is there, damaged or not, keeps all its files under a new name beside it.

    Raises:
        NotABackupError: if the backup was never finished or does not hold what it was sealed with.
        WrongPassphraseError: if nothing opens with what was typed (a backup has the passphrase of its time).
        DamagedKeysError, DamagedVaultError, NewerVaultError: if the backup cannot be used.
        VaultExistsError: if there is something at ``to`` that is no vault.
        VaultInUseError: if the vault at ``to`` is open.
        VaultWriteError: if the disk refuses; what is at ``to`` is as it was.
    """
    clock = clock or SystemClock()
    try:
        if backup.name.endswith(PART_SUFFIX) or not all((backup / n).is_file() for n in (KEYS_NAME, DATABASE_NAME)):
            raise NotABackupError(reason="incomplete")
        occupied = is_vault(to)
        if occupied:
            VaultLock(to).release()  # refuses if somebody works in it
        else:
            refuse_occupied(to)
        part = new_folder_beside(to)
        try:
            rows = _fill(backup, part, passphrase)
            if occupied:
                set_aside = _exchange(part, to, clock.now())
            else:
                set_aside = None
                move_into_place(part, to)
        finally:
            shutil.rmtree(part, ignore_errors=True)  # gone already if all went well
    except OSError as error:
        raise write_error(error, to) from error
    return RestoreReport(path=to, rows=rows, set_aside=set_aside)


def _fill(backup: Path, part: Path, passphrase: str) -> dict[str, int]:
    key, keys = unlock(read_key_rings(backup), passphrase)
    copy = part / DATABASE_NAME
    create_empty(copy)
    shutil.copyfile(backup / DATABASE_NAME, copy)
    with closing(open_database(copy, key)) as database:
        check_version(database, STEPS)
        rows = verify_seal(database)
        with database.transaction():
            database.execute("DELETE FROM backup_seal")
    sync_file(copy)
    furnish(part, keys)
    return rows


def _exchange(part: Path, to: Path, now: datetime.datetime) -> Path:
    aside = _set_aside(to, now)
    try:
        move_into_place(part, to)
    except OSError:
        if not to.exists():
            aside.rename(to)
        raise
    return aside


def _set_aside(path: Path, now: datetime.datetime) -> Path:
    stamp = now.astimezone(datetime.UTC).strftime("%Y%m%dT%H%M%SZ")
    aside, number = path.with_name(f"{path.name}.set-aside-{stamp}"), 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.name}.set-aside-{stamp}-{number}")
    path.rename(aside)
    return aside
