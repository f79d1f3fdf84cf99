"""What the vault's worker does for the start: each function returns the job."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from letters_app.domain.clock import Clock
from letters_app.gui.open_vault import OpenVault
from letters_app.services.vaults.opening import create, make_demo, unlock
from letters_app.settings.folders import demo_vault_folder
from letters_app.storage import restore_backup


def open_vault_at(path: Path, typed: str, clock: Clock) -> Callable[[], OpenVault]:
    """Open the vault at ``path`` with its passphrase or its recovery code."""
    is_demo = path.absolute() == demo_vault_folder().absolute()
    return lambda: OpenVault(unlock(path, typed, clock), is_demo=is_demo)


def open_demo(path: Path, clock: Clock) -> Callable[[], OpenVault]:
    """Open the vault of the invented people, made first if need be."""
    return lambda: OpenVault(make_demo(path, clock), is_demo=True)


def make_vault(path: Path, passphrase: str, clock: Clock) -> Callable[[], tuple[OpenVault, str]]:
    """Make a vault; its recovery code comes with it."""

    def make() -> tuple[OpenVault, str]:
        made = create(path, passphrase, clock)
        return OpenVault(made.vault), made.recovery_code

    return make


def restore_vault(backup: Path, to: Path, typed: str, clock: Clock, aside: list[Path]) -> Callable[[], OpenVault]:
    """Restore a backup and open what came of it; ``aside`` takes the folder where the old vault lies now."""

    def restore() -> OpenVault:
        report = restore_backup(backup, to, typed, clock)
        if report.set_aside is not None:
            aside.append(report.set_aside)
        return OpenVault(unlock(to, typed, clock))

    return restore
