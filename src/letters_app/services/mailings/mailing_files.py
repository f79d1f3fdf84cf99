"""The files of a mailing: which pages go into which, and when a new one begins."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO, NamedTuple, Protocol

from letters_app.services.letters.letter_pdf import TITLES
from letters_app.services.letters.prepare_letter import PreparedItem
from letters_app.services.mailings.mailing_order import FeedingOrder
from letters_app.typesetting.drawing.pdf_writer import PdfWriter
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
        self, maker: FileMaker, feeding: FeedingOrder, *, numbered: bool, sheets: Mapping[str, FreeSheet] | None = None
    ) -> None:
        """``numbered``: there will be more than one file of a kind; ``sheets``: what labels and slips are put on."""
        self._maker = maker
        self._feeding = feeding
        self._numbered = numbered
        self._writers: dict[str, PdfWriter] = {}
        self._letters = 0
        self._sheets = dict(sheets or {})
        self._addresses: dict[str, list[Page]] = {}

    def add(self, prepared: PreparedItem) -> None:
        """Draw the pages of an item."""
        if not prepared.letter:
            return
        self._letters += 1
        if self._letters > 1 and (self._letters - 1) % LETTERS_PER_FILE == 0:
            self.close()
        if self._feeding is FeedingOrder.INTERLEAVED:
            self._draw("print", _padded(prepared))
        else:
            self._draw("postcards" if prepared.is_card else "letters", prepared.letter)
            self._draw("envelopes", [prepared.envelope] if prepared.envelope else [])
        self._draw("parallel", prepared.own_copy)
        for kind, address in (("labels", prepared.label), ("slips", prepared.slip)):
            if address is not None:
                self._addresses.setdefault(kind, []).append(address)

    def close(self) -> None:
        """Finish all files; what is added afterwards goes into new ones, and on fresh sheets of labels."""
        for kind, addresses in self._addresses.items():
            free = self._sheets[kind]
            self._draw(kind, label_pages(addresses, free.sheet, free.first))
            self._sheets[kind] = free._replace(first=1)
        self._addresses.clear()
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
            self._writers[kind] = PdfWriter(self._maker.create(name), TITLES[kind])
        return self._writers[kind]


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
