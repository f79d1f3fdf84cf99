"""The files of a mailing: which pages go into which, and when a new one begins."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Mapping
from typing import BinaryIO, NamedTuple, Protocol

from letters_app.services.letters.letter_pdf import TITLES
from letters_app.services.mailings.drawn_letters import DrawnLetters
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
    """The open files of a mailing, which portions of drawn letters are put into."""

    def __init__(
        self,
        maker: FileMaker,
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
        self._numbered = numbered
        self._duplex = duplex
        self._guides: set[Page] = set()
        self._writers: dict[str, PdfWriter] = {}
        self._letters = 0
        self._part = 1
        self._sheets = dict(sheets or {})
        self._addresses: dict[str, list[Page]] = {}
        self._solutions = solutions
        self._puzzles: dict[NumberedPuzzle, None] = {}

    def append(self, drawn: DrawnLetters) -> None:
        """Add a portion; it is never divided between two files."""
        if self._letters and self._letters + drawn.letters > LETTERS_PER_FILE:
            self.close()
            self._part += 1
            self._letters = 0
        self._letters += drawn.letters
        for kind, pages in drawn.pages.items():
            self._writer(kind).append(pages)
        for guide, pages in drawn.guides.items():
            if guide not in self._guides:  # one of a kind serves everybody
                self._guides.add(guide)
                self._writer("guide-sheet").append(pages)
        for kind, addresses in drawn.addresses.items():
            self._addresses.setdefault(kind, []).extend(addresses)
        self._puzzles.update(dict.fromkeys(drawn.puzzles))

    def close(self) -> None:
        """Finish all files; what is added afterwards goes into new ones, and on fresh sheets of labels."""
        for kind, addresses in self._addresses.items():
            free = self._sheets.get(kind)
            if free is None:
                continue  # whoever prints lays them out for the whole mailing
            for page in label_pages(addresses, free.sheet, free.first):
                self._writer(kind).add(page)
            self._sheets[kind] = free._replace(first=1)
        self._addresses.clear()
        if self._solutions is not None:
            for page in self._solutions(self._puzzles):
                self._writer("puzzle-solutions").add(page)
        self._puzzles.clear()
        for writer in self._writers.values():
            writer.close()
        self._writers.clear()

    def _writer(self, kind: str) -> PdfWriter:
        if kind not in self._writers:
            name = f"{kind}-{self._part}.pdf" if self._numbered else f"{kind}.pdf"
            both_sides = kind == "print" or (self._duplex and kind in _PADDED)
            hint = Duplex.LONG_EDGE if both_sides else None
            self._writers[kind] = PdfWriter(self._maker.create(name), TITLES[kind], hint)
        return self._writers[kind]


_PADDED = frozenset({"letters", "reply-sheets"})
