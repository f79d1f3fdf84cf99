"""What the window says of the open vault: its name, its notices, its backups, how much is in it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from letters_app.settings.folders import default_vault_folder, demo_vault_folder
from letters_app.storage import Vault, VaultNotice


@dataclass(frozen=True, slots=True)
class VaultSummary:
    """An open vault in a few words."""

    path: Path
    name: str
    """What to call it: the folder's name, empty for the default vault, which needs none."""
    is_demo: bool
    """Whether its people are invented and its passphrase is known."""
    notices: frozenset[VaultNotice]
    last_backup: datetime.datetime | None
    """In UTC; every backup in the list was verified when it was made."""
    backups: int
    people: int
    facilities: int
    letters: int
    drafts: int

    @property
    def read_only(self) -> bool:
        """Tell whether nothing can be saved."""
        return VaultNotice.READ_ONLY in self.notices


def vault_summary(vault: Vault) -> VaultSummary:
    """Return the summary of an open vault."""
    book = vault.address_book()
    backups = vault.backups()
    path = vault.path.absolute()
    return VaultSummary(
        path=path,
        name="" if path == default_vault_folder().absolute() else path.name,
        is_demo=path == demo_vault_folder().absolute(),
        notices=vault.notices,
        last_backup=backups[0].made_at if backups else None,
        backups=len(backups),
        people=len(book.recipients),
        facilities=len(book.facilities),
        letters=sum(vault.letters.counts().values()),
        drafts=len(vault.drafts.all()),
    )
