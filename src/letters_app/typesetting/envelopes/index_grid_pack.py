"""Reads the code stamp of a post from its file."""

from __future__ import annotations

from pathlib import Path

from letters_app.domain.pack_problem import PackProblem
from letters_app.resources.pack_table import PackTable
from letters_app.typesetting.envelopes.index_grid import STROKES
from letters_app.typesetting.layout_tables import facts_of, millimetres, open_layout
from letters_app.typesetting.layouts import IndexGrid

_LEAST_MM = 0.1
_DIGITS = "0123456789"


def load_index_grid(folder: Path, named_in: PackTable, key: str) -> IndexGrid:
    """Return the stamp in ``folder`` that ``key`` of another layout names.

    Raises:
        PackError: there is none of this name, or its file is broken.
    """
    name = named_in.text(key)
    path = next((path for path in folder.glob("*.toml") if path.stem == name), None)
    if path is None:
        raise named_in.problem(PackProblem.UNKNOWN_TABLE, key)
    return _grid(open_layout(path))


def _grid(top: PackTable) -> IndexGrid:
    row, bar, start = top.table("row"), top.table("bar"), top.table("start")
    cell, dots = top.table("cell"), top.table("dots")
    grid = IndexGrid(
        country=top.text("country"),
        digits=row.count("digits", low=1, high=12),
        left_mm=millimetres(row, "left_mm"),
        above_edge_mm=millimetres(row, "above_edge_mm"),
        pitch_mm=millimetres(row, "pitch_mm", low=1),
        bar_width_mm=millimetres(bar, "width_mm", low=_LEAST_MM),
        bar_height_mm=millimetres(bar, "height_mm", low=_LEAST_MM),
        start_gap_mm=millimetres(start, "gap_mm"),
        start_height_mm=millimetres(start, "height_mm", low=_LEAST_MM),
        cell_gap_mm=millimetres(cell, "gap_mm"),
        cell_width_mm=millimetres(cell, "width_mm", low=1),
        cell_height_mm=millimetres(cell, "height_mm", low=1),
        line_mm=millimetres(cell, "line_mm", low=_LEAST_MM),
        dot_mm=millimetres(dots, "size_mm", low=_LEAST_MM),
        dot_step_mm=millimetres(dots, "step_mm", low=_LEAST_MM),
        strokes=_strokes(top.table("digit")),
        facts=facts_of(top),
    )
    for table in (row, bar, start, cell, dots, top):
        table.end()
    if grid.cell_width_mm + grid.line_mm > grid.pitch_mm:
        raise top.problem(PackProblem.OVERLAPS, "cell.width_mm")
    return grid


def _strokes(table: PackTable) -> dict[str, str]:
    strokes = {digit: table.text(digit) for digit in _DIGITS}
    for digit, names in strokes.items():
        if not set(names) <= set(STROKES) or len(set(names)) != len(names):
            raise table.problem(PackProblem.UNKNOWN_VALUE, digit)
    table.end()
    return strokes
