"""Printing by the toolkit, where there is no CUPS: PDFium draws the pages, the system's driver prints the pictures.

Tested through QPrinter's own PDF output; on the printers of Windows it has not been run.
"""

from __future__ import annotations

import itertools
from typing import BinaryIO, Final, Protocol

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from letters_app.gui.preview.page_pictures import draw_page_for_printing, page_count
from letters_app.printing.errors import (
    JobRefusedError,
    MediaRefusedError,
    NoPrintersError,
    PrinterNotAcceptingError,
    PrinterStoppedError,
    UnknownChoiceError,
    UnknownPrinterError,
)
from letters_app.printing.media import MM_PER_INCH, Media, media_of_size
from letters_app.printing.page_sizes import is_pdf
from letters_app.printing.print_job import JOB_TITLE, JobPhase, JobState, PrintJob, PrintJobOptions, Sides
from letters_app.printing.printer import PrinterFeatures, PrinterInfo, PrinterState

DOTS_PER_INCH: Final = 600
_STATES = {
    QPrinter.PrinterState.Idle: PrinterState.IDLE,
    QPrinter.PrinterState.Active: PrinterState.PRINTING,
    QPrinter.PrinterState.Aborted: PrinterState.STOPPED,
    QPrinter.PrinterState.Error: PrinterState.STOPPED,
}
_DUPLEX = {
    Sides.ONE: QPrinter.DuplexMode.DuplexNone,
    Sides.LONG_EDGE: QPrinter.DuplexMode.DuplexLongSide,
    Sides.SHORT_EDGE: QPrinter.DuplexMode.DuplexShortSide,
}


class SystemPrinters(Protocol):
    """The printers the toolkit knows; apart, because there are none where tests run."""

    def all(self) -> tuple[PrinterInfo, ...]:
        """Return them, the usual one first."""

    def features(self, name: str) -> PrinterFeatures:
        """Return what one can."""

    def open(self, name: str) -> QPrinter:
        """Return one to paint on."""


class ToolkitPrinters:
    """Those of this computer."""

    def all(self) -> tuple[PrinterInfo, ...]:
        """Return them, the usual one first."""
        found = [
            PrinterInfo(
                name=info.printerName(),
                description=info.description(),
                location=info.location(),
                is_default=info.isDefault(),
                state=_STATES.get(info.state(), PrinterState.UNKNOWN),
            )
            for info in QPrinterInfo.availablePrinters()
        ]
        return tuple(sorted(found, key=lambda printer: (not printer.is_default, printer.name.casefold())))

    def features(self, name: str) -> PrinterFeatures:
        """Return what one can."""
        info = QPrinterInfo.printerInfo(name)
        sizes = (page.size(QPageSize.Unit.Millimeter) for page in info.supportedPageSizes())
        media = tuple(
            media_of_size(size.width(), size.height()) or Media.custom(size.width(), size.height()) for size in sizes
        )
        return PrinterFeatures(
            media=media or None,
            custom_sizes=info.supportsCustomPageSizes(),
            duplex=len(info.supportedDuplexModes()) > 1,
            colour=QPrinter.ColorMode.Color in info.supportedColorModes(),
        )

    def open(self, name: str) -> QPrinter:
        """Return one to paint on."""
        return QPrinter(QPrinterInfo.printerInfo(name))


class QtPrintService:
    """The print service of Windows; see ``PrintService`` for what its methods promise.

    Painting a job is all we see of it: when ``submit`` returns, the system has it.
    """

    def __init__(self, printers: SystemPrinters | None = None) -> None:
        self._printers = printers or ToolkitPrinters()
        self._numbers = itertools.count(1)
        self._taken: set[str] = set()

    def printers(self) -> tuple[PrinterInfo, ...]:
        """Return the printers, the usual one first, then by name."""
        return self._printers.all()

    def features(self, printer: str) -> PrinterFeatures:
        """Return what a printer can."""
        self._known(printer)
        return self._printers.features(printer)

    def submit(self, printer: str, pdf: bytes | BinaryIO, options: PrintJobOptions) -> PrintJob:
        """Paint a PDF on a printer."""
        info = self._known(printer)
        if not info.accepts_jobs:
            raise PrinterNotAcceptingError(printer=printer)
        if info.state is PrinterState.STOPPED and not options.insist:
            raise PrinterStoppedError(printer=printer)
        if self._printers.features(printer).takes(options.media) is False and not options.insist:
            raise MediaRefusedError(printer=printer, media=options.media.pwg_name)
        for option, value in (("tray", options.tray), ("media-type", options.media_type)):
            if value:
                raise UnknownChoiceError(printer=printer, option=option, value=value, known="")
        document = pdf if isinstance(pdf, bytes) else pdf.read()
        if not is_pdf(document):
            raise JobRefusedError(printer=printer, reason="document")
        device = self._printers.open(printer)
        set_up(device, options)
        if not paint_pages(document, device, options.copies):
            raise JobRefusedError(printer=printer, reason="unknown")
        job = PrintJob(printer, str(next(self._numbers)))
        self._taken.add(job.id)
        return job

    def progress(self, job: PrintJob) -> JobState:
        """Return that a job was handed over; what became of it the toolkit does not say."""
        return JobState(JobPhase.DONE if job.id in self._taken else JobPhase.GONE)

    def cancel(self, job: PrintJob) -> bool:  # noqa: ARG002 - of the protocol
        """Tell that nothing can be taken back any more."""
        return False

    def forget(self, job: PrintJob) -> bool:  # noqa: ARG002 - of the protocol
        """Tell that what the system keeps is out of our reach."""
        return False

    def _known(self, name: str) -> PrinterInfo:
        printers = self._printers.all()
        if not printers:
            raise NoPrintersError
        found = next((printer for printer in printers if printer.name == name), None)
        if found is None:
            raise UnknownPrinterError(printer=name, known=", ".join(printer.name for printer in printers))
        return found


def set_up(device: QPrinter, options: PrintJobOptions) -> None:
    """Prepare a printer: the paper of the pages, no margins of its own, no scaling, a neutral name of the job."""
    media = options.media
    device.setDocName(JOB_TITLE)
    device.setCreator("")
    device.setResolution(DOTS_PER_INCH)
    device.setFullPage(True)
    size = QPageSize(
        QSizeF(media.short_mm, media.long_mm), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch
    )
    device.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    device.setColorMode(QPrinter.ColorMode.GrayScale)
    device.setDuplex(_DUPLEX[options.sides])


def paint_pages(document: bytes, device: QPrinter, copies: int) -> bool:
    """Paint all pages at their true size from the corner of the paper; tell whether the system took them."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    dots_per_mm = device.resolution() / MM_PER_INCH
    is_fine = True
    for number, index in enumerate(itertools.chain.from_iterable([range(page_count(document))] * copies)):
        if number and not (is_fine := device.newPage()):
            break
        picture = draw_page_for_printing(document, index, dots_per_mm)
        target = QRectF(0, 0, picture.width_mm * dots_per_mm, picture.height_mm * dots_per_mm)
        painter.drawImage(target, picture.image)
    return painter.end() and is_fine
