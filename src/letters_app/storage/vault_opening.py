"""How a vault is made and opened."""

from __future__ import annotations

import secrets
import shutil
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

from letters_app.domain.clock import Clock, SystemClock
from letters_app.storage.backup import BACKUPS_NAME, DATABASE_NAME, is_sealed, make_backup
from letters_app.storage.connection import Database, create_database, open_database
from letters_app.storage.durable_files import OWNER_ONLY_FOLDER, create_empty, sync_folder
from letters_app.storage.errors import NotAVaultError, ReadOnlyVaultError, VaultExistsError, write_error
from letters_app.storage.key_files import KEYS_COPY_NAME, KEYS_NAME, mend_keys, read_key_rings, unlock, write_keys
from letters_app.storage.key_slots import KEY_BYTES, KdfCost, KeyRing, SlotKind, seal_slot
from letters_app.storage.migrations import STEPS, Step
from letters_app.storage.passphrase import check_new_passphrase, passphrase_bytes
from letters_app.storage.recovery_code import new_recovery_secret, write_recovery_code
from letters_app.storage.schema import check_version, create_tables, migrate
from letters_app.storage.vault import Vault, VaultNotice
from letters_app.storage.vault_lock import LOCK_NAME, VaultLock


@dataclass(frozen=True, slots=True)
class NewVault:
    """A vault just made, open, with the recovery code that is shown once and kept nowhere."""

    vault: Vault
    recovery_code: str


def create_vault(path: Path, passphrase: str, clock: Clock | None = None, *, cost: KdfCost | None = None) -> NewVault:
    """Make a vault in the folder ``path``, which must not exist or be empty, and open it.

    It is made beside its place and renamed, so that no half vault is ever found there. ``cost`` is that of guessing
    at the passphrase, by default what suits this machine.

    Raises:
        WeakPassphraseError: if the passphrase breaks the rules.
        VaultExistsError: if there is something at ``path``.
        VaultWriteError: if the disk refuses.
        NotEncryptedError: if the driver does not encrypt.
    """
    return make_vault(path, passphrase, clock, cost, lambda empty: create_tables(empty, STEPS))


def make_vault(
    path: Path, passphrase: str, clock: Clock | None, cost: KdfCost | None, fill: Callable[[Database], None]
) -> NewVault:
    """Make a vault whose empty database ``fill`` furnishes with tables; otherwise as ``create_vault``."""
    check_new_passphrase(passphrase)
    refuse_occupied(path)
    clock = clock or SystemClock()
    cost = cost or KdfCost.for_this_machine()
    key = secrets.token_bytes(KEY_BYTES)
    recovery = new_recovery_secret()
    keys = KeyRing(
        (
            seal_slot(SlotKind.PASSPHRASE, key, passphrase_bytes(passphrase), cost),
            seal_slot(SlotKind.RECOVERY_CODE, key, recovery, cost),
        )
    )
    try:
        part = new_folder_beside(path)
        try:
            create_empty(part / DATABASE_NAME)
            with closing(create_database(part / DATABASE_NAME, key)) as database:
                fill(database)
            furnish(part, keys)
            move_into_place(part, path)
        finally:
            shutil.rmtree(part, ignore_errors=True)  # gone already if all went well
        vault = _open(path, key, keys, clock, STEPS)
    except OSError as error:
        raise write_error(error, path) from error
    return NewVault(vault, write_recovery_code(recovery))


def open_vault(path: Path, passphrase: str, clock: Clock | None = None) -> Vault:
    """Open the vault in the folder ``path`` with its passphrase or recovery code.

    A vault of an older version is brought to today's, after a verified backup. A folder that cannot be written opens
    read-only, and so does a finished backup.

    Raises:
        NotAVaultError: if there is no vault.
        VaultInUseError: if another process has it open.
        DamagedKeysError, HostileParametersError: if the keys are not whole or not acceptable.
        WrongPassphraseError: if nothing opens with what was typed.
        NotEncryptedError, DamagedVaultError: if the database is not what was written.
        NewerVaultError: if a newer program wrote it; it was left untouched.
        ReadOnlyVaultError: if a read-only folder holds a vault that has to be written first.
    """
    return open_vault_with_steps(path, passphrase, clock or SystemClock(), STEPS)


