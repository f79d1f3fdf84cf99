"""The one way the rest of the program prints, whatever the system offers."""

from __future__ import annotations

from typing import BinaryIO, Protocol

from letters_app.printing.errors import NoDefaultPrinterError, NoPrintersError
from letters_app.printing.print_job import JobState, PrintJob, PrintJobOptions
from letters_app.printing.printer import PrinterFeatures, PrinterInfo


class PrintService(Protocol):
    """A way to printers. Calls may take seconds: not for the main thread of a window.

    Every method may raise ``PrintSystemMissingError``, ``PrintSystemDownError`` and ``PrintSystemFailedError``.
    ``tests/printing/print_service_contract.py`` holds every implementation to what stands here.
    """

    def printers(self) -> tuple[PrinterInfo, ...]:
        """Return the printers of this computer, the usual one first, then by name; none is no error."""

    def features(self, printer: str) -> PrinterFeatures:
        """Return what a printer can; unknown features stay unknown.

        Apart from the list because some systems have to ask the printer itself.

        Raises:
            UnknownPrinterError: if there is none of that name.
        """

    def submit(self, printer: str, pdf: bytes | BinaryIO, options: PrintJobOptions) -> PrintJob:
        """Hand a PDF to a printer.

        Nothing is written to disk on our side; what the print system keeps is its own.

        Raises:
            NoPrintersError: if no printer is set up.
            UnknownPrinterError: if there is none of that name.
            PrinterNotAcceptingError: if it takes no jobs.
            PrinterStoppedError: if it is paused, unless the options insist.
            MediaRefusedError: if it says that it does not know the paper, unless the options insist.
            UnknownChoiceError: if it has no such tray or kind of paper.
            JobRefusedError: if the print system refuses the job or its file.
        """

    def progress(self, job: PrintJob) -> JobState:
        """Return how a job stands now."""

    def cancel(self, job: PrintJob) -> bool:
        """Take a job back; return whether it was still to be had.

        ``False`` means that it was finished, failed or unknown.
        """

    def forget(self, job: PrintJob) -> bool:
        """Have the print system delete what it keeps of a job, cancelling it if it still waits.

        Print systems keep printed files for hours or days, readable for administrators. Returns whether it was
        deleted; ``False`` means that it may still be there and that the user should know.
        """


def default_printer(service: PrintService) -> PrinterInfo:
    """Return the computer's usual printer, or its only one.

    Raises:
        NoPrintersError: if no printer is set up.
        NoDefaultPrinterError: if there are several and none is the usual one.
    """
    printers = service.printers()
    if not printers:
        raise NoPrintersError
    if len(printers) > 1 and not printers[0].is_default:
        raise NoDefaultPrinterError(known=", ".join(printer.name for printer in printers))
    return printers[0]
