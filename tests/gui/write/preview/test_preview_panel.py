"""The page beside the words follows them, and says why there is none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.driving import Driver
from gui.write.conftest import Desk
from letters_app.composing.composer_state import Step
from letters_app.gui.destination import ScreenId
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.pieces import Piece
from letters_app.gui.write.preview_panel import PreviewPanel


@pytest.fixture
def letter(desk: Desk) -> LetterModel:
    book = desk.driver.context.session.book
    person = next(one for one in book.recipients if one.name.surname == "Ракитина")
    desk.arrive()
    letter = desk.begin(person.id)
    letter.go_to(Step.WORDS)
    desk.driver.until(lambda: letter.is_checked_now)
    desk.driver.until_quiet()
    return letter


def test_the_page_follows_the_words(letter: LetterModel, driver: Driver, qtbot: QtBot) -> None:
    panel = driver.find(PreviewPanel)
    before = panel.preview.view.pdf
    with qtbot.waitSignal(panel.drawn):
        letter.apply(lambda composer, state: composer.add_paragraph(state, "Сегодня выпал снег.", "", 1))

    assert letter.proof is not None
    assert panel.preview.view.pdf == letter.proof.letter_pdf != before
    assert "1 page of about 4 allowed here" in driver.texts_in_view(panel)
    assert "words" in driver.texts_in_view(panel)


def test_pages_are_turned_by_button_and_key(letter: LetterModel, driver: Driver) -> None:
    panel = driver.find(PreviewPanel)
    for _ in range(3):
        letter.apply(lambda composer, state: composer.add_paragraph(state, "Слова о снеге. " * 200, "", 1))
    driver.until_quiet()
    assert "Page 1 of" in driver.texts_in_view(panel)

    driver.click("Next page", panel)
    driver.until_quiet()
    assert panel.preview.view.page == 2
    panel.preview.view.setFocus()
    driver.press(Qt.Key.Key_PageUp)
    driver.until_quiet()
    assert panel.preview.view.page == 1
    assert panel.preview.view.accessibleDescription().startswith("Page 1 of")


def test_envelope_and_own_copy_are_the_files_of_the_proof(letter: LetterModel, driver: Driver) -> None:
    panel = driver.find(PreviewPanel)
    assert letter.proof is not None
    driver.click("Envelope", panel)
    driver.until_quiet()
    assert panel.preview.view.pdf == letter.proof.envelope_pdf
    driver.click("Own copy", panel)
    driver.until_quiet()
    assert panel.preview.view.pdf == letter.proof.own_copy_pdf


def test_no_second_language_is_said_and_can_be_chosen(letter: LetterModel, driver: Driver) -> None:
    letter.choose_kind("first-letter", "ru", "")
    driver.until_quiet()
    panel = driver.find(PreviewPanel)
    panel.preview.show_piece(Piece.OWN_COPY)
    assert "No second language is chosen" in driver.texts_in_view(panel)
    driver.click("Choose a second language", panel)
    assert letter.state.step is Step.WHAT


def test_rules_are_short_and_can_be_read_in_full(letter: LetterModel, driver: Driver) -> None:
    panel = driver.find(PreviewPanel)
    texts = driver.texts_in_view(panel)
    assert "Russian only" in texts
    assert "not verified" in texts
    driver.click("Read the rules", panel)
    assert "Write in Russian only." in driver.texts_in_view(panel)
    assert "Looked at on" in driver.texts_in_view(panel)
    driver.click("Back to the page", panel)
    assert panel.preview.isVisible()


def test_a_person_without_an_address_has_no_envelope(desk: Desk, driver: Driver) -> None:
    book, today = driver.context.session.book, driver.context.clock.today()
    nowhere = next(one for one in book.recipients if book.mail_address_of(one, today) is None)
    desk.arrive()
    letter = desk.begin(nowhere.id)
    letter.go_to(Step.WORDS)
    driver.until_quiet()
    panel = driver.find(PreviewPanel)
    panel.preview.show_piece(Piece.ENVELOPE)
    assert "No address is known" in driver.texts_in_view(panel)
    driver.click("Open the person’s card", panel)
    assert driver.window.shell is not None
    assert driver.window.shell.present is ScreenId.PEOPLE


def test_a_removed_recipient_leaves_the_words_and_says_so(letter: LetterModel, driver: Driver) -> None:
    session, removed = driver.context.session, letter.state.recipient_id
    session.change(session, lambda vault: vault.vault.remove_people([removed]))
    driver.until_quiet()
    panel = driver.find(PreviewPanel)
    assert "no longer in the address book" in driver.texts_in_view(panel)
    assert not letter.state.text.is_empty()
