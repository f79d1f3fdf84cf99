"""Reads printed pages back: the words, where they stand in millimetres, fonts and everything hidden in a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2

from letters_app.services.letters.letter_pdf import TITLES

MM_PER_PT = 25.4 / 72


@dataclass(frozen=True)
class Glyph:
    """One printed sign with its box in mm from the top-left corner of the face as it is read."""

    character: str
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True)
class PrintedPage:
    """A page as a reader sees it; turned upright if its content lies on its side."""

    width_mm: float
    height_mm: float
    text: str
    glyphs: tuple[Glyph, ...]

    @property
    def lines(self) -> list[str]:
        return [line.strip() for line in self.text.splitlines() if line.strip()]

    def glyphs_of(self, wanted: str) -> list[Glyph]:
        """Return the glyphs of the first place where ``wanted`` stands, blanks aside."""
        inked = [glyph for glyph in self.glyphs if not glyph.character.isspace()]
        joined = "".join(glyph.character for glyph in inked)
        needle = "".join(wanted.split())
        start = joined.find(needle)
        assert start >= 0, "not on the page"
        return inked[start : start + len(needle)]


def read_pages(path: Path, *, turned: bool = False) -> list[PrintedPage]:
    """Return the pages of a file; ``turned`` if the top of the content lies on the left edge of the sheet."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [_read_page(document[number], turned=turned) for number in range(len(document))]
    finally:
        document.close()


def _read_page(page: Any, *, turned: bool) -> PrintedPage:
    width, height = page.get_size()
    text_page = page.get_textpage()
    glyphs = []
    for index in range(text_page.count_chars()):
        character = text_page.get_text_range(index, 1)
        left, bottom, right, top = text_page.get_charbox(index)
        box = (bottom, left, top, right) if turned else (left, height - top, right, height - bottom)
        glyphs.append(Glyph(character, *(value * MM_PER_PT for value in box)))
    text = text_page.get_text_range()
    text_page.close()
    page.close()
    size = (height, width) if turned else (width, height)
    return PrintedPage(size[0] * MM_PER_PT, size[1] * MM_PER_PT, text, tuple(glyphs))


def hidden_things(path: Path) -> list[str]:
    """Return whatever a file holds besides its pages that could tell where it comes from."""
    found = []
    with pikepdf.open(path) as pdf:
        information = {str(key): str(value) for key, value in pdf.docinfo.items()}
        if set(information) - {"/Title"} or information.get("/Title") not in set(TITLES.values()):
            found.append("document information")
        roots = ("/Metadata", "/Names", "/Outlines", "/AcroForm", "/OpenAction", "/PieceInfo", "/StructTreeRoot")
        found.extend(name for name in roots if name in pdf.Root)
        extras = ("/Annots", "/Rotate", "/Metadata")
        found.extend(name for page in pdf.pages for name in extras if name in page)
    content = path.read_bytes()
    found.extend(
        word.decode() for word in (b"/CreationDate", b"/ModDate", b"/Producer", b"ReportLab") if word in content
    )
    return found


def unembedded_fonts(path: Path) -> list[str]:
    """Return the fonts of a file that are not embedded as a subset."""
    missing = []
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            fonts = page.get("/Resources", pikepdf.Dictionary()).get("/Font", pikepdf.Dictionary())
            for font in fonts.values():
                name = str(font.get("/BaseFont", ""))
                inner = font["/DescendantFonts"][0] if "/DescendantFonts" in font else font
                descriptor = inner.get("/FontDescriptor", pikepdf.Dictionary())
                if "/FontFile2" not in descriptor or "+" not in name:
                    missing.append(name)
    return missing
