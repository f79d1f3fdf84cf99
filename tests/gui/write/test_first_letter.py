"""From nothing to the words of a first letter, with mouse and keyboard."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from gui.driving import Driver
from gui.write.conftest import Desk
from letters_app.composing.composer_state import Step
from letters_app.domain.return_address import NO_ANSWER_EXPECTED
from letters_app.gui.elements.inputs import LineBox, SearchBox
from letters_app.gui.elements.wrapping_button import WrappingButton


def test_from_nothing_to_the_words(desk: Desk, driver: Driver) -> None:
    desk.arrive()
    assert "No letter is begun" in driver.texts_in_view()

    driver.click("Begin a letter")
    driver.until(lambda: desk.letters.present is not None)
    driver.until_quiet()
    box = driver.find(SearchBox)
    assert box.hasFocus()
    driver.type_into(box, "Ракит")
    driver.until(lambda: len(driver.find_all(WrappingButton, re.compile("Ракитина"))) == 1)
    driver.press(Qt.Key.Key_Return)
    driver.until_quiet()
    assert desk.letter.recipient is not None
    assert desk.letter.recipient.name.given == "Вера"
    texts = driver.texts_in_view()
    assert "Letter to Вера Ракитина" in texts
    assert "Russian only" in texts

    driver.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.letter.state.step is Step.WHAT
    driver.click(re.compile("^First letter"))
    driver.until_quiet()
    assert desk.letter.state.text.language == "ru"
    assert desk.letter.state.text.parallel_language == "en"
    assert "your name under the letter" in driver.texts_in_view()

    driver.type_into(driver.find(LineBox, "Your first name in Russian"), "Анна")
    driver.until(lambda: "Анна" in desk.letter.state.text.text())
    driver.until_quiet()
    assert "your name under the letter" not in driver.texts_in_view()

    driver.click("Go to the words")
    assert desk.letter.state.step is Step.WORDS
    driver.until(lambda: desk.letter.is_proof_of_now)
    desk.until_saved(desk.letter)
    assert driver.context.session.view.drafts == ()
    desk.letters.read_drafts_anew()
    driver.until_quiet()
    assert driver.context.session.view.drafts[0].text == desk.letter.state.text


def test_suggestions_say_why_and_others_come_on_demand(desk: Desk, driver: Driver) -> None:
    desk.arrive(part="new")
    driver.until(lambda: len(driver.find_all(WrappingButton)) == 3)
    first = {button.accessibleName() for button in driver.find_all(WrappingButton)}
    assert all("o letter from your group yet" in name for name in first)
    driver.click("Suggest others")
    driver.until(lambda: {button.accessibleName() for button in driver.find_all(WrappingButton)} != first)
    assert not first & {button.accessibleName() for button in driver.find_all(WrappingButton)}


def test_somebody_on_hold_is_found_with_the_reason_and_can_be_written_to(desk: Desk, driver: Driver) -> None:
    desk.arrive(part="new")
    driver.type_into(driver.find(SearchBox), "Тихомолов")
    driver.until(lambda: len(driver.find_all(WrappingButton, re.compile("No mail: just arrested"))) == 1)
    driver.click(re.compile("Тихомолов"))
    assert desk.letter.recipient is None
    assert "Look again in a few days" in driver.texts_in_view()
    driver.click("Write anyway")
    assert desk.letter.recipient is not None
    assert desk.letter.recipient.name.surname == "Тихомолов"


def test_restricted_notes_are_not_shown_to_a_writer(desk: Desk, driver: Driver) -> None:
    recipients = driver.context.session.book.recipients
    noted = next(each for each in recipients if each.restricted)
    desk.arrive(part="new")
    driver.type_into(driver.find(SearchBox), noted.name.full())
    driver.until(lambda: bool(driver.find_all(WrappingButton, re.compile(noted.name.surname))))
    driver.click_on(driver.find_all(WrappingButton, re.compile(noted.name.surname))[0])
    driver.until_quiet()
    texts = driver.texts_in_view()
    assert noted.name.surname in texts
    assert not [text for _, text in noted.restricted if text and text in texts]


def test_steps_by_key_and_back_to_the_list(desk: Desk, driver: Driver) -> None:
    letter = desk.begin("demo-001")
    desk.arrive()
    driver.press(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert letter.state.step is Step.WORDS
    driver.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert letter.state.step is Step.WHO
    driver.press(Qt.Key.Key_Escape)
    assert desk.letters.present is None
    assert "1 draft" in driver.texts_in_view()


def test_return_address_is_automatic_chosen_or_none(desk: Desk, driver: Driver) -> None:
    letter = desk.begin("demo-001")
    desk.arrive()
    assert "On the envelope: Group · PO Box 1 · 00-001 Warszawa" in driver.texts_in_view()
    with_address = letter.state.text.text()
    letter.set_return_address(NO_ANSWER_EXPECTED)
    driver.until_quiet()
    assert letter.state.text.text() != with_address
    assert "nobody can answer" in driver.texts_in_view()


def test_boxes_of_the_writer_are_named(desk: Desk, driver: Driver) -> None:
    desk.begin("demo-001")
    desk.arrive()
    names = {box.accessibleName() for box in driver.find_all(QLineEdit)}
    assert {"Your first name in Russian", "Your first name in English", "Your town in Russian"} <= names
