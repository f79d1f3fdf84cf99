"""A mailing in pieces for a printer: each a job of one paper, and few enough letters that a jam loses little."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from letters_app.domain.by_hand import ReplyKit
from letters_app.services.letters.placed_envelopes import EnvelopeFor
from letters_app.services.mailings.mailing_order import FeedingOrder
from letters_app.services.mailings.mailing_plan import MailingEntry, MailingPlan
from letters_app.services.mailings.print_mailing import MailingResult, print_in_memory
from letters_app.services.mailings.shared_sheets import shared_sheets
from letters_app.services.packs import Packs
from letters_app.services.progress import CancelToken, NoProgress, Progress

LETTERS_PER_JOB = 20
"""A multiple of the four slips on a sheet, so that none stays half empty between two jobs."""


class PartKind(enum.StrEnum):
    """What is in a job."""

    LETTERS = "letters"
    POSTCARDS = "postcards"
    SLIPS = "slips"
    """Addresses to copy by hand."""
    LABELS = "labels"
    ENVELOPES = "envelopes"
    REPLY_SHEETS = "reply-sheets"
    REPLY_ENVELOPES = "reply-envelopes"
    DRAFTS = "drafts"
    OWN_COPIES = "own-copies"
    SOLUTIONS = "solutions"
    """Of the puzzles that go along."""

    @property
    def is_envelope(self) -> bool:
        """Whether it is fed by hand, face up."""
        return self in (PartKind.ENVELOPES, PartKind.REPLY_ENVELOPES, PartKind.POSTCARDS)

    @property
    def stays(self) -> bool:
        """Whether it stays with the writer; such pieces are printed last and apart."""
        return self in (PartKind.DRAFTS, PartKind.OWN_COPIES, PartKind.SOLUTIONS)


@dataclass(frozen=True, slots=True)
class MailingPart:
    """One job."""

    kind: PartKind
    pdf: bytes
    paper: str
    """Id of the sheet or of the envelope format."""
    may_turn: bool = False
    """Every letter in it begins on a sheet of its own when both sides are printed."""
    envelopes: tuple[EnvelopeFor, ...] = ()
    """What has to be known to set them once more for a printer that is off."""
    result: MailingResult | None = None
    """With letters: what is to be recorded once the job came out."""


@dataclass(frozen=True, slots=True)
class MailingParts:
    """All jobs of a mailing, in the order they are sent."""

    parts: tuple[MailingPart, ...]
    is_whole: bool = True
    """``False`` if the user stopped the work; nothing was printed then."""


def printer_parts(
    packs: Packs, plan: MailingPlan, progress: Progress | None = None, cancel: CancelToken | None = None
) -> MailingParts:
    """Return the jobs of ``plan``: all letters, slips, envelopes, copies; interleaved, person by person.

    Papers that are the same follow each other, so that nobody changes a tray more often than needed.

    Raises:
        LettersError: as ``print_in_memory``.
    """
    interleaved = plan.order.feeding is FeedingOrder.INTERLEAVED
    extras = replace(plan.order.extras, labels="")  # one job of the whole mailing, so that no sheet stays half empty
    listed = replace(plan, order=replace(plan.order, feeding=FeedingOrder.LIST, extras=extras))
    made: list[MailingPart] = []
    done, total = 0, len(plan.entries)
    for chunk in _chunks(plan.entries, 1 if interleaved else LETTERS_PER_JOB):
        tell = _Further(progress, done, total)
        for part in print_in_memory(packs, replace(listed, entries=chunk), tell, cancel):
            if part.result.stopped_after is not None:
                return MailingParts((), is_whole=False)
            made.extend(_parts(part.files, part.result, chunk[0]))
        done += len(chunk)
    printed = [letter for part in made if part.result is not None for letter in part.result.letters]
    for kind, pdf in shared_sheets(packs, plan.order, printed).items():
        made.append(MailingPart(PartKind(kind), pdf, plan.order.paper))
    return MailingParts(tuple(_in_order(made, interleaved=interleaved)))


class _Further:
    """Counts on from the chunks before."""

    def __init__(self, progress: Progress | None, before: int, total: int) -> None:
        self._progress = progress or NoProgress()
        self._before = before
        self._total = total

    def advance(self, done: int, total: int) -> None:  # noqa: ARG002 - of the chunk alone
        """Hear of an item."""
        self._progress.advance(self._before + done, self._total)


def _chunks(entries: tuple[MailingEntry, ...], most: int) -> Iterator[tuple[MailingEntry, ...]]:
    """Yield entries on the same papers, in their order, at most so many together."""
    by_paper: dict[tuple[str, str, str, ReplyKit | None], list[MailingEntry]] = {}
    if most == 1:
        yield from ((entry,) for entry in entries)
        return
    for entry in entries:
        order = entry.task.order
        key = (order.paper, order.extras.postcard, order.envelope or "", order.reply_kit)
        by_paper.setdefault(key, []).append(entry)
    for alike in by_paper.values():
        yield from (tuple(alike[start : start + most]) for start in range(0, len(alike), most))


def _parts(files: Mapping[str, bytes], result: MailingResult, first: MailingEntry) -> Iterator[MailingPart]:
    order = first.task.order
    reply = next((item.reply_envelope for item in result.items if item.reply_envelope), "")
    for name, kind, paper in (
        ("envelopes.pdf", PartKind.ENVELOPES, order.envelope or ""),
        ("letters.pdf", PartKind.LETTERS, order.paper),
        ("postcards.pdf", PartKind.POSTCARDS, order.extras.postcard),
        ("slips.pdf", PartKind.SLIPS, order.paper),
        ("reply-sheets.pdf", PartKind.REPLY_SHEETS, order.paper),
        ("reply-envelopes.pdf", PartKind.REPLY_ENVELOPES, reply),
        ("drafts.pdf", PartKind.DRAFTS, order.paper),
        ("parallel.pdf", PartKind.OWN_COPIES, order.paper),
    ):
        if name in files:
            is_single = len(result.letters) == 1
            may_turn = kind is PartKind.LETTERS and (order.duplex or is_single)
            envelopes = _envelopes(result, kind) if kind in _PLACED else ()
            told = result if kind in (PartKind.LETTERS, PartKind.POSTCARDS) else None
            yield MailingPart(kind, files[name], paper, may_turn, envelopes, told)


_PLACED = (PartKind.ENVELOPES, PartKind.REPLY_ENVELOPES)


def _envelopes(result: MailingResult, kind: PartKind) -> tuple[EnvelopeFor, ...]:
    tasks = [printed.entry.task for printed in result.letters]
    is_for_answer = kind is PartKind.REPLY_ENVELOPES
    return tuple(EnvelopeFor(task.destination, task.order, is_for_answer) for task in tasks)


def _in_order(parts: list[MailingPart], *, interleaved: bool) -> list[MailingPart]:
    copies = [part for kind in PartKind if kind.stays for part in parts if part.kind is kind]
    rest = [part for part in parts if not part.kind.stays]
    if not interleaved:
        kinds = [kind for kind in PartKind if not kind.stays]
        rest = [
            part
            for kind in kinds
            for paper in dict.fromkeys(part.paper for part in rest if part.kind is kind)
            for part in rest
            if part.kind is kind and part.paper == paper
        ]
    return [*rest, *copies]
