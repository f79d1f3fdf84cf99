"""What lives in the vault's worker: the open vault, and how a view of it is read."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from letters_app.domain.address_book import AddressBook
from letters_app.domain.letter import Draft
from letters_app.services.people.editing import PeopleEditor
from letters_app.storage import Vault, VaultNotice


@dataclass(frozen=True, slots=True)
class VaultView:
    """A vault at one moment, as plain values."""

    path: Path | None = None
    name: str = ""
    is_demo: bool = False
    notices: frozenset[VaultNotice] = frozenset()
    last_backup: datetime.datetime | None = None
    book: AddressBook = field(default_factory=AddressBook)
    drafts: tuple[Draft, ...] = ()
    letter_counts: Mapping[str, int] = field(default_factory=dict)


class OpenVault:
    """An open vault with what belongs to its time of being open. Belongs to the worker's thread."""

    def __init__(self, vault: Vault) -> None:
        self.vault = vault
        self.people = PeopleEditor(vault)
        """Every change of people, from whichever screen, so that one undo knows them all."""

    def view(self) -> VaultView:
        """Read everything that the screens show."""
        vault = self.vault
        return VaultView(
            path=vault.path,
            name=vault.path.name,
            notices=vault.notices,
            last_backup=vault.last_backup(),
            book=vault.address_book(),
            drafts=vault.drafts.all(),
            letter_counts=vault.letters.counts(),
        )

    def close(self) -> None:
        """Close it."""
        self.vault.close()
