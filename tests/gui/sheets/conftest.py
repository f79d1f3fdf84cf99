"""The screen of other sheets over a vault with letters on all their ways."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from gui.driving import Driver, copy_vault
from gui.tonight.letters_vault import fill
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.sheets.sheet_page import SheetPage
from letters_app.gui.sheets.sheets_screen import SheetsScreen
from letters_app.services.vaults.opening import DEMO_PASSPHRASE, make_demo, unlock


@pytest.fixture(scope="session")
def letters_vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sheets") / "demo"
    vault = make_demo(folder)
    fill(vault)
    vault.close()
    return folder


@pytest.fixture
def screen(driver: Driver, letters_vault: Path, tmp_path: Path) -> SheetsScreen:
    session, folder = driver.context.session, copy_vault(letters_vault, tmp_path / "vault")
    driver.open()
    session.open_with(session, lambda: OpenVault(unlock(folder, DEMO_PASSPHRASE), is_demo=True), pytest.fail)
    driver.until(lambda: session.is_open)
    shell = driver.window.shell
    assert shell is not None
    shell.go(Destination(ScreenId.SHEETS))
    driver.until_quiet()
    found = driver.screen
    assert isinstance(found, SheetsScreen)
    return found


@pytest.fixture
def sheet(driver: Driver, screen: SheetsScreen) -> Callable[[str], SheetPage]:
    """Choose a sheet by what its card says."""

    def choose(name: str) -> SheetPage:
        cards = [card for card in screen.choice_page.grid._buttons.values() if name in card.accessibleName()]
        driver.click_on(cards[0])
        driver.until_quiet()
        assert screen.sheet_page is not None
        return screen.sheet_page

    return choose
