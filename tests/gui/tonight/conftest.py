"""Tonight over a vault of its own: that of the demo people with letters, or an empty one."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from gui.driving import TODAY, Driver, copy_vault
from gui.tonight.letters_vault import fill
from letters_app.domain.clock import FixedClock
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.tonight.tonight_screen import TonightScreen
from letters_app.services.vaults.opening import DEMO_PASSPHRASE, create, make_demo, unlock
from letters_app.storage import KdfCost

CLOCK = FixedClock(datetime.datetime.combine(TODAY, datetime.time(12), datetime.UTC))
PASSPHRASE = "seven quiet lamps by a river"  # noqa: S105 - of an empty vault of the tests


@pytest.fixture(scope="session")
def letters_vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tonight") / "letters"
    vault = make_demo(path, CLOCK)
    fill(vault)
    vault.close()
    return path


@pytest.fixture(scope="session")
def empty_vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tonight") / "empty"
    create(path, PASSPHRASE, CLOCK, cost=KdfCost.FLOOR).vault.close()
    return path


@pytest.fixture
def open_tonight(
    driver: Driver, letters_vault: Path, empty_vault: Path, tmp_path: Path
) -> Callable[..., TonightScreen]:
    """Open the screen over a copy of one of the vaults."""

    def opened(*, empty: bool = False, width: int = 1280, height: int = 800) -> TonightScreen:
        path = copy_vault(empty_vault if empty else letters_vault, tmp_path / "vault")
        window = driver.open(width=width, height=height)
        passphrase = PASSPHRASE if empty else DEMO_PASSPHRASE
        driver.context.session.open_with(window, lambda: OpenVault(unlock(path, passphrase, CLOCK)), print)
        driver.until(lambda: window.shell is not None)
        driver.context.go(Destination(ScreenId.TONIGHT))
        driver.until_quiet()
        screen = driver.screen
        assert isinstance(screen, TonightScreen)
        return screen

    return opened
