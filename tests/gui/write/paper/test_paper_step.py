"""The last step: what is seen is what is saved, and every way out can be taken back."""

from __future__ import annotations

import io
import stat
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox

from end_to_end.pdf_reading import read_pages
from gui.driving import TODAY, Driver, copy_vault
from gui.write.conftest import Desk
from letters_app.composing.composer_state import Step
from letters_app.domain.letter import Draft, Letter, LetterState
from letters_app.domain.writer import Writer, WriterWords
from letters_app.gui.elements.inputs import ChoiceBox
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.printing.tray_form import TrayForm
from letters_app.gui.write.departure import departure_of
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.paper_step import PaperStep
from letters_app.gui.write.pieces import Piece
from letters_app.printing.print_job import PrintJob
from letters_app.printing.printer import PrinterInfo
from letters_app.services.letters.letter_log import set_state
from letters_app.services.vaults.opening import DEMO_PASSPHRASE
from letters_app.storage.connection import open_database
from letters_app.storage.key_files import read_key_rings
from letters_app.storage.table_digests import data_tables
from printing.fake_print_service import FakePrinter, FakePrintService
from small_disk import fill, mounted_disk


@pytest.fixture
def letter(desk: Desk) -> LetterModel:
    """A letter to a person whose address is known, in the step Paper."""
    book = desk.driver.context.session.book
    person = next(one for one in book.recipients if one.name.surname == "Ракитина")
    desk.arrive()
    letter = desk.begin(person.id)
    letter.go_to(Step.PAPER)
    desk.driver.until(lambda: letter.is_checked_now)
    desk.driver.until_quiet()
    return letter


def save_to(driver: Driver, target: Path) -> None:
    driver.ask.answers.append(target)
    driver.click("Save PDF…")
    driver.until_quiet()


def kept(driver: Driver) -> tuple[tuple[Draft, ...], tuple[Letter, ...]]:
    """Return what the vault has."""
    session, found = driver.context.session, []
    session.run(session, lambda vault: (vault.vault.drafts.all(), vault.vault.letters.all()), found.append)
    driver.until_quiet()
    return found[0]


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return text


def test_what_is_seen_is_saved_byte_for_byte(letter: LetterModel, driver: Driver, tmp_path: Path) -> None:
    preview = driver.find(PaperStep).preview
    driver.until(lambda: preview.view.pages == 1)
    seen = {}
    for piece in Piece:
        preview.show_piece(piece)
        driver.until_quiet()
        seen[piece] = preview.view.pdf
    driver.click_on(driver.find(QCheckBox, "My own copy too"))
    save_to(driver, tmp_path / "mine.pdf")

    assert driver.ask.asked == ["Save the letter: letter-1-page.pdf"]
    files = {path.name: path for path in tmp_path.glob("*.pdf")}
    assert sorted(files) == ["mine-envelope.pdf", "mine-own-copy.pdf", "mine.pdf"]
    assert files["mine.pdf"].read_bytes() == seen[Piece.LETTER]
    assert files["mine-envelope.pdf"].read_bytes() == seen[Piece.ENVELOPE]
    assert files["mine-own-copy.pdf"].read_bytes() == seen[Piece.OWN_COPY]
    assert {stat.S_IMODE(path.stat().st_mode) for path in files.values()} == {0o600}


def test_letter_and_envelope_go_into_one_file(letter: LetterModel, driver: Driver, tmp_path: Path) -> None:
    driver.click("One file")
    save_to(driver, tmp_path / "both")

    assert [path.name for path in tmp_path.glob("both*")] == ["both.pdf"]
    with pikepdf.open(tmp_path / "both.pdf") as pdf:
        sizes = [tuple(round(float(side) * 25.4 / 72) for side in page.mediabox[2:]) for page in pdf.pages]
    assert sizes == [(210, 297), (110, 220)]


