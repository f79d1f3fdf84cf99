"""Sixty letters at once in the real window: chosen, looked at, printed or saved, stopped, and gone on with."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox

from gui.driving import Driver
from gui.mail.conftest import Post
from letters_app.domain.group_settings import GroupSettings
from letters_app.domain.letter import LetterState
from letters_app.domain.mailing import Mailing
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.inputs import ChoiceBox
from letters_app.gui.mail.batch.batch_stage import Stage
from letters_app.gui.mail.batch.mailing_extras import MailingExtras
from letters_app.gui.printing.print_run import RunPhase
from letters_app.printing.media import media_named
from letters_app.printing.print_job import JobPhase, JobState, PrintJob
from letters_app.services.mailings.item_standing import Answer, Standing, is_too_alike, remarks_of
from letters_app.services.mailings.printer_parts import LETTERS_PER_JOB

A4, DL = media_named("a4"), media_named("dl")


def mailings(post: Post) -> tuple[Mailing, ...]:
    found: list[tuple[Mailing, ...]] = []
    session = post.driver.context.session
    session.run(session, lambda vault: vault.vault.mailings.all(), found.append)
    post.driver.until(lambda: bool(found))
    return found[0]


def look(post: Post, people: int | None = None) -> None:
    """Choose a mailing from the template and wait until its letters are there."""
    if people is not None:
        book = post.driver.context.session.book
        post.driver.context.session.chosen_people = tuple(one.id for one in book.recipients[:people])
    post.arrive(part="batch")
    post.driver.click("Look at the letters")
    post.driver.until(lambda: post.batch.stage is Stage.LOOKING)
    post.driver.until_quiet()


def all_anyway(post: Post) -> None:
    waiting = [each.entry.number for each in post.batch.entries if post.batch.standing(each) is Standing.LOOK]
    post.batch.answer(waiting, Answer.ANYWAY)
    post.driver.until_quiet()


def pages_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def test_slips_to_copy_addresses_from_are_saved_where_they_are_asked_for(post: Post, driver: Driver) -> None:
    book = driver.context.session.book
    driver.context.session.chosen_people = tuple(one.id for one in book.recipients[:6])
    post.arrive(part="batch")
    (tick,) = [
        box for box in driver.window.findChildren(QCheckBox) if box.text().startswith("Slips") and box.isVisible()
    ]
    tick.click()
    driver.click("Look at the letters")
    driver.until(lambda: post.batch.stage is Stage.LOOKING)
    driver.until_quiet()
    all_anyway(post)
    going = post.batch.going()
    folder = driver.folder / "out"
    driver.ask.answers = [folder]
    driver.click("Save PDF…")
    driver.until(lambda: post.batch.stage is Stage.DONE)
    driver.until_quiet()
    pages = pages_of((folder / "slips.pdf").read_bytes())
    assert len(pages) == (len(going) + 3) // 4
    lines = [line.strip() for page in pages for line in page.splitlines()]
    assert all(str(number) in lines for number in going)


def test_sixty_people_from_the_form_to_the_folder(post: Post, driver: Driver) -> None:
    post.arrive(part="batch")
    assert "Everybody: 60 people" in driver.texts_in_view()
    driver.click("Look at the letters")
    driver.until(lambda: post.batch.stage is Stage.LOOKING)
    driver.until_quiet()
    batch = post.batch
    assert len(batch.entries) == 60
    number = len(batch.going())
    assert f"{number} of 60 letters can go" in driver.texts_in_view()
    all_anyway(post)
    going = batch.going()
    folder = driver.folder / "out"
    driver.ask.answers = [folder]
    driver.click("Save PDF…")
    driver.until(lambda: batch.stage is Stage.DONE)
    driver.until_quiet()
    assert driver.ask.asked == ["Folder for the letters"]
    assert f"{len(going)} letters are saved" in driver.texts_in_view()
    assert "did not go" in driver.texts_in_view()
    assert "In transfer; mail would stay behind" in driver.texts_in_view()
    with pikepdf.open(folder / "letters.pdf") as letters, pikepdf.open(folder / "envelopes.pdf") as envelopes:
        assert len(letters.pages) >= len(going)
        assert len(envelopes.pages) == len(going)
    assert (folder / "manifest.csv").is_file()
    (mailing,) = mailings(post)
    assert {item.number for item in mailing.printed()} == set(going)
    assert len(mailing.items) == 60
    printed = post.letters(LetterState.PRINTED)
    assert len(printed) == len(going) + 1, "and the one that was printed before"
    driver.click("Posted today")
    driver.until(lambda: len(post.letters(LetterState.PRINTED)) == 1)


def test_the_people_chosen_in_the_list_are_written_to(post: Post, driver: Driver) -> None:
    driver.context.session.chosen_people = tuple(one.id for one in driver.context.session.book.recipients[:4])
    post.arrive(part="batch")
    assert "The 4 people chosen in People" in driver.texts_in_view()
    driver.click("Everybody instead")
    assert "Everybody: 60 people" in driver.texts_in_view()


def test_what_is_printed_is_what_was_shown_and_is_recorded_job_by_job(post: Post, driver: Driver) -> None:
    look(post, 30)
    all_anyway(post)
    going = post.batch.going()
    assert len(going) > LETTERS_PER_JOB
    post.printers.runs = False
    driver.click(f"Print {len(going)}")
    driver.until(lambda: bool(driver.find_all(QAbstractButton, "Print now")))
    driver.until_quiet()
    driver.find(QCheckBox, "Wait for me before another paper").setChecked(False)
    driver.click("Print now")
    driver.until(lambda: "1" in post.printers.documents)
    first_job = post.printers.documents["1"]
    names = [prepared.item.recipient_label for prepared in post.batch.entries if prepared.entry.number in going]
    text = "".join(pages_of(first_job))
    assert sum(name in text for name in names) == LETTERS_PER_JOB
    post.printers.states["1"] = JobState(JobPhase.DONE)
    driver.until(lambda: len(post.batch.outcome.printed) == LETTERS_PER_JOB)
    driver.until(lambda: len(mailings(post)) == 1)
    assert {item.number for item in mailings(post)[0].printed()} == set(going[:LETTERS_PER_JOB])
    post.printers.runs = True
    driver.until(lambda: "2" in post.printers.states)
    post.printers.states["2"] = JobState(JobPhase.DONE)
    driver.until(lambda: post.batch.stage is Stage.DONE)
    media = [options.media for options in post.printers.options.values()]
    assert media[:4] == [A4, A4, DL, DL], "all letters, then all envelopes"
    assert {item.number for item in mailings(post)[0].printed()} == set(going)


def test_taken_back_in_the_middle_what_went_is_kept_and_the_rest_waits(post: Post, driver: Driver) -> None:
    look(post, 30)
    all_anyway(post)
    going = post.batch.going()
    post.printers.runs = False
    driver.click(f"Print {len(going)}")
    driver.until(lambda: bool(driver.find_all(QAbstractButton, "Print now")))
    driver.until_quiet()
    driver.click("Print now")
    driver.until(lambda: "1" in post.printers.states)
    post.printers.states["1"] = JobState(JobPhase.DONE)
    driver.until(lambda: "2" in post.printers.states)
    driver.until(lambda: bool(driver.find_all(QAbstractButton, "Take it back")))
    driver.click("Take it back")
    driver.until(lambda: post.batch.stage is Stage.DONE)
    driver.until_quiet()
    assert f"{LETTERS_PER_JOB} letters are printed" in driver.texts_in_view()
    assert "It was stopped. The rest waits." in driver.texts_in_view()
    (mailing,) = mailings(post)
    assert {item.number for item in mailing.printed()} == set(going[:LETTERS_PER_JOB])
    assert set(going[LETTERS_PER_JOB:]) <= {item.number for item in mailing.waiting()}
    choice = driver.find(ChoiceBox, "First letter that is missing")
    assert choice.value() == going[LETTERS_PER_JOB], "the first that did not come out"
    driver.click("Print again from here")
    driver.until(lambda: post.batch.stage is Stage.LOOKING)
    driver.until_quiet()
    assert set(post.batch.going()) == set(going[LETTERS_PER_JOB:])


def test_after_a_jam_the_same_letters_come_again_from_item_n(post: Post, driver: Driver) -> None:
    look(post, 12)
    all_anyway(post)
    going = post.batch.going()
    folder = driver.folder / "first"
    driver.ask.answers = [folder]
    driver.click("Save PDF…")
    driver.until(lambda: post.batch.stage is Stage.DONE)
    driver.until_quiet()
    first = pages_of((folder / "letters.pdf").read_bytes())
    from_number = going[7]
    choice = driver.find(ChoiceBox, "First letter that is missing")
    choice.choose(from_number)
    driver.click("Print again from here")
    driver.until(lambda: post.batch.stage is Stage.LOOKING)
    driver.until_quiet()
    assert post.batch.going() == going[7:], "nothing that was answered is asked again"
    again = driver.folder / "again"
    driver.ask.answers = [again]
    driver.click("Save PDF…")
    driver.until(lambda: post.batch.stage is Stage.DONE)
    driver.until_quiet()
    assert pages_of((again / "letters.pdf").read_bytes()) == first[7:]
    assert len(mailings(post)) == 1
    assert len(post.letters(LetterState.PRINTED)) == len(going) + 1


def test_an_earlier_mailing_goes_on_with_what_waits(post: Post, driver: Driver) -> None:
    look(post, 12)
    waiting = {each.entry.number for each in post.batch.entries if post.batch.standing(each) is Standing.LOOK}
    assert waiting
    driver.ask.answers = [driver.folder / "out"]
    driver.click("Save PDF…")
    driver.until(lambda: post.batch.stage is Stage.DONE)
    driver.click("Done")
    driver.until_quiet()
    driver.click("Print many…")
    driver.until_quiet()
    texts = driver.texts_in_view()
    assert "Earlier mailings" in texts
    assert f"{len(waiting)} wait" in texts
    driver.click(f"Go on with the {len(waiting)} that wait")
    driver.until(lambda: post.batch.stage is Stage.LOOKING)
    assert {each.entry.number for each in post.batch.entries} == waiting


def test_the_three_answers(post: Post, driver: Driver) -> None:
    look(post)
    page, batch = post.screen.batch_pages.list_page, post.batch
    held = next(each.entry.number for each in batch.entries if batch.standing(each) is Standing.HELD)
    before = len(batch.going())
    page.table.choose_id(str(held))
    driver.until_quiet()
    driver.click("Print anyway", page.panel)
    driver.until(lambda: held in batch.going())
    driver.until_quiet()
    assert len(batch.going()) == before + 1
    assert "goes anyway" in driver.texts_in_view(page.panel)
    driver.click("Leave out", page.panel)
    driver.until_quiet()
    assert held not in batch.going()
    driver.click("Take the answer back", page.panel)
    driver.until_quiet()
    taken_back = batch.entry(held)
    assert taken_back is not None
    assert batch.standing(taken_back) is Standing.HELD
    number = next(each.entry.number for each in batch.entries if batch.standing(each) is Standing.LOOK)
    recipient = next(each.entry.recipient_id for each in batch.entries if each.entry.number == number)
    page.table.choose_id(str(number))
    driver.until_quiet()
    driver.click("Re-check the address", page.panel)
    shell = driver.window.shell
    assert shell is not None
    assert shell.present is ScreenId.PEOPLE
    shell.go(Destination(ScreenId.MAIL))
    driver.until_quiet()
    assert batch.entries, "the mailing is still there"
    assert recipient
    assert page.isVisible()


def test_a_remark_on_many_is_answered_once(post: Post, driver: Driver) -> None:
    look(post)
    before = len(post.batch.going())
    button = driver.find_all(QAbstractButton, re.compile("^Print these"))[0]
    words = button.text()
    driver.click_on(button)
    driver.until_quiet()
    assert len(post.batch.going()) > before
    assert not driver.find_all(QAbstractButton, words)


def test_post_that_may_be_stopped_is_answered_once_for_this_mailing(post: Post, driver: Driver) -> None:
    session = driver.context.session
    polish = GroupSettings(sender_country="PL")
    session.change(session, lambda vault: vault.vault.settings.save(polish))
    driver.until_quiet()
    look(post, 8)
    batch, suspended = post.batch, "address.mail-suspended"
    about = [each for each in batch.entries if any(one.rule == suspended for one in each.item.findings)]
    waiting = [each for each in about if batch.standing(each) is Standing.LOOK]
    assert len(waiting) > 1
    assert "stopped letters to this country" in driver.texts_in_view()
    driver.click("We know: print them anyway")
    driver.until_quiet()
    gone_on = [each for each in waiting if batch.standing(each) is Standing.ANYWAY]
    assert gone_on
    # Whoever has another remark still waits for an answer to that.
    rest = {one.rule for each in waiting if each not in gone_on for one in remarks_of(each, {suspended})}
    assert suspended not in rest
    assert all(batch.standing(each) is Standing.LOOK for each in waiting if each not in gone_on)

    driver.click("Ask again")
    driver.until_quiet()
    assert all(batch.standing(each) is Standing.LOOK for each in waiting)
    driver.click("Leave these out")
    driver.until_quiet()
    assert all(batch.standing(each) is Standing.LEFT_OUT for each in waiting)
    assert not driver.find_all(QAbstractButton, "Leave these out")
    driver.click("Back")
    driver.click("Look at the letters")
    driver.until(lambda: post.batch.stage is Stage.LOOKING)
    driver.until_quiet()
    assert driver.find_all(QAbstractButton, "Leave these out"), "another mailing asks again"


def test_type_labels_and_puzzle_are_chosen_and_printed(post: Post, driver: Driver) -> None:
    book = driver.context.session.book
    driver.context.session.chosen_people = tuple(one.id for one in book.recipients[:4])
    post.arrive(part="batch")
    driver.click("Type, labels, puzzle, postcards")
    more = driver.find(MailingExtras)
    more.type_fields.size_combo.setCurrentIndex(more.type_fields.size_combo.findText("18 pt, large print"))
    more.puzzle_combo.setCurrentIndex(more.puzzle_combo.findText("Sudoku"))
    labels = more.label_fields
    labels.sheet_combo.setCurrentIndex(
        next(at for at in range(labels.sheet_combo.count()) if "L7160" in labels.sheet_combo.itemText(at))
    )
    labels.first_box.setValue(20)
    driver.click("Look at the letters")
    driver.until(lambda: post.batch.stage is Stage.LOOKING)
    driver.until_quiet()
    all_anyway(post)
    going = post.batch.going()
    assert len(going) > 2
    sent: list[tuple[str, bytes]] = []

    def remember(job: PrintJob) -> bool:
        sent.append((post.printers.options[job.id].media.key, post.printers.documents[job.id]))
        return True

    post.printers.forget = remember  # type: ignore[method-assign]  # the fake forgets what was sent
    driver.click(re.compile("^Print [0-9]"))
    driver.until(lambda: bool(driver.find_all(QAbstractButton, "Print now")))
    assert "Labels · labels Avery L7160" in driver.texts_in_view()
    driver.click("Print now")
    waited = []
    while post.batch.stage is Stage.PRINTING:
        driver.until(lambda: post.batch.run.phase is RunPhase.WAITING_FOR_PAPER or post.batch.stage is Stage.DONE)
        if post.batch.run.phase is RunPhase.WAITING_FOR_PAPER and post.batch.run.part is not None:
            waited.append(post.batch.run.part.heading)
            driver.until(lambda: bool(driver.find_all(QAbstractButton, "The paper is in, go on")))
            driver.click("The paper is in, go on")
    driver.until_quiet()
    assert waited[:2] == ["Labels", "Envelopes"], "labels are not printed on the paper of the letters"
    words = ["\n".join(pages_of(pdf)) for _, pdf in sent]
    assert "Судоку" in words[0]
    codes = [each.entry.task.destination.record.address.postal_code for each in post.batch.entries]
    assert len(pages_of(sent[1][1])) == 1 + (len(going) > 2), "two places are left on the first sheet"
    assert all(code in words[1] for code in codes if code)
    assert "Solutions. This sheet stays with you" in words[-1]
    kept = [post.letter(each.entry.letter_id) for each in post.batch.entries if each.entry.number in going]
    assert [letter.paper.extras.puzzle.number for letter in kept if letter.paper] == list(going)
    assert {letter.paper.extras.labels for letter in kept if letter.paper} == {""}
    (mailing,) = mailings(post)
    assert mailing.paper is not None
    assert mailing.paper.extras.labels == "avery-l7160"


def test_a_letter_that_is_too_alike_is_worded_anew(post: Post, driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("letters_app.gui.mail.batch.choices_page.secrets.randbelow", lambda _: 3)
    look(post)
    batch, page = post.batch, post.screen.batch_pages.list_page
    alike = next(each for each in batch.entries if is_too_alike(each))
    number, before = alike.entry.number, alike.text
    page.table.choose_id(str(number))
    driver.until_quiet()
    driver.click("Make this one different", page.panel)
    driver.until(lambda: batch.stage is Stage.LOOKING and batch.entry(number) is not alike)
    after = batch.entry(number)
    assert after is not None
    assert after.text != before
    assert [each.text for each in batch.entries if each.entry.number != number][:3]


def test_preparing_can_be_stopped(post: Post, driver: Driver) -> None:
    post.arrive(part="batch")
    with driver.letters_wait():
        driver.click("Look at the letters")
        assert post.batch.stage is Stage.PREPARING
        driver.click("Stop")
    driver.until(lambda: post.batch.stage is Stage.CHOOSING)
    driver.until_quiet()
    assert mailings(post) == ()


def test_ready_letters_are_printed_together(post: Post, driver: Driver) -> None:
    post.arrive()
    driver.click("Print 2 ready letters")
    driver.until(lambda: post.batch.stage is Stage.LOOKING)
    driver.until_quiet()
    all_anyway(post)
    assert len(post.batch.going()) == 2
    driver.click("Print 2")
    driver.until(lambda: bool(driver.find_all(QAbstractButton, "Print now")))
    driver.until_quiet()
    driver.click("Print now")
    driver.until(lambda: post.batch.run.phase is RunPhase.WAITING_FOR_PAPER)
    driver.click("The paper is in, go on")
    driver.until(lambda: post.batch.stage is Stage.DONE)
    driver.until(lambda: post.letter("ready-1").state is LetterState.PRINTED)
    assert post.letter("ready-2").state is LetterState.PRINTED
    assert post.letter("ready-1").mailing_id == post.letter("ready-2").mailing_id != ""


def test_nothing_is_printed_to_nobody(open_post: Callable[[Path], Post], mail_vault: Path, driver: Driver) -> None:
    post = open_post(mail_vault)
    people = driver.context.session.book.recipients
    driver.context.session.chosen_people = (people[19].id,)  # in transfer
    post.arrive(part="batch")
    driver.click("Look at the letters")
    driver.until(lambda: post.batch.stage is Stage.LOOKING)
    driver.until_quiet()
    assert "Nothing would be printed" in driver.texts_in_view()
    page = post.screen.batch_pages.list_page
    assert not page.print_button.isEnabled()
    assert not page.save_button.isEnabled()


def test_person_by_person_the_envelope_comes_first(post: Post, driver: Driver) -> None:
    driver.context.session.chosen_people = tuple(one.id for one in driver.context.session.book.recipients[:3])
    post.arrive(part="batch")
    driver.find(ChoiceBox, "Order").setCurrentIndex(2)
    driver.find(ChoiceBox, "Second language").setCurrentIndex(0)
    driver.click("Look at the letters")
    driver.until(lambda: post.batch.stage is Stage.LOOKING)
    driver.until_quiet()
    all_anyway(post)
    driver.click("Print 3")
    driver.until(lambda: bool(driver.find_all(QAbstractButton, "Print now")))
    driver.until_quiet()
    driver.click("Print now")
    driver.until(lambda: post.batch.stage is Stage.DONE)
    assert [options.media for options in post.printers.options.values()] == [DL, A4] * 3


def test_a_full_folder_or_one_in_a_vault_is_refused_and_nothing_recorded(post: Post, driver: Driver) -> None:
    look(post, 3)
    all_anyway(post)
    vault = driver.context.session.path
    assert vault is not None
    driver.ask.answers = [vault / "letters"]
    driver.click("Save PDF…")
    driver.until(lambda: post.batch.stage is Stage.LOOKING)
    driver.until_quiet()
    assert mailings(post) == ()
    assert "vault" in driver.texts_in_view() or "address book" in driver.texts_in_view()
    assert not (vault / "letters").exists()


def test_another_language_keeps_the_mailing(post: Post, driver: Driver) -> None:
    look(post, 5)
    going = post.batch.going()
    driver.context.tongue.set_language("ru")
    driver.until_quiet()
    assert post.batch.going() == going
    assert post.screen.batch_pages.list_page.isVisible()


def test_locking_forgets_the_mailing(post: Post, driver: Driver) -> None:
    look(post, 5)
    batch = post.batch
    driver.window.lock()
    driver.until(lambda: driver.window.start_screen is not None)
    assert batch.entries == ()
    assert batch.plan is None


def test_escape_goes_back_to_the_letters(post: Post, driver: Driver) -> None:
    look(post, 2)
    driver.press(Qt.Key.Key_Escape)
    driver.until_quiet()
    assert post.batch.stage is Stage.CHOOSING
    driver.press(Qt.Key.Key_Escape)
    assert post.screen.letters_page.isVisible()


def test_the_paper_of_every_part_is_that_of_its_pages(post: Post, driver: Driver) -> None:
    look(post, 3)
    all_anyway(post)
    driver.click(f"Print {len(post.batch.going())}")
    driver.until(lambda: bool(post.batch.run.parts))
    for part in post.batch.run.parts:
        with pikepdf.open(io.BytesIO(part.pdf)) as document:
            assert len(document.pages) == part.pages
    driver.click("Close")
    assert post.batch.stage is Stage.LOOKING
