"""Looking at a vault: from outside without the passphrase, or whole with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from letters_app.storage.backup import BACKUPS_NAME, DATABASE_NAME, BackupInfo, list_backups
from letters_app.storage.errors import VaultError, write_error
from letters_app.storage.key_files import read_key_rings
from letters_app.storage.key_slots import FORMAT_VERSION, KdfCost, SlotKind
from letters_app.storage.vault import VaultReport
from letters_app.storage.vault_lock import is_locked
from letters_app.storage.vault_opening import open_vault, require_vault


@dataclass(frozen=True, slots=True)
class SlotInfo:
    """One way to open the vault, and what a guess at it costs."""

    kind: SlotKind
    cost: KdfCost


@dataclass(frozen=True, slots=True)
class VaultInfo:
    """What anybody can see of a vault who has its folder."""

    path: Path
    keys_version: int | None
    """Version of the key file, ``None`` if no copy of it can be read: see ``keys_problem``."""
    keys_problem: str
    """Code of the error that reading the keys gave, empty if they are whole."""
    slots: tuple[SlotInfo, ...]
    database_size: int
    """Bytes; 0 if the file is missing."""
    log_size: int
    """Bytes of changes not yet written back into the database file."""
    backups: tuple[BackupInfo, ...]
    in_use: bool
    """Whether a process has it open now."""


def vault_info(path: Path) -> VaultInfo:
    """Describe the vault at ``path`` without opening it; nothing is made or changed.

    Raises:
        NotAVaultError: if there is none.
        VaultWriteError: if the system refuses to let us look.
    """
    require_vault(path)
    slots: tuple[SlotInfo, ...] = ()
    version, problem = None, ""
    try:
        slots = tuple(SlotInfo(slot.kind, slot.cost) for slot in read_key_rings(path)[0].slots)
        version = FORMAT_VERSION
    except VaultError as error:
        problem = error.code
    try:
        return VaultInfo(
            path=path,
            keys_version=version,
            keys_problem=problem,
            slots=slots,
            database_size=_size(path / DATABASE_NAME),
            log_size=_size(path / f"{DATABASE_NAME}-wal"),
            backups=list_backups(path / BACKUPS_NAME),
            in_use=is_locked(path),
        )
    except OSError as error:
        raise write_error(error, path) from error


def check_vault(path: Path, passphrase: str) -> VaultReport:
    """Open the vault and check every page, index, reference and record.

    Raises:
        VaultError: as ``open_vault``; damage that lets the vault open stands in the report instead.
    """
    with open_vault(path, passphrase) as vault:
        return vault.check()


def _size(file: Path) -> int:
    return file.stat().st_size if file.is_file() else 0
