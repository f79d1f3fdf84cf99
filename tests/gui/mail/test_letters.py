"""The way of a letter in the window: its state, its pages, its next steps, and each taken back."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QAbstractButton

from gui.driving import TODAY, Driver
from gui.mail.conftest import Post
from letters_app.domain.letter import LetterState
from letters_app.gui.destination import ScreenId
from letters_app.gui.elements.inputs import ChoiceBox, LineBox, SearchBox
from letters_app.gui.write.open_letters import open_letters_of
from letters_app.gui.write.saved_files import saved_files_of


def test_every_letter_and_draft_is_listed_by_state(post: Post, driver: Driver) -> None:
    post.arrive()
    assert len(post.rows()) == 7
    assert post.rows()[0] == "Щегольков Юрий", "a draft comes first"
    driver.click("Posted 2")
    assert sorted(post.rows()) == ["Подгорных Илья", "Шелестов Кирилл"]
    driver.click("Refused")
    assert "No letter was refused" in driver.texts_in_view()
    driver.click("All")
    assert len(post.rows()) == 7


def test_typing_finds_names_and_places_in_any_alphabet(post: Post, driver: Driver) -> None:
    post.arrive()
    driver.type_into(driver.find(SearchBox), "raki")
    driver.until(lambda: post.rows() == ["Ракитина Вера"])
    driver.find(SearchBox).clear()
    driver.type_into(driver.find(SearchBox), "орёл")
    driver.until(lambda: sorted(post.rows()) == ["Подгорных Илья", "Шелестов Кирилл"])
    driver.find(SearchBox).setText("nobody at all")
    driver.until(lambda: "Nothing fits" in driver.texts_in_view())
    driver.click("Show all letters")
    driver.until(lambda: len(post.rows()) == 7)


def test_a_vault_without_letters_says_what_to_do(
    open_post: Callable[[Path], Post], vault_without_letters: Path, driver: Driver
) -> None:
    post = open_post(vault_without_letters)
    post.arrive()
    assert "No letter yet" in driver.texts_in_view()
    driver.click("Write a letter")
    shell = driver.window.shell
    assert shell is not None
    assert shell.present is ScreenId.WRITE


def test_posting_a_letter_and_taking_it_back(post: Post, driver: Driver) -> None:
    post.show("printed")
    assert "printed" in driver.texts_in_view()
    driver.click("Posted", post.screen.letters_page.detail)
    driver.until(lambda: post.letter("printed").state is LetterState.POSTED)
    assert post.letter("printed").day_of(LetterState.POSTED) == TODAY
    assert "Noted for 1 letter: posted." in driver.texts_in_view()
    driver.click("Undo")
    driver.until(lambda: post.letter("printed").state is LetterState.PRINTED)


def test_several_at_once_on_an_earlier_day(post: Post, driver: Driver) -> None:
    post.arrive()
    driver.click("Ready 2")
    table = post.screen.letters_page.table
    table.setFocus()
    table.selectAll()
    driver.until_quiet()
    assert "2 letters are chosen" in driver.texts_in_view()
    driver.find(ChoiceBox, "On which day").setCurrentIndex(1)
    driver.click("Posted", post.screen.letters_page.detail)
    driver.until(lambda: post.letter("ready-2").state is LetterState.POSTED)
    yesterday = TODAY - datetime.timedelta(days=1)
    assert {post.letter(one).day_of(LetterState.POSTED) for one in ("ready-1", "ready-2")} == {yesterday}


def test_only_steps_that_all_can_take_are_offered(post: Post, driver: Driver) -> None:
    post.arrive()
    post.screen.letters_page.table.selectAll()
    driver.until_quiet()
    assert "There is no step that all of them could take now." in driver.texts_in_view()
    assert not driver.find_all(QAbstractButton, "Posted", post.screen.letters_page.detail)


def test_a_letter_that_came_back_keeps_what_the_post_wrote(post: Post, driver: Driver) -> None:
    post.show("posted")
    driver.click("Came back…")
    box = driver.find(LineBox, "What is written on it?")
    assert box.hasFocus()
    driver.type_into(box, "moved away")
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: post.letter("posted").state is LetterState.RETURNED)
    assert post.letter("posted").returned_because == "moved away"
    driver.until(lambda: "came back: “moved away”" in driver.texts_in_view())
    driver.click("Check the address")
    shell = driver.window.shell
    assert shell is not None
    assert shell.present is ScreenId.PEOPLE


def test_a_letter_nobody_answered_says_so(post: Post, driver: Driver) -> None:
    post.show("posted-long-ago")
    assert "Posted 75 days ago, and nothing has come back yet." in driver.texts_in_view()
    driver.click("No answer came")
    driver.until(lambda: post.letter("posted-long-ago").state is LetterState.SILENT)


def test_printing_again_sends_the_very_bytes_that_are_seen(post: Post, driver: Driver) -> None:
    post.printers.runs = False
    post.show("posted")
    page = post.screen.letters_page
    driver.until(lambda: page.detail.preview.proof is not None)
    seen = page.detail.preview.proof
    assert seen is not None
    assert page.detail.preview.view.pdf == seen.letter_pdf
    driver.click("Print again…")
    driver.until_quiet()
    driver.click("Print now")
    driver.until(lambda: len(post.printers.documents) == 1)
    assert post.printers.documents["1"] == seen.letter_pdf
    driver.click("Take it back")
    driver.until(lambda: page.output.panel is None)
    assert post.letter("posted").state is LetterState.POSTED


def test_a_ready_letter_that_was_printed_is_noted(post: Post, driver: Driver) -> None:
    post.show("ready-1")
    driver.until(lambda: post.screen.letters_page.detail.preview.proof is not None)
    driver.click("Print…")
    driver.until_quiet()
    driver.click("Print now")
    driver.until(lambda: bool(driver.find_all(QAbstractButton, "The paper is in, go on")))
    driver.click("The paper is in, go on")
    driver.until(lambda: post.letter("ready-1").state is LetterState.PRINTED)
    driver.until(lambda: "noted as printed" in driver.texts_in_view())


def test_a_ready_letter_is_saved_under_a_neutral_name_and_can_be_deleted(post: Post, driver: Driver) -> None:
    target = driver.folder / "out.pdf"
    driver.ask.answers = [target]
    post.show("ready-1")
    driver.until(lambda: post.screen.letters_page.detail.preview.proof is not None)
    proof = post.screen.letters_page.detail.preview.proof
    assert proof is not None
    driver.click("Save PDF…")
    driver.until(lambda: post.letter("ready-1").state is LetterState.PRINTED)
    assert driver.ask.asked == ["Save the letter: letter-1-page.pdf"]
    assert target.read_bytes() == proof.letter_pdf
    assert (driver.folder / "out-envelope.pdf").read_bytes() == proof.envelope_pdf
    assert target.stat().st_mode & 0o777 == 0o600
    assert target in saved_files_of(driver.context).files


def test_an_address_that_changed_is_told_and_both_are_offered(post: Post, driver: Driver) -> None:
    post.arrive()
    letter = post.letter("posted")
    assert letter.paper is not None
    assert letter.paper.address is not None
    book = driver.context.session.book
    elsewhere = book.mail_address_of(book.recipients[42], TODAY)
    assert elsewhere is not None
    moved_there = replace(letter, paper=replace(letter.paper, address=elsewhere))
    driver.context.session.change(driver.context.session, lambda vault: vault.vault.letters.save([moved_there]))
    driver.until_quiet()
    post.show("posted")
    detail = post.screen.letters_page.detail
    driver.until(lambda: detail.preview.proof is not None)
    assert "The address has changed since this was printed." in driver.texts_in_view()
    old = detail.preview.proof
    driver.click("To today’s address")
    driver.until(lambda: detail.preview.proof is not None and detail.preview.proof != old)
    assert detail.preview.proof is not None
    assert old is not None
    assert detail.preview.proof.address_lines != old.address_lines


def test_words_that_are_not_kept_are_gone_and_come_back_by_undo(post: Post, driver: Driver) -> None:
    post.show("posted")
    driver.click("Delete the words, keep the dates")
    driver.until(lambda: not post.letter("posted").text.paragraphs)
    driver.until(lambda: "Its words were not kept" in driver.texts_in_view())
    driver.click("Undo")
    driver.until(lambda: not post.letter("posted").text.is_empty())


def test_a_draft_is_opened_and_a_ready_letter_made_a_draft_again(post: Post, driver: Driver) -> None:
    post.show("ready-2")
    driver.click("Make it a draft again")
    letters = open_letters_of(driver.context)
    driver.until(lambda: letters.present is not None and letters.present.id == "ready-2")
    assert [letter.id for letter in post.letters(LetterState.READY)] == ["ready-1"]
    post.show("draft")
    driver.click("Open the draft")
    driver.until(lambda: letters.present is not None and letters.present.id == "draft")


def test_a_small_window_shows_list_or_letter(post: Post, driver: Driver) -> None:
    driver.context.theme.set_text_size(150)
    driver.window.resize(1024, 640)
    post.show("posted")
    page = post.screen.letters_page
    assert page.detail.isVisible()
    assert not page.table.isVisible()
    driver.click("Back to the list")
    assert page.table.isVisible()
    assert page.table.hasFocus()
    driver.press(Qt.Key.Key_Return)
    assert page.detail.isVisible()
    driver.press(Qt.Key.Key_Escape)
    assert page.table.isVisible()


def test_keys_alone_reach_a_letter(post: Post, driver: Driver) -> None:
    post.arrive()
    page = post.screen.letters_page
    assert page.table.hasFocus()
    driver.press(Qt.Key.Key_Down)
    driver.until_quiet()
    assert page.table.chosen_ids() == ("ready-2",)
    page.table.selectionModel().clearSelection()
    page.table.selectionModel().select(page.table.currentIndex(), QItemSelectionModel.SelectionFlag.Select)
    driver.press(Qt.Key.Key_Up)
    driver.press(Qt.Key.Key_Up)
    assert driver.find(SearchBox).hasFocus()
