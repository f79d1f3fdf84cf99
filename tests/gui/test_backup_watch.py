"""The open vault is backed up without being asked, and only when it is due."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui.driving import Driver
from letters_app.domain.person_name import PersonName
from letters_app.domain.recipient import Recipient
from letters_app.gui.open_vault import OpenVault
from letters_app.storage import KdfCost, create_vault, open_vault

PASSPHRASE = "copper lantern under quiet snow"  # noqa: S105 - of a vault that lives as long as the test


SOMEBODY = Recipient(id="r1", name=PersonName(surname="Invented"))


def look(driver: Driver) -> int:
    driver.window.backup_watch.look()
    driver.until_quiet()
    return sum(path.is_dir() for path in (driver.folder / "vault" / "backups").glob("*"))


@pytest.fixture
def opened(driver: Driver, tmp_path: Path) -> OpenVault:
    folder = tmp_path / "vault"
    create_vault(folder, PASSPHRASE, cost=KdfCost.FLOOR).vault.close()
    made: list[OpenVault] = []

    def opening() -> OpenVault:
        made.append(OpenVault(open_vault(folder, PASSPHRASE, driver.context.clock)))
        return made[0]

    session = driver.context.session
    driver.open()
    session.open_with(session, opening, pytest.fail)
    driver.until(lambda: session.is_open)
    return made[0]


def add_somebody(driver: Driver, recipient: Recipient) -> None:
    def add(vault: OpenVault) -> None:
        vault.vault.save_people([recipient])

    driver.context.session.change(driver.context.session, add)
    driver.until_quiet()


@pytest.mark.usefixtures("opened")
def test_a_vault_without_people_needs_no_backup_and_one_with_people_one_a_day(driver: Driver) -> None:
    assert look(driver) == 0
    add_somebody(driver, SOMEBODY)
    assert look(driver) == 1
    assert driver.context.session.view.last_backup is not None
    assert look(driver) == 1


@pytest.mark.usefixtures("opened")
def test_a_disk_that_refuses_is_told_once(driver: Driver, tmp_path: Path) -> None:
    add_somebody(driver, SOMEBODY)
    backups = tmp_path / "vault" / "backups"
    if backups.is_dir():
        backups.rmdir()
    backups.write_text("in the way", encoding="utf-8")
    shell = driver.window.shell
    assert shell is not None
    assert look(driver) == 0
    assert shell.notices.notice is not None
    assert "could not be written" in shell.notices.notice.text
    shell.notices.clear()
    assert look(driver) == 0
    assert shell.notices.notice is None
