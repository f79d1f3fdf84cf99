"""The files of a mailing: which pages go into which, and when a new one begins."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import BinaryIO, Protocol

from letters_app.services.letters.letter_pdf import TITLES
from letters_app.services.letters.prepare_letter import PreparedItem
from letters_app.services.mailings.mailing_order import FeedingOrder
from letters_app.typesetting.drawing.pdf_writer import PdfWriter
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


class MailingFiles:
    """The open files of a mailing and what goes into each."""

    def __init__(self, maker: FileMaker, feeding: FeedingOrder, *, numbered: bool) -> None:
        """``numbered``: there will be more than one file of a kind."""
        self._maker = maker
        self._feeding = feeding
        self._numbered = numbered
        self._writers: dict[str, PdfWriter] = {}
        self._letters = 0

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
            self._draw("letters", prepared.letter)
            self._draw("envelopes", [prepared.envelope] if prepared.envelope else [])
        self._draw("parallel", prepared.own_copy)

    def close(self) -> None:
        """Finish all files."""
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
