"""Layouts of posters, signature sheets and fax cover sheets: values and how they are read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from letters_app.domain.pack_problem import PackProblem
from letters_app.resources.pack_table import PackTable
from letters_app.typesetting.layout_tables import (
    facts_of,
    millimetres,
    open_layout,
    points,
    refuse_overlap,
    step_lines_of,
)
from letters_app.typesetting.layouts import Fact, StepLines
from letters_app.typesetting.measures import Zone
from letters_app.typesetting.text.fonts import FontRole

_LARGEST_PT = 300.0
"""Of posters."""

LayoutT = TypeVar("LayoutT", "PosterLayout", "SignatureLayout", "FaxLayout")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper."""

    id: str
    paper: str
    width_mm: float
    height_mm: float

    @property
    def zone(self) -> Zone:
        """The whole side."""
        return Zone(0, 0, self.width_mm, self.height_mm)


@dataclass(frozen=True, slots=True)
class PosterLayout:
    """Where the words of a poster stand, each in the middle of its line."""

    sheet: Sheet
    title: StepLines
    text: StepLines
    foot: StepLines
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class SignatureRows:
    """Rows to sign in; the last column has what the others leave of the width."""

    row_mm: float
    head_mm: float
    columns_mm: tuple[float, ...]
    font: FontRole
    size_pt: float


@dataclass(frozen=True, slots=True)
class SignatureLayout:
    """A text above rows: they begin below its last line and end above the foot."""

    sheet: Sheet
    title: StepLines
    text: StepLines
    rows: SignatureRows
    foot: StepLines
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class FaxEntries:
    """Rows of a label and what was filled in."""

    x_mm: float
    y_mm: float
    width_mm: float
    label_mm: float
    row_mm: float
    font: FontRole
    strong_font: FontRole
    size_pt: float


@dataclass(frozen=True, slots=True)
class FaxLayout:
    """A fax cover sheet."""

    sheet: Sheet
    title: StepLines
    entries: FaxEntries
    text: StepLines
    facts: tuple[Fact, ...]


def load_poster_layouts(folder: Path) -> dict[str, PosterLayout]:
    """Read every poster in ``folder``, by paper.

    Raises:
        PackError: here and below, if a file is no TOML, lacks a measure, has one too many, or its zones overlap or
            leave the sheet.
    """
    return _load(folder, _poster)


def load_signature_layouts(folder: Path) -> dict[str, SignatureLayout]:
    """Read every signature sheet in ``folder``, by paper."""
    return _load(folder, _signatures)


def load_fax_layouts(folder: Path) -> dict[str, FaxLayout]:
    """Read every fax cover sheet in ``folder``, by paper."""
    return _load(folder, _fax)


def _load(folder: Path, read: Callable[[Sheet, PackTable], LayoutT]) -> dict[str, LayoutT]:
    found: dict[str, LayoutT] = {}
    for path in sorted(folder.glob("*.toml")):
        top = open_layout(path)
        table = top.table("sheet")
        sheet = Sheet(
            path.stem,
            table.text("paper"),
            millimetres(table, "width_mm", low=50),
            millimetres(table, "height_mm", low=50),
        )
        table.end()
        found[sheet.paper] = read(sheet, top)
        top.end()
    return found


def _poster(sheet: Sheet, top: PackTable) -> PosterLayout:
    layout = PosterLayout(sheet, _words(top, "title"), _words(top, "text"), _words(top, "foot"), facts_of(top))
    _check(top, sheet, {"title": layout.title.zone, "text": layout.text.zone, "foot": layout.foot.zone})
    return layout


def _signatures(sheet: Sheet, top: PackTable) -> SignatureLayout:
    table = top.table("rows")
    rows = SignatureRows(
        row_mm=millimetres(table, "row_mm", low=5),
        head_mm=millimetres(table, "head_mm", low=4),
        columns_mm=tuple(millimetres(table, key, low=5) for key in ("number_mm", "name_mm", "town_mm")),
        font=table.member("font", FontRole),
        size_pt=points(table),
    )
    table.end()
    layout = SignatureLayout(sheet, _words(top, "title"), _words(top, "text"), rows, _words(top, "foot"), facts_of(top))
    _check(top, sheet, {"title": layout.title.zone, "text": layout.text.zone, "foot": layout.foot.zone})
    if sum(rows.columns_mm) > layout.text.zone.width_mm - rows.columns_mm[0]:
        raise top.problem(PackProblem.MORE_THAN_FITS, "rows")
    if layout.text.zone.bottom_mm + rows.head_mm + rows.row_mm > layout.foot.zone.y_mm:
        raise top.problem(PackProblem.TOO_LOW, "rows")
    return layout


def _fax(sheet: Sheet, top: PackTable) -> FaxLayout:
    table = top.table("entries")
    entries = FaxEntries(
        x_mm=millimetres(table, "x_mm"),
        y_mm=millimetres(table, "y_mm"),
        width_mm=millimetres(table, "width_mm", low=50),
        label_mm=millimetres(table, "label_mm", low=10),
        row_mm=millimetres(table, "row_mm", low=5),
        font=table.member("font", FontRole),
        strong_font=table.member("strong_font", FontRole),
        size_pt=points(table),
    )
    table.end()
    layout = FaxLayout(sheet, _words(top, "title"), entries, _words(top, "text"), facts_of(top))
    _check(top, sheet, {"title": layout.title.zone, "text": layout.text.zone})
    return layout


def _words(top: PackTable, key: str) -> StepLines:
    table = top.table(key)
    words = step_lines_of(table, largest_pt=_LARGEST_PT)
    table.end()
    return words


def _check(top: PackTable, sheet: Sheet, zones: dict[str, Zone]) -> None:
    for key, zone in zones.items():
        if not zone.lies_within(sheet.zone):
            raise top.problem(PackProblem.OUTSIDE, key)
        refuse_overlap(top, key, zone, tuple(other for name, other in zones.items() if name != key))
