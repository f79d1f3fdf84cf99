"""Reads sheets of labels from their files and refuses what cannot be a sheet."""

from __future__ import annotations

from pathlib import Path

from letters_app.domain.pack_problem import PackProblem
from letters_app.resources.pack_table import PackTable
from letters_app.typesetting.labels.label_layout import LabelSheet, all_codes
from letters_app.typesetting.layout_tables import address_steps_of, facts_of, millimetres, open_layout, zone_of
from letters_app.typesetting.text.fonts import FontRole

SYMMETRY_MM = 0.5
"""Sheets are cut symmetrically: margins that differ by more are a slip of the pen."""
_MOST_LABELS = 50


def load_label_sheets(folder: Path) -> dict[str, LabelSheet]:
    """Read every sheet in ``folder``, by id.

    Raises:
        PackError: a file is no TOML, lacks a measure or has one too many, two sheets claim one number, or the labels
            overlap, leave the sheet, do not lie symmetrically on it, or have no room for a line.
    """
    sheets: dict[str, LabelSheet] = {}
    claimed: set[str] = set()
    for path in sorted(folder.glob("*.toml")):
        top = open_layout(path)
        sheet = sheets[path.stem] = _sheet(path.stem, top)
        codes = all_codes(sheet)
        if codes & claimed:
            raise top.problem(PackProblem.DUPLICATE, "codes")
        claimed |= codes
    return sheets


def _sheet(name: str, top: PackTable) -> LabelSheet:
    paper, labels, letters = top.table("sheet"), top.table("labels"), top.table("type")
    sheet = LabelSheet(
        id=name,
        name=top.text("name"),
        codes=top.texts("codes"),
        paper=paper.text("paper"),
        width_mm=millimetres(paper, "width_mm", low=50),
        height_mm=millimetres(paper, "height_mm", low=50),
        columns=labels.count("columns", low=1, high=_MOST_LABELS),
        rows=labels.count("rows", low=1, high=_MOST_LABELS),
        first=zone_of(labels),
        step_x_mm=millimetres(labels, "step_x_mm"),
        step_y_mm=millimetres(labels, "step_y_mm"),
        padding_mm=millimetres(labels, "padding_mm"),
        edge_padding_mm=millimetres(labels, "edge_padding_mm"),
        font=letters.member("font", FontRole),
        strong_font=letters.member("strong_font", FontRole) if letters.has("strong_font") else None,
        steps=address_steps_of(letters),
        cut_lines=labels.flag("cut_lines", default=False),
        facts=facts_of(top),
    )
    for table in (paper, labels, letters, top):
        table.end()
    _check(top, sheet)
    return sheet


def _check(top: PackTable, sheet: LabelSheet) -> None:
    first = sheet.first
    for number, step, length, margin, whole, key in (
        (sheet.columns, sheet.step_x_mm, first.width_mm, first.x_mm, sheet.width_mm, "labels.x_mm"),
        (sheet.rows, sheet.step_y_mm, first.height_mm, first.y_mm, sheet.height_mm, "labels.y_mm"),
    ):
        if number > 1 and step < length - 0.01:
            raise top.problem(PackProblem.OVERLAPS, key)
        if abs(2 * margin + (number - 1) * step + length - whole) > SYMMETRY_MM:
            raise top.problem(PackProblem.NOT_SYMMETRIC, key)
    room = sheet.block.zone
    if room.width_mm < 1 or room.height_mm < sheet.steps[-1].pitch_mm:
        raise top.problem(PackProblem.TOO_LOW, "labels")
