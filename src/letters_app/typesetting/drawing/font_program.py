"""A subset of a face ready for a PDF, as plain values, and its dictionaries (ISO 32000-1, 9.7 and 9.10.3)."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from letters_app.typesetting.drawing.pdf_file import Number, PdfFile, Value, array, dictionary, name, reference

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
    """The TrueType file of the subset, or its table of PostScript outlines (CFF)."""
    has_postscript_outlines: bool
    widths: tuple[tuple[int, tuple[int, ...]], ...]
    """First code and advances of each stretch of neighbouring codes."""
    glyphs_by_code: bytes
    """Glyph of each code, two bytes each; empty if every code is its glyph."""
    to_unicode: bytes
    """The CMap that leads from codes back to characters."""

    def write(self, file: PdfFile) -> Number:
        """Add the font's objects to ``file`` and return the number of the font."""
        font_name = name(self.name)
        descriptor = dictionary(
            {
                "Type": name("FontDescriptor"),
                "FontName": font_name,
                "Flags": _SYMBOLIC,
                "FontBBox": array(self.bounds),
                "ItalicAngle": 0,
                "Ascent": self.ascent,
                "Descent": self.descent,
                "CapHeight": self.cap_height,
                "StemV": _STEM_WIDTH,
                **self._embedded(file),
            }
        )
        descendant = dictionary(
            {
                "Type": name("Font"),
                "Subtype": name("CIDFontType0" if self.has_postscript_outlines else "CIDFontType2"),
                "BaseFont": font_name,
                "CIDSystemInfo": "<</Registry (Adobe) /Ordering (Identity) /Supplement 0>>",
                **self._way_to_glyphs(file),
                "DW": 1000,
                "W": array([entry for first, widths in self.widths for entry in (first, array(widths))]),
                "FontDescriptor": reference(file.add(descriptor)),
            }
        )
        font = dictionary(
            {
                "Type": name("Font"),
                "Subtype": name("Type0"),
                "BaseFont": font_name,
                "Encoding": name("Identity-H"),
                "DescendantFonts": array([reference(file.add(descendant))]),
                "ToUnicode": reference(_add_stream(file, self.to_unicode)),
            }
        )
        return file.add(font)

    def _embedded(self, file: PdfFile) -> dict[str, Value]:
        if self.has_postscript_outlines:
            return {"FontFile3": reference(_add_stream(file, self.outlines, {"Subtype": name("CIDFontType0C")}))}
        return {"FontFile2": reference(_add_stream(file, self.outlines, {"Length1": len(self.outlines)}))}

    def _way_to_glyphs(self, file: PdfFile) -> dict[str, Value]:
        if self.has_postscript_outlines:
            return {}
        by_code = reference(_add_stream(file, self.glyphs_by_code)) if self.glyphs_by_code else name("Identity")
        return {"CIDToGIDMap": by_code}


def _add_stream(file: PdfFile, content: bytes, entries: Mapping[str, Value] | None = None) -> Number:
    return file.add_stream(zlib.compress(content), {"Filter": name("FlateDecode"), **(entries or {})})
