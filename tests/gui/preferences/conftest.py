"""An open vault at the settings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from gui.driving import Driver, copy_vault
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.open_vault import OpenVault
from letters_app.storage import KdfCost, create_vault, open_vault

PASSPHRASE = "copper lantern under quiet snow"  # noqa: S105 - of vaults that live as long as a test


@pytest.fixture(scope="session")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pattern") / "vault"
    create_vault(folder, PASSPHRASE, cost=KdfCost.FLOOR).vault.close()
    return folder


@pytest.fixture
def vault(pattern: Path, tmp_path: Path) -> Path:
    return copy_vault(pattern, tmp_path / "vault")


@pytest.fixture
def settings(driver: Driver, vault: Path) -> Callable[[str], None]:
    """Open the vault and show a section of the settings."""

    def show(section: str) -> None:
        session = driver.context.session
        if driver.window.shell is None:
            clock = driver.context.clock
            session.open_with(session, lambda: OpenVault(open_vault(vault, PASSPHRASE, clock)), pytest.fail)
            driver.until(lambda: driver.window.shell is not None)
        driver.context.go(Destination(ScreenId.SETTINGS, part=section))
        driver.until_quiet()

    return show
