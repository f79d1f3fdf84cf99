"""A face inside a PDF: only the glyphs used, addressed by their own numbers, with the way back to characters.

ReportLab's own TrueType support addresses characters, 255 per font; shaped text needs glyphs. The subset is made by
HarfBuzz, the dictionaries follow ISO 32000-1, 9.7 (composite fonts) and 9.10.3 (ToUnicode).
"""

from __future__ import annotations

import hashlib
import itertools
import zlib
from collections.abc import Callable, Iterator

import uharfbuzz
from reportlab.pdfbase import pdfdoc

from letters_app.typesetting.text.font_face import FontFace
from letters_app.typesetting.text.shaping import GlyphRun

Refer = Callable[[object], object]
"""Adds an object to a document and returns the reference to it."""

_SYMBOLIC = 4
_STEM_WIDTH = 80
_UNUSED_TABLES = ("BASE", "GDEF", "GPOS", "GSUB", "OS/2", "STAT", "cmap", "gasp", "hdmx", "name", "post")
_CMAP_CHUNK = 100
"""Most entries one block of a CMap may have."""


class EmbeddedFont:
    """Collects the glyphs of one face while pages are drawn and writes the font at the end."""

    def __init__(self, face: FontFace, name: str) -> None:
        """``name`` is what content streams call the font, without the slash."""
        self.name = name
        self.face = face
        self._characters: dict[int, str] = {}

    def note(self, run: GlyphRun) -> None:
        """Remember the glyphs of ``run`` and their characters; the first character seen for a glyph stays."""
        for glyph, character in run.glyph_texts():
            self._characters.setdefault(glyph, character)

    def write(self, refer: Refer) -> object:
        """Add the font's objects to the document by ``refer`` and return the reference to the font."""
        name = pdfdoc.PDFName(f"{self._subset_tag()}+{self.face.name}")
        descriptor = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("FontDescriptor"),
                "FontName": name,
                "Flags": _SYMBOLIC,
                "FontBBox": pdfdoc.PDFArray(list(self.face.bounds)),
                "ItalicAngle": 0,
                "Ascent": self.face.ascent,
                "Descent": self.face.descent,
                "CapHeight": self.face.cap_height,
                "StemV": _STEM_WIDTH,
                "FontFile2": refer(_stream(self._subset(), with_length=True)),
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
                "CIDToGIDMap": pdfdoc.PDFName("Identity"),
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
                "ToUnicode": refer(_stream(self._to_unicode())),
            }
        )
        return refer(font)

    def _subset_tag(self) -> str:
        """Return six capitals that tell this selection of glyphs from others (ISO 32000-1, 9.6.4)."""
        digest = hashlib.sha256(repr(sorted(self._characters)).encode("ascii")).digest()
        return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])

    def _subset(self) -> bytes:
        wanted = uharfbuzz.SubsetInput()
        wanted.glyph_set.update(self._characters)
        wanted.drop_table_tag_set.update(int.from_bytes(tag.encode("ascii")) for tag in _UNUSED_TABLES)
        wanted.flags = (
            uharfbuzz.SubsetFlags.RETAIN_GIDS
            | uharfbuzz.SubsetFlags.NO_HINTING
            | uharfbuzz.SubsetFlags.NO_LAYOUT_CLOSURE
        )
        data: bytes = uharfbuzz.subset(self.face.face, wanted).blob.data
        return data

    def _widths(self) -> pdfdoc.PDFArray:
        """Return the W array: for each stretch of neighbouring glyph numbers its first number and the widths."""
        entries: list[object] = []
        for _, group in itertools.groupby(enumerate(sorted(self._characters)), key=lambda pair: pair[1] - pair[0]):
            glyphs = [glyph for _, glyph in group]
            entries.append(glyphs[0])
            entries.append(pdfdoc.PDFArray([self.face.advance(glyph) for glyph in glyphs]))
        return pdfdoc.PDFArray(entries)

    def _to_unicode(self) -> bytes:
        return "\n".join(self._cmap_lines()).encode("ascii")

    def _cmap_lines(self) -> Iterator[str]:
        yield "/CIDInit /ProcSet findresource begin 12 dict begin begincmap"
        yield "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def"
        yield "/CMapName /Adobe-Identity-UCS def /CMapType 2 def"
        yield "1 begincodespacerange <0000> <ffff> endcodespacerange"
        mapped = sorted(self._characters.items())
        for start in range(0, len(mapped), _CMAP_CHUNK):
            chunk = mapped[start : start + _CMAP_CHUNK]
            yield f"{len(chunk)} beginbfchar"
            for glyph, character in chunk:
                yield f"<{glyph:04x}> <{character.encode('utf-16-be').hex()}>"
            yield "endbfchar"
        yield "endcmap CMapName currentdict /CMap defineresource pop end end"


def _stream(content: bytes, *, with_length: bool = False) -> pdfdoc.PDFStream:
    entries: dict[str, object] = {"Filter": pdfdoc.PDFName("FlateDecode")}
    if with_length:
        entries["Length1"] = len(content)
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary(entries), zlib.compress(content))
