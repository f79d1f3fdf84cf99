"""Printers through CUPS."""

from __future__ import annotations

from typing import BinaryIO, Final

from letters_app.printing.cups.commands import CommandAnswer, CupsCommands
from letters_app.printing.cups.job_options import lp_arguments
from letters_app.printing.cups.job_reading import finished_state, state_in_refusal, waiting_state
from letters_app.printing.cups.lpoptions_output import features_of, read_options, read_printer_type
from letters_app.printing.cups.lpstat_output import ListedJob, read_default, read_jobs, read_names, read_printer
from letters_app.printing.cups.refusal import refusal_of
from letters_app.printing.errors import (
    JobRefusedError,
    NoPrintersError,
    PrinterNotAcceptingError,
    PrinterStoppedError,
    PrintSystemDownError,
    PrintSystemFailedError,
    UnknownPrinterError,
)
from letters_app.printing.print_job import JobPhase, JobState, PrintJob, PrintJobOptions
from letters_app.printing.printer import PrinterFeatures, PrinterInfo, PrinterState

_ANY_PRINTER: Final = "letters-job"
"""``cancel`` takes ``NAME-7`` for a printer of that name before it takes it for job 7, and looks at no other part of
it; with this in front no real printer is meant."""


class CupsPrintService:
    """The print service of Linux and macOS; see ``PrintService`` for what its methods promise.

    CUPS itself may look for printers in the local network when it is asked which there are, as for every program's
    print dialog. We open no connection, and ask only when somebody wants to print.
    """

    def __init__(self, commands: CupsCommands | None = None) -> None:
        self._commands = commands or CupsCommands()

    def printers(self) -> tuple[PrinterInfo, ...]:
        """Return the printers, the usual one first, then by name."""
        names = self._names()
        default = read_default(self._ask("lpstat", "-d").out) if names else ""
        found = [self._printer(name, is_default=name == default) for name in names]
        return tuple(sorted(found, key=lambda printer: (not printer.is_default, printer.name.casefold())))

    def features(self, printer: str) -> PrinterFeatures:
        """Return what a printer can."""
        kind = read_printer_type(self._ask("lpoptions", f"-p{printer}").out)
        if kind is None:
            self._known(printer)  # asked only now: each listing may take CUPS a quarter of a second
        return features_of(read_options(self._ask("lpoptions", f"-p{printer}", "-l").out), kind)

    def submit(self, printer: str, pdf: bytes | BinaryIO, options: PrintJobOptions) -> PrintJob:
        """Hand a PDF to a printer."""
        names = self._known(printer)
        info = self._printer(printer, is_default=False)
        if not info.accepts_jobs:
            raise PrinterNotAcceptingError(printer=printer)
        if info.state is PrinterState.STOPPED and not options.insist:
            raise PrinterStoppedError(printer=printer)
        queue = read_options(self._ask("lpoptions", f"-p{printer}", "-l").out)
        answer = self._ask("lp", *lp_arguments(printer, options, queue), stdin=pdf)
        number = _job_number(answer)
        if number is None:
            if answer.code == 0:
                raise JobRefusedError(printer=printer, reason="unknown")
            raise refusal_of(printer, answer.err, ", ".join(names))
        return PrintJob(printer, str(number))

    def progress(self, job: PrintJob) -> JobState:
        """Return how a job stands."""
        # In this order: a job that ends between the two questions is found by the second.
        waiting = self._listed(job, "not-completed")
        if waiting is not None:
            return self._with_printer(job, waiting_state(waiting))
        finished = self._listed(job, "completed")
        if finished is None:
            return JobState(JobPhase.GONE)
        # Older servers say what became of a job only to whoever cancels it; it is finished, so nothing happens.
        return finished_state(finished) or state_in_refusal(self._cancel(job).err) or JobState(JobPhase.GONE)

    def cancel(self, job: PrintJob) -> bool:
        """Take a job back."""
        return self._cancel(job).code == 0

    def forget(self, job: PrintJob) -> bool:
        """Have CUPS delete the file and the record of a job.

        CUPS keeps both, for a day or for ever, as its administrator set it. Before 2.4.8 it did not let go of the
        files of a finished job.
        """
        if self._listed(job, "not-completed") is not None:
            self._cancel(job)
        self._cancel(job, "-x")
        return self._listed(job, "completed") is None and self._listed(job, "not-completed") is None

    def _ask(self, command: str, *arguments: str, stdin: bytes | BinaryIO | None = None) -> CommandAnswer:
        return self._commands.run(command, *arguments, stdin=stdin)

    def _names(self) -> tuple[str, ...]:
        """Return all names; the listing is the same whether nothing is set up or nothing runs."""
        names = read_names(self._ask("lpstat", "-e").out)
        if not names:
            self._check_running()
        return names

    def _check_running(self) -> None:
        if "scheduler is running" not in self._ask("lpstat", "-r").out:
            raise PrintSystemDownError

    def _known(self, printer: str) -> tuple[str, ...]:
        names = self._names()
        if not names:
            raise NoPrintersError
        if printer not in names:
            raise UnknownPrinterError(printer=printer, known=", ".join(names))
        return names

    def _printer(self, name: str, *, is_default: bool) -> PrinterInfo:
        return read_printer(name, self._ask("lpstat", "-l", f"-a{name}", f"-p{name}").out, is_default=is_default)

    def _with_printer(self, job: PrintJob, state: JobState) -> JobState:
        if state.is_final:
            return state
        reasons = self._printer(job.printer, is_default=False).reasons
        return JobState(state.phase, state.pages, state.reason, reasons)

    def _listed(self, job: PrintJob, which: str) -> ListedJob | None:
        answer = self._ask("lpstat", "-W", which, "-l", "-o")
        if answer.code != 0:
            self._check_running()
            raise PrintSystemFailedError(command="lpstat", reason="failed")
        return next((listed for listed in read_jobs(answer.out) if str(listed.number) == job.id), None)

    def _cancel(self, job: PrintJob, *options: str) -> CommandAnswer:
        answer = self._ask("cancel", *options, f"{_ANY_PRINTER}-{job.id}")
        if answer.code != 0:
            self._check_running()
        return answer


def _job_number(answer: CommandAnswer) -> int | None:
    """Return the number in ``request id is NAME-7 (0 file(s))``; a name may hold nearly anything."""
    words = answer.out.strip().rpartition(" (")[0] if answer.code == 0 else ""
    number = words.rpartition("-")[2]
    is_answer = words.startswith("request id is ") and number.isascii() and number.isdigit()
    return int(number) if is_answer else None
