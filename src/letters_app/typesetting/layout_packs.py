"""Reads layouts from their files and refuses what could not be printed.

A pack is one TOML file; its name without ending is the layout's id. A page beside the files describes the
keys; unknown ones are refused, so that a misspelt measure never turns into a default.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from letters_app.domain.pack_problem import PackProblem
from letters_app.resources.pack_table import PackTable
from letters_app.typesetting.envelopes.index_grid_pack import load_index_grid
from letters_app.typesetting.layout_tables import (
    LONGEST_MM,
    address_block_of,
    facts_of,
    millimetres,
    open_layout,
    points,
    refuse_overlap,
    small_type_of,
    zone_of,
)
from letters_app.typesetting.layouts import (
    BodyType,
    EnvelopeFormat,
    FoldMarks,
    Head,
    LetterLayout,
    PlacedLines,
)
from letters_app.typesetting.measures import pt_to_mm
from letters_app.typesetting.text.fonts import FontRole

_HEAVIEST_GSM = 600.0


def load_envelope_formats(folder: Path) -> dict[str, EnvelopeFormat]:
    """Read every envelope format in ``folder``, by id; code stamps they name lie beside it, in ``index-grids``.

    Raises:
        PackError: a file is no TOML, lacks a measure, has one too many, or its zones overlap or leave the face.
    """
    grids = folder.parent / "index-grids"
    return {path.stem: _envelope(path.stem, open_layout(path), grids) for path in sorted(folder.glob("*.toml"))}


def load_letter_layouts(folder: Path) -> dict[str, LetterLayout]:
    """Read every letter layout in ``folder``, by id.

    Raises:
        PackError: as for envelopes; a text area must lie on the sheet and hold at least three lines.
    """
    return {path.stem: letter_layout_of(path.stem, open_layout(path)) for path in sorted(folder.glob("*.toml"))}


def choose_letter_layout(layouts: Mapping[str, LetterLayout], name: str, paper: str) -> LetterLayout | None:
    """Return the layout called ``name``, by id or by family for ``paper``; ``None`` if there is none."""
    if name in layouts and layouts[name].paper == paper:
        return layouts[name]
    return next((layout for layout in layouts.values() if layout.family == name and layout.paper == paper), None)


def _envelope(name: str, top: PackTable, grids: Path) -> EnvelopeFormat:
    size = top.table("size")
    long_mm, short_mm = millimetres(size, "long_mm", low=50), millimetres(size, "short_mm", low=50)
    pwg, ppd = size.text("pwg"), size.text("ppd")
    size.end()
    stamp = top.table("stamp")
    paper = top.table("mass")
    # Mass of an envelope: both sides, enlarged by a factor for flap and seams, times the paper's grammage.
    mass_g = paper.number("factor", 1, 3) * 2 * long_mm * short_mm / 1e6 * paper.number("grammage", 20, _HEAVIEST_GSM)
    paper.end()
    envelope = EnvelopeFormat(
        id=name,
        long_mm=long_mm,
        short_mm=short_mm,
        pwg_name=pwg,
        ppd_name=ppd,
        recipient=address_block_of(top.table("recipient")),
        sender=address_block_of(top.table("sender")),
        stamp=zone_of(stamp),
        bottom_band_mm=millimetres(top, "bottom_band_mm"),
        mass_g=mass_g,
        facts=facts_of(top),
        index_grid=load_index_grid(grids, top, "index_grid") if top.has("index_grid") else None,
    )
    stamp.end()
    top.end()
    if long_mm < short_mm:
        raise top.problem(PackProblem.EDGES_SWAPPED, "size.long_mm")
    recipient, sender = envelope.recipient.zone, envelope.sender.zone
    for key, zone in (("stamp", envelope.stamp), ("recipient", recipient), ("sender", sender)):
        if not zone.lies_within(envelope.face):
            raise top.problem(PackProblem.OUTSIDE, key)
    refuse_overlap(top, "recipient", recipient, (sender, envelope.stamp, envelope.bottom_band))
    refuse_overlap(top, "sender", sender, (envelope.stamp, envelope.bottom_band))
    if envelope.index_grid is not None:
        grid = envelope.index_grid.zone(envelope.face)
        if not grid.lies_within(envelope.face):
            raise top.problem(PackProblem.OUTSIDE, "index_grid")
        refuse_overlap(top, "index_grid", grid, (recipient, sender, envelope.stamp))
    return envelope


def _head(table: PackTable) -> Head:
    head = Head(
        millimetres(table, "x_mm"),
        millimetres(table, "y_mm"),
        millimetres(table, "width_mm", low=20),
        small_type_of(table),
    )
    table.end()
    return head


def _placed_lines(table: PackTable) -> PlacedLines:
    placed = PlacedLines(zone_of(table), small_type_of(table))
    table.end()
    return placed


def _fold_marks(table: PackTable) -> FoldMarks:
    marks = FoldMarks(
        table.numbers("at_mm", 0, LONGEST_MM),
        millimetres(table, "x_mm"),
        millimetres(table, "length_mm"),
        table.flag("on"),
    )
    table.end()
    return marks


def _body_type(table: PackTable) -> BodyType:
    body = BodyType(
        font=table.member("font", FontRole),
        size_pt=points(table),
        pitch_pt=points(table, "pitch_pt"),
        paragraph_gap_pt=table.number("paragraph_gap_pt", 0, 72),
        justified=table.flag("justified"),
        hyphenate=table.flag("hyphenate"),
    )
    table.end()
    return body


def letter_layout_of(name: str, top: PackTable) -> LetterLayout:
    """Return the layout a file describes, and refuse keys of it that nobody asked for.

    Raises:
        PackError: as ``load_letter_layouts``.
    """
    sheet = top.table("sheet")
    width_mm, height_mm = millimetres(sheet, "width_mm", low=50), millimetres(sheet, "height_mm", low=50)
    paper = sheet.text("paper")
    sheet.end()
    first, following = top.table("first_page"), top.table("next_pages")
    layout = LetterLayout(
        id=name,
        family=top.text("family"),
        paper=paper,
        width_mm=width_mm,
        height_mm=height_mm,
        first_body=zone_of(first),
        next_body=zone_of(following),
        body=_body_type(top.table("body")),
        head=_head(top.table("head")),
        address=top.optional("address", address_block_of),
        return_line=top.optional("return_line", _placed_lines),
        info_block=top.optional("info_block", _placed_lines),
        fold_marks=top.optional("fold_marks", _fold_marks),
        facts=facts_of(top),
    )
    first.end()
    following.end()
    top.end()
    _check_letter(top, layout)
    return layout


def _check_letter(top: PackTable, layout: LetterLayout) -> None:
    zones = {"first_page": layout.first_body, "next_pages": layout.next_body}
    if layout.address:
        zones["address"] = layout.address.zone
    if layout.return_line:
        zones["return_line"] = layout.return_line.zone
    if layout.info_block:
        zones["info_block"] = layout.info_block.zone
    for key, zone in zones.items():
        if not zone.lies_within(layout.sheet):
            raise top.problem(PackProblem.OUTSIDE, key)
        if key not in {"first_page", "next_pages"}:
            refuse_overlap(top, key, zone, (layout.first_body,))
    for key in ("first_page", "next_pages"):
        if zones[key].height_mm < pt_to_mm(3 * layout.body.pitch_pt):
            raise top.problem(PackProblem.TOO_LOW, key)
    if layout.head.x_mm + layout.head.width_mm > layout.width_mm:
        raise top.problem(PackProblem.OUTSIDE, "head")
