"""Prints a mailing into files: letters, envelopes, the writer's own copies and the manifest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from letters_app.composing.composition import Blank
from letters_app.domain.address_book import AddressBook
from letters_app.domain.errors import LettersError
from letters_app.domain.mailing import MailingItem
from letters_app.domain.recipient import Recipient
from letters_app.resources import pack_root
from letters_app.services.letters.prepare_letter import LetterPreparer, PreparedItem
from letters_app.services.mailings.mailing_order import FeedingOrder, MailingOrder
from letters_app.services.mailings.manifest import manifest_csv
from letters_app.services.output_folder import OutputFolder
from letters_app.services.packs import Packs
from letters_app.services.progress import CancelToken, NoProgress, Progress
from letters_app.typesetting.drawing.pdf_writer import PdfWriter
from letters_app.typesetting.layout_packs import choose_letter_layout, load_envelope_formats, load_letter_layouts
from letters_app.typesetting.layouts import EnvelopeFormat, LetterLayout
from letters_app.typesetting.pages import Page

LETTERS_PER_FILE = 1000
"""Longer batches are split: a PDF grows in memory while it is written."""


_COPY_LAYOUT = "own-copy"
_TITLES = {"letters": "Letters", "envelopes": "Envelopes", "print": "Letters", "parallel": "Copies"}
"""All the metadata there is in a file: a word that is the same for everybody."""


class UnknownLayoutError(LettersError):
    """There is no such layout for this paper, or no such envelope (``name``, ``known``)."""

    code = "order.unknown-layout"


class NobodyToPrintError(LettersError):
    """The list has nobody in the range that was asked for (``first``, ``people``)."""

    code = "order.nobody"


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


def print_mailing(
    packs: Packs,
    book: AddressBook,
    order: MailingOrder,
    out: Path,
    progress: Progress | None = None,
    cancel: CancelToken | None = None,
) -> MailingResult:
    """Print the letters of a mailing into the folder ``out``.

    A stopped mailing keeps what is finished: its files are whole and hold the items up to ``stopped_after``.

    Raises:
        UnknownLayoutError: if layout or envelope are not known.
        NobodyToPrintError: if the range holds nobody.
        WriteFailedError: if the disk refuses; nothing new is left in the folder then.
        PackError: if a pack is broken.
    """
    layout, copy_layout, envelope = _layouts(order)
    chosen = _in_feeding_order(book, order)
    if not chosen:
        raise NobodyToPrintError(first=order.first, people=len(book.recipients))
    preparer = LetterPreparer(packs, book, order, layout, envelope, copy_layout)
    with OutputFolder(out) as folder:
        batch = _Batch(folder, order, numbered=len(chosen) > LETTERS_PER_FILE)
        stopped_after = None
        items: list[MailingItem] = []
        left_out: dict[str, frozenset[Blank]] = {}
        for done, (number, recipient) in enumerate(chosen, start=1):
            if cancel is not None and cancel.is_cancelled:
                stopped_after = items[-1].number if items else chosen[0][0] - 1
                break
            prepared = preparer.prepare(number, recipient)
            batch.add(prepared)
            items.append(prepared.item)
            if prepared.letter:
                left_out[prepared.language] = left_out.get(prepared.language, frozenset()).union(prepared.open_blanks)
            (progress or NoProgress()).advance(done, len(chosen))
        batch.close()
        with folder.create("manifest.csv") as stream:
            stream.write(manifest_csv(tuple(items)))
        files = folder.keep()
    return MailingResult(
        tuple(items), files, len(book.recipients), stopped_after, left_out, _earlier_files(out, frozenset(files))
    )


def _earlier_files(out: Path, files: frozenset[Path]) -> tuple[Path, ...]:
    """Return the files in ``out`` that are named as ours and are not among ``files``."""
    kinds = "|".join(_TITLES)
    ours = re.compile(rf"({kinds})(-\d+)?\.pdf")
    return tuple(sorted(path for path in out.iterdir() if ours.fullmatch(path.name) and path not in files))


def _layouts(order: MailingOrder) -> tuple[LetterLayout, LetterLayout, EnvelopeFormat | None]:
    """Return the layouts of the letter and of the writer's own copy, and the envelope."""
    layouts = load_letter_layouts(pack_root("layouts") / "letters")
    layout = choose_letter_layout(layouts, order.layout, order.paper)
    copy_layout = choose_letter_layout(layouts, _COPY_LAYOUT, order.paper)
    if layout is None or copy_layout is None:
        families = {known.family for known in layouts.values() if known.paper == order.paper} - {_COPY_LAYOUT}
        raise UnknownLayoutError(name=f"{order.layout} ({order.paper})", known=", ".join(sorted(families)))
    if order.envelope is None:
        return layout, copy_layout, None
    envelopes = load_envelope_formats(pack_root("layouts") / "envelopes")
    if order.envelope not in envelopes:
        raise UnknownLayoutError(name=order.envelope, known=", ".join(sorted(envelopes)))
    return layout, copy_layout, envelopes[order.envelope]