def test_saving_makes_a_printed_letter_of_the_draft(letter: LetterModel, driver: Driver, tmp_path: Path) -> None:
    save_to(driver, tmp_path / "mine.pdf")

    drafts, letters = kept(driver)
    assert drafts == ()
    assert [(each.state, each.number, each.written_on) for each in letters] == [
        (LetterState.PRINTED, 1, driver.context.clock.today())
    ]
    assert letters[0].paper is not None
    texts = driver.texts_in_view()
    assert "The letter is saved as a PDF" in texts
    assert "These files are not encrypted" in texts

    driver.click("Posted today")
    driver.until_quiet()
    assert kept(driver)[1][0].state is LetterState.POSTED
    driver.click("Not posted after all")
    driver.until_quiet()
    assert kept(driver)[1][0].state is LetterState.PRINTED

    driver.click("Delete them now")
    driver.until_quiet()
    assert list(tmp_path.glob("mine*")) == []
    assert "not encrypted" not in driver.texts_in_view()


def test_what_did_not_print_is_the_same_draft_again(letter: LetterModel, driver: Driver, tmp_path: Path) -> None:
    words = letter.state.text
    save_to(driver, tmp_path / "mine.pdf")
    assert not letter.apply(lambda composer, state: composer.add_paragraph(state, "Ещё слово.")) or (
        letter.state.text == words
    )

    driver.click("It did not print: make it a draft again")
    driver.until_quiet()
    drafts, letters = kept(driver)
    assert letters == ()
    assert [draft.text for draft in drafts] == [words]
    assert letter.proved is not None
    assert letter.proved.order.number == 1

    letter.apply(lambda composer, state: composer.add_paragraph(state, "Ещё слово."))
    letter.flush()
    driver.until_quiet()
    assert "Ещё слово." in kept(driver)[0][0].text.text()


def test_the_next_letter_has_the_next_number(desk: Desk, letter: LetterModel, driver: Driver, tmp_path: Path) -> None:
    save_to(driver, tmp_path / "mine.pdf")
    person = letter.state.recipient_id
    driver.click("Write another letter")
    driver.until_quiet()
    assert letter not in desk.letters.letters

    second = desk.begin(person)
    second.go_to(Step.PAPER)
    driver.until(lambda: second.proof is not None and second.proof.letter_pdf is not None)
    assert second.proof is not None
    sheet = text_of(second.proof.letter_pdf or b"")
    assert "№ 2" in sheet
    assert "22 ноября 2026" in sheet


def test_ready_waits_in_mail_and_comes_back(letter: LetterModel, driver: Driver) -> None:
    driver.click("Ready for the batch")
    driver.until_quiet()

    assert driver.window.shell is not None
    assert driver.window.shell.present is not None
    assert driver.window.shell.present.value == "mail"
    assert [each.state for each in kept(driver)[1]] == [LetterState.READY]
    driver.click("Make it a draft again", within=driver.window.shell.notices)
    driver.until_quiet()
    drafts, letters = kept(driver)
    assert (len(drafts), letters) == (1, ())
    assert letter.finished is None


def test_a_full_disk_keeps_the_draft(letter: LetterModel, driver: Driver, tmp_path: Path) -> None:
    letter.flush()
    driver.until_quiet()
    with mounted_disk(tmp_path, 1) as disk:
        fill(disk)
        save_to(driver, disk / "mine.pdf")
        assert list(disk.glob("*.pdf*")) == []

    assert "full" in driver.texts_in_view().lower()
    drafts, letters = kept(driver)
    assert (len(drafts), letters) == (1, ())
    assert letter.finished is None
    assert letter.apply(lambda composer, state: composer.add_paragraph(state, "Ещё слово."))
    assert "Ещё слово." in letter.state.text.text()


def test_a_letter_is_never_saved_into_the_vault(letter: LetterModel, driver: Driver) -> None:
    folder = driver.context.session.path
    assert folder is not None
    save_to(driver, folder / "mine.pdf")

    assert list(folder.glob("*.pdf")) == []
    assert letter.finished is None


def test_a_worst_remark_is_asked_about_before_anything_leaves(
    letter: LetterModel, driver: Driver, tmp_path: Path
) -> None:
    letter.apply(lambda composer, state: composer.add_paragraph(state, "Как идёт ваше дело?", "", 1))
    driver.until(lambda: letter.is_checked_now)
    driver.until_quiet()

    driver.click("Save PDF…")
    assert driver.ask.asked == []
    driver.ask.answers.append(tmp_path / "mine.pdf")
    driver.click("Print anyway")
    driver.until_quiet()
    assert (tmp_path / "mine.pdf").exists()


