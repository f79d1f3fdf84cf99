"""The ways to write and the reply kit in the window: chosen in What or Paper, seen, saved, kept."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox

from gui.driving import Driver
from gui.write.conftest import Desk
from letters_app.composing.composer_state import Step
from letters_app.domain.by_hand import ReplyKit, WritingMode
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.paper.writing_form import WritingForm
from letters_app.gui.write.paper_step import PaperStep
from letters_app.gui.write.pieces import Piece
from letters_app.gui.write.what.mode_choice import ModeChoice
from ruled_paper import read_ruled


@pytest.fixture
def letter(desk: Desk) -> LetterModel:
    """A letter to a person whose address is known, in the step Paper."""
    book = desk.driver.context.session.book
    person = next(one for one in book.recipients if one.name.surname == "Ракитина")
    desk.arrive()
    letter = desk.begin(person.id)
    letter.go_to(Step.PAPER)
    settle(desk.driver, letter)
    return letter


def settle(driver: Driver, letter: LetterModel) -> None:
    driver.until(lambda: letter.is_checked_now)
    driver.until_quiet()


def choose_mode(driver: Driver, letter: LetterModel, mode: WritingMode) -> WritingForm:
    form = driver.find(PaperStep).writing_form
    form.mode_segments.button(mode).click()
    settle(driver, letter)
    return form


def offered(driver: Driver) -> set[Piece]:
    preview = driver.find(PaperStep).preview
    return {piece for piece in Piece if not preview.segments.button(piece).isHidden()}


def test_a_letter_to_copy_shows_its_draft_and_saves_it_beside(
    letter: LetterModel, driver: Driver, tmp_path: Path
) -> None:
    assert Piece.DRAFT not in offered(driver)
    form = choose_mode(driver, letter, WritingMode.COPY)
    assert {Piece.DRAFT, Piece.GUIDE} <= offered(driver)
    step = driver.find(PaperStep)
    step.preview.show_piece(Piece.DRAFT)
    driver.until_quiet()
    assert letter.proof is not None
    assert step.preview.view.pdf == letter.proof.draft_pdf
    assert f"about {letter.proof.minutes_to_copy} minutes" in form._tip.text()
    form.hand_segments.button("large").click()
    settle(driver, letter)
    assert letter.proof.letter_pdf is not None
    assert len(read_ruled(letter.proof.letter_pdf)[0].rules) == 25
    driver.click_on(driver.find(QCheckBox, "The guide to lay under paper too"))
    driver.ask.answers.append(tmp_path / "mine.pdf")
    driver.click("Save PDF…")
    driver.until_quiet()
    names = sorted(path.name for path in tmp_path.glob("*.pdf"))
    assert names == ["mine-draft.pdf", "mine-envelope.pdf", "mine-guide.pdf", "mine.pdf"]
    with pypdfium2.PdfDocument(tmp_path / "mine-draft.pdf") as document:
        assert "Do not post this sheet." in " ".join(document[0].get_textpage().get_text_range().split())
    finished = letter.finished
    assert finished is not None
    assert finished.letter.paper is not None
    assert finished.letter.paper.writing.mode is WritingMode.COPY


def test_lined_paper_may_be_counted_out(letter: LetterModel, driver: Driver) -> None:
    form = choose_mode(driver, letter, WritingMode.LINED)
    form.pages_combo.setCurrentIndex(form.pages_combo.findText("3 pages"))
    form.pitch_combo.setCurrentIndex(form.pitch_combo.findText("12 mm"))
    settle(driver, letter)
    assert letter.proof is not None
    assert letter.proof.letter_pdf is not None
    assert [len(page.rules) for page in read_ruled(letter.proof.letter_pdf)] == [21] * 3
    choose_mode(driver, letter, WritingMode.TYPED)
    assert form.pages_combo.isVisibleTo(form) is False
    assert letter.proof.guide_pdf is None


def test_a_kit_for_the_answer_is_seen_and_says_how_it_is_folded(letter: LetterModel, driver: Driver) -> None:
    form = driver.find(PaperStep).writing_form
    form.kit_fields.tick.click()
    settle(driver, letter)
    assert letter.paper.reply_kit == ReplyKit()
    assert {Piece.REPLY_SHEETS, Piece.REPLY_ENVELOPE} <= offered(driver)
    assert "folded once" in form._kit_note.text()
    step = driver.find(PaperStep)
    step.preview.show_piece(Piece.REPLY_ENVELOPE)
    driver.until_quiet()
    form.kit_fields.tick.click()
    settle(driver, letter)
    assert letter.paper.reply_kit is None
    assert step.preview.piece is Piece.LETTER


def test_the_way_is_chosen_in_the_step_what_too(letter: LetterModel, driver: Driver) -> None:
    letter.go_to(Step.WHAT)
    driver.until_quiet()
    choice = driver.find(ModeChoice)
    card = next(one for one in choice.findChildren(QAbstractButton) if "On lined paper" in one.accessibleName())
    driver.click_on(card)
    assert letter.paper.writing.mode is WritingMode.LINED
    letter.go_to(Step.PAPER)
    settle(driver, letter)
    assert driver.find(PaperStep).writing_form.mode_segments.value() is WritingMode.LINED
