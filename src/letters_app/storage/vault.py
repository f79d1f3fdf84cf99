"""The open vault: everything the program keeps, behind one door."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from letters_app.domain.address_book import AddressBook
from letters_app.domain.clock import Clock
from letters_app.domain.errors import LettersError
from letters_app.domain.facility import Facility
from letters_app.domain.letter import Draft, Letter
from letters_app.domain.mailing import Mailing
from letters_app.domain.recipient import Recipient
from letters_app.storage.backup import BACKUPS_NAME, BackupInfo, BackupReport, list_backups, make_backup, thin_backups
from letters_app.storage.change_log import Change, ChangeLog
from letters_app.storage.connection import Database
from letters_app.storage.drafts import Drafts
from letters_app.storage.integrity import IntegrityCheck, IntegrityProblem, integrity_problems
from letters_app.storage.key_files import write_keys
from letters_app.storage.key_slots import KdfCost, KeyRing, SlotKind, seal_slot
from letters_app.storage.letters import Letters
from letters_app.storage.mailings import Mailings
from letters_app.storage.passphrase import check_new_passphrase, passphrase_bytes
from letters_app.storage.people import People, SavedPeople
from letters_app.storage.recovery_code import new_recovery_secret, write_recovery_code
from letters_app.storage.return_addresses import ReturnAddresses
from letters_app.storage.schema import version_of
from letters_app.storage.settings import Settings
from letters_app.storage.table_copy import copy_tables
from letters_app.storage.table_digests import data_tables
from letters_app.storage.vault_lock import VaultLock


class VaultNotice(enum.StrEnum):
    """What a user should be told once about a vault that opened all the same."""

    READ_ONLY = "read-only"
    """The folder cannot be written, or it is a finished backup: nothing can be saved."""
    NO_LOCK = "no-lock"
    """The file system knows no locks: two programs on one vault would not notice each other."""
    KEYS_MENDED = "keys-mended"
    """One of the two key files was missing or damaged and was made anew from the other."""


@dataclass(frozen=True, slots=True)
class VaultReport:
    """The result of a full check."""

    schema_version: int
    rows: dict[str, int]
    problems: tuple[IntegrityProblem, ...]

    @property
    def is_sound(self) -> bool:
        """Tell whether nothing was found."""
        return not self.problems


class Vault:
    """An open vault. Belongs to the thread that opened it; ``with`` closes it.

    The collections ``drafts``, ``letters``, ``mailings``, ``return_addresses`` and ``settings`` save and load their
    records; what changes together changes through the methods here. Each save is on the disk when the call returns.

    Raises from every method:
        DamagedVaultError: if a page is not what was written.
        VaultWriteError: if the disk refuses; what was saved before stays.
    """

    def __init__(
        self, folder: Path, database: Database, key: bytes, keys: KeyRing, lock: VaultLock, clock: Clock
    ) -> None:
        self.path = folder
        self.notices: frozenset[VaultNotice] = frozenset()
        self.drafts = Drafts(database)
        self.letters = Letters(database)
        self.mailings = Mailings(database)
        self.return_addresses = ReturnAddresses(database)
        self.settings = Settings(database)
        self._changes = ChangeLog(database, clock)
        self._people = People(database, self._changes, self.mailings)
        self._database = database
        self._key = key
        self._keys = keys
        self._lock = lock
        self._clock = clock

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def read_only(self) -> bool:
        """Tell whether nothing can be saved."""
        return VaultNotice.READ_ONLY in self.notices

    def address_book(self) -> AddressBook:
        """Return everybody, in the order of the list, with all facilities."""
        return self._people.address_book()

    def save_people(self, recipients: Iterable[Recipient], facilities: Iterable[Facility] = ()) -> SavedPeople:
        """Add or replace people and facilities by id, all or none; nobody is removed."""
        return self._people.save(recipients, facilities)

    def remove_people(self, ids: Iterable[str]) -> None:
        """Delete people with their drafts, letters, history and search terms, also from the log on disk.

        Unknown ids are passed over. Backups made before still hold them: see ``backups``.
        """
        self._people.remove(ids)
        self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def search(self, text: str) -> tuple[str, ...]:
        """Return the ids of those who match every word of ``text`` (word beginnings), best match first."""
        return self._people.search(text)

    def finish_draft(self, draft_id: str, letter: Letter) -> None:
        """Put ``letter`` in the place of the draft it was written in: both changes or none.

        Raises:
            UnknownRecordError: if its recipient is not in the vault.
        """
        with self._database.transaction():
            self.letters.put([letter])
            self.drafts.remove(draft_id)

    def reopen_letter(self, letter_id: str, draft: Draft) -> None:
        """Put ``draft`` in the place of a letter that is written on after all: both changes or none.

        Raises:
            UnknownRecordError: if its recipient is not in the vault.
        """
        with self._database.transaction():
            self.drafts.put(draft)
            self.letters.remove(letter_id)

    def record_mailing(self, mailing: Mailing, letters: Iterable[Letter]) -> None:
        """Add or replace a mailing and its letters, all or none.

        Raises:
            UnknownRecordError: if a recipient of a letter is not in the vault.
        """
        with self._database.transaction():
            self.mailings.put(mailing)
            self.letters.put(letters)

    def changes(self, record_id: str | None = None) -> tuple[Change, ...]:
        """Return the history, oldest first; of one person or facility if ``record_id`` names it."""
        return self._changes.all(record_id)

    def backup(self, to: Path | None = None) -> BackupReport:
        """Make a verified backup in a new folder under ``to``, or among the vault's own, which are then thinned.

        Raises:
            DamagedVaultError: if vault or copy does not pass the checks; there is then no backup.
        """
        if to is not None:
            return make_backup(self._database, self._key, self._keys, to, self._clock)
        root = self.path / BACKUPS_NAME
        report = make_backup(self._database, self._key, self._keys, root, self._clock)
        thinned = thin_backups(root, self._clock.now())
        return BackupReport(path=report.path, made_at=report.made_at, rows=report.rows, thinned=thinned)

    def backups(self) -> tuple[BackupInfo, ...]:
        """Return the vault's own finished backups, the newest first."""
        return list_backups(self.path / BACKUPS_NAME)

    def last_backup(self) -> datetime.datetime | None:
        """Return when the newest of them was made, ``None`` if there is none."""
        backups = self.backups()
        return backups[0].made_at if backups else None

    def check(self) -> VaultReport:
        """Check every page, index, reference and record. Reads everything: about 0.5 s for 42 MB."""
        problems = list(integrity_problems(self._database))
        rows: dict[str, int] = {}
        try:
            for table in data_tables(self._database):
                rows[table] = int(self._database.value(f'SELECT count(*) FROM "{table}"'))  # noqa: S608 - own names
            self.address_book()
            self.changes()
            self.drafts.all()
            self.letters.all()
            self.mailings.all()
            self.return_addresses.all()
            self.settings.load()
        except LettersError as error:
            problems.append(IntegrityProblem(IntegrityCheck.RECORDS, str(error.params.get("place", error.code))))
        return VaultReport(version_of(self._database), rows, tuple(problems))

    def change_passphrase(self, new: str, *, cost: KdfCost | None = None) -> None:
        """Replace the passphrase; the recovery code stays, the database is not rewritten.

        Whoever has an old copy of the key file still opens it with the old passphrase.

        Raises:
            WeakPassphraseError: if the new passphrase breaks the rules.
        """
        check_new_passphrase(new)
        self._replace_slot(SlotKind.PASSPHRASE, passphrase_bytes(new), cost)

    def replace_recovery_code(self, *, cost: KdfCost | None = None) -> str:
        """Make a new recovery code, which is returned once and kept nowhere; the old one no longer opens."""
        secret = new_recovery_secret()
        self._replace_slot(SlotKind.RECOVERY_CODE, secret, cost)
        return write_recovery_code(secret)

    def copy_into(self, empty: Database) -> None:
        """Copy everything into the empty database of another vault.

        Raises:
            DamagedVaultError: if something cannot be read or the copy differs.
        """
        copy_tables(self._database, empty)

    def close(self) -> None:
        """Write the log back, close the files and let go of the lock; a second call does nothing."""
        try:
            self._database.close()
        finally:
            self._lock.release()

    def _replace_slot(self, kind: SlotKind, secret: bytes, cost: KdfCost | None) -> None:
        slot = seal_slot(kind, self._key, secret, cost or KdfCost.for_this_machine())
        keys = self._keys.with_slot(slot)
        write_keys(self.path, keys)
        self._keys = keys