def test_printing_anyway_is_noted_nowhere(letter: LetterModel, driver: Driver, tmp_path: Path) -> None:
    """Neither who wrote nor what was remarked: once it is posted, no word of it is in any table."""
    session = driver.context.session

    def forget_copies(vault: OpenVault) -> None:
        vault.vault.settings.save(replace(vault.vault.settings.load(), keep_copies=False))

    session.change(session, forget_copies)
    session.change_writer(Writer(words_by_language={"ru": WriterWords("Ундина", "Зазеркальск")}))
    letter.apply(lambda composer, state: composer.add_paragraph(state, "Как идёт ваше дело?", "", 1))
    driver.until(lambda: letter.is_checked_now)
    driver.until_quiet()
    assert "Ундина" in letter.state.text.text()
    before = tables_of(session.path)

    driver.ask.answers.append(tmp_path / "mine.pdf")
    driver.click("Save PDF…")
    driver.click("Print anyway")
    driver.until_quiet()
    assert letter.finished is not None
    record = letter.finished.letter
    assert record.set_aside == ()
    session.change(session, lambda vault: set_state(vault.vault, [record.id], LetterState.POSTED, TODAY))
    driver.until_quiet()
    after = tables_of(session.path)

    assert {table for table in after if after[table] != before[table]} <= {"drafts", "letters", "changes"}
    written = repr(after)
    for word in ("Ундина", "Зазеркальск", "ваше дело", "ru.your-case", "anyway"):
        assert word not in written


def tables_of(folder: Path | None) -> dict[str, list[tuple[object, ...]]]:
    """Return every row of every table of a vault, from a copy: the window keeps the vault to itself."""
    assert folder is not None
    with tempfile.TemporaryDirectory() as place:
        return _tables_of_copy(copy_vault(folder, Path(place) / "copy"))


