"""How a job stands and what a printer lacks, in words that the window and the command line share."""

from __future__ import annotations

from letters_app.i18n.error_telling import Say
from letters_app.i18n.marking import mark
from letters_app.printing.print_job import JobPhase, JobReason, JobState
from letters_app.printing.printer import PrinterInfo, PrinterReason, PrinterState

PRINTER_STATES: dict[PrinterState, str] = {
    PrinterState.IDLE: mark("ready to print"),
    PrinterState.PRINTING: mark("is printing"),
    PrinterState.STOPPED: mark("is paused"),
    PrinterState.HOLDING: mark("keeps new jobs until somebody releases them"),
    PrinterState.UNKNOWN: mark("state unknown"),
}
PRINTER_REASONS: dict[PrinterReason, str] = {
    PrinterReason.MEDIA_EMPTY: mark("out of paper"),
    PrinterReason.MEDIA_LOW: mark("little paper left"),
    PrinterReason.MEDIA_NEEDED: mark("waits for the right paper"),
    PrinterReason.MEDIA_JAM: mark("paper jam"),
    PrinterReason.TONER_EMPTY: mark("out of ink or toner"),
    PrinterReason.TONER_LOW: mark("little ink or toner left"),
    PrinterReason.COVER_OPEN: mark("a cover is open"),
    PrinterReason.OUTPUT_FULL: mark("the output tray is full"),
    PrinterReason.OFFLINE: mark("switched off or not connected"),
    PrinterReason.CONNECTING: mark("being connected"),
    PrinterReason.PAUSED: mark("is paused"),
    PrinterReason.DRIVER_MISSING: mark("its driver is missing"),
    PrinterReason.OTHER: mark("needs attention"),
}
_PHASES: dict[JobPhase, str] = {
    JobPhase.PENDING: mark("Job {id} waits at “{printer}”."),
    JobPhase.HELD: mark("Job {id} is held at “{printer}”. Release it in the settings of the system."),
    JobPhase.PROCESSING: mark("Job {id} is being printed at “{printer}”."),
    JobPhase.DONE: mark("Job {id} went to “{printer}”."),
    JobPhase.FAILED: mark("Job {id} failed at “{printer}”. Look at the printer in the settings of the system."),
    JobPhase.CANCELLED: mark("Job {id} at “{printer}” was taken back."),
    JobPhase.GONE: mark("The print system keeps no record of job {id}. Look whether “{printer}” has printed it."),
}
_AT_PAGE = mark("Job {id} is being printed at “{printer}”, page {page}.")
_REASONS: dict[JobReason, str] = {
    JobReason.ON_HOLD: _PHASES[JobPhase.HELD],
    JobReason.LOGIN_NEEDED: mark(
        "Job {id} waits for a password at “{printer}”. Enter it in the settings of the system."
    ),
    JobReason.WAITING_FOR_PRINTER: mark("“{printer}” cannot be reached. Job {id} is sent again as soon as it can."),
    JobReason.DOCUMENT: mark("Job {id} failed: the print system could not prepare the file for “{printer}”."),
    JobReason.PRINTER: mark("Job {id} failed: “{printer}” could not be reached. Check that it is on and connected."),
    JobReason.ACCOUNT: mark("Job {id} is held: your page account at “{printer}” is closed or used up."),
}
_LACKS = mark("{sentence} The printer: {reasons}.")
KEPT_BY_PRINT_SYSTEM = mark("The print system may keep a copy of the file for a while, as it was set up to.")
"""For when ``PrintService.forget`` could not have it deleted."""


def job_sentence(state: JobState, printer: str, job_id: str, say: Say) -> str:
    """Return one sentence on how a job stands, with what the printer lacks if it says."""
    if state.phase is JobPhase.PROCESSING and state.pages is not None:
        said = say(_AT_PAGE, id=job_id, printer=printer, page=state.pages)
    else:
        said = say(_REASONS[state.reason] if state.reason else _PHASES[state.phase], id=job_id, printer=printer)
    if not state.printer_reasons:
        return said
    return say(
        _LACKS, sentence=said, reasons=", ".join(say(PRINTER_REASONS[reason]) for reason in state.printer_reasons)
    )


def standing(printer: PrinterInfo, say: Say) -> str:
    """Return in a few words how a printer stands."""
    words = [say(PRINTER_STATES[printer.state])]
    if not printer.accepts_jobs:
        words.append(say(mark("takes no jobs")))
    words += [say(PRINTER_REASONS[reason]) for reason in printer.reasons]
    return ", ".join(dict.fromkeys(words))
