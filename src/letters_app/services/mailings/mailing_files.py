"""The files of a mailing: which pages go into which, and when a new one begins."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO, NamedTuple, Protocol

from letters_app.services.letters.letter_pdf import TITLES
from letters_app.services.letters.prepare_letter import PreparedItem
from letters_app.services.mailings.mailing_order import FeedingOrder
from letters_app.services.puzzles.puzzle_choice import NumberedPuzzle
from letters_app.typesetting.drawing.pdf_writer import Duplex, PdfWriter
from letters_app.typesetting.labels.label_layout import LabelSheet
from letters_app.typesetting.labels.label_sheet import label_pages
from letters_app.typesetting.pages import Page

LETTERS_PER_FILE = 1000
"""Longer batches are split: a PDF grows in memory while it is written."""


class FileMaker(Protocol):
    """Where files are made."""

    def create(self, name: str) -> BinaryIO:
        """Return a stream for the file ``name``."""


class FilesInMemory:
    """Makes files that never touch a disk: for the preview, and for a printer."""

    def __init__(self) -> None:
        self._streams: dict[str, io.BytesIO] = {}

    def create(self, name: str) -> BinaryIO:
        """Return a stream for the file ``name``."""
        self._streams[name] = io.BytesIO()
        return self._streams[name]

    def contents(self) -> dict[str, bytes]:
        """Return all files by name."""
        return {name: stream.getvalue() for name, stream in self._streams.items()}


class FreeSheet(NamedTuple):
    """A sheet of labels whose places before ``first`` are used up."""

    sheet: LabelSheet
    first: int = 1


class MailingFiles:
    """The open files of a mailing and what goes into each."""

    def __init__(
        self,
        maker: FileMaker,
        feeding: FeedingOrder,
        *,
        numbered: bool,
        duplex: bool = False,
        sheets: Mapping[str, FreeSheet] | None = None,
        solutions: Callable[[Iterable[NumberedPuzzle]], Iterable[Page]] | None = None,
    ) -> None:
        """Open nothing yet.

        ``numbered``: there will be more than one file of a kind; ``duplex``: sheets are printed on both sides;
        ``sheets``: what labels and slips are put on; ``solutions``: how the solutions of puzzles are set.
        """
        self._maker = maker
        self._feeding = feeding
        self._numbered = numbered
        self._duplex = duplex
        self._guides: set[Page] = set()
        self._writers: dict[str, PdfWriter] = {}
        self._letters = 0
        self._sheets = dict(sheets or {})
        self._addresses: dict[str, list[Page]] = {}
        self._solutions = solutions
        self._puzzles: dict[NumberedPuzzle, None] = {}

    def add(self, prepared: PreparedItem) -> None:
        """Draw the pages of an item."""
        if not prepared.letter:
            return
        self._letters += 1
        if self._letters > 1 and (self._letters - 1) % LETTERS_PER_FILE == 0:
            self.close()
        if self._feeding is FeedingOrder.INTERLEAVED:
            self._draw("print", _person_by_person(prepared))
        else:
            kind = "postcards" if prepared.is_card else "letters"
            self._draw(kind, _on_own_sheets(prepared.letter) if self._duplex else prepared.letter)
            self._draw("envelopes", _one(prepared.envelope))
            sheets = prepared.reply_sheets
            self._draw("reply-sheets", _on_own_sheets(sheets) if self._duplex else sheets)
            self._draw("reply-envelopes", _one(prepared.reply_envelope))
        # None of these is ever posted: they stay apart from what is.
        self._draw("drafts", prepared.draft)
        self._draw("parallel", prepared.own_copy)
        self._draw("guide-sheet", self._new_guides(_one(prepared.guide)))

        if prepared.puzzle is not None:
            self._puzzles[prepared.puzzle] = None
        for kind, address in (("labels", prepared.label), ("slips", prepared.slip)):
            if address is not None:
                self._addresses.setdefault(kind, []).append(address)

    def _new_guides(self, pages: tuple[Page, ...]) -> Iterator[Page]:
        """Yield a guide that has not been drawn yet: one of a kind serves everybody."""
        for page in pages:
            kind = replace(page, runs=())
            if kind not in self._guides:
                self._guides.add(kind)
                yield page

    def close(self) -> None:
        """Finish all files; what is added afterwards goes into new ones, and on fresh sheets of labels."""
        for kind, addresses in self._addresses.items():
            free = self._sheets[kind]
            self._draw(kind, label_pages(addresses, free.sheet, free.first))
            self._sheets[kind] = free._replace(first=1)
        self._addresses.clear()
        if self._solutions is not None:
            self._draw("puzzle-solutions", self._solutions(self._puzzles))
        self._puzzles.clear()
        for writer in self._writers.values():
            writer.close()
        self._writers.clear()

    def _draw(self, kind: str, pages: Iterable[Page]) -> None:
        for page in pages:
            self._writer(kind).add(page)

    def _writer(self, kind: str) -> PdfWriter:
        if kind not in self._writers:
            part = (self._letters - 1) // LETTERS_PER_FILE + 1
            name = f"{kind}-{part}.pdf" if self._numbered else f"{kind}.pdf"
            both_sides = kind == "print" or (self._duplex and kind in _PADDED)
            hint = Duplex.LONG_EDGE if both_sides else None
            self._writers[kind] = PdfWriter(self._maker.create(name), TITLES[kind], hint)
        return self._writers[kind]


_PADDED = frozenset({"letters", "reply-sheets"})


def _person_by_person(prepared: PreparedItem) -> Iterator[Page]:
    """Yield envelope, letter and reply kit so that each begins on a sheet of its own when both sides are printed."""
    yield from _on_own_sheets(_one(prepared.envelope))
    yield from _on_own_sheets(prepared.letter)
    yield from _on_own_sheets(prepared.reply_sheets)
    yield from _on_own_sheets(_one(prepared.reply_envelope))


def _one(page: Page | None) -> tuple[Page, ...]:
    return () if page is None else (page,)


def _on_own_sheets(pages: tuple[Page, ...]) -> Iterator[Page]:
    """Yield pages up to an even number, the last one a blank side of the same paper."""
    yield from pages
    if len(pages) % 2:
        yield _blank_back(pages[-1])


def _blank_back(page: Page) -> Page:
    return Page(page.width_mm, page.height_mm, runs=(), turn=page.turn)
