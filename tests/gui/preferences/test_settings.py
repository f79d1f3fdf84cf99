"""The settings: each change is on the disk at once, and the writer only where the group wants it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLineEdit, QPlainTextEdit

from gui.driving import Driver
from letters_app.domain.recipient import Gender
from letters_app.domain.return_address import ReturnAddress
from letters_app.domain.writer import Writer
from letters_app.gui.elements.inputs import ChoiceBox
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.preferences.licences import LICENCES
from letters_app.gui.vault_access.new_passphrase import NewPassphrase
from letters_app.resources import resources_root
from letters_app.settings.preferences import Appearance, load_preferences
from letters_app.storage import open_vault
from letters_app.storage.errors import WrongPassphraseError

Show = Callable[[str], None]
PASSPHRASE = "copper lantern under quiet snow"  # noqa: S105 - as in conftest
BERLIN = ReturnAddress("Letters group", ("Postfach 12", "10115 Berlin"), "DE", "berlin", "Box in Berlin")
WARSAW = ReturnAddress("Pisma", ("ul. Długa 5", "00-238 Warszawa"), "PL", "warsaw", "Box in Warsaw", ("RU", "BY"))


def choose(driver: Driver, name: str, words: str) -> None:
    combo = driver.find(QComboBox, name)
    place = combo.findText(words)
    assert place >= 0, [combo.itemText(number) for number in range(combo.count())][:20]
    combo.setCurrentIndex(place)
    combo.activated.emit(place)
    driver.application.processEvents()


def keep_addresses(driver: Driver, *addresses: ReturnAddress) -> None:
    def save(vault: OpenVault) -> None:
        vault.vault.return_addresses.save(addresses)

    driver.context.session.change(driver.context.session, save)
    driver.until_quiet()


def on_disk(driver: Driver, vault: Path) -> tuple[ReturnAddress, ...]:
    driver.until_quiet()
    driver.window.lock()
    driver.until(lambda: driver.window.start_screen is not None)
    with open_vault(vault, PASSPHRASE) as opened:
        return opened.return_addresses.all()


def code_in_view(driver: Driver) -> list[str]:
    labels = driver.find_all(PlainLabel)
    return [label.text() for label in labels if label.property("kind") == TextKind.CODE.value]


class TestReturnAddresses:
    def test_one_is_added_for_certain_countries_and_shown_as_on_the_envelope(
        self, driver: Driver, settings: Show, vault: Path
    ) -> None:
        settings("return-addresses")
        assert "no answer is expected" in driver.texts_in_view()
        driver.click("Add a return address")
        driver.type_into(driver.find(QLineEdit, "What you call it"), "Box in Warsaw")
        driver.type_into(driver.find(QLineEdit, "Name on the envelope"), "Pisma")
        driver.type_into(driver.find(QPlainTextEdit, "Street or post box, postal code and town"), "ul. Dolna 5")
        assert "Pisma\nul. Dolna 5" in driver.texts_in_view()
        choose(driver, "Country", "Poland")
        driver.click("Only for letters to these countries")
        choose(driver, "Add a country", "Russia")
        choose(driver, "Add a country", "Belarus")
        driver.click("Take Russia out")
        driver.click("Save")
        driver.until_quiet()

        assert "for letters to: Belarus" in driver.texts_in_view()
        assert "saved: Return addresses" in driver.texts_in_view()
        (kept,) = on_disk(driver, vault)
        assert (kept.name, kept.lines, kept.country) == ("Pisma", ("ul. Dolna 5",), "PL")
        assert kept.for_countries == ("BY",)
        assert kept.id

    @pytest.mark.parametrize(
        ("missing", "problem"),
        [
            ("name", "Write the name that the post knows there."),
            ("lines", "Write the street or the post box, and the town."),
            ("country", "Choose the country of this address."),
            ("room", "An envelope has room for eight lines at most."),
        ],
    )
    def test_what_is_missing_is_said_under_its_box(
        self, driver: Driver, settings: Show, missing: str, problem: str
    ) -> None:
        settings("return-addresses")
        driver.click("Add a return address")
        if missing != "name":
            driver.type_into(driver.find(QLineEdit, "Name on the envelope"), "Pisma")
        if missing in {"country", "room"}:
            text = "\n".join(f"line {number}" for number in range(8 if missing == "room" else 2))
            driver.find(QPlainTextEdit, "Street or post box, postal code and town").setPlainText(text)
        driver.click("Save")

        assert problem in driver.texts_in_view()
        assert driver.context.session.view.return_addresses == ()

    def test_one_is_changed_in_place_and_keeps_its_id(self, driver: Driver, settings: Show, vault: Path) -> None:
        settings("return-addresses")
        keep_addresses(driver, BERLIN, WARSAW)
        driver.click("Change Box in Warsaw")
        driver.type_into(driver.find(QLineEdit, "Name on the envelope"), " w Polsce")
        driver.press(Qt.Key.Key_Return)
        first, second = on_disk(driver, vault)
        assert first == BERLIN
        assert second.id == "warsaw"
        assert second.name in {"Pisma w Polsce", "w PolscePisma"}

    def test_the_order_is_changed_and_a_removed_one_comes_back(
        self, driver: Driver, settings: Show, vault: Path
    ) -> None:
        settings("return-addresses")
        keep_addresses(driver, BERLIN, WARSAW)
        driver.click("Move up: Box in Warsaw")
        driver.until_quiet()
        driver.click("Remove Box in Berlin")
        driver.until_quiet()
        assert driver.context.session.view.return_addresses == (WARSAW,)
        driver.click("Undo")

        assert on_disk(driver, vault) == (WARSAW, BERLIN)


class TestWriter:
    def test_the_writer_is_in_memory_only(self, driver: Driver, settings: Show, vault: Path) -> None:
        settings("writer")
        driver.type_into(driver.find(QLineEdit, "First name"), "Olena")
        driver.click("She")
        driver.type_into(driver.find(QPlainTextEdit, "About me"), "I bake bread.")
        assert driver.window.shell is not None
        driver.window.shell.flush()

        writer = driver.context.session.writer
        assert (writer.words.first_name, writer.words.about, writer.gender) == ("Olena", "I bake bread.", Gender.FEMALE)
        on_disk(driver, vault)
        assert driver.context.session.writer == Writer()
        assert not any(b"Olena" in file.read_bytes() for file in vault.rglob("*") if file.is_file())
        with open_vault(vault, PASSPHRASE) as opened:
            assert opened.settings.load().remembered_writer is None

    def test_words_for_one_language_stand_beside_those_for_any(self, driver: Driver, settings: Show) -> None:
        settings("writer")
        driver.type_into(driver.find(QLineEdit, "First name"), "Olena")
        choose(driver, "For letters in", "Russian")
        assert driver.find(QLineEdit, "First name").text() == ""
        driver.find(QLineEdit, "First name").setText("Алёна")
        choose(driver, "For letters in", "any language")

        writer = driver.context.session.writer
        assert driver.find(QLineEdit, "First name").text() == "Olena"
        assert (writer.words_for("en").first_name, writer.words_for("ru").first_name) == ("Olena", "Алёна")

    def test_a_ticked_box_keeps_the_writer_in_the_vault(self, driver: Driver, settings: Show, vault: Path) -> None:
        settings("writer")
        driver.type_into(driver.find(QLineEdit, "First name"), "Olena")
        driver.click("Remember the writer in this address book")
        on_disk(driver, vault)
        with open_vault(vault, PASSPHRASE) as opened:
            writer = opened.settings.load().remembered_writer
        assert writer is not None
        assert writer.words.first_name == "Olena"


class TestLetters:
    def test_each_choice_is_kept_at_once(self, driver: Driver, settings: Show, vault: Path) -> None:
        settings("letters")
        driver.until(lambda: driver.find_all(QComboBox, "Envelope") != [])
        choose(driver, "Language", "Ukrainian")
        choose(driver, "Second language", "none")
        choose(driver, "Layout", "DIN 5008 B, for window envelopes")
        driver.until_quiet()
        choose(driver, "Envelope", "C6 (162 × 114 mm)")
        choose(driver, "Posted in", "Germany")
        driver.until_quiet()
        choose(driver, "Paper", "US Letter")
        driver.click_on(driver.find(QCheckBox, "Keep the words of a letter after it was posted"))
        on_disk(driver, vault)
        with open_vault(vault, PASSPHRASE) as opened:
            kept = opened.settings.load()
        assert (kept.language, kept.parallel_language, kept.envelope) == ("uk", "none", "c6")
        assert (kept.sender_country, kept.keep_copies) == ("DE", False)
        assert (kept.paper, kept.layout) == ("letter", "plain"), "that layout has no sheet of this size"


class TestAppearance:
    def test_it_holds_at_once_and_on_this_computer(self, driver: Driver, settings: Show) -> None:
        settings("appearance")
        driver.click("Dark")
        driver.click("130 %")
        assert driver.context.theme.appearance is Appearance.DARK
        assert driver.context.theme.text_size_percent == 130
        kept = load_preferences(driver.folder / "preferences.json").preferences
        assert (kept.appearance, kept.text_size_percent) == (Appearance.DARK, 130)

    def test_another_language_leaves_one_at_the_appearance(self, driver: Driver, settings: Show) -> None:
        settings("appearance")
        driver.click("Русский")
        driver.until_quiet()
        assert driver.context.tongue.language == "ru"
        assert not driver.find(QAbstractButton, "English").visibleRegion().isEmpty()


class TestSecurity:
    def test_the_lock_takes_its_minutes_at_once(self, driver: Driver, settings: Show) -> None:
        settings("security")
        choose(driver, "Lock when nobody touches the computer for", "2 minutes")
        driver.let_minutes_pass(1.9)
        assert driver.window.shell is not None
        driver.let_minutes_pass(0.2)
        driver.until(lambda: driver.window.start_screen is not None)

    def test_a_new_passphrase_opens_and_the_old_one_does_not(self, driver: Driver, settings: Show, vault: Path) -> None:
        settings("security")
        driver.click("Change the passphrase")
        words = code_in_view(driver)[0]
        driver.click("Change it")
        driver.until(lambda: "The passphrase is changed" in driver.texts_in_view())
        assert driver.find_all(NewPassphrase) == []
        driver.window.lock()
        driver.until(lambda: driver.window.start_screen is not None)
        with pytest.raises(WrongPassphraseError):
            open_vault(vault, PASSPHRASE)
        open_vault(vault, words).close()

    def test_a_new_recovery_code_is_shown_once_after_a_question(
        self, driver: Driver, settings: Show, vault: Path
    ) -> None:
        settings("security")
        driver.click("Make a new recovery code")
        assert "stops working" in driver.texts_in_view()
        driver.click("Make a new code")
        driver.until(lambda: len(code_in_view(driver)) == 6)
        groups = code_in_view(driver)
        driver.type_into(driver.find(QLineEdit, "Type the last group from your paper"), groups[-1])
        driver.click("It is written down")
        assert code_in_view(driver) == []
        driver.window.lock()
        driver.until(lambda: driver.window.start_screen is not None)
        open_vault(vault, "-".join(groups)).close()

    def test_a_code_that_was_closed_unseen_is_not_forgotten(self, driver: Driver, settings: Show) -> None:
        settings("security")
        driver.click("Make a new recovery code")
        driver.click("Make a new code")
        driver.until(lambda: len(code_in_view(driver)) == 6)
        driver.click("Close")
        assert "Make another." in driver.texts_in_view()
        assert code_in_view(driver) == []

    def test_a_backup_is_made_here_and_elsewhere(
        self, driver: Driver, settings: Show, vault: Path, tmp_path: Path
    ) -> None:
        settings("security")
        assert "There is none yet." in driver.texts_in_view()
        driver.click("Back up now")
        driver.until(lambda: "A backup was made and checked" in driver.texts_in_view())
        driver.until_quiet()
        assert re.search(r"22 Nov 2026, \d\d:\d\d, the newest", driver.texts_in_view())
        elsewhere = tmp_path / "stick"
        elsewhere.mkdir()
        driver.ask.answers = [elsewhere]
        driver.click("Back up to a folder")
        driver.until(lambda: str(elsewhere) in driver.texts_in_view())
        (copy,) = elsewhere.iterdir()
        with open_vault(copy, PASSPHRASE) as opened:
            assert opened.read_only

    def test_a_backup_that_cannot_be_written_says_why(self, driver: Driver, settings: Show, tmp_path: Path) -> None:
        settings("security")
        no_folder = tmp_path / "file"
        no_folder.write_text("", encoding="utf-8")
        driver.ask.answers = [no_folder]
        driver.click("Back up to a folder")
        driver.until(lambda: "could not be written" in driver.texts_in_view())


def test_no_font_ships_without_its_licence_in_the_page() -> None:
    fonts = resources_root() / "fonts"
    shipped = {path.relative_to(resources_root()).as_posix() for path in fonts.glob("*/OFL.txt")}
    assert {path.name for path in fonts.iterdir() if path.is_dir()} == {path.split("/")[1] for path in shipped}
    assert shipped <= {licence.file for licence in LICENCES}


def test_the_licences_of_fonts_icons_and_words_are_read_in_the_page(driver: Driver, settings: Show) -> None:
    settings("about")
    for name in ("Inter", "PT Serif", "Lucide", "EFF large word list", "Russian word list"):
        driver.click(f"Licence of {name}")
        assert len(driver.texts_in_view()) > 1500
        assert "is missing" not in driver.texts_in_view()


def test_every_control_has_a_name(driver: Driver, settings: Show) -> None:
    settings("return-addresses")
    driver.click("Add a return address")
    unnamed = [
        type(widget).__name__
        for kind in (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit)
        for widget in driver.find_all(kind)
        if not widget.accessibleName() and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert unnamed == []


def test_nothing_can_be_changed_in_a_read_only_vault(driver: Driver, settings: Show, vault: Path) -> None:
    with open_vault(vault, PASSPHRASE) as opened:
        backup = opened.backup().path
    driver.open()
    session = driver.context.session
    session.open_with(session, lambda: OpenVault(open_vault(backup, PASSPHRASE)), pytest.fail)
    driver.until(lambda: session.is_open and driver.window.shell is not None)
    settings("letters")
    driver.until_quiet()

    assert "This address book is read-only" in driver.texts_in_view()
    for name in ("Add a return address", "Change the passphrase", "Back up now"):
        assert not driver.find(QAbstractButton, name).isEnabled()
    assert [combo for combo in driver.find_all(ChoiceBox, "Language") if combo.isEnabled()] == []
