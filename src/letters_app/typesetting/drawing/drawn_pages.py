"""Pages drawn and compressed, with their fonts: plain values that any process can make and one puts into a file."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from letters_app.typesetting.drawing.content_stream import ContentWriter
from letters_app.typesetting.drawing.embedded_font import EmbeddedFont
from letters_app.typesetting.drawing.font_program import FontProgram
from letters_app.typesetting.measures import mm_to_pt
from letters_app.typesetting.pages import Page, Turn
from letters_app.typesetting.text.font_face import FontFace

_COMPRESSION = 4
"""Of zlib; 6 makes pages a twentieth smaller and takes three times as long."""


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """One side of paper as it goes through the printer, in points."""

    width_pt: float
    height_pt: float
    content: bytes
    """The operators that draw it, compressed."""
    label: str = ""


@dataclass(frozen=True, slots=True)
class DrawnPages:
    """Pages that share their fonts, each font by the name that the operators call it."""

    pages: tuple[DrawnPage, ...]
    fonts: tuple[tuple[str, FontProgram], ...]


class PageDrawer:
    """Draws pages one after the other; ``finish`` hands them over with the glyphs they used."""

    def __init__(self) -> None:
        self._fonts: dict[FontFace, EmbeddedFont] = {}
        self._content = ContentWriter(lambda face: self._font(face).name, lambda run: self._font(run.face).codes(run))
        self._pages: list[DrawnPage] = []

    def __len__(self) -> int:
        return len(self._pages)

    def add(self, page: Page, label: str = "") -> None:
        """Draw a page. ``label`` is the page number a viewer shows; it names nobody."""
        width, height = mm_to_pt(page.width_mm), mm_to_pt(page.height_mm)
        if page.turn is not Turn.UPRIGHT:
            width, height = height, width
        content = zlib.compress(self._content.page(page), _COMPRESSION)
        self._pages.append(DrawnPage(round(width, 3), round(height, 3), content, label))

    def finish(self) -> DrawnPages:
        """Return the pages with their fonts; nothing is drawn afterwards."""
        return DrawnPages(tuple(self._pages), tuple((font.name, font.program()) for font in self._fonts.values()))

    def _font(self, face: FontFace) -> EmbeddedFont:
        found = self._fonts.get(face)
        if found is None:
            found = self._fonts[face] = EmbeddedFont(face, f"F{len(self._fonts) + 1}")
        return found
