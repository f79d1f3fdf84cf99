"""The session knows the writer of today, and forgets them with the vault."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui.driving import Driver
from letters_app.domain.group_settings import GroupSettings
from letters_app.domain.recipient import Gender
from letters_app.domain.return_address import ReturnAddress
from letters_app.domain.writer import Writer, WriterWords
from letters_app.gui.open_vault import OpenVault
from letters_app.storage import KdfCost, create_vault, open_vault

PASSPHRASE = "copper lantern under quiet snow"  # noqa: S105 - of a vault that lives as long as the test
OLENA = Writer(gender=Gender.FEMALE, words=WriterWords(first_name="Olena", city="Lyon"))
BOX = ReturnAddress(name="Letters group", lines=("PO Box 1",), country="FR", id="box", label="Box in Lyon")


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    folder = tmp_path / "vault"
    with create_vault(folder, PASSPHRASE, cost=KdfCost.FLOOR).vault as made:
        made.return_addresses.save([BOX])
    return folder


def opened(driver: Driver, vault: Path) -> None:
    session = driver.context.session
    session.open_with(session, lambda: OpenVault(open_vault(vault, PASSPHRASE)), pytest.fail)
    driver.until(lambda: session.is_open)


def locked(driver: Driver) -> None:
    session = driver.context.session
    session.close()
    driver.until(lambda: session.is_idle)


def test_writer_is_told_to_everybody_and_forgotten_with_the_vault(driver: Driver, vault: Path) -> None:
    session = driver.context.session
    opened(driver, vault)
    told: list[Writer] = []
    session.writer_changed.connect(lambda: told.append(session.writer))

    session.change_writer(OLENA)
    driver.until_quiet()

    assert told == [OLENA]
    assert session.view.settings == GroupSettings()
    assert session.view.return_addresses == (BOX,)
    locked(driver)
    assert session.writer == Writer()
    opened(driver, vault)
    assert session.writer == Writer()


def test_remembered_writer_comes_back_with_the_vault_until_they_are_taken_out(driver: Driver, vault: Path) -> None:
    session = driver.context.session
    opened(driver, vault)
    session.remember_writer(remember=True)
    driver.until_quiet()
    session.change_writer(OLENA)
    locked(driver)

    opened(driver, vault)
    assert session.writer == OLENA
    session.remember_writer(remember=False)
    driver.until_quiet()
    assert session.writer == OLENA
    assert not session.remembers_writer
    locked(driver)
    opened(driver, vault)
    assert session.writer == Writer()
