"""A print service without a printer, for tests of whatever prints: jobs wait until the test lets them go on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import BinaryIO

from letters_app.printing.errors import (
    MediaRefusedError,
    NoPrintersError,
    PrinterNotAcceptingError,
    PrinterStoppedError,
    UnknownChoiceError,
    UnknownPrinterError,
)
from letters_app.printing.print_job import JobPhase, JobState, PrintJob, PrintJobOptions
from letters_app.printing.printer import PrinterFeatures, PrinterInfo, PrinterState


@dataclass(frozen=True)
class FakePrinter:
    info: PrinterInfo
    features: PrinterFeatures = field(default_factory=PrinterFeatures)


@dataclass
class FakePrintService:
    """Prints into memory. ``runs`` off, jobs stay as they are until the test calls ``set_state``."""

    place: tuple[FakePrinter, ...]
    runs: bool = True
    documents: dict[str, bytes] = field(default_factory=dict)
    """By id of the job: the PDF that was handed over."""
    options: dict[str, PrintJobOptions] = field(default_factory=dict)
    states: dict[str, JobState] = field(default_factory=dict)

    def printers(self) -> tuple[PrinterInfo, ...]:
        printers = (printer.info for printer in self.place)
        return tuple(sorted(printers, key=lambda info: (not info.is_default, info.name.casefold())))

    def features(self, printer: str) -> PrinterFeatures:
        return self._printer(printer).features

    def submit(self, printer: str, pdf: bytes | BinaryIO, options: PrintJobOptions) -> PrintJob:
        chosen = self._printer(printer)
        if not chosen.info.accepts_jobs:
            raise PrinterNotAcceptingError(printer=printer)
        is_stopped = chosen.info.state is PrinterState.STOPPED
        if is_stopped and not options.insist:
            raise PrinterStoppedError(printer=printer)
        if chosen.features.takes(options.media) is False and not options.insist:
            raise MediaRefusedError(printer=printer, media=options.media.pwg_name)
        for name, value, known in (
            ("tray", options.tray, chosen.features.trays),
            ("media-type", options.media_type, chosen.features.media_types),
        ):
            if value and known and value not in known:
                raise UnknownChoiceError(printer=printer, option=name, value=value, known=", ".join(known))
        job = PrintJob(printer, str(len(self.states) + 1))
        self.documents[job.id] = pdf if isinstance(pdf, bytes) else pdf.read()
        self.options[job.id] = options
        self.states[job.id] = JobState(JobPhase.DONE if self.runs and not is_stopped else JobPhase.PENDING)
        return job

    def progress(self, job: PrintJob) -> JobState:
        return self.states.get(job.id, JobState(JobPhase.GONE))

    def cancel(self, job: PrintJob) -> bool:
        if self.states.get(job.id, JobState(JobPhase.GONE)).is_final:
            return False
        self.states[job.id] = JobState(JobPhase.CANCELLED)
        return True

    def forget(self, job: PrintJob) -> bool:
        self.states[job.id] = JobState(JobPhase.GONE)
        self.documents.pop(job.id, None)
        return True

    def set_state(self, job: PrintJob, state: JobState) -> None:
        self.states[job.id] = state

    def _printer(self, name: str) -> FakePrinter:
        if not self.place:
            raise NoPrintersError
        found = next((printer for printer in self.place if printer.info.name == name), None)
        if found is None:
            raise UnknownPrinterError(printer=name, known=", ".join(printer.info.name for printer in self.place))
        return found