def _tables_of_copy(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    key = read_key_rings(folder)[0].open(DEMO_PASSPHRASE)
    with closing(open_database(folder / "vault.db", key)) as database:
        return {table: database.rows(f'SELECT * FROM "{table}"') for table in data_tables(database)}  # noqa: S608 - own names


def test_paper_is_chosen_and_seen(letter: LetterModel, driver: Driver) -> None:
    driver.click("DIN B")
    driver.until_quiet()
    assert letter.paper.layout == "din5008-b"
    driver.click("US Letter")
    driver.until_quiet()
    assert (letter.paper.paper, letter.paper.layout) == ("letter", "plain")
    assert letter.proof is not None
    with pikepdf.open(io.BytesIO(letter.proof.letter_pdf or b"")) as pdf:
        assert [round(float(side)) for side in pdf.pages[0].mediabox[2:]] == [612, 792]

    envelopes = driver.find(ChoiceBox, "Envelope")
    envelopes.setCurrentIndex(envelopes.count() - 1)
    driver.until_quiet()
    assert letter.proof.envelope_pdf is None
    driver.find(PaperStep).preview.show_piece(Piece.ENVELOPE)
    assert "goes without an envelope" in driver.texts_in_view()


def test_a_character_without_a_font_is_named_with_its_way_out(letter: LetterModel, driver: Driver) -> None:
    letter.apply(lambda composer, state: composer.add_paragraph(state, "Знак 𒀀 здесь.", "", 1))
    driver.until_quiet()

    assert "(U+12000 CUNEIFORM SIGN A)" in driver.texts_in_view()
    assert not driver.find(PaperStep).leave_card.save_button.isEnabled()
    driver.click("Go to the words", driver.find(PaperStep).preview)
    assert letter.state.step is Step.WORDS


def test_nothing_of_the_group_is_in_the_file_but_its_address(
    letter: LetterModel, driver: Driver, tmp_path: Path
) -> None:
    save_to(driver, tmp_path / "mine.pdf")
    content = (tmp_path / "mine.pdf").read_bytes()

    assert "PO Box 1" in text_of(content)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert {str(key): str(value) for key, value in pdf.docinfo.items()}.get("/Author") is None
        whole = b" ".join(
            bytes(each.read_bytes()) if isinstance(each, pikepdf.Stream) else str(each).encode() for each in pdf.objects
        )
    for trace in (b"letters_app", str(driver.context.session.path).encode(), letter.id.encode(), b"Box in"):
        assert trace not in whole
        assert trace not in content


def some_printer(driver: Driver) -> FakePrintService:
    service = FakePrintService((FakePrinter(PrinterInfo("Desk", is_default=True)),))
    driver.context.printing.service = service
    return service


def print_until_paper(driver: Driver) -> None:
    driver.click("Print…")
    driver.until(lambda: bool(driver.find_all(QAbstractButton, "Print now")))
    driver.click("Print now")
    driver.until(lambda: bool(driver.find_all(QAbstractButton, "The paper is in, go on")))


def test_the_printer_gets_what_is_seen_and_the_letter_is_noted(letter: LetterModel, driver: Driver) -> None:
    service = some_printer(driver)
    assert letter.proof is not None
    seen = [letter.proof.letter_pdf, letter.proof.envelope_pdf]
    sent = []

    def remember(job: PrintJob) -> bool:
        sent.append(service.documents[job.id])
        return True

    service.forget = remember  # type: ignore[method-assign]  # the fake forgets what was sent, which is asked for here
    print_until_paper(driver)
    driver.click("The paper is in, go on")
    driver.until(lambda: letter.finished is not None)
    driver.until_quiet()

    assert sent == seen
    assert "The letter is printed" in driver.texts_in_view()
    drafts, letters = kept(driver)
    assert drafts == ()
    assert [each.state for each in letters] == [LetterState.PRINTED]


def test_a_letter_on_its_way_is_held_still_and_let_go_when_stopped(letter: LetterModel, driver: Driver) -> None:
    some_printer(driver)
    words = letter.state.text
    print_until_paper(driver)
    letter.apply(lambda composer, state: composer.add_paragraph(state, "Ещё слово."))
    assert letter.state.text == words

    driver.click("Stop here")
    driver.until_quiet()
    assert letter.finished is None
    letter.apply(lambda composer, state: composer.add_paragraph(state, "Ещё слово."))
    assert letter.state.text != words


def test_a_run_outlives_a_change_of_language(letter: LetterModel, driver: Driver) -> None:
    some_printer(driver)
    print_until_paper(driver)
    driver.context.tongue.set_language("ru")
    driver.until_quiet()

    panel = driver.find(PaperStep).print_panel
    assert panel is not None
    assert panel.is_busy
    run = departure_of(driver.context, letter).print_run
    assert run is not None
    run.go_on()
    driver.until(lambda: letter.finished is not None)
    driver.until_quiet()
    assert [each.state for each in kept(driver)[1]] == [LetterState.PRINTED]


def test_an_envelope_is_moved_for_the_printer_and_that_is_kept(
    letter: LetterModel, driver: Driver, tmp_path: Path
) -> None:
    service = some_printer(driver)
    sent = []

    def remember(job: PrintJob) -> bool:
        sent.append(service.documents[job.id])
        return True

    service.forget = remember  # type: ignore[method-assign]  # the fake forgets what was sent, which is asked for here
    assert letter.proof is not None
    assert letter.proof.envelope_pdf is not None
    seen = letter.proof.envelope_pdf
    driver.click("Print…")
    driver.until(lambda: bool(driver.find_all(QAbstractButton, "Print now")))
    driver.click("Where the envelope lies")
    form = driver.find(TrayForm)
    form.right_box.setValue(3)
    form.right_box.editingFinished.emit()
    driver.until_quiet()
    driver.click("Print now")
    driver.until(lambda: bool(driver.find_all(QAbstractButton, "The paper is in, go on")))
    driver.click("The paper is in, go on")
    driver.until(lambda: letter.finished is not None)
    driver.until_quiet()

    (before,), (after,) = (read_pages(written(tmp_path, pdf)) for pdf in (seen, sent[1]))
    # It lies on its side, the upper edge on the left: right as it is read is up on the sheet.
    moved = [old.y0 - new.y0 for old, new in zip(before.glyphs, after.glyphs, strict=True)]
    assert moved == pytest.approx([3] * len(moved), abs=0.02)
    assert [old.x0 for old in before.glyphs] == pytest.approx([new.x0 for new in after.glyphs], abs=0.02)
    (kept_for,) = driver.context.session.view.calibrations
    assert (kept_for.printer, kept_for.media, kept_for.dy_mm) == ("Desk", "iso_dl_110x220mm", -3)


def written(folder: Path, pdf: bytes) -> Path:
    path = folder / "sent.pdf"
    path.write_bytes(pdf)
    return path
