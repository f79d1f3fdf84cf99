"""Glyphs as shapes, for the few that are not written as text."""

from __future__ import annotations

from letters_app.typesetting.measures import EM
from letters_app.typesetting.text.font_face import FontFace

Point = tuple[float, float]


def outline(face: FontFace, glyph: int) -> str:
    """Return the shape of a glyph as path operators of a PDF, in thousandths of an em from its origin."""
    pen = _PathPen(EM / face.face.upem)
    face.font.draw_glyph_with_pen(glyph, pen)
    return " ".join(pen.operators)


class _PathPen:
    """Takes a glyph's outline as fonts have it; the method names are those of HarfBuzz's caller."""

    def __init__(self, scale: float) -> None:
        self.operators: list[str] = []
        self._scale = scale
        self._at: Point = (0, 0)

    def moveTo(self, to: Point) -> None:  # noqa: N802 - the library's name
        self._add("m", to)

    def lineTo(self, to: Point) -> None:  # noqa: N802 - the library's name
        self._add("l", to)

    def qCurveTo(self, control: Point, to: Point) -> None:  # noqa: N802 - the library's name
        # PDF has cubic curves alone: their controls lie at two thirds of the way to the quadratic one.
        first, second = (_between(end, control, 2 / 3) for end in (self._at, to))
        self._add("c", first, second, to)

    def curveTo(self, first: Point, second: Point, to: Point) -> None:  # noqa: N802 - the library's name
        self._add("c", first, second, to)

    def closePath(self) -> None:  # noqa: N802 - the library's name
        self.operators.append("h")

    def _add(self, operator: str, *points: Point) -> None:
        self._at = points[-1]
        self.operators.append(" ".join(f"{value * self._scale:.0f}" for point in points for value in point))
        self.operators.append(operator)


def _between(start: Point, end: Point, part: float) -> Point:
    return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part
