"""One font file: which characters it has and how wide its glyphs are."""

from __future__ import annotations

import array
import struct
import sys
from pathlib import Path
from typing import Any

import uharfbuzz

from letters_app.typesetting.errors import FontDamagedError
from letters_app.typesetting.measures import EM

_NEEDED_TABLES = frozenset({b"cmap", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp"})
_ENTRY = struct.Struct(">4sIII")
"""One entry of the table directory of a TrueType file: tag, checksum, offset, length (OpenType, "Table Directory")."""
_HEADER_BYTES = 12
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
    """A TrueType face, opened once. Compared by identity: there is one object per file in a library."""

    __slots__ = (
        "_scale",
        "advances",
        "bounds",
        "cap_height",
        "coverage",
        "face",
        "font",
        "glyph_count",
        "name",
        "path",
    )

    def __init__(self, path: Path) -> None:
        """Open the file.

        Raises:
            FontDamagedError: the file is missing, no TrueType font, or not as its makers left it.
        """
        try:
            data = path.read_bytes()
        except OSError as error:
            raise FontDamagedError(file=path.name) from error
        if not _is_sound(data):
            raise FontDamagedError(file=path.name)
        self.path = path
        # uharfbuzz ships no types; the objects stay inside typesetting.
        self.face: Any = uharfbuzz.Face(uharfbuzz.Blob(data))
        self.glyph_count: int = self.face.glyph_count
        if not self.glyph_count:
            raise FontDamagedError(file=path.name)
        self.font: Any = uharfbuzz.Font(self.face)
        self.name: str = self.face.get_name(uharfbuzz.OTNameIdPredefined.POSTSCRIPT_NAME) or path.stem
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


def _is_sound(data: bytes) -> bool:
    """Tell whether every table of a TrueType file has the checksum its directory gives, and none needed is missing.

    HarfBuzz passes over damage in silence, and letters would be missing from the paper.
    """
    count = int.from_bytes(data[4:6], "big")
    if len(data) < _HEADER_BYTES + count * _ENTRY.size:
        return False
    entries = [_ENTRY.unpack_from(data, _HEADER_BYTES + number * _ENTRY.size) for number in range(count)]
    return _NEEDED_TABLES.issubset(entry[0] for entry in entries) and all(
        _checksum(tag, data[offset : offset + length], length) == expected for tag, expected, offset, length in entries
    )


def _checksum(tag: bytes, table: bytes, length: int) -> int:
    if tag == b"head":
        table = table[:8] + bytes(4) + table[12:]  # the field that balances the whole file counts as nought
    words = array.array("I", table.ljust(length, b"\0") + bytes(-length % 4))
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & 0xFFFFFFFF