def open_vault_with_steps(path: Path, passphrase: str, clock: Clock, steps: Sequence[Step]) -> Vault:
    """Open as ``open_vault`` does, for a program whose tables are those of ``steps``."""
    require_vault(path)
    try:
        return _open(path, passphrase, None, clock, steps)
    except OSError as error:
        raise write_error(error, path) from error


def open_vault_with_key(path: Path, key: bytes, clock: Clock | None = None) -> Vault:
    """Open with the key itself. For tests that open hundreds of times; no face of the program takes a key."""
    return _open(path, key, None, clock or SystemClock(), STEPS)


def is_vault(path: Path) -> bool:
    """Tell whether the folder has any of the files that make a vault."""
    return any((path / name).is_file() for name in (DATABASE_NAME, KEYS_NAME, KEYS_COPY_NAME))


def require_vault(path: Path) -> None:
    """Refuse a folder without a vault.

    Raises:
        NotAVaultError: if it has none of a vault's files or cannot be looked into.
    """
    try:
        if is_vault(path):
            return
    except OSError as error:
        raise NotAVaultError(path=str(path)) from error
    raise NotAVaultError(path=str(path))


def refuse_occupied(path: Path) -> None:
    """Refuse a place that is taken.

    Raises:
        VaultExistsError: if there is anything but an empty folder at ``path``.
    """
    if path.is_symlink() or (path.exists() and (not path.is_dir() or any(path.iterdir()))):
        raise VaultExistsError(path=str(path))


def new_folder_beside(path: Path) -> Path:
    """Return a new folder, for its owner only, from which a rename to ``path`` is one step."""
    path.parent.mkdir(mode=OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
    return Path(tempfile.mkdtemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent))


def furnish(folder: Path, keys: KeyRing) -> None:
    """Put beside a database what else makes a vault."""
    write_keys(folder, keys)
    create_empty(folder / LOCK_NAME)
    (folder / BACKUPS_NAME).mkdir(mode=OWNER_ONLY_FOLDER)


def move_into_place(part: Path, path: Path) -> None:
    """Give a finished folder its name, for good."""
    sync_folder(part)
    if path.is_dir():
        path.rmdir()  # empty, else this refuses
    part.rename(path)
    sync_folder(path.parent)


def _open(path: Path, secret: str | bytes, keys: KeyRing | None, clock: Clock, steps: Sequence[Step]) -> Vault:
    """Open with what was typed, or with the key itself and its ring, as right after making a vault."""
    with ExitStack() as undo:
        lock = VaultLock(path)
        undo.callback(lock.release)
        notices = set()
        if not lock.is_held:
            notices.add(VaultNotice.NO_LOCK)
        rings = (keys,) if keys else read_key_rings(path)
        key, ring = (secret, rings[0]) if isinstance(secret, bytes) else unlock(rings, secret)
        database, read_only = _open_database(path, key, ring, steps, clock, read_only=lock.read_only)
        undo.callback(database.close)
        if read_only:
            notices.add(VaultNotice.READ_ONLY)
        elif mend_keys(path, ring):
            notices.add(VaultNotice.KEYS_MENDED)
        lock.stamp()
        vault = Vault(path, database, key, ring, lock, clock)
        vault.notices = frozenset(notices)
        undo.pop_all()
        return vault


def _open_database(
    path: Path, key: bytes, keys: KeyRing, steps: Sequence[Step], clock: Clock, *, read_only: bool
) -> tuple[Database, bool]:
    file = path / DATABASE_NAME
    log = file.with_name(file.name + "-wal")
    if read_only and log.is_file() and log.stat().st_size > 0:
        # Without its log the file alone may be half of a change.
        raise ReadOnlyVaultError(reason="recovery")
    with ExitStack() as undo:
        database = open_database(file, key, read_only=read_only)
        undo.callback(database.close)
        version = check_version(database, steps)
        if read_only and version < steps[-1].version:
            raise ReadOnlyVaultError(reason="migration")
        if not read_only:
            if is_sealed(database):
                database.close()
                return open_database(file, key, read_only=True), True
            migrate(database, steps, lambda: make_backup(database, key, keys, path / BACKUPS_NAME, clock))
        undo.pop_all()
        return database, read_only
