"""Prints a mailing: into files of a folder, or in memory for the preview and the printer.

It needs neither vault nor address book: a plan says everything, and what came of it is recorded elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from letters_app.composing.composition import Blank
from letters_app.domain.address_book import AddressBook
from letters_app.domain.letter import LetterText, PaperFacts
from letters_app.domain.mailing import OF_READY_LETTERS, MailingItem
from letters_app.services.letters.chosen_paper import chosen_paper
from letters_app.services.letters.letter_order import Earlier
from letters_app.services.letters.letter_pdf import TITLES
from letters_app.services.letters.prepare_letter import LetterPreparer, PreparedItem
from letters_app.services.mailings.mailing_files import LETTERS_PER_FILE, FilesInMemory, FreeSheet, MailingFiles
from letters_app.services.mailings.mailing_order import MailingOrder
from letters_app.services.mailings.mailing_plan import MailingEntry, MailingPlan, plan_from_template
from letters_app.services.mailings.manifest import manifest_csv
from letters_app.services.output_folder import OutputFolder
from letters_app.services.packs import Packs
from letters_app.services.progress import CancelToken, NoProgress, Progress
from letters_app.services.puzzles.puzzle_choice import NumberedPuzzle
from letters_app.services.puzzles.puzzle_page import solution_sheets
from letters_app.typesetting.pages import Page


@dataclass(frozen=True, slots=True)
class PrintedLetter:
    """A letter that came out on paper, with all that has to be kept of it."""

    entry: MailingEntry
    text: LetterText
    facts: PaperFacts


@dataclass(frozen=True, slots=True)
class MailingResult:
    """What came of a mailing."""

    items: tuple[MailingItem, ...]
    files: tuple[Path, ...]
    people: int
    """Length of the list, whatever range was asked for."""
    stopped_after: int | None = None
    """Number of the last item that is finished, if the user stopped the work; ``None`` if all were done."""
    left_out: Mapping[str, frozenset[Blank]] = field(default_factory=dict)
    """By language of letters: what at least one of them leaves out because nobody said it."""
    earlier_files: tuple[Path, ...] = ()
    """Files in the folder that an earlier mailing wrote and this one did not: its letters are other people's."""
    letters: tuple[PrintedLetter, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintedPart:
    """At most ``LETTERS_PER_FILE`` letters of a mailing in memory."""

    files: Mapping[str, bytes]
    """PDF by name, with the bytes the file of that name would have: ``letters.pdf``, ``envelopes.pdf`` …"""
    result: MailingResult


def print_mailing(
    packs: Packs,
    book: AddressBook,
    order: MailingOrder,
    out: Path,
    progress: Progress | None = None,
    cancel: CancelToken | None = None,
    *,
    earlier: Mapping[str, Earlier] | None = None,
) -> MailingResult:
    """Print the letters of a mailing to the people of ``book`` into the folder ``out``, as ``print_plan`` does.

    ``earlier`` says what went to each of them before, if a vault knows.

    Raises:
        NobodyToPrintError: if the range holds nobody.
        LettersError: as ``print_plan``.
    """
    _refuse_unknown(packs, order)
    return print_plan(packs, plan_from_template(book, order, earlier=earlier), out, progress, cancel)


def print_plan(
    packs: Packs,
    plan: MailingPlan,
    out: Path,
    progress: Progress | None = None,
    cancel: CancelToken | None = None,
) -> MailingResult:
    """Print the letters of a plan into the folder ``out``.

    A stopped mailing keeps what is finished: its files are whole and hold the items up to ``stopped_after``.

    Raises:
        UnknownLayoutError: if layout or envelope are not known.
        UnknownTemplateError: if there is no template of the kind.
        WriteFailedError: if the disk refuses; nothing new is left in the folder then.
        PackError: if a pack is broken.
    """
    run = _Run(packs, plan, progress, cancel)
    with OutputFolder(out) as folder:
        files = MailingFiles(
            folder,
            plan.order.feeding,
            numbered=len(plan.entries) > LETTERS_PER_FILE,
            duplex=plan.order.duplex,
            sheets=_sheets(packs, plan.order),
            solutions=partial(_solutions, packs, plan.order),
        )
        for prepared in run.items():
            files.add(prepared)
        files.close()
        result = run.result()
        with folder.create("manifest.csv") as stream:
            stream.write(manifest_csv(result.items))
        kept = folder.keep()
    return replace(result, files=kept, earlier_files=_earlier_files(out, frozenset(kept)))


def print_in_memory(
    packs: Packs, plan: MailingPlan, progress: Progress | None = None, cancel: CancelToken | None = None
) -> Iterator[PrintedPart]:
    """Yield the letters of a plan as PDF in memory, a thousand at most at a time; nothing is written anywhere.

    Each part is recorded by itself, so that what went to the printer is kept whatever becomes of the rest.

    Raises:
        LettersError: as ``print_plan``, but for the disk.
    """
    for start in range(0, len(plan.entries), LETTERS_PER_FILE):
        part = replace(plan, entries=plan.entries[start : start + LETTERS_PER_FILE])
        run = _Run(packs, part, progress, cancel, done=start, total=len(plan.entries))
        maker = FilesInMemory()
        files = MailingFiles(
            maker,
            plan.order.feeding,
            numbered=False,
            duplex=plan.order.duplex,
            sheets=_sheets(packs, plan.order),
            solutions=partial(_solutions, packs, plan.order),
        )
        for prepared in run.items():
            files.add(prepared)
        files.close()
        result = run.result()
        yield PrintedPart(maker.contents(), result)
        if result.stopped_after is not None:
            return


class _Run:
    """One run through the entries of a plan, and what came of them so far."""

    def __init__(
        self,
        packs: Packs,
        plan: MailingPlan,
        progress: Progress | None,
        cancel: CancelToken | None,
        *,
        done: int = 0,
        total: int = 0,
    ) -> None:
        refuse_impossible(packs, plan)
        self._plan = plan
        self._preparer = LetterPreparer(packs)
        self._progress = progress or NoProgress()
        self._cancel = cancel
        self._done = done
        self._total = total or len(plan.entries)
        self._items: list[MailingItem] = []
        self._letters: list[PrintedLetter] = []
        self._left_out: dict[str, frozenset[Blank]] = {}
        self._stopped_after: int | None = None

    def items(self) -> Iterator[PreparedItem]:
        """Yield the entries as they are made, until the user stops the work."""
        for entry in self._plan.entries:
            if self._cancel is not None and self._cancel.is_cancelled:
                self._stopped_after = self._items[-1].number if self._items else self._plan.entries[0].number - 1
                return
            prepared = self._preparer.prepare(entry.task)
            self._note(entry, prepared)
            yield prepared
            self._done += 1
            self._progress.advance(self._done, self._total)

    def result(self) -> MailingResult:
        """Return what came of it."""
        return MailingResult(
            items=tuple(self._items),
            files=(),
            people=self._plan.people,
            stopped_after=self._stopped_after,
            left_out=self._left_out,
            letters=tuple(self._letters),
        )

    def _note(self, entry: MailingEntry, prepared: PreparedItem) -> None:
        self._items.append(recorded_item(entry, prepared))
        if prepared.letter:
            known = self._left_out.get(prepared.language, frozenset())
            self._left_out[prepared.language] = known.union(prepared.open_blanks)
        if prepared.text is not None and prepared.facts is not None:
            self._letters.append(PrintedLetter(entry, prepared.text, prepared.facts))


def _sheets(packs: Packs, order: MailingOrder) -> dict[str, FreeSheet]:
    """Return what labels and slips are put on."""
    chosen = chosen_paper(packs, order)
    sheets = {"labels": FreeSheet(chosen.labels, order.extras.first_label)} if chosen.labels else {}
    return {**sheets, "slips": FreeSheet(chosen.slips)} if chosen.slips else sheets


def _solutions(packs: Packs, order: MailingOrder, puzzles: Iterable[NumberedPuzzle]) -> Iterator[Page]:
    """Yield the organiser's sheets, in the language of the screen."""
    return solution_sheets(packs, puzzles, order.writing.remarks_in or order.parallel_language, order.paper)


def recorded_item(entry: MailingEntry, prepared: PreparedItem) -> MailingItem:
    """Return the item with what lets the vault find its letter and print it again."""
    return replace(
        prepared.item,
        letter_id=entry.letter_id,
        variant=entry.variant,
        include_held=entry.task.include_held,
    )


def refuse_impossible(packs: Packs, plan: MailingPlan) -> None:
    """Refuse a plan with a paper or a kind nobody knows, before anything is made.

    Raises:
        UnknownLayoutError: if layout or envelope of an entry are not known.
        UnknownTemplateError: if there is no template of the kind.
    """
    if plan.kind != OF_READY_LETTERS:
        _refuse_unknown(packs, plan.order)
    for entry in plan.entries:
        chosen_paper(packs, entry.task.order)


def _refuse_unknown(packs: Packs, order: MailingOrder) -> None:
    """Refuse a wrong order before anything is made, and even if everybody would be skipped."""
    chosen_paper(packs, order)
    packs.templates.template(order.kind)


def _earlier_files(out: Path, files: frozenset[Path]) -> tuple[Path, ...]:
    """Return the files in ``out`` that are named as ours and are not among ``files``."""
    kinds = "|".join(TITLES)
    ours = re.compile(rf"({kinds})(-\d+)?\.pdf")
    return tuple(sorted(path for path in out.iterdir() if ours.fullmatch(path.name) and path not in files))
