"""Other sheets in the real window: chosen, filled in, seen as they come out, saved and printed."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox

from gui.driving import Driver
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.inputs import ChoiceBox, LineBox, TextBox
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.sheets.sheet_page import SheetPage
from letters_app.gui.sheets.sheets_screen import SheetsScreen
from letters_app.printing.print_job import PrintJob, Sides
from letters_app.printing.printer import PrinterInfo
from letters_app.services.vaults.opening import create
from letters_app.storage import KdfCost
from printing.fake_print_service import FakePrinter, FakePrintService

Sheet = Callable[[str], SheetPage]


def words_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return text


def sizes_mm(pdf: bytes) -> list[tuple[int, int]]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [tuple(round(float(side) * 25.4 / 72) for side in page.mediabox[2:]) for page in document.pages]


def type_words(page: SheetPage, name: str, words: str) -> None:
    boxes = [box for kind in (LineBox, TextBox) for box in page.findChildren(kind) if box.accessibleName() == name]
    assert len(boxes) == 1
    boxes[0].setText(words) if isinstance(boxes[0], LineBox) else boxes[0].setPlainText(words)


def test_a_poster_is_seen_saved_as_it_is_seen_and_remembered(
    sheet: Sheet, driver: Driver, screen: SheetsScreen, tmp_path: Path
) -> None:
    page = sheet("Poster")
    assert page.preview.words == "Write a title, then the page appears here."
    assert not page.save_button.isEnabled()
    type_words(page, "Title", "Letters tonight")
    type_words(page, "Words below it", "Bring a friend.\n\nTea is there.")
    driver.until(page.save_button.isEnabled)
    seen = page.preview.view.pdf
    assert {"tonight", "Bring a friend.", "Tea is there."} <= set(words_of(seen).splitlines())

    driver.ask.answers.append(tmp_path / "poster.pdf")
    driver.click("Save PDF…")
    driver.until_quiet()
    assert driver.ask.asked == ["Save the sheet: poster.pdf"]
    assert (tmp_path / "poster.pdf").read_bytes() == seen
    assert "outside of the address book" in driver.texts_in_view()
    driver.click("Delete it now")
    driver.until_quiet()
    assert list(tmp_path.glob("poster*")) == []

    driver.click("All sheets")
    assert screen.sheet_page is None
    again = sheet("Poster")
    driver.until(again.save_button.isEnabled)
    assert again.preview.view.pdf == seen
    driver.context.tongue.set_language("ru")  # every screen is built anew
    driver.until_quiet()
    present = driver.screen
    assert isinstance(present, SheetsScreen)
    assert present.sheet_page is not None
    driver.until(lambda: present.sheet_page is not None and present.sheet_page.preview.view.pdf == seen)


def test_every_sheet_is_made_of_what_is_typed(sheet: Sheet, driver: Driver) -> None:
    asked = {
        "Sheet for signatures": {"Title": "For a library", "What is signed": "We ask for books."},
        "Fax cover sheet": {"To whom": "Registry", "Subject": "Two pages"},
        "Letter to an official": {"To whom": "Ministry\n1 Road", "From whom": "Ann Demo", "The letter": "Hello."},
    }
    for name, typed in asked.items():
        page = sheet(name)
        for box, words in typed.items():
            type_words(page, box, words)
        driver.until(lambda page=page: page.save_button.isEnabled())
        seen = words_of(page.preview.view.pdf)
        for words in typed.values():
            assert all(line in seen for line in words.splitlines()), name
        driver.click("US Letter")
        driver.until(lambda page=page: page.save_button.isEnabled())
        assert set(sizes_mm(page.preview.view.pdf)) == {(216, 279)}
        driver.click("All sheets")

    page = sheet("Lined paper")
    driver.until(page.save_button.isEnabled)
    lined = page.preview.view.pdf
    driver.click("Guide to lay under")
    driver.until(page.save_button.isEnabled)
    assert page.preview.view.pdf != lined
    assert words_of(lined).strip() == ""


def test_a_character_without_a_font_is_told_and_mended(sheet: Sheet, driver: Driver) -> None:
    page = sheet("Poster")
    type_words(page, "Title", "Sign 𒀀")
    driver.until(lambda: "CUNEIFORM" in page.preview.words)
    assert not page.print_button.isEnabled()
    type_words(page, "Title", "Sign")
    driver.until(page.print_button.isEnabled)


def test_cards_show_no_surname_and_say_who_has_none(sheet: Sheet, driver: Driver) -> None:
    people = driver.context.session.book.recipients
    page = sheet("Cards about people")
    driver.until(page.save_button.isEnabled)
    text = words_of(page.preview.view.pdf)
    assert not [one.name.surname for one in people if len(one.name.surname) > 4 and one.name.surname in text]
    assert "No card for" in driver.texts_in_view(page)
    before = len(sizes_mm(page.preview.view.pdf))
    driver.click_on(driver.find(QCheckBox, "Also people whose mail is held"))
    driver.until(page.save_button.isEnabled)
    assert len(sizes_mm(page.preview.view.pdf)) > before

    driver.context.session.chosen_people = (people[0].id,)
    shell = driver.window.shell
    assert shell is not None
    shell.go(Destination(ScreenId.SHEETS))
    driver.until_quiet()
    present = driver.screen
    assert isinstance(present, SheetsScreen)
    chosen = present.sheet_page
    assert chosen is not None
    driver.until(chosen.save_button.isEnabled)
    # "Everybody" was chosen before and stays so; those of the list are one choice away.
    whom = driver.find(ChoiceBox, "For whom")
    whom.setCurrentIndex(whom.findText("The 1 person chosen in the list"))
    driver.until(chosen.save_button.isEnabled)
    assert "1 card" in driver.texts_in_view(chosen)


def test_a_booklet_is_printed_to_be_folded(sheet: Sheet, driver: Driver) -> None:
    service = FakePrintService((FakePrinter(PrinterInfo("Desk", is_default=True)),))
    driver.context.printing.service = service
    sent = []

    def remember(job: PrintJob) -> bool:
        sent.append(service.documents[job.id])
        return True

    service.forget = remember  # type: ignore[method-assign]  # the fake forgets what was sent, which is asked for here
    page = sheet("Booklet of letters")
    driver.until_quiet()
    whose = driver.find(ChoiceBox, "Whose letters")
    found = None
    for at in range(whose.count()):
        whose.setCurrentIndex(at)
        driver.until_quiet()
        driver.until(lambda: page.save_button.isEnabled() or "nothing to bind" in page.preview.words)
        if page.save_button.isEnabled():
            found = whose.currentText()
            break
    assert found is not None
    assert "letter is bound" in driver.texts_in_view(page) or "letters are bound" in driver.texts_in_view(page)
    seen = page.preview.view.pdf
    driver.click("Print…")
    driver.until(lambda: bool(driver.find_all(QAbstractButton, "Print now")))
    driver.click("Print now")
    driver.until(lambda: bool(sent))
    driver.until_quiet()
    assert sent == [seen]
    assert {options.sides for options in service.options.values()} == {Sides.SHORT_EDGE}
    driver.click("Close")


def test_an_empty_address_book_says_what_to_do_first(driver: Driver, tmp_path: Path) -> None:

    session = driver.context.session
    driver.open()

    def make() -> OpenVault:
        words = "copper lantern under quiet snow"
        return OpenVault(create(tmp_path / "new", words, driver.context.clock, cost=KdfCost.FLOOR).vault)

    session.open_with(session, make, pytest.fail)
    driver.until(lambda: session.is_open)
    shell = driver.window.shell
    assert shell is not None
    for part, words in (("cards", "Add people first"), ("booklet", "Nobody in this address book")):
        shell.go(Destination(ScreenId.SHEETS, part=part))
        driver.until_quiet()
        present = driver.screen
        assert isinstance(present, SheetsScreen)
        page = present.sheet_page
        assert page is not None
        driver.until(lambda page=page, words=words: words in page.preview.words)
