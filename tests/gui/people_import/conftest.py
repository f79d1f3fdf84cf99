"""The import inside the People screen, over a vault of the demo people."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from gui.driving import TODAY, Driver, copy_vault
from gui.people_import.import_driver import ImportDriver
from letters_app.domain.clock import FixedClock
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.open_vault import OpenVault
from letters_app.services.vaults.opening import DEMO_PASSPHRASE, make_demo, unlock

CLOCK = FixedClock(datetime.datetime.combine(TODAY, datetime.time(12), datetime.UTC))


@pytest.fixture(scope="session")
def demo_vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("import") / "demo"
    make_demo(path, CLOCK).close()
    return path


@pytest.fixture
def lists(driver: Driver, demo_vault: Path, tmp_path: Path) -> ImportDriver:
    """The page, as the button Import opens it."""
    path = copy_vault(demo_vault, tmp_path / "vault")
    window = driver.open()
    driver.context.session.open_with(window, lambda: OpenVault(unlock(path, DEMO_PASSPHRASE, CLOCK)), print)
    driver.until(lambda: window.shell is not None)
    driver.context.go(Destination(ScreenId.PEOPLE, part="import"))
    driver.until_quiet()
    return ImportDriver(driver, tmp_path)
