"""The panel that prints, in a window, over a printer made of memory."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from gui.driving import Driver
from letters_app.domain.errors import LettersError
from letters_app.gui.elements.inputs import ChoiceBox
from letters_app.gui.printing.print_panel import PrintPanel
from letters_app.gui.printing.print_part import PrintPart, part_of_pdf
from letters_app.gui.printing.print_run import PrintRun, RunPhase
from letters_app.printing.errors import PrintSystemDownError
from letters_app.printing.media import media_named
from letters_app.printing.page_sizes import MixedPageSizesError
from letters_app.printing.print_job import JobPhase, JobReason, JobState, PrintJob
from letters_app.printing.printer import PrinterFeatures, PrinterInfo, PrinterReason, PrinterState
from printing.fake_print_service import FakePrinter, FakePrintService
from printing.invented_pdfs import envelope_pdf, letter_pdf, plain_pdf

A4 = media_named("a4")
DL = media_named("dl")


def service(*, runs: bool = True) -> FakePrintService:
    return FakePrintService(
        (
            FakePrinter(PrinterInfo("Desk", "Schreibtisch", "Room 3", is_default=True, state=PrinterState.IDLE)),
            FakePrinter(PrinterInfo("Old", state=PrinterState.IDLE), PrinterFeatures(media=(A4,), duplex=False)),
            FakePrinter(PrinterInfo("Paused", state=PrinterState.STOPPED, reasons=(PrinterReason.MEDIA_JAM,))),
        ),
        runs=runs,
    )


LETTER = letter_pdf()
ENVELOPE = envelope_pdf("dl")
PARTS = (part_of_pdf("Letter", LETTER), part_of_pdf("Envelope", ENVELOPE, is_envelope=True))


class Bench:
    """A panel in a page, and what it told."""

    def __init__(self, driver: Driver, printers: FakePrintService) -> None:
        self.driver = driver
        self.printers = printers
        driver.context.printing.service = printers
        self.told: list[str] = []
        self.page = QWidget()
        driver.qtbot.addWidget(self.page)
        self.page.resize(400, 760)
        self.page.show()
        self.panel = self.page

    def show(self, parts: tuple[PrintPart, ...] = PARTS, run: PrintRun | None = None) -> PrintPanel:
        panel = PrintPanel(self.driver.context, parts, run, parent=self.page)
        panel.printed.connect(lambda: self.told.append("printed"))
        panel.cancelled.connect(lambda: self.told.append("cancelled"))
        panel.part_printed.connect(lambda place: self.told.append(f"part {place}"))
        panel.resize(360, 700)
        panel.show()
        self.panel = panel
        self.driver.until_quiet()
        return panel

    def click(self, name: str) -> None:
        self.driver.click(name, self.panel)

    @property
    def texts(self) -> str:
        return self.driver.texts_in_view(self.panel)

    def jobs(self) -> list[PrintJob]:
        return [PrintJob("Desk", job) for job in self.printers.states]


@pytest.fixture
def bench(driver: Driver) -> Callable[..., Bench]:
    return lambda **how: Bench(driver, service(**how))


def test_letter_and_envelope_go_as_they_are_with_a_stop_for_the_paper(bench: Callable[..., Bench]) -> None:
    desk = bench()
    desk.show()
    assert "Letter · A4" in desk.texts
    assert "Envelope · DL · 1 page" in desk.texts
    assert "Envelopes go in" in desk.texts
    assert "actual size" in desk.texts
    assert "leaves the address book unprotected" in desk.texts
    desk.click("Print now")
    desk.driver.until(lambda: "Now put in DL" in desk.texts)
    assert desk.told == ["part 0"]
    assert len(desk.printers.documents) == 0, "what was printed is forgotten by the print system"
    desk.click("The paper is in, go on")
    desk.driver.until(lambda: "printed" in desk.told)
    assert desk.told == ["part 0", "part 1", "printed"]
    assert [options.media for options in desk.printers.options.values()] == [A4, DL]
    assert "It went to the printer." in desk.texts


def test_the_very_bytes_are_sent(bench: Callable[..., Bench]) -> None:
    desk = bench(runs=False)
    desk.show()
    desk.click("Print now")
    desk.driver.until(lambda: len(desk.printers.documents) == 1)
    assert desk.printers.documents["1"] == LETTER


def test_copies_and_both_sides_are_for_sheets(bench: Callable[..., Bench], driver: Driver) -> None:
    desk = bench()
    panel = desk.show()
    driver.find(QSpinBox, within=panel).setValue(3)
    driver.find(QCheckBox, "Print on both sides", panel).setChecked(True)
    driver.find(QCheckBox, "Wait for me before another paper", panel).setChecked(False)
    desk.click("Print now")
    driver.until(lambda: "printed" in desk.told)
    assert [(each.copies, each.sides.value) for each in desk.printers.options.values()] == [
        (3, "two-sided-long-edge"),
        (3, "one-sided"),
    ]


def test_it_is_told_once_a_session_that_printing_leaves_the_vault(bench: Callable[..., Bench]) -> None:
    desk = bench()
    desk.show((part_of_pdf("Letter", LETTER),))
    desk.click("Print now")
    desk.driver.until(lambda: "printed" in desk.told)
    desk.panel.deleteLater()
    desk.show((part_of_pdf("Letter", LETTER),))
    assert "leaves the protection" not in desk.texts


def test_a_job_is_taken_back(bench: Callable[..., Bench]) -> None:
    desk = bench(runs=False)
    desk.show()
    desk.click("Print now")
    desk.driver.until(lambda: "Job 1 waits" in desk.texts)
    desk.click("Take it back")
    desk.driver.until(lambda: desk.told == ["cancelled"])
    assert desk.printers.states["1"].phase is JobPhase.CANCELLED
    assert "may still come out" in desk.texts


def test_a_job_that_fails_says_why_and_can_be_sent_again(bench: Callable[..., Bench]) -> None:
    desk = bench(runs=False)
    desk.show((part_of_pdf("Letter", LETTER),))
    desk.click("Print now")
    desk.driver.until(lambda: len(desk.printers.states) == 1)
    desk.printers.states["1"] = JobState(JobPhase.FAILED, reason=JobReason.DOCUMENT)
    desk.driver.until(lambda: "could not prepare the file" in desk.texts)
    desk.printers.runs = True
    desk.click("Try again")
    desk.driver.until(lambda: "printed" in desk.told)
    assert desk.told == ["part 0", "printed"]


def test_paper_the_printer_does_not_know_is_sent_only_if_one_insists(
    bench: Callable[..., Bench], driver: Driver
) -> None:
    desk = bench()
    panel = desk.show((part_of_pdf("Envelope", ENVELOPE, is_envelope=True),))
    choice = driver.find(ChoiceBox, "Printer", panel)
    choice.setCurrentIndex(1)
    driver.until_quiet()
    desk.click("Print now")
    driver.until(lambda: "does not know the paper" in desk.texts)
    assert not desk.printers.states
    desk.click("Send it anyway")
    driver.until(lambda: "printed" in desk.told)
    assert next(iter(desk.printers.options.values())).insist


def test_without_a_printer_it_says_so_and_looks_again(bench: Callable[..., Bench], driver: Driver) -> None:
    desk = bench()
    place, desk.printers.place = desk.printers.place, ()
    desk.show()
    assert "No printer is set up" in desk.texts
    assert not driver.find_all(QAbstractButton, "Print now", desk.panel)
    desk.printers.place = place
    desk.click("Look again")
    driver.until_quiet()
    assert driver.find(ChoiceBox, "Printer", desk.panel).currentText() == "Schreibtisch"
    desk.click("Close")
    assert desk.told == ["cancelled"]


def test_a_print_system_that_does_not_run_is_told(bench: Callable[..., Bench], monkeypatch: pytest.MonkeyPatch) -> None:
    def down() -> tuple[PrinterInfo, ...]:
        raise PrintSystemDownError

    desk = bench()
    monkeypatch.setattr(desk.printers, "printers", down)
    desk.show()
    assert "does not run" in desk.texts


def test_escape_closes_it_and_a_paused_printer_shows_what_it_lacks(
    bench: Callable[..., Bench], driver: Driver, qtbot: QtBot
) -> None:
    desk = bench()
    panel = desk.show()
    driver.find(ChoiceBox, "Printer", panel).setCurrentIndex(2)
    assert "is paused, paper jam" in desk.texts
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert desk.told == ["cancelled"]


def test_a_run_outlives_its_panel(bench: Callable[..., Bench], driver: Driver) -> None:
    desk = bench(runs=False)
    run = PrintRun(driver.context.printing, driver.context.session)
    first = desk.show((part_of_pdf("Letter", LETTER),), run)
    desk.click("Print now")
    driver.until(lambda: len(desk.printers.states) == 1)
    first.deleteLater()
    second = desk.show((), run)
    assert second.is_busy
    second.show_parts(PARTS)
    assert len(run.parts) == 1, "what is on its way is not exchanged"
    desk.printers.states["1"] = JobState(JobPhase.DONE)
    driver.until(lambda: "printed" in desk.told)
    assert run.phase is RunPhase.DONE


def test_pages_of_several_sizes_are_no_part() -> None:
    with pytest.raises(MixedPageSizesError):
        part_of_pdf("Both", _together(plain_pdf(A4), plain_pdf(DL)))


def test_a_part_knows_its_paper() -> None:
    part = part_of_pdf("Envelope", ENVELOPE, is_envelope=True)
    assert (part.pages, part.media) == (1, DL)
    assert issubclass(MixedPageSizesError, LettersError)


def _together(*pdfs: bytes) -> bytes:
    return b"".join(pdfs)
