"""A face inside a PDF: only the glyphs used, addressed by their own numbers, with the way back to characters.

ReportLab's own TrueType support addresses characters, 255 per font; shaped text needs glyphs. The subset is made by
HarfBuzz, the dictionaries follow ISO 32000-1, 9.7 (composite fonts) and 9.10.3 (ToUnicode).
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Iterator
from functools import cached_property

import uharfbuzz

from letters_app.typesetting.drawing.font_program import FontProgram
from letters_app.typesetting.text.font_face import FontFace
from letters_app.typesetting.text.shaping import GlyphRun

_UNUSED_TABLES = ("BASE", "GDEF", "GPOS", "GSUB", "OS/2", "STAT", "cmap", "gasp", "hdmx", "name", "post")
_HIGHEST_CODE = 0xFFFF
_CMAP_CHUNK = 100
"""Most entries one block of a CMap may have."""


class EmbeddedFont:
    """Collects the glyphs of one face while pages are drawn, and makes the font of them at the end."""

    def __init__(self, face: FontFace, name: str) -> None:
        """``name`` is what content streams call the font, without the slash."""
        self.name = name
        self.face = face
        self._texts: dict[int, str] = {}
        """By code: what a reader of the file finds for it. The code is the glyph's number, if no second text has it."""
        self._plain: set[tuple[int, str]] = set()
        """Glyphs with the text that their number stands for, as far as they were asked for."""
        self._more_codes: dict[tuple[int, str], int] = {}
        """Codes of glyphs that stand for another text as well: letters of two alphabets, a joiner drawn as a blank."""

    def codes(self, run: GlyphRun) -> bytes:
        """Return the codes of the glyphs of ``run``, two bytes each, and see that the font will have them."""
        pairs = set(run.glyph_texts())
        if pairs <= self._plain:
            return run.glyphs
        for glyph, text in pairs:
            if self._texts.setdefault(glyph, text) != text:
                return b"".join(self._code(*pair).to_bytes(2, "big") for pair in run.glyph_texts())
        self._plain |= pairs
        return run.glyphs

    def _code(self, glyph: int, text: str) -> int:
        if self._texts.setdefault(glyph, text) == text:
            return glyph
        if self.face.has_postscript_outlines:
            return glyph  # these fonts have no map from codes to glyphs; the first text stands for both
        found = self._more_codes.get((glyph, text))
        if found is None:
            found = self.face.glyph_count + len(self._more_codes)
            if found > _HIGHEST_CODE:
                return glyph
            self._more_codes[glyph, text] = found
            self._texts[found] = text
        return found

    def program(self) -> FontProgram:
        """Return the font as it goes into a file: plain values, which another process may hand over."""
        return FontProgram(
            name=f"{self._subset_tag()}+{self.face.name}",
            bounds=self.face.bounds,
            ascent=self.face.ascent,
            descent=self.face.descent,
            cap_height=self.face.cap_height,
            outlines=self._subset(),
            has_postscript_outlines=self.face.has_postscript_outlines,
            widths=tuple(self._widths()),
            glyphs_by_code=self._glyphs_by_code() if self._more_codes else b"",
            to_unicode="\n".join(self._cmap_lines()).encode("ascii"),
        )

    def _subset_tag(self) -> str:
        """Return six capitals that tell this selection of glyphs from others (ISO 32000-1, 9.6.4)."""
        digest = hashlib.sha256(repr(sorted(self._texts)).encode("ascii")).digest()
        return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])

    def _subset(self) -> bytes:
        wanted = uharfbuzz.SubsetInput()
        wanted.glyph_set.update(self._glyph(code) for code in self._texts)
        wanted.drop_table_tag_set.update(int.from_bytes(tag.encode("ascii")) for tag in _UNUSED_TABLES)
        wanted.flags = (
            uharfbuzz.SubsetFlags.RETAIN_GIDS
            | uharfbuzz.SubsetFlags.NO_HINTING
            | uharfbuzz.SubsetFlags.NO_LAYOUT_CLOSURE
        )
        if not self.face.has_postscript_outlines:
            data: bytes = uharfbuzz.subset(self.face.face, wanted).blob.data
            return data
        wanted.flags |= uharfbuzz.SubsetFlags.CFF_IDENTITY_CHARSET  # codes are numbers of glyphs here too
        shapes: bytes = uharfbuzz.subset(self.face.face, wanted).reference_table("CFF ").data
        return shapes

    def _widths(self) -> Iterator[tuple[int, tuple[int, ...]]]:
        """Yield each stretch of neighbouring codes: its first number and the widths."""
        for _, group in itertools.groupby(enumerate(sorted(self._texts)), key=lambda pair: pair[1] - pair[0]):
            codes = [code for _, code in group]
            yield codes[0], tuple(self.face.advances[self._glyph(code)] for code in codes)

    def _glyph(self, code: int) -> int:
        return self._glyphs_of_more_codes.get(code, code)

    @cached_property
    def _glyphs_of_more_codes(self) -> dict[int, int]:
        return {code: glyph for (glyph, _), code in self._more_codes.items()}

    def _glyphs_by_code(self) -> bytes:
        """Return the map from codes to glyphs: each to itself, then the codes that were added."""
        more = self._glyphs_of_more_codes
        codes = range(self.face.glyph_count + len(more))
        return b"".join(more.get(code, code).to_bytes(2, "big") for code in codes)

    def _cmap_lines(self) -> Iterator[str]:
        yield "/CIDInit /ProcSet findresource begin 12 dict begin begincmap"
        yield "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def"
        yield "/CMapName /Adobe-Identity-UCS def /CMapType 2 def"
        yield "1 begincodespacerange <0000> <ffff> endcodespacerange"
        mapped = sorted((code, text) for code, text in self._texts.items() if text)
        for start in range(0, len(mapped), _CMAP_CHUNK):
            chunk = mapped[start : start + _CMAP_CHUNK]
            yield f"{len(chunk)} beginbfchar"
            for code, text in chunk:
                yield f"<{code:04x}> <{text.encode('utf-16-be').hex()}>"
            yield "endbfchar"
        yield "endcmap CMapName currentdict /CMap defineresource pop end end"
