"""One font file: which characters it has and how wide its glyphs are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import uharfbuzz

from letters_app.domain.errors import UnreadableInputError
from letters_app.typesetting.measures import EM


class FontFace:
    """A TrueType face, opened once. Compared by identity: there is one object per file in a library."""

    __slots__ = ("_advances", "_scale", "bounds", "cap_height", "coverage", "face", "font", "name", "path")

    def __init__(self, path: Path) -> None:
        """Open the file.

        Raises:
            UnreadableInputError: the file is missing or no font.
        """
        try:
            data = path.read_bytes()
        except OSError as error:
            raise UnreadableInputError(path=path.name) from error
        self.path = path
        # uharfbuzz ships no types; the objects stay inside typesetting.
        self.face: Any = uharfbuzz.Face(uharfbuzz.Blob(data))
        if not self.face.glyph_count:
            raise UnreadableInputError(path=path.name)
        self.font: Any = uharfbuzz.Font(self.face)
        self.name: str = self.face.get_name(uharfbuzz.OTNameIdPredefined.POSTSCRIPT_NAME) or path.stem
        self.coverage = frozenset(self.face.unicodes)
        self._scale: float = EM / self.face.upem
        self._advances: dict[int, int] = {}
        self.bounds = self._bounds()
        """Left, lower, right and upper limit of all glyphs, in thousandths of an em."""
        height = self.font.get_metric_position(uharfbuzz.OTMetricsTag.CAP_HEIGHT)
        self.cap_height = self.scaled(height or 0)

    def scaled(self, font_units: int) -> int:
        """Return a length of the font's own grid in thousandths of an em."""
        return font_units if self._scale == 1 else round(font_units * self._scale)

    def advance(self, glyph: int) -> int:
        """Return the nominal advance of a glyph, without kerning, in thousandths of an em."""
        found = self._advances.get(glyph)
        if found is None:
            found = self._advances[glyph] = self.scaled(self.font.get_glyph_h_advance(glyph))
        return found

    def covers(self, text: str) -> bool:
        """Tell whether the face has every character of ``text``."""
        return self.coverage.issuperset(map(ord, text))

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
