"""The toolkit's way to a printer, by what its own PDF output makes of our pages."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from letters_app.gui.printing.qt_print_service import QtPrintService
from letters_app.printing.errors import JobRefusedError
from letters_app.printing.media import KNOWN_MEDIA, media_named
from letters_app.printing.print_job import PrintJob, PrintJobOptions, Sides
from letters_app.printing.printer import PrinterFeatures, PrinterInfo, PrinterState
from letters_app.typesetting.pages import Turn
from printing.invented_pdfs import dot_on_face, envelope_pdf, ink_mm, letter_pdf, plain_pdf, sizes_mm
from printing.print_service_contract import PrintPlace, PrintServiceContract

A4 = media_named("a4")
DL = media_named("dl")
KAKU_2 = media_named("jp-kaku2")


class PrintersIntoFiles:
    """Printers whose paper is a PDF, one after the other."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.jobs = 0

    def all(self) -> tuple[PrinterInfo, ...]:
        return (
            PrinterInfo("Desk", is_default=True, state=PrinterState.IDLE),
            PrinterInfo("Away", accepts_jobs=False),
            PrinterInfo("Paused", state=PrinterState.STOPPED),
            PrinterInfo("Strict", state=PrinterState.IDLE),
        )

    def features(self, name: str) -> PrinterFeatures:
        return PrinterFeatures(media=(A4, DL) if name == "Strict" else KNOWN_MEDIA)

    def open(self, name: str) -> QPrinter:
        self.jobs += 1
        printer = QPrinter()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.folder / f"{self.jobs}.pdf"))
        return printer


class FilePlace:
    printer = "Desk"
    paused_printer = ""  # the toolkit cannot hold a job back: what it paints is gone
    refusing_printer = "Away"
    strict_printer = "Strict"

    def __init__(self, folder: Path) -> None:
        self._printers = PrintersIntoFiles(folder)
        self.service = QtPrintService(self._printers)

    def printed(self, job: PrintJob) -> Path:
        return self._printers.folder / f"{job.id}.pdf"

    def title_of(self, job: PrintJob) -> str:
        with pikepdf.open(self.printed(job)) as document:
            return str(document.docinfo["/Title"])


@pytest.fixture
def place(qapp: QApplication, tmp_path: Path) -> FilePlace:
    return FilePlace(tmp_path)


class TestQt(PrintServiceContract):
    def test_every_page_comes_out_in_its_size_with_its_words(self, place: PrintPlace) -> None:
        """Pictures have no words: what is inked lies where it lay, to the third of a millimetre."""
        pdf = plain_pdf(DL, pages=3)
        job = place.service.submit(place.printer, pdf, PrintJobOptions(DL))
        printed = place.printed(job)
        assert sizes_mm(printed) == [pytest.approx((110, 220), abs=0.3)] * 3
        assert ink_mm(printed) == [pytest.approx(box, abs=0.35) for box in ink_mm(pdf)]

    def test_copies_come_one_after_the_other(self, place: PrintPlace) -> None:
        pdf = plain_pdf(A4, pages=2)
        job = place.service.submit(place.printer, pdf, PrintJobOptions(A4, copies=2))
        first, second = ink_mm(pdf)
        expected = [pytest.approx(box, abs=0.35) for box in (first, second, first, second)]
        assert ink_mm(place.printed(job)) == expected


@pytest.mark.parametrize("name", ["dl", "c5", "us-10"])
def test_an_envelope_keeps_its_size_and_its_place(place: FilePlace, name: str) -> None:
    pdf, media = envelope_pdf(name), media_named(name)
    printed = place.printed(place.service.submit("Desk", pdf, PrintJobOptions(media)))
    assert sizes_mm(printed) == [pytest.approx((media.short_mm, media.long_mm), abs=0.3)]
    assert ink_mm(printed) == [pytest.approx(box, abs=0.35) for box in ink_mm(pdf)]


def test_a_dot_lies_where_it_was_drawn(place: FilePlace) -> None:
    pdf = dot_on_face(DL, 150, 80, Turn.TOP_TO_LEFT)
    ((left, top, right, bottom),) = ink_mm(place.printed(place.service.submit("Desk", pdf, PrintJobOptions(DL))))
    assert ((left + right) / 2, (top + bottom) / 2) == pytest.approx((80, 220 - 150), abs=0.3)


def test_a_letter_of_several_pages_is_printed_with_nothing_of_the_group_in_it(place: FilePlace) -> None:
    pdf = letter_pdf()
    job = place.service.submit("Desk", pdf, PrintJobOptions(A4, sides=Sides.LONG_EDGE))
    assert len(sizes_mm(place.printed(job))) == len(sizes_mm(pdf))
    with pikepdf.open(place.printed(job)) as document:
        told = {key: str(document.docinfo.get(key, "")) for key in ("/Author", "/Creator", "/Subject", "/Keywords")}
    assert set(told.values()) == {""}


def test_what_is_no_pdf_is_refused(place: FilePlace) -> None:
    with pytest.raises(JobRefusedError):
        place.service.submit("Desk", b"Dear friend", PrintJobOptions(A4))


def test_a_size_the_printer_does_not_list_may_be_asked_for_all_the_same(place: FilePlace) -> None:
    options = PrintJobOptions(KAKU_2, insist=True)
    printed = place.printed(place.service.submit("Strict", plain_pdf(KAKU_2), options))
    assert sizes_mm(printed) == [pytest.approx((240, 332), abs=0.3)]
