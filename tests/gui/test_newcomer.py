"""A newcomer with nothing: from the first screen to the letter and the envelope, through the real window."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from gui.driving import Driver
from letters_app.gui.destination import ScreenId
from letters_app.gui.elements.inputs import ChoiceBox
from letters_app.gui.elements.wrapping_button import WrappingButton


def box(driver: Driver, name: str) -> QLineEdit:
    return driver.find(QLineEdit, name)


def choose(driver: Driver, name: str, value: str) -> None:
    """Choose what a list of choices says."""
    choice: ChoiceBox[object] = driver.find(ChoiceBox, name)
    texts = [choice.itemText(at) for at in range(choice.count())]
    assert value in texts, texts
    choice.setCurrentIndex(texts.index(value))
    assert choice.currentText() == value


def page_texts(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path.read_bytes())
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return texts


def go(driver: Driver, screen: ScreenId) -> None:
    shell = driver.window.shell
    assert shell is not None
    driver.click_on(shell.navigation.buttons[screen])
    driver.until_quiet()


def make_vault(driver: Driver) -> None:
    driver.open()
    driver.click(re.compile("Make a new address book"))
    driver.click("Go on")
    driver.until_quiet()
    driver.click("Make the address book")
    driver.until(lambda: "Write down the recovery code" in driver.texts_in_view())
    driver.click("Open it without the code")
    driver.until(lambda: driver.window.shell is not None)
    driver.until_quiet()


def add_person(driver: Driver) -> None:
    driver.click("Add a person")
    driver.until_quiet()
    driver.type_into(box(driver, "Surname"), "Сосновская")
    driver.type_into(box(driver, "First name"), "Нина")
    choose(driver, "Gender", "Female")
    driver.type_into(box(driver, "Date of birth"), "1987")
    choose(driver, "Status", "Remand")
    driver.type_into(box(driver, "Institution"), "ФКУ СИЗО-1")
    driver.press(Qt.Key.Key_Tab)
    choose(driver, "Country", "Russia")
    choose(driver, "Kind of institution", "Remand prison")
    driver.type_into(box(driver, "Street and house"), "ул. Выдуманная, д. 6")
    driver.type_into(box(driver, "Postal code"), "302010")
    driver.type_into(box(driver, "Town"), "г. Орёл")
    driver.type_into(box(driver, "Languages"), "ru")
    driver.click("Save")
    driver.until(lambda: len(driver.context.session.book.recipients) == 1)
    driver.until_quiet()


def set_return_address(driver: Driver) -> None:
    go(driver, ScreenId.SETTINGS)
    driver.click("Add a return address")
    driver.type_into(box(driver, "Name on the envelope"), "Briefgruppe")
    lines = driver.find(QPlainTextEdit, "Street or post box, postal code and town")
    lines.setPlainText("Postfach 11 22\n10115 Berlin")
    choose(driver, "Country", "Germany")
    driver.click("Save", within=_form_of(lines))
    driver.until(lambda: len(driver.context.session.view.return_addresses) == 1)
    driver.until_quiet()


def _form_of(field: QWidget) -> QWidget:
    while not type(field).__name__.endswith("Form"):
        parent = field.parentWidget()
        assert parent is not None
        field = parent
    return field


def test_from_nothing_to_letter_and_envelope(driver: Driver, tmp_path: Path) -> None:
    make_vault(driver)
    assert "Three steps to the first letter" in driver.texts_in_view()
    add_person(driver)
    set_return_address(driver)

    go(driver, ScreenId.TONIGHT)
    driver.click("Begin")
    driver.until(lambda: len(driver.find_all(WrappingButton, re.compile("Сосновская"))) == 1)
    driver.click(re.compile("Сосновская"))
    driver.until_quiet()
    driver.click("What to write")
    driver.until_quiet()
    if not driver.find_all(QLineEdit, "Your first name in Russian"):
        driver.click(re.compile("^First letter"))
        driver.until_quiet()
    driver.type_into(box(driver, "Your first name in Russian"), "Анна")
    driver.until_quiet()
    driver.click("Go to the words")
    driver.until_quiet()
    driver.click("Check the letter")
    driver.until_quiet()
    driver.click("Put it on paper")
    driver.until_quiet()
    target = tmp_path / "letter.pdf"
    driver.ask.answers.append(target)
    driver.click("Save PDF…")
    driver.until(lambda: "The letter is saved as a PDF" in driver.texts_in_view())
    driver.until_quiet()

    files = sorted(tmp_path.glob("*.pdf"))
    assert len(files) == 2
    texts = [text for path in files for text in page_texts(path)]
    letter, envelope = sorted(texts, key=len, reverse=True)
    assert "Нина" in letter
    assert "Анна" in letter
    assert "1987" in letter
    for line in ("Сосновская Нина", "ФКУ СИЗО-1", "302010", "Briefgruppe", "10115 Berlin"):
        assert line in envelope.replace("\xa0", " ")
    assert driver.context.session.view.letter_counts == {driver.context.session.book.recipients[0].id: 1}
