"""Sets a page, writes it as PDF and reads it back: words with places in mm, and the lines that are drawn."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import pikepdf

from end_to_end.pdf_reading import PrintedPage, read_pages
from letters_app.typesetting.drawing.pdf_writer import PdfWriter
from letters_app.typesetting.pages import Page

MM_PER_PT = 25.4 / 72
Box = tuple[float, float, float, float]


class Line(NamedTuple):
    """A line as the PDF draws it, in mm from the top-left corner of the content as it is read."""

    x0: float
    y0: float
    x1: float
    y1: float
    width: float


def written(pages: Iterable[Page]) -> bytes:
    stream = io.BytesIO()
    with PdfWriter(stream, "Letters") as writer:
        for page in pages:
            writer.add(page)
    return stream.getvalue()


def read_back(folder: Path, *pages: Page, turned: bool = False) -> list[PrintedPage]:
    path = folder / "read-back.pdf"
    path.write_bytes(written(pages))
    return read_pages(path, turned=turned)


def box_of(page: PrintedPage, text: str) -> Box:
    """Return the box of the ink of a text on the page."""
    glyphs = page.glyphs_of(text)
    return (
        min(glyph.x0 for glyph in glyphs),
        min(glyph.y0 for glyph in glyphs),
        max(glyph.x1 for glyph in glyphs),
        max(glyph.y1 for glyph in glyphs),
    )


def inside(inner: Box, outer: Box, tolerance: float = 0.05) -> bool:
    return (
        inner[0] >= outer[0] - tolerance
        and inner[1] >= outer[1] - tolerance
        and inner[2] <= outer[2] + tolerance
        and inner[3] <= outer[3] + tolerance
    )


_LINE = re.compile(rb"([\d.]+) w ([\d.-]+) ([\d.-]+) m ([\d.-]+) ([\d.-]+) l S")


def lines_of(pdf: bytes, height_mm: float, page: int = 0) -> list[Line]:
    """Return the lines of a page whose content is ``height_mm`` high as it is read."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        content = document.pages[page].Contents.read_bytes()
    found = []
    for match in _LINE.finditer(content):
        width, x0, y0, x1, y1 = (float(number) * MM_PER_PT for number in match.groups())
        found.append(Line(x0, height_mm - y0, x1, height_mm - y1, width))
    return found
