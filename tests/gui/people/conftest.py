"""The People screen over a vault of its own: that of the demo people, or an empty one."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from gui.driving import TODAY, Driver, copy_vault
from gui.people.people_page import PeoplePage
from letters_app.domain.clock import FixedClock
from letters_app.services.vaults.opening import create, make_demo
from letters_app.storage import KdfCost

CLOCK = FixedClock(datetime.datetime.combine(TODAY, datetime.time(12), datetime.UTC))
PASSPHRASE = "seven quiet lamps by a river"  # noqa: S105 - of an empty vault of the tests


@pytest.fixture(scope="session")
def demo_vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("people") / "demo"
    make_demo(path, CLOCK).close()
    return path


@pytest.fixture(scope="session")
def empty_vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("people") / "empty"
    create(path, PASSPHRASE, CLOCK, cost=KdfCost.FLOOR).vault.close()
    return path


@pytest.fixture
def people(driver: Driver, demo_vault: Path, tmp_path: Path) -> PeoplePage:
    """The sixty invented people."""
    return PeoplePage.open(driver, copy_vault(demo_vault, tmp_path / "vault"))


@pytest.fixture
def open_people(driver: Driver, demo_vault: Path, empty_vault: Path, tmp_path: Path) -> Callable[..., PeoplePage]:
    """Open it at another size, or over an empty vault."""

    def opened(*, empty: bool = False, width: int = 1280, height: int = 800) -> PeoplePage:
        path = copy_vault(empty_vault if empty else demo_vault, tmp_path / "vault")
        return PeoplePage.open(driver, path, PASSPHRASE if empty else "", width=width, height=height)

    return opened
