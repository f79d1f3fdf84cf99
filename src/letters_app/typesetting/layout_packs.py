"""Reads layouts from their files and refuses what could not be printed.

A pack is one TOML file; its name without ending is the layout's id. A page beside the files describes the
keys; unknown ones are refused, so that a misspelt measure never turns into a default.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from letters_app.domain.pack_problem import PackProblem
from letters_app.domain.provenance import Provenance, Source, Trust
from letters_app.resources.pack_table import PackTable, read_pack_table
from letters_app.typesetting.layouts import (
    AddressBlock,
    AddressStep,
    BodyType,
    EnvelopeFormat,
    Fact,
    FoldMarks,
    Head,
    LetterLayout,
    PlacedLines,
    SmallType,
)
from letters_app.typesetting.measures import Zone, pt_to_mm
from letters_app.typesetting.text.fonts import FontRole

FORMAT = 1
_SIZES_PT = (4.0, 72.0)
_HEAVIEST_GSM = 600.0
_LONGEST_MM = 600.0
"""No sheet or envelope of this project has a longer side."""


def load_envelope_formats(folder: Path) -> dict[str, EnvelopeFormat]:
    """Read every envelope format in ``folder``, by id.

    Raises:
        PackError: a file is no TOML, lacks a measure, has one too many, or its zones overlap or leave the face.
    """
    return {path.stem: _envelope(path.stem, _open(path)) for path in sorted(folder.glob("*.toml"))}


def load_letter_layouts(folder: Path) -> dict[str, LetterLayout]:
    """Read every letter layout in ``folder``, by id.

    Raises:
        PackError: as for envelopes; a text area must lie on the sheet and hold at least three lines.
    """
    return {path.stem: _letter(path.stem, _open(path)) for path in sorted(folder.glob("*.toml"))}


def choose_letter_layout(layouts: Mapping[str, LetterLayout], name: str, paper: str) -> LetterLayout | None:
    """Return the layout called ``name``, by id or by family for ``paper``; ``None`` if there is none."""
    if name in layouts and layouts[name].paper == paper:
        return layouts[name]
    return next((layout for layout in layouts.values() if layout.family == name and layout.paper == paper), None)


def _open(path: Path) -> PackTable:
    table = read_pack_table(path, path.stem)
    if table.count("format") != FORMAT:
        raise table.problem(PackProblem.UNKNOWN_VERSION, "format")
    return table


def _facts(top: PackTable) -> tuple[Fact, ...]:
    facts: list[Fact] = []
    for table in top.tables("sources", at_least=1):
        covers = table.texts("covers", at_least=1)
        source = Source(table.text("title"), table.text("date"))
        trust = table.member("trust", Trust)
        checked = table.day("checked")
        table.end()
        facts.append(Fact(covers, Provenance(source, trust, checked)))
    return tuple(facts)


def _mm(table: PackTable, key: str, *, low: float = 0.0) -> float:
    return table.number(key, low, _LONGEST_MM)


def _zone(table: PackTable) -> Zone:
    return Zone(
        _mm(table, "x_mm"),
        _mm(table, "y_mm"),
        _mm(table, "width_mm", low=1),
        _mm(table, "height_mm", low=1),
    )


def _size(table: PackTable) -> float:
    return table.number("size_pt", *_SIZES_PT)


def _address_block(table: PackTable) -> AddressBlock:
    zone = _zone(table)
    start = _mm(table, "start_y_mm") if table.has("start_y_mm") else zone.y_mm
    max_lines = table.count("max_lines", low=1, high=99)
    font = table.member("font", FontRole)
    steps: list[AddressStep] = []
    for step in table.tables("steps", at_least=1):
        steps.append(AddressStep(_size(step), _mm(step, "pitch_mm", low=1)))
        step.end()
    if not zone.y_mm <= start < zone.bottom_mm:
        raise table.problem(PackProblem.OUTSIDE, "start_y_mm")
    if steps[-1].pitch_mm * max_lines > zone.height_mm + 0.01:
        raise table.problem(PackProblem.MORE_THAN_FITS, "max_lines")
    table.end()
    return AddressBlock(zone, start, max_lines, font, tuple(steps))


def _envelope(name: str, top: PackTable) -> EnvelopeFormat:
    size = top.table("size")
    long_mm, short_mm = _mm(size, "long_mm", low=50), _mm(size, "short_mm", low=50)
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
        recipient=_address_block(top.table("recipient")),
        sender=_address_block(top.table("sender")),
        stamp=_zone(stamp),
        bottom_band_mm=_mm(top, "bottom_band_mm"),
        mass_g=mass_g,
        facts=_facts(top),
    )
    stamp.end()
    top.end()
    if long_mm < short_mm:
        raise top.problem(PackProblem.EDGES_SWAPPED, "size.long_mm")
    recipient, sender = envelope.recipient.zone, envelope.sender.zone
    for key, zone in (("stamp", envelope.stamp), ("recipient", recipient), ("sender", sender)):
        if not zone.lies_within(envelope.face):
            raise top.problem(PackProblem.OUTSIDE, key)
    _apart(top, "recipient", recipient, (sender, envelope.stamp, envelope.bottom_band))
    _apart(top, "sender", sender, (envelope.stamp, envelope.bottom_band))
    return envelope


def _apart(top: PackTable, key: str, zone: Zone, others: tuple[Zone, ...]) -> None:
    if any(zone.overlaps(other) for other in others):
        raise top.problem(PackProblem.OVERLAPS, key)


def _small_type(table: PackTable) -> SmallType:
    return SmallType(table.member("font", FontRole), _size(table), _mm(table, "pitch_mm", low=1))


def _head(table: PackTable) -> Head:
    head = Head(_mm(table, "x_mm"), _mm(table, "y_mm"), _mm(table, "width_mm", low=20), _small_type(table))
    table.end()
    return head


def _placed_lines(table: PackTable) -> PlacedLines:
    placed = PlacedLines(_zone(table), _small_type(table))
    table.end()
    return placed


def _fold_marks(table: PackTable) -> FoldMarks:
    marks = FoldMarks(
        table.numbers("at_mm", 0, _LONGEST_MM), _mm(table, "x_mm"), _mm(table, "length_mm"), table.flag("on")
    )
    table.end()
    return marks


def _body_type(table: PackTable) -> BodyType:
    body = BodyType(
        font=table.member("font", FontRole),
        size_pt=_size(table),
        pitch_pt=table.number("pitch_pt", *_SIZES_PT),
        paragraph_gap_pt=table.number("paragraph_gap_pt", 0, 72),
        justified=table.flag("justified"),
        hyphenate=table.flag("hyphenate"),
    )
    table.end()
    return body


def _letter(name: str, top: PackTable) -> LetterLayout:
    sheet = top.table("sheet")
    width_mm, height_mm = _mm(sheet, "width_mm", low=50), _mm(sheet, "height_mm", low=50)
    paper = sheet.text("paper")
    sheet.end()
    first, following = top.table("first_page"), top.table("next_pages")
    layout = LetterLayout(
        id=name,
        family=top.text("family"),
        paper=paper,
        width_mm=width_mm,
        height_mm=height_mm,
        first_body=_zone(first),
        next_body=_zone(following),
        body=_body_type(top.table("body")),
        head=_head(top.table("head")),
        address=top.optional("address", _address_block),
        return_line=top.optional("return_line", _placed_lines),
        info_block=top.optional("info_block", _placed_lines),
        fold_marks=top.optional("fold_marks", _fold_marks),
        facts=_facts(top),
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
            _apart(top, key, zone, (layout.first_body,))
    for key in ("first_page", "next_pages"):
        if zones[key].height_mm < pt_to_mm(3 * layout.body.pitch_pt):
            raise top.problem(PackProblem.TOO_LOW, key)
    if layout.head.x_mm + layout.head.width_mm > layout.width_mm:
        raise top.problem(PackProblem.OUTSIDE, "head")
