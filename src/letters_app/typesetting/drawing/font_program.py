"""A subset of a face ready for a PDF, as plain values, and its dictionaries (ISO 32000-1, 9.7 and 9.10.3)."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass

from reportlab.pdfbase import pdfdoc

Refer = Callable[[object], object]
"""Adds an object to a document and returns the reference to it."""

_SYMBOLIC = 4
_STEM_WIDTH = 80


@dataclass(frozen=True, slots=True)
class FontProgram:
    """The used glyphs of a face. Lengths are thousandths of an em."""

    name: str
    """PostScript name with the tag of the subset."""
    bounds: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int
    outlines: bytes
    """The TrueType file of the subset."""
    widths: tuple[tuple[int, tuple[int, ...]], ...]
    """First code and advances of each stretch of neighbouring codes."""
    glyphs_by_code: bytes
    """Glyph of each code, two bytes each; empty if every code is its glyph."""
    to_unicode: bytes
    """The CMap that leads from codes back to characters."""

    def write(self, refer: Refer) -> object:
        """Add the font's objects to the document by ``refer`` and return the reference to the font."""
        name = pdfdoc.PDFName(self.name)
        descriptor = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("FontDescriptor"),
                "FontName": name,
                "Flags": _SYMBOLIC,
                "FontBBox": pdfdoc.PDFArray(list(self.bounds)),
                "ItalicAngle": 0,
                "Ascent": self.ascent,
                "Descent": self.descent,
                "CapHeight": self.cap_height,
                "StemV": _STEM_WIDTH,
                "FontFile2": refer(_stream(self.outlines, with_length=True)),
            }
        )
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("CIDFontType2"),
                "BaseFont": name,
                "CIDSystemInfo": pdfdoc.PDFDictionary(
                    {
                        "Registry": pdfdoc.PDFString("Adobe"),
                        "Ordering": pdfdoc.PDFString("Identity"),
                        "Supplement": 0,
                    }
                ),
                "CIDToGIDMap": refer(_stream(self.glyphs_by_code))
                if self.glyphs_by_code
                else pdfdoc.PDFName("Identity"),
                "DW": 1000,
                "W": self._widths(),
                "FontDescriptor": refer(descriptor),
            }
        )
        font = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type0"),
                "BaseFont": name,
                "Encoding": pdfdoc.PDFName("Identity-H"),
                "DescendantFonts": pdfdoc.PDFArray([refer(descendant)]),
                "ToUnicode": refer(_stream(self.to_unicode)),
            }
        )
        return refer(font)

    def _widths(self) -> pdfdoc.PDFArray:
        return pdfdoc.PDFArray(
            [entry for first, widths in self.widths for entry in (first, pdfdoc.PDFArray(list(widths)))]
        )


def _stream(content: bytes, *, with_length: bool = False) -> pdfdoc.PDFStream:
    entries: dict[str, object] = {"Filter": pdfdoc.PDFName("FlateDecode")}
    if with_length:
        entries["Length1"] = len(content)
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary(entries), zlib.compress(content))
