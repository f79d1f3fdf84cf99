"""The code stamp on the face of an envelope: filled in with a postal code, or as a form of dots for a pen."""

from __future__ import annotations

from collections.abc import Iterator

from letters_app.typesetting.layouts import IndexGrid
from letters_app.typesetting.measures import Zone
from letters_app.typesetting.pages import Cap, Stroke

_Point = tuple[float, float]

# Corners of the two squares, in widths and in half heights of a cell.
_A, _B, _C, _D, _E, _F = (0, 0), (1, 0), (0, 1), (1, 1), (0, 2), (1, 2)
STROKES: dict[str, tuple[_Point, _Point]] = {
    "a": (_A, _B),
    "b": (_B, _D),
    "c": (_D, _F),
    "d": (_E, _F),
    "e": (_C, _E),
    "f": (_A, _C),
    "g": (_C, _D),
    "h": (_B, _C),
    "i": (_D, _E),
}
"""The nine strokes a digit is made of: top, right side, bottom, left side, middle, and two slanting ones."""


def grid_strokes(grid: IndexGrid, face: Zone, code: str) -> tuple[Stroke, ...]:
    """Return the stamp at its place on ``face``.

    An empty ``code`` leaves dots; any other must be one that ``IndexGrid.takes`` said yes to.
    """
    strokes = list(_bars(grid, face))
    for place in range(grid.digits):
        if code:
            strokes.extend(_digit(grid, face, place, grid.strokes[code[place]]))
        else:
            strokes.extend(_dots(grid, face, place))
    return tuple(strokes)


def _bars(grid: IndexGrid, face: Zone) -> Iterator[Stroke]:
    top = grid.zone(face).y_mm
    for place in range(grid.digits + 1):
        yield _bar(grid, grid.left_mm + place * grid.pitch_mm, top, grid.bar_height_mm)
    yield _bar(grid, grid.left_mm, top + grid.bar_height_mm + grid.start_gap_mm, grid.start_height_mm)


def _bar(grid: IndexGrid, x_mm: float, top_mm: float, height_mm: float) -> Stroke:
    middle = top_mm + height_mm / 2
    return Stroke(x_mm, middle, x_mm + grid.bar_width_mm, middle, height_mm)


def _digit(grid: IndexGrid, face: Zone, place: int, names: str) -> Iterator[Stroke]:
    for name in names:
        (x0, y0), (x1, y1) = (_on_face(grid, face, place, point) for point in STROKES[name])
        yield Stroke(x0, y0, x1, y1, grid.line_mm, cap=Cap.ROUND)


def _dots(grid: IndexGrid, face: Zone, place: int) -> Iterator[Stroke]:
    """Yield a dot at every step of every stroke, each place once."""
    seen: set[_Point] = set()
    for ends in STROKES.values():
        (x0, y0), (x1, y1) = (_on_face(grid, face, place, point) for point in ends)
        length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
        steps = max(1, round(length / grid.dot_step_mm))
        for step in range(steps + 1):
            at = (round(x0 + (x1 - x0) * step / steps, 3), round(y0 + (y1 - y0) * step / steps, 3))
            if at not in seen:
                seen.add(at)
                yield Stroke(*at, *at, grid.dot_mm, cap=Cap.ROUND)


def _on_face(grid: IndexGrid, face: Zone, place: int, point: _Point) -> _Point:
    """Return where a corner of the cell at ``place``, from 0 behind the start sign, lies."""
    bar = grid.left_mm + (place + 1) * grid.pitch_mm
    left = bar + (grid.bar_width_mm - grid.cell_width_mm) / 2
    top = grid.zone(face).y_mm + grid.bar_height_mm + grid.cell_gap_mm
    return left + point[0] * grid.cell_width_mm, top + point[1] * grid.cell_height_mm / 2
