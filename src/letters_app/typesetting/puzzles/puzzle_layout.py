"""Where a puzzle stands on its page, and its solution on the organiser's sheet: values and how they are read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from letters_app.domain.pack_problem import PackProblem
from letters_app.resources.pack_table import PackTable
from letters_app.typesetting.layout_tables import (
    facts_of,
    millimetres,
    open_layout,
    points,
    refuse_overlap,
    small_type_of,
    step_lines_of,
    zone_of,
)
from letters_app.typesetting.layouts import Fact, Head, PlacedLines, StepLines
from letters_app.typesetting.measures import Zone
from letters_app.typesetting.text.fonts import FontRole

_MOST_BOARDS = 9


@dataclass(frozen=True, slots=True)
class SolutionGrid:
    """Small boards in columns and rows; the caption of each stands above it."""

    first: Zone
    columns: int
    rows: int
    step_x_mm: float
    step_y_mm: float
    caption_mm: float
    """Height the caption takes above its board."""
    font: FontRole
    size_pt: float

    @property
    def places(self) -> int:
        """How many boards a sheet has."""
        return self.columns * self.rows

    def board(self, place: int) -> Zone:
        """Return where the board at ``place`` stands, from 0, row by row."""
        row, column = divmod(place, self.columns)
        first = self.first
        return Zone(
            first.x_mm + column * self.step_x_mm,
            first.y_mm + row * self.step_y_mm + self.caption_mm,
            first.width_mm,
            first.height_mm,
        )


@dataclass(frozen=True, slots=True)
class PuzzleLayout:
    """A page with a puzzle on one paper."""

    id: str
    paper: str
    width_mm: float
    height_mm: float
    head: Head
    title: PlacedLines
    rules: StepLines
    board: Zone
    list: PlacedLines
    below: StepLines
    solutions: SolutionGrid
    facts: tuple[Fact, ...]


def load_puzzle_layouts(folder: Path) -> dict[str, PuzzleLayout]:
    """Read every layout in ``folder``, by the paper it is for.

    Raises:
        PackError: a file is no TOML, lacks a measure, has one too many, or its zones overlap or leave the sheet.
    """
    layouts = (_layout(path.stem, open_layout(path)) for path in sorted(folder.glob("*.toml")))
    return {layout.paper: layout for layout in layouts}


def _layout(name: str, top: PackTable) -> PuzzleLayout:
    sheet, head, board = top.table("sheet"), top.table("head"), top.table("board")
    title, listed, rules, below = (top.table(key) for key in ("title", "list", "rules", "below"))
    layout = PuzzleLayout(
        id=name,
        paper=top.text("paper"),
        width_mm=millimetres(sheet, "width_mm", low=50),
        height_mm=millimetres(sheet, "height_mm", low=50),
        head=Head(
            millimetres(head, "x_mm"), millimetres(head, "y_mm"), millimetres(head, "width_mm"), small_type_of(head)
        ),
        title=PlacedLines(zone_of(title), small_type_of(title)),
        rules=step_lines_of(rules),
        board=zone_of(board),
        list=PlacedLines(zone_of(listed), small_type_of(listed)),
        below=step_lines_of(below),
        solutions=_solutions(top.table("solutions")),
        facts=facts_of(top),
    )
    for table in (sheet, head, board, title, listed, rules, below, top):
        table.end()
    _check(top, layout)
    return layout


def _solutions(table: PackTable) -> SolutionGrid:
    edge = millimetres(table, "board_mm", low=10)
    grid = SolutionGrid(
        first=Zone(millimetres(table, "x_mm"), millimetres(table, "y_mm"), edge, edge),
        columns=table.count("columns", low=1, high=_MOST_BOARDS),
        rows=table.count("rows", low=1, high=_MOST_BOARDS),
        step_x_mm=millimetres(table, "step_x_mm"),
        step_y_mm=millimetres(table, "step_y_mm"),
        caption_mm=millimetres(table, "caption_mm"),
        font=table.member("font", FontRole),
        size_pt=points(table),
    )
    table.end()
    if grid.step_x_mm < edge or grid.step_y_mm < edge + grid.caption_mm:
        raise table.problem(PackProblem.OVERLAPS, "board_mm")
    return grid


def _check(top: PackTable, layout: PuzzleLayout) -> None:
    page = Zone(0, 0, layout.width_mm, layout.height_mm)
    zones = {
        "title": layout.title.zone,
        "rules": layout.rules.zone,
        "board": layout.board,
        "list": layout.list.zone,
        "below": layout.below.zone,
    }
    for key, zone in zones.items():
        if not zone.lies_within(page):
            raise top.problem(PackProblem.OUTSIDE, key)
        refuse_overlap(top, key, zone, tuple(other for name, other in zones.items() if name != key))
    last = layout.solutions.board(layout.solutions.places - 1)
    if not last.lies_within(page):
        raise top.problem(PackProblem.OUTSIDE, "solutions")
