"""What the start knows between its pages; it outlives their being built anew in another language."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
from pathlib import Path

from letters_app.services.vaults.opening import VaultPlace, look_at
from letters_app.settings.folders import default_vault_folder, demo_vault_folder

_MOST_VAULTS = 100


class StartView(enum.Enum):
    """The pages of the start."""

    WELCOME = enum.auto()
    UNLOCK = enum.auto()
    PLACE = enum.auto()
    PASSPHRASE = enum.auto()
    RECOVERY_CODE = enum.auto()
    RESTORE = enum.auto()


def free_folder() -> Path:
    """Return the default folder, or the first free one beside it."""
    default = default_vault_folder()
    names = (default, *(default.with_name(f"{default.name}-{number}") for number in range(2, _MOST_VAULTS)))
    return next((folder for folder in names if look_at(folder) is VaultPlace.FREE), default)


@dataclass(slots=True)
class StartState:
    """Where one is, and with which vault."""

    vault: Path | None = None
    """The vault to unlock or to restore."""
    view: StartView = StartView.WELCOME
    new_vault: Path = field(default_factory=free_folder)
    """Where a new vault is going to lie."""
    proposal: str = ""
    """The proposed passphrase; emptied as soon as the vault is made."""
    own_passphrase: bool = False
    """Whether the user types one of their own."""
    recovery_code: str = ""
    """Shown once; emptied when the vault is opened."""

    @property
    def is_demo(self) -> bool:
        """Whether the vault is that of the invented people."""
        return self.vault is not None and self.vault.absolute() == demo_vault_folder().absolute()

    @property
    def vault_name(self) -> str:
        """The name of the vault to unlock; empty for the default one."""
        if self.vault is None or self.vault.absolute() == default_vault_folder().absolute():
            return ""
        return self.vault.name


def first_state(vault: Path | None) -> StartState:
    """Return where the start begins: at ``vault``, at the default vault if there is one, else at the welcome."""
    if vault is None and look_at(default_vault_folder()) in {VaultPlace.VAULT, VaultPlace.IN_USE}:
        vault = default_vault_folder()
    return StartState(vault=vault, view=StartView.WELCOME if vault is None else StartView.UNLOCK)
