"""Words for everything on the way to a printer: errors, states of jobs, what a printer lacks."""

from __future__ import annotations

from collections.abc import Mapping

from letters_app.cli.face import Face
from letters_app.i18n.marking import mark
from letters_app.printing.print_job import JobPhase, JobReason, JobState
from letters_app.printing.printer import PrinterInfo, PrinterReason, PrinterState

PRINTING_SENTENCES: dict[str, str] = {
    "printing.no-print-system": mark(
        "This computer has no print system to send to. Install CUPS, or open the file in a viewer and print it there."
    ),
    "printing.not-running": mark("The print system of this computer does not run. Start it and try again."),
    "printing.command-failed": mark(
        "The print system did not answer as it should ({command}: {reason}). Start it anew and try again."
    ),
    "printing.no-printers": mark("No printer is set up. Add one in the settings of the system and try again."),
    "printing.no-default": mark("Several printers are set up and none is the usual one. Name one: --printer {known}"),
    "printing.unknown-printer": mark("There is no printer “{printer}”. There are: {known}"),
    "printing.not-accepting": mark(
        "The printer “{printer}” takes no jobs now. Change that in the settings of the system, or choose another."
    ),
    "printing.stopped": mark(
        "The printer “{printer}” is paused. Resume it first; with --anyway the job waits in its queue."
    ),
    "printing.media-refused": mark(
        "The printer “{printer}” does not know the paper {media}. See: letters printers list. "
        "With --anyway it is asked all the same."
    ),
    "printing.unknown-media": mark("There is no paper “{name}”. There are: {known}"),
    "printing.unknown-choice": mark("The printer “{printer}” has no {option} “{value}”. It has: {known}"),
    "printing.job-refused": mark("The printer “{printer}” did not take the job: {reason}"),
    "printing.not-a-pdf": mark("{path} is no PDF. Print a file that “letters print” has written."),
    "printing.too-large": mark(
        "{path} is larger than {limit_mib} MiB. Print it in parts: letters print --from N --to M"
    ),
    "printing.unknown-page-size": mark("{path} does not say how large its pages are. Name the paper with --media."),
    "printing.mixed-page-sizes": mark(
        "{path} has pages of several sizes ({sizes} mm). Print letters and envelopes from files of their own: "
        "letters print --order list"
    ),
}
"""By error code."""

UNKNOWN_CHOICE_OF_NONE = mark("The printer “{printer}” offers no choice of {option}. Leave it out.")

PRINTING_WORDS: dict[tuple[str, str], Mapping[str, str]] = {
    ("printing.command-failed", "reason"): {
        "no-answer": mark("it took too long"),
        "too-much": mark("its answer had no end"),
        "failed": mark("it failed"),
    },
    ("printing.unknown-choice", "option"): {"tray": mark("tray"), "media-type": mark("kind of paper")},
    ("printing.job-refused", "reason"): {
        "document": mark("it takes no PDF. Choose another printer."),
        "permission": mark("you may not print there. Ask whoever looks after it, or choose another."),
        "too-large": mark("the file is too large for it. Print it in parts."),
        "full": mark("too many jobs are waiting. Try again later."),
        "unknown": mark("the print system does not say why. Look at the printer in the settings of the system."),
    },
}
"""By error code and parameter: words for values that are codes."""

PRINTER_STATES: dict[PrinterState, str] = {
    PrinterState.IDLE: mark("ready"),
    PrinterState.PRINTING: mark("printing"),
    PrinterState.STOPPED: mark("paused"),
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
    PrinterReason.PAUSED: mark("paused"),
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
_JOB_REASONS: dict[JobReason, str] = {
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


def job_sentence(state: JobState, printer: str, job_id: str, face: Face) -> str:
    """Return one sentence on how a job stands, and what the printer lacks if it says."""
    sentence = _JOB_REASONS[state.reason] if state.reason else _PHASES[state.phase]
    if state.pages is not None and state.phase is JobPhase.PROCESSING:
        said = face.say(_AT_PAGE, id=job_id, printer=printer, page=state.pages)
    else:
        said = face.say(sentence, id=job_id, printer=printer)
    if not state.printer_reasons:
        return said
    reasons = ", ".join(face.say(PRINTER_REASONS[reason]) for reason in state.printer_reasons)
    return face.say(_LACKS, sentence=said, reasons=reasons)


def standing(printer: PrinterInfo, face: Face) -> str:
    """Return in a few words how a printer stands."""
    words = [face.say(PRINTER_STATES[printer.state])]
    if not printer.accepts_jobs:
        words.append(face.say(mark("takes no jobs")))
    words += [face.say(PRINTER_REASONS[reason]) for reason in printer.reasons]
    return ", ".join(dict.fromkeys(words))
