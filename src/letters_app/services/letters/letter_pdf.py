"""Pages as a PDF in memory, with the very bytes a file of them would have."""

from __future__ import annotations

import io
from collections.abc import Iterable

from letters_app.typesetting.drawing.pdf_writer import PdfWriter
from letters_app.typesetting.pages import Page

TITLES = {
    "letters": "Letters",
    "envelopes": "Envelopes",
    "reply-sheets": "Paper",
    "reply-envelopes": "Envelopes",
    "drafts": "Drafts",
    "guide-sheet": "Guide",
    "labels": "Labels",
    "slips": "Addresses",
    "postcards": "Cards",
    "print": "Letters",
    "parallel": "Copies",
    "puzzle-solutions": "Solutions",
    "cards": "Cards",
    "booklet": "Letters",
    "poster": "Poster",
    "signatures": "Signatures",
    "fax": "Fax",
    "appeal": "Letter",
}
"""All the metadata there is in a file: a word that is the same for everybody. By kind of file."""


def pdf_of(pages: Iterable[Page], kind: str) -> bytes | None:
    """Return the file that holds only these pages, with the bytes a mailing of one would have; ``None`` for no page."""
    drawn = tuple(pages)
    if not drawn:
        return None
    stream = io.BytesIO()
    with PdfWriter(stream, TITLES[kind]) as writer:
        for page in drawn:
            writer.add(page)
    return stream.getvalue()
