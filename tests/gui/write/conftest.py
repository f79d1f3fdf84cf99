"""A vault of invented people, made once, and the Write screen over a copy of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from gui.driving import Driver, copy_vault
from letters_app.domain.return_address import ReturnAddress
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.open_letters import open_letters_of
from letters_app.services.vaults.opening import DEMO_PASSPHRASE, make_demo, unlock


class Desk:
    """The Write screen as its tests need it."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        self.letters = open_letters_of(driver.context)

    @property
    def letter(self) -> LetterModel:
        """The letter in view."""
        assert self.letters.present is not None
        return self.letters.present

    def arrive(self, **where: str) -> None:
        """Go to the screen and wait until everything stands."""
        shell = self.driver.window.shell
        assert shell is not None
        shell.go(Destination(ScreenId.WRITE, **where))
        self.driver.until(lambda: not self.letters.is_preparing)
        self.driver.until_quiet()

    def begin(self, recipient_id: str, language: str = "ru", parallel: str = "en") -> LetterModel:
        """Begin a first letter to somebody, as far as its kind."""
        before = self.letters.letters
        self.letters.begin(recipient_id)
        self.driver.until(lambda: len(self.letters.letters) > len(before))
        assert self.letter.choose_kind("first-letter", language, parallel)
        self.driver.until_quiet()
        return self.letter

    def until_saved(self, letter: LetterModel) -> None:
        """Wait until the words lie in the vault."""
        self.driver.until(lambda: letter.save_state.value == "saved")


@pytest.fixture(scope="session")
def demo_vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("write") / "demo"
    vault = make_demo(folder)
    vault.return_addresses.save([ReturnAddress("Group", ("PO Box 1", "00-001 Warszawa"), "PL", id="box", label="Box")])
    vault.close()
    return folder


@pytest.fixture
def vault(demo_vault: Path, tmp_path: Path) -> Path:
    return copy_vault(demo_vault, tmp_path / "vault")


@pytest.fixture
def open_desk(driver: Driver) -> Callable[[Path], Desk]:
    """Open a vault in the real window."""

    def open_it(folder: Path) -> Desk:
        session = driver.context.session
        driver.open()
        session.open_with(session, lambda: OpenVault(unlock(folder, DEMO_PASSPHRASE), is_demo=True), pytest.fail)
        driver.until(lambda: session.is_open)
        driver.window.activateWindow()
        driver.until(driver.window.isActiveWindow)
        return Desk(driver)

    return open_it


@pytest.fixture
def desk(open_desk: Callable[[Path], Desk], vault: Path) -> Desk:
    return open_desk(vault)
