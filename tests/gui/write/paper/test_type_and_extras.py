"""Typeface, puzzle and reply kit in the window: chosen, seen, saved, and printed again unchanged from Mail."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
from PySide6.QtWidgets import QLabel

from gui.driving import Driver
from gui.write.conftest import Desk
from letters_app.composing.composer_state import Step
from letters_app.domain.by_hand import ReplyKit
from letters_app.domain.puzzle import PuzzleKind
from letters_app.domain.type_choice import TypeChoice
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.mail.letter_preview import LetterPreview
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.paper_step import PaperStep
from letters_app.gui.write.pieces import Piece


def settle(driver: Driver, letter: LetterModel) -> None:
    driver.until(lambda: letter.is_checked_now and letter.is_on_paper_now)
    driver.until_quiet()


def fonts_of(pdf: bytes) -> str:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return " ".join(str(font.BaseFont) for page in document.pages for font in page.resources.Font.values())


def test_what_was_chosen_for_the_paper_comes_out_again_from_mail(desk: Desk, driver: Driver, tmp_path: Path) -> None:
    person = next(one for one in driver.context.session.book.recipients if one.name.surname == "Ракитина")
    desk.arrive()
    letter = desk.begin(person.id)
    letter.go_to(Step.PAPER)
    settle(driver, letter)
    assert letter.proof is not None
    pages = letter.proof.pages
    step = driver.find(PaperStep)
    assert not step.form.type_fields.isVisible()
    driver.click("Type, marks, postcard")
    fields = step.form.type_fields
    fields.face_combo.setCurrentIndex(fields.face_combo.findText("Caveat, like handwriting"))
    fields.size_combo.setCurrentIndex(fields.size_combo.findText("14 pt, large print"))
    puzzles = step.writing_form.puzzle_combo
    puzzles.setCurrentIndex(puzzles.findText("Sudoku"))
    kit = step.writing_form.kit_fields
    kit.tick.click()
    kit.sheets_combo.setCurrentIndex(2)
    settle(driver, letter)

    assert letter.paper.type == TypeChoice("caveat", 14)
    assert letter.paper.reply_kit == ReplyKit(3)
    assert letter.paper.extras.puzzle is not None
    assert letter.paper.extras.puzzle.kind is PuzzleKind.SUDOKU
    assert letter.proof.pages >= pages + 1
    assert letter.proof.reply_sheets == 3
    assert "Caveat" in fonts_of(letter.proof.letter_pdf or b"")
    assert any("can look like a code" in str(each.finding.message.text) for each in letter.findings)
    assert not step.preview.segments.button(Piece.SOLUTION).isHidden()
    driver.click("Type, marks, postcard")
    assert "Caveat, 14 pt, large print" in [label.text() for label in driver.find_all(QLabel, within=step.form)]

    letter_pdf, solution = letter.proof.letter_pdf, letter.proof.solution_pdf
    driver.ask.answers.append(tmp_path / "mine.pdf")
    driver.click("Save PDF…")
    driver.until_quiet()
    assert (tmp_path / "mine.pdf").read_bytes() == letter_pdf
    assert (tmp_path / "mine-solution.pdf").read_bytes() == solution

    driver.context.go(Destination(ScreenId.MAIL, letter_id=letter.id))
    driver.until(lambda: any(each.proof is not None for each in driver.find_all(LetterPreview)))
    again = driver.find(LetterPreview).proof
    assert again is not None
    assert (again.letter_pdf, again.solution_pdf) == (letter_pdf, solution)
    driver.until_quiet()


def test_a_letter_becomes_a_card_and_says_when_it_is_too_long(desk: Desk, driver: Driver) -> None:
    person = next(one for one in driver.context.session.book.recipients if one.name.surname == "Ракитина")
    desk.arrive()
    letter = desk.begin(person.id)
    letter.go_to(Step.PAPER)
    settle(driver, letter)
    step = driver.find(PaperStep)
    driver.click("Type, marks, postcard")
    cards = step.form.card_combo
    cards.setCurrentIndex(cards.findText("Postcard A6"))
    settle(driver, letter)
    assert "do not fit on the card" in driver.texts_in_view(step)
    assert not step.leave_card.save_button.isEnabled()

    assert letter.choose_kind("postcard", "ru", "en")
    settle(driver, letter)
    assert letter.proof is not None
    with pikepdf.open(io.BytesIO(letter.proof.letter_pdf or b"")) as document:
        (page,) = document.pages
        assert [round(float(side) * 25.4 / 72) for side in page.mediabox[2:]] == [105, 148]
    assert letter.proof.envelope_pdf is None
    assert step.leave_card.save_button.isEnabled()
    driver.click("Ready for the batch")
    driver.until_quiet()
    assert letter.finished is not None
    assert letter.finished.letter.paper is not None
    assert letter.finished.letter.paper.extras.postcard == "a6"