def _in_feeding_order(book: AddressBook, order: MailingOrder) -> list[tuple[int, Recipient]]:
    """Return the recipients of the range with their numbers, in the order they are printed.

    Numbers count in printing order, so that a reprint from item N begins at the sheet that was jammed.
    """
    people: Sequence[Recipient] = book.recipients
    if order.feeding is FeedingOrder.FACILITY:
        people = sorted(people, key=lambda recipient: _facility_key(book, recipient))
    numbered = list(enumerate(people, start=1))
    return [(number, person) for number, person in numbered if order.first <= number <= (order.last or len(people))]


def _facility_key(book: AddressBook, recipient: Recipient) -> tuple[str, str, str]:
    facility = book.facility_of(recipient)
    return (facility.country, facility.name, facility.id) if facility else ("", "", "")


class _Batch:
    """The open files of a mailing and what goes into each."""

    def __init__(self, folder: OutputFolder, order: MailingOrder, *, numbered: bool) -> None:
        self._folder = folder
        self._order = order
        self._numbered = numbered
        self._writers: dict[str, PdfWriter] = {}
        self._letters = 0

    def add(self, prepared: PreparedItem) -> None:
        """Draw the pages of an item."""
        if not prepared.letter:
            return
        self._letters += 1
        if self._letters > 1 and (self._letters - 1) % LETTERS_PER_FILE == 0:
            self._finish()
        if self._order.feeding is FeedingOrder.INTERLEAVED:
            self._draw("print", self._padded(prepared))
        else:
            self._draw("letters", prepared.letter)
            self._draw("envelopes", [prepared.envelope] if prepared.envelope else [])
        self._draw("parallel", prepared.own_copy)

    def close(self) -> None:
        """Finish all files."""
        self._finish()

    def _draw(self, kind: str, pages: Iterable[Page]) -> None:
        for page in pages:
            self._writer(kind).add(page)

    def _writer(self, kind: str) -> PdfWriter:
        if kind not in self._writers:
            part = (self._letters - 1) // LETTERS_PER_FILE + 1
            name = f"{kind}-{part}.pdf" if self._numbered else f"{kind}.pdf"
            self._writers[kind] = PdfWriter(self._folder.create(name), _TITLES[kind])
        return self._writers[kind]

    def _finish(self) -> None:
        for writer in self._writers.values():
            writer.close()
        self._writers.clear()

    @staticmethod
    def _padded(prepared: PreparedItem) -> Iterator[Page]:
        """Yield envelope and letter so that each begins on a sheet of its own when both sides are printed."""
        if prepared.envelope is not None:
            yield prepared.envelope
            yield _blank_back(prepared.envelope)
        yield from prepared.letter
        if len(prepared.letter) % 2:
            yield _blank_back(prepared.letter[-1])


def _blank_back(page: Page) -> Page:
    return Page(page.width_mm, page.height_mm, runs=(), turn=page.turn)
