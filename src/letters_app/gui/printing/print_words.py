"""What the panel says of the parts and of how a run stands."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from letters_app.gui.printing.paper_names import paper_name
from letters_app.gui.printing.print_part import PrintPart
from letters_app.gui.printing.print_run import PrintRun, RunPhase
from letters_app.gui.sentences import sentence_for
from letters_app.gui.tongue import Tongue
from letters_app.i18n.marking import mark
from letters_app.services.printing.job_words import KEPT_BY_PRINT_SYSTEM, job_sentence

SPOOL_WARNING = mark(
    "What you print leaves the address book unprotected: the print system and many printers keep a copy for a while."
)
ACTUAL_SIZE = mark("Printed at actual size, never fitted to the page. Leave such options of the printer switched off.")
ENVELOPE_HINT = mark(
    "Envelopes go in with the short edge first, the side to print up, their upper edge on the left. Try one first."
)
_PART = mark("{heading} · {paper} · {pages}")
_PAPER_WANTED = mark("Now put in {paper} for “{heading}”, then go on.")
_SENDING = mark("Handing “{heading}” to the printer…")
_CANCELLING = mark("Taking it back…")
_CANCELLED = mark("Stopped. What the printer had already taken may still come out.")
_DONE = mark("It went to the printer.")
_UNCERTAIN = mark("The print system lost sight of it. Look whether everything came out.")


def part_lines(parts: Sequence[PrintPart], tongue: Tongue) -> list[str]:
    """Return a line for each heading and paper: what it is, on what, how much."""
    ordered: dict[tuple[str, str], int] = {}
    for part in parts:
        key = (part.heading, part.stock or paper_name(part.media, tongue))
        ordered[key] = ordered.get(key, 0) + part.pages
    return [
        tongue.say(
            _PART, heading=heading, paper=paper, pages=tongue.say_number("{number} page", "{number} pages", pages)
        )
        for (heading, paper), pages in ordered.items()
    ]


def has_other_paper(parts: Sequence[PrintPart]) -> bool:
    """Tell whether somebody has to change the paper on the way."""
    return len(list(groupby((part.media.pwg_name, part.stock) for part in parts))) > 1


def run_sentence(run: PrintRun, tongue: Tongue) -> str:
    """Return how a run stands, in a sentence."""
    part = run.part
    if run.phase is RunPhase.SENDING:
        if run.is_cancelling:
            return tongue.say(_CANCELLING)
        if run.job is not None and run.state is not None:
            return job_sentence(run.state, run.job.printer, run.job.id, tongue.say)
        return tongue.say(_SENDING, heading=part.heading if part else "")
    if run.phase is RunPhase.WAITING_FOR_PAPER and part is not None:
        return tongue.say(_PAPER_WANTED, paper=part.stock or paper_name(part.media, tongue), heading=part.heading)
    if run.phase is RunPhase.FAILED:
        return _failure(run, tongue)
    if run.phase is RunPhase.CANCELLED:
        return tongue.say(_CANCELLED)
    if run.phase is RunPhase.DONE:
        said = [tongue.say(_UNCERTAIN if run.is_uncertain else _DONE)]
        if run.was_kept:
            said.append(tongue.say(KEPT_BY_PRINT_SYSTEM))
        return " ".join(said)
    return ""


def _failure(run: PrintRun, tongue: Tongue) -> str:
    if run.error is not None:
        return sentence_for(run.error, tongue)
    if run.job is not None and run.state is not None:
        return job_sentence(run.state, run.job.printer, run.job.id, tongue.say)
    return ""
