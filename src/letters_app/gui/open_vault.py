"""What lives in the vault's worker: the open vault, and how a view of it is read."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from letters_app.domain.address_book import AddressBook
from letters_app.domain.group_settings import GroupSettings
from letters_app.domain.letter import Draft
from letters_app.domain.return_address import ReturnAddress
from letters_app.printing.calibration import PrinterCalibration
from letters_app.services.letters.letter_order import Earlier, earlier_letters
from letters_app.services.people.editing import PeopleEditor
from letters_app.services.printing.known_printers import known_calibrations
from letters_app.settings.folders import default_vault_folder
from letters_app.storage import Vault, VaultNotice


@dataclass(frozen=True, slots=True)
class VaultView:
    """A vault at one moment, as plain values."""

    path: Path | None = None
    name: str = ""
    """What to call it: the folder's name, empty for the default vault, which needs none."""
    is_demo: bool = False
    notices: frozenset[VaultNotice] = frozenset()
    last_backup: datetime.datetime | None = None
    book: AddressBook = field(default_factory=AddressBook)
    drafts: tuple[Draft, ...] = ()
    letter_counts: Mapping[str, int] = field(default_factory=dict)
    last_letters: Mapping[str, datetime.date] = field(default_factory=dict)
    """When the last letter to each recipient was written."""
    earlier: Mapping[str, Earlier] = field(default_factory=dict)
    """The highest number and last date of the letters to each recipient."""
    settings: GroupSettings = field(default_factory=GroupSettings)
    """What the group settled for its letters. The writer of today is ``Session.writer``, not this."""
    return_addresses: tuple[ReturnAddress, ...] = ()
    calibrations: tuple[PrinterCalibration, ...] = ()
    """What is known of printers."""


class OpenVault:
    """An open vault with what belongs to its time of being open. Belongs to the worker's thread."""

    def __init__(self, vault: Vault, *, is_demo: bool = False) -> None:
        """``is_demo`` tells that all its people are invented."""
        self.vault = vault
        self.is_demo = is_demo
        self.people = PeopleEditor(vault)
        """Every change of people, from whichever screen, so that one undo knows them all."""

    def view(self) -> VaultView:
        """Read everything that the screens show."""
        vault = self.vault
        return VaultView(
            path=vault.path,
            name="" if vault.path.absolute() == default_vault_folder().absolute() else vault.path.name,
            is_demo=self.is_demo,
            notices=vault.notices,
            last_backup=vault.last_backup(),
            book=vault.address_book(),
            drafts=vault.drafts.all(),
            letter_counts=vault.letters.counts(),
            last_letters=vault.letters.last_written(),
            earlier=earlier_letters(vault.letters.highest_numbers()),
            settings=vault.settings.load(),
            return_addresses=vault.return_addresses.all(),
            calibrations=known_calibrations(vault),
        )

    def close(self) -> None:
        """Close it."""
        self.vault.close()
