"""One font file: which characters it has and how wide its glyphs are."""

from __future__ import annotations

import re
from typing import Any

import uharfbuzz

from letters_app.typesetting.errors import FontDamagedError
from letters_app.typesetting.measures import EM
from letters_app.typesetting.text.font_file import FontFile, read_font

_NOT_OF_NAMES = re.compile(r"[^A-Za-z0-9-]")
"""A PostScript name is written into the file as it is; what others call their fonts must not write more than that."""
_LONGEST_NAME = 63
_IGNORED_WHERE_ABSENT = frozenset("\u200c\u200d")
"""Joiners draw nothing; a face needs no glyph for them."""


class _Advances(dict[int, int]):
    """Advances by glyph."""

    __slots__ = ("_face",)

    def __init__(self, face: FontFace) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, glyph: int) -> int:
        advance = self[glyph] = self._face.scaled(self._face.font.get_glyph_h_advance(glyph))
        return advance


class FontFace:
    """A face with outlines of TrueType or PostScript, opened once. Compared by identity: a library has each once."""

    __slots__ = (
        "_scale",
        "advances",
        "blob",
        "bounds",
        "cap_height",
        "coverage",
        "face",
        "font",
        "glyph_count",
        "has_postscript_outlines",
        "is_variable",
        "name",
    )

    def __init__(self, file: FontFile, sibling: FontFace | None = None) -> None:
        """Open the file, or take it from ``sibling``, another face of the same one.

        Raises:
            FontDamagedError: the file is missing, no font, or not as its makers left it.
        """
        content = read_font(file, sibling.blob.data if sibling else None)
        self.has_postscript_outlines = b"glyf" not in content.tables
        self.is_variable = b"fvar" in content.tables
        """Whether its weight can be chosen; it is drawn in the one its makers begin with."""
        # uharfbuzz ships no types; the objects stay inside typesetting.
        self.blob: Any = sibling.blob if sibling else uharfbuzz.Blob(content.data)
        """The whole file; faces of a collection share it."""
        self.face: Any = uharfbuzz.Face(self.blob, file.number)
        self.glyph_count: int = self.face.glyph_count
        if not self.glyph_count:
            raise FontDamagedError(file=file.path.name)
        self.font: Any = uharfbuzz.Font(self.face)
        name: str = self.face.get_name(uharfbuzz.OTNameIdPredefined.POSTSCRIPT_NAME) or ""
        self.name = _NOT_OF_NAMES.sub("", name)[:_LONGEST_NAME] or "Font"
        self.coverage = _IGNORED_WHERE_ABSENT.union(map(chr, self.face.unicodes))
        self._scale: float = EM / self.face.upem
        self.advances = _Advances(self)
        """Nominal advance of each glyph, without kerning, in thousandths of an em; filled as it is asked."""
        self.bounds = self._bounds()
        """Left, lower, right and upper limit of all glyphs, in thousandths of an em."""
        height = self.font.get_metric_position(uharfbuzz.OTMetricsTag.CAP_HEIGHT)
        self.cap_height = self.scaled(height or 0)

    def scaled(self, font_units: int) -> int:
        """Return a length of the font's own grid in thousandths of an em."""
        return font_units if self._scale == 1 else round(font_units * self._scale)

    @property
    def is_scaled(self) -> bool:
        """Whether the font's own grid is another than thousandths of an em."""
        return self._scale != 1

    def covers(self, text: str) -> bool:
        """Tell whether the face has every character of ``text``."""
        return self.coverage.issuperset(text)

    @property
    def ascent(self) -> int:
        """Height above the baseline, in thousandths of an em."""
        return self.scaled(self.font.get_font_extents("ltr").ascender)

    @property
    def descent(self) -> int:
        """Depth below the baseline, negative, in thousandths of an em."""
        return self.scaled(self.font.get_font_extents("ltr").descender)

    def _bounds(self) -> tuple[int, int, int, int]:
        # OpenType "head": xMin, yMin, xMax, yMax are signed 16-bit numbers from byte 36 on.
        head: bytes = self.face.reference_table("head").data
        left, lower, right, upper = (
            self.scaled(int.from_bytes(head[at : at + 2], "big", signed=True)) for at in (36, 38, 40, 42)
        )
        return left, lower, right, upper
