"""What may go wrong on the way to a printer. Names of printers are the computer's own and may be shown."""

from __future__ import annotations

from letters_app.domain.errors import LettersError


class PrintSystemMissingError(LettersError):
    """This computer has no print system that we can talk to."""

    code = "printing.no-print-system"


class PrintSystemDownError(LettersError):
    """The print system is installed and does not run."""

    code = "printing.not-running"


class PrintSystemFailedError(LettersError):
    """A command of the print system did not do its work.

    ``command`` is its name, ``reason`` one of ``no-answer`` (it took too long), ``too-much`` (its answer had no end)
    and ``failed``.
    """

    code = "printing.command-failed"


class NoPrintersError(LettersError):
    """No printer is set up."""

    code = "printing.no-printers"


class NoDefaultPrinterError(LettersError):
    """No printer was named and the system has no usual one (``known``)."""

    code = "printing.no-default"


class UnknownPrinterError(LettersError):
    """There is no printer of this name (``printer``, ``known``)."""

    code = "printing.unknown-printer"


class PrinterNotAcceptingError(LettersError):
    """The printer takes no jobs (``printer``)."""

    code = "printing.not-accepting"


class PrinterStoppedError(LettersError):
    """The printer is paused: a job would lie in its queue until somebody lets it go on (``printer``)."""

    code = "printing.stopped"


class MediaRefusedError(LettersError):
    """The printer does not know this paper (``printer``, ``media``).

    A print system that is asked all the same falls back to another size without a word.
    """

    code = "printing.media-refused"


class UnknownChoiceError(LettersError):
    """The printer has no such tray or kind of paper (``printer``, ``option``, ``value``, ``known``)."""

    code = "printing.unknown-choice"


class JobRefusedError(LettersError):
    """The print system did not take the job.

    ``printer``; ``reason`` is one of ``document`` (it takes no PDF), ``permission``, ``too-large``, ``full`` (too many
    jobs are waiting) and ``unknown``.
    """

    code = "printing.job-refused"
