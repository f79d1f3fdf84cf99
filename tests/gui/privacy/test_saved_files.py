"""What leaves the vault as a file is asked for, readable by its owner alone, listed, and deleted again (R9)."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from gui.driving import Driver, copy_vault
from gui.privacy.conftest import Computer, told
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.write.saved_files import saved_files_of
from letters_app.storage import open_vault
from storage.invented import PASSPHRASE

NOTHING = "Nothing was saved as a file since you unlocked."


@pytest.fixture
def settings(driver: Driver, marked_vault: Path, tmp_path: Path) -> Callable[[], Driver]:
    """Unlock and go to the list."""
    vault = copy_vault(marked_vault, tmp_path / "vault")

    def show() -> Driver:
        session = driver.context.session
        session.open_with(session, lambda: OpenVault(open_vault(vault, PASSPHRASE)), pytest.fail)
        driver.until(lambda: driver.window.shell is not None)
        driver.context.go(Destination(ScreenId.SETTINGS, part="security"))
        driver.until_quiet()
        return driver

    return show


def saved(driver: Driver, *files: Path) -> None:
    for file in files:
        file.write_bytes(b"%PDF")
    saved_files_of(driver.context).add(files)
    driver.until_quiet()


def test_a_letter_is_saved_for_its_owner_alone_and_deleted_in_the_settings(computer: Computer) -> None:
    target = computer.outside / "mine.pdf"
    with computer.running("unlock", "write", "words", "preview", f"keep={target}", "wait", "tidy_up", "wait") as window:
        told(window, "wait")
        files = sorted(computer.outside.glob("*.pdf"))
        assert [file.name for file in files] == ["mine-envelope.pdf", "mine.pdf"]
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
        assert window.stdin is not None
        window.stdin.write("go on\n")
        window.stdin.flush()
        told(window, "wait")
        assert list(computer.outside.glob("*.pdf")) == []


def test_each_file_is_named_with_its_folder_and_deleted_by_itself(
    settings: Callable[[], Driver], tmp_path: Path
) -> None:
    driver = settings()
    assert NOTHING in driver.texts_in_view()
    first, second = tmp_path / "one.pdf", tmp_path / "two.pdf"
    saved(driver, first, second)
    assert "one.pdf" in driver.texts_in_view()
    assert NOTHING not in driver.texts_in_view()

    driver.click("Delete now: one.pdf")
    driver.until_quiet()
    assert (first.exists(), second.exists()) == (False, True)
    assert "one.pdf" not in driver.texts_in_view()
    second.unlink()
    driver.click("Delete now: two.pdf")
    driver.until_quiet()
    assert NOTHING in driver.texts_in_view(), "one that is gone already is no trouble"


def test_a_disk_that_refuses_is_told_and_the_file_stays_on_the_list(
    settings: Callable[[], Driver], tmp_path: Path
) -> None:
    driver = settings()
    stubborn = tmp_path / "stubborn.pdf"
    stubborn.mkdir()
    saved_files_of(driver.context).add([stubborn])
    driver.until_quiet()
    driver.click("Delete now: stubborn.pdf")
    driver.until_quiet()
    assert saved_files_of(driver.context).files == (stubborn,)
    assert "stubborn.pdf" in driver.texts_in_view()
    assert str(stubborn) in driver.texts_in_view()


def test_the_list_is_forgotten_with_the_vault(settings: Callable[[], Driver], tmp_path: Path) -> None:
    driver = settings()
    saved(driver, tmp_path / "one.pdf")
    driver.window.lock()
    driver.until(lambda: driver.window.start_screen is not None)
    settings()
    assert NOTHING in driver.texts_in_view()
    assert (tmp_path / "one.pdf").exists()
