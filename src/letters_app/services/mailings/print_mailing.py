"""Prints a mailing: into files of a folder, or in memory for the preview and the printer.

It needs neither vault nor address book: a plan says everything, and what came of it is recorded elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
from letters_app.services.letters.prepare_letter import LetterPreparer
from letters_app.services.mailings.mailing_files import LETTERS_PER_FILE, FilesInMemory, FreeSheet, MailingFiles
from letters_app.services.mailings.mailing_order import MailingOrder
from letters_app.services.mailings.mailing_plan import MailingEntry, MailingPlan, plan_from_template
from letters_app.services.mailings.manifest import manifest_csv
from letters_app.services.mailings.portions import MadeItem, Portion, make_portion, portions_of
from letters_app.services.mailings.second_press import SharedPortions, second_core
from letters_app.services.output_folder import OutputFolder
from letters_app.services.packs import Packs
from letters_app.services.progress import CancelToken, NoProgress, Progress
from letters_app.services.puzzles.puzzle_choice import NumberedPuzzle
from letters_app.services.puzzles.puzzle_page import solution_sheets
from letters_app.typesetting.pages import Page

_NEWS_EVERY_S = 0.05
"""While the second process is at the last portion, a wish to stop is heard that often."""


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
            numbered=len(plan.entries) > LETTERS_PER_FILE,
            duplex=plan.order.duplex,
            sheets=_sheets(packs, plan.order),
            solutions=partial(_solutions, packs, plan.order),
        )
        for portion in run.portions():
            files.append(portion.drawn)
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
            numbered=False,
            duplex=plan.order.duplex,
            sheets=_sheets(packs, plan.order),
            solutions=partial(_solutions, packs, plan.order),
        )
        for portion in run.portions():
            files.append(portion.drawn)
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
        self._told = done
        self._made_here = 0
        self._total = total or len(plan.entries)
        self._items: list[MailingItem] = []
        self._letters: list[PrintedLetter] = []
        self._left_out: dict[str, frozenset[Blank]] = {}
        self._stopped_after: int | None = None

    def portions(self) -> Iterator[Portion]:
        """Yield the entries in portions as they are made, until the user stops the work."""
        portions = portions_of(self._plan.entries)
        if len(portions) == 1 or not second_core() or self._plan.order.extras.has_addresses_apart:
            made: Iterator[Portion] = map(self._make, portions)
        else:
            made = self._shared(portions)
        for portion in made:
            self._note(portion.made)
            yield portion
            if self._cancelled():
                break
        if len(self._items) < len(self._plan.entries):
            self._stopped_after = self._items[-1].number if self._items else self._plan.entries[0].number - 1

    def _make(self, entries: Sequence[MailingEntry], elsewhere: Callable[[], int] = lambda: 0) -> Portion:
        before = self._made_here

        def go_on(made: int) -> bool:
            self._made_here = before + made
            self._tell(elsewhere())
            return not self._cancelled()

        return make_portion(self._preparer, self._plan.order, entries, go_on)

    def _shared(self, portions: Sequence[Sequence[MailingEntry]]) -> Iterator[Portion]:
        """Yield the portions in their order; whichever process is free makes the next one."""
        own: dict[int, Portion] = {}
        with SharedPortions(self._plan.order, portions) as shared:
            for wanted in range(len(portions)):
                portion = own.pop(wanted, None) or shared.take(wanted)
                while portion is None and not self._cancelled():
                    number = shared.claim()
                    if number is None:
                        portion = shared.take(wanted, _NEWS_EVERY_S)
                        self._tell(shared.made_elsewhere())
                        continue
                    own[number] = self._make(portions[number], shared.made_elsewhere)
                    portion = own.pop(wanted, None) or shared.take(wanted)
                if portion is None:
                    return
                yield portion

    def _cancelled(self) -> bool:
        return self._cancel is not None and self._cancel.is_cancelled

    def _tell(self, made_elsewhere: int) -> None:
        done = self._done + self._made_here + made_elsewhere
        if done > self._told:
            self._told = done
            self._progress.advance(done, self._total)

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

    def _note(self, portion: Sequence[MadeItem]) -> None:
        entries = self._plan.entries[len(self._items) :]
        for entry, made in zip(entries, portion, strict=False):
            self._items.append(made.item)
            if made.is_printed:
                known = self._left_out.get(made.language, frozenset())
                self._left_out[made.language] = known.union(made.open_blanks)
            if made.text is not None and made.facts is not None:
                self._letters.append(PrintedLetter(entry, made.text, made.facts))


def _sheets(packs: Packs, order: MailingOrder) -> dict[str, FreeSheet]:
    """Return what labels and slips are put on."""
    chosen = chosen_paper(packs, order)
    sheets = {"labels": FreeSheet(chosen.labels, order.extras.first_label)} if chosen.labels else {}
    return {**sheets, "slips": FreeSheet(chosen.slips)} if chosen.slips else sheets


def _solutions(packs: Packs, order: MailingOrder, puzzles: Iterable[NumberedPuzzle]) -> Iterator[Page]:
    """Yield the organiser's sheets, in the language of the screen."""
    return solution_sheets(packs, puzzles, order.writing.remarks_in or order.parallel_language, order.paper)


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
