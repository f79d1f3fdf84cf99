"""The start: from nothing to an open address book, and back into it, the way a person does it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QRadioButton, QWidget

from gui.driving import Driver
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.preference_store import PreferenceStore
from letters_app.services.vaults.opening import DEMO_PASSPHRASE
from letters_app.settings.folders import default_vault_folder, demo_vault_folder
from letters_app.settings.preferences import load_preferences
from letters_app.storage import KdfCost, create_vault, is_vault, open_vault

PASSPHRASE = "copper lantern under quiet snow"  # noqa: S105 - of vaults that live as long as a test


@pytest.fixture
def vault() -> Path:
    """A vault at the default place, with a backup."""
    folder = default_vault_folder()
    folder.parent.mkdir(parents=True, exist_ok=True)
    with create_vault(folder, PASSPHRASE, cost=KdfCost.FLOOR).vault as made:
        made.backup()
    return folder


def box(driver: Driver, name: str) -> QLineEdit:
    return driver.find(QLineEdit, name)


def code_in_view(driver: Driver) -> list[str]:
    labels = driver.find_all(PlainLabel)
    return [label.text() for label in labels if label.property("kind") == TextKind.CODE.value]


def enter(driver: Driver) -> None:
    driver.until(lambda: driver.application.focusWidget() is not None)
    driver.press(Qt.Key.Key_Return)


def opened(driver: Driver) -> bool:
    driver.until(lambda: driver.window.shell is not None)
    driver.until_quiet()
    return driver.context.session.is_open


def test_a_new_address_book_is_made_in_three_steps_and_opens_again_with_the_six_words(driver: Driver) -> None:
    driver.open()
    driver.click("Make a new address book")
    assert str(default_vault_folder()) in driver.texts_in_view()
    assert "no hidden one" in driver.texts_in_view()
    driver.click("Go on")
    words = code_in_view(driver)[0]
    driver.click("Propose others")
    assert code_in_view(driver)[0] != words
    words = code_in_view(driver)[0]
    driver.click("Make the address book")
    driver.until(lambda: "step 3 of 3" in driver.texts_in_view())
    groups = code_in_view(driver)
    assert [len(group) for group in groups] == [5] * 6
    assert not driver.find(QAbstractButton, "Open the address book").isEnabled()
    driver.type_into(box(driver, "Type the last group from your paper"), groups[-1].lower())
    driver.click("Open the address book")
    assert opened(driver)

    driver.window.lock()
    driver.until(lambda: driver.window.start_screen is not None)
    driver.type_into(box(driver, "Passphrase"), words)
    enter(driver)
    assert opened(driver)

    driver.window.lock()
    driver.until(lambda: driver.window.start_screen is not None)
    driver.click("Use the recovery code instead")
    driver.type_into(box(driver, "Recovery code"), " ".join(groups).lower())
    enter(driver)
    assert opened(driver)


def test_a_code_that_was_not_written_down_is_asked_for_and_can_be_put_off(driver: Driver) -> None:
    driver.open()
    driver.click("Make a new address book")
    driver.click("Go on")
    driver.click("Make the address book")
    driver.until(lambda: "step 3 of 3" in driver.texts_in_view())
    driver.type_into(box(driver, "Type the last group from your paper"), "00000")
    assert "This is not the last group" in driver.texts_in_view()
    assert "everything is lost" in driver.texts_in_view()
    driver.click("Open it without the code")
    assert opened(driver)


def test_a_passphrase_of_ones_own_is_judged_and_typed_twice(driver: Driver) -> None:
    driver.open()
    driver.click("Make a new address book")
    driver.click("Go on")
    driver.click("Type my own")
    driver.type_into(box(driver, "Your passphrase"), "passwordpassword")
    assert "Too easy to guess." in driver.texts_in_view()
    driver.click("Make the address book")
    assert "This is too easy to guess." in driver.texts_in_view()
    box(driver, "Your passphrase").clear()
    driver.type_into(box(driver, "Your passphrase"), PASSPHRASE)
    driver.type_into(box(driver, "The same again"), PASSPHRASE + "!")
    driver.click("Make the address book")
    assert "The two are not the same." in driver.texts_in_view()
    assert not is_vault(default_vault_folder())
    box(driver, "The same again").clear()
    driver.type_into(box(driver, "The same again"), PASSPHRASE)
    enter(driver)
    driver.until(lambda: "step 3 of 3" in driver.texts_in_view())
    driver.click("Open it without the code")
    assert opened(driver)


def test_a_wrong_passphrase_is_said_under_the_box_which_is_ready_for_the_next_try(driver: Driver, vault: Path) -> None:
    driver.open()
    driver.type_into(box(driver, "Passphrase"), "not this one at all")
    with driver.vaults_wait():
        driver.click("Unlock")
        assert not driver.find(QAbstractButton, "Unlock").isEnabled()
        assert "makes guessing slow" in driver.texts_in_view()
    driver.until(lambda: "does not open with this" in driver.texts_in_view())

    typed = box(driver, "Passphrase")
    assert typed.hasFocus()
    assert typed.selectedText()
    driver.type_into(typed, PASSPHRASE)
    enter(driver)
    assert opened(driver)
    assert driver.context.session.path == vault


def test_the_eye_shows_what_is_typed_and_caps_lock_is_noticed(driver: Driver, vault: Path) -> None:
    driver.open(vault)
    typed = box(driver, "Passphrase")
    driver.type_into(typed, "A")  # the driver types capitals without Shift, as Caps Lock does
    assert "Caps Lock seems to be on." in driver.texts_in_view()
    driver.type_into(typed, "b")
    assert "Caps Lock" not in driver.texts_in_view()
    assert typed.echoMode() is QLineEdit.EchoMode.Password
    driver.until(typed.hasFocus)
    driver.press(Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    assert typed.echoMode() is QLineEdit.EchoMode.Normal


def test_the_demo_opens_at_once_and_later_says_its_passphrase(driver: Driver) -> None:
    driver.open()
    assert DEMO_PASSPHRASE in driver.texts_in_view()
    driver.click("Try the demo address book")
    assert opened(driver)
    assert driver.context.session.view.is_demo
    assert len(driver.context.session.book.recipients) == 60

    driver.window.lock()
    driver.until(lambda: driver.window.start_screen is not None)
    assert DEMO_PASSPHRASE in driver.texts_in_view()
    driver.type_into(box(driver, "Passphrase"), DEMO_PASSPHRASE)
    enter(driver)
    assert opened(driver)
    assert driver.context.session.path == demo_vault_folder()


def test_a_folder_that_is_taken_is_refused_before_anything_is_made(driver: Driver, tmp_path: Path) -> None:
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "notes.txt").write_text("mine", encoding="utf-8")
    driver.ask.answers = [taken, tmp_path / "new"]
    driver.open()
    driver.click("Make a new address book")
    driver.click("Choose another folder")
    assert "There is something else in this folder." in driver.texts_in_view()
    assert not driver.find(QAbstractButton, "Go on").isEnabled()
    driver.click("Choose another folder")
    driver.click("Go on")
    driver.click("Make the address book")
    driver.until(lambda: "step 3 of 3" in driver.texts_in_view())
    assert is_vault(tmp_path / "new")
    assert [file.name for file in taken.iterdir()] == ["notes.txt"]


def test_a_folder_without_a_vault_is_named_with_what_to_do(driver: Driver, tmp_path: Path) -> None:
    driver.ask.answers = [tmp_path]
    driver.open()
    driver.click("Open an address book")
    driver.type_into(box(driver, "Passphrase"), PASSPHRASE)
    enter(driver)
    driver.until(lambda: "There is no address book in" in driver.texts_in_view())
    assert driver.find(QAbstractButton, "Unlock").isEnabled()


def test_a_vault_that_is_open_elsewhere_says_so(driver: Driver, vault: Path) -> None:
    with open_vault(vault, PASSPHRASE):
        driver.open(vault)
        driver.type_into(box(driver, "Passphrase"), PASSPHRASE)
        enter(driver)
        driver.until(lambda: "open in another window" in driver.texts_in_view())
    enter(driver)
    assert opened(driver)


def test_a_damaged_vault_leads_to_its_newest_backup_and_keeps_what_was_there(driver: Driver, vault: Path) -> None:
    (vault / "vault.db").write_bytes(b"\0" * 8192)
    driver.open(vault)
    driver.type_into(box(driver, "Passphrase"), PASSPHRASE)
    enter(driver)
    driver.until(lambda: "is damaged" in driver.texts_in_view() or "not encrypted" in driver.texts_in_view())
    page = driver.window.start_screen
    assert page is not None
    driver.click_on(driver.find_all(QAbstractButton, "Restore a backup")[0])
    driver.until(lambda: len(driver.find_all(QRadioButton, re.compile("the newest"))) == 1)
    driver.type_into(box(driver, "Passphrase or recovery code"), PASSPHRASE)
    enter(driver)
    assert opened(driver)

    aside = [folder for folder in vault.parent.iterdir() if "set-aside" in folder.name]
    assert len(aside) == 1
    assert (aside[0] / "vault.db").read_bytes() == b"\0" * 8192
    assert str(aside[0]) in driver.texts_in_view()


def test_the_language_changes_at_once_is_remembered_and_leaves_one_where_one_was(driver: Driver) -> None:
    driver.open()
    driver.click("Make a new address book")
    driver.click("Go on")
    words = code_in_view(driver)[0]
    driver.click("Русский")

    assert code_in_view(driver)[0] == words
    assert "New address book" not in driver.texts_in_view() or driver.context.tongue.language == "ru"
    assert load_preferences(driver.folder / "preferences.json").preferences.language == "ru"
    driver.click("English")
    assert "step 2 of 3" in driver.texts_in_view()


def test_everything_goes_by_keyboard_and_escape_goes_back(driver: Driver) -> None:
    driver.open()
    driver.until(lambda: driver.application.focusWidget() is not None)
    driver.press(Qt.Key.Key_Space)
    assert "step 1 of 3" in driver.texts_in_view()
    driver.until_quiet()
    driver.press(Qt.Key.Key_Space)
    assert "step 2 of 3" in driver.texts_in_view()
    driver.press(Qt.Key.Key_Escape)
    assert "step 1 of 3" in driver.texts_in_view()
    driver.press(Qt.Key.Key_Escape)
    driver.find(QAbstractButton, "Try the demo address book")


def test_no_secret_stays_in_a_box_that_was_left(driver: Driver, vault: Path) -> None:
    driver.open(vault)
    typed = box(driver, "Passphrase")
    driver.type_into(typed, PASSPHRASE)
    driver.click("Make a new one")

    assert typed.text() == ""
    typed.undo()
    assert typed.text() == ""


def test_settings_that_cannot_be_read_are_told_once(driver: Driver) -> None:
    file = driver.folder / "preferences.json"
    file.write_text("no settings", encoding="utf-8")
    driver.context.preferences = PreferenceStore(file)
    driver.open()
    assert "could not all be read" in driver.texts_in_view()
    driver.click("Make a new address book")
    driver.click("Back")
    assert "could not all be read" not in driver.texts_in_view()


def test_no_passphrase_and_no_folder_gets_into_the_preferences(driver: Driver, tmp_path: Path) -> None:
    driver.ask.answers = [tmp_path / "Ветров"]
    driver.open()
    driver.click("Make a new address book")
    driver.click("Choose another folder")
    driver.click("Go on")
    words = code_in_view(driver)[0]
    driver.click("Make the address book")
    driver.until(lambda: "step 3 of 3" in driver.texts_in_view())
    driver.click("Dark")
    text = (driver.folder / "preferences.json").read_text(encoding="utf-8")
    assert "dark" in text
    assert "Ветров" not in text
    assert not any(word in text for word in words.split())


def test_nothing_else_can_be_begun_while_a_vault_is_opened(driver: Driver, vault: Path) -> None:
    driver.open(vault)
    typed = box(driver, "Passphrase")
    driver.type_into(typed, PASSPHRASE)
    with driver.vaults_wait():
        driver.click("Unlock")
        assert not driver.find(QAbstractButton, "Make a new one").isEnabled()
        driver.click("Русский")
        assert not driver.find_all(QLineEdit)[0].isEnabled()
        driver.press(Qt.Key.Key_Escape)
        assert len(driver.find_all(QLineEdit)) == 1
    assert opened(driver)


def test_every_step_stays_in_the_one_window(driver: Driver, vault: Path) -> None:
    shown: list[QObject] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(watched)
            return False

    window = driver.open(vault)
    watch = Watch()
    driver.application.installEventFilter(watch)
    driver.click("Make a new one")
    driver.click("Go on")
    driver.click("Type my own")
    driver.press(Qt.Key.Key_Escape)
    driver.press(Qt.Key.Key_Escape)
    driver.click("Restore a backup")
    driver.until_quiet()
    driver.application.removeEventFilter(watch)

    assert [widget for widget in shown if widget is not window] == []
