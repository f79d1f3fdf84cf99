"""Reads layouts from their files and refuses what could not be printed.

A pack is one TOML file; its name without ending is the layout's id. A page beside the files describes the
keys; unknown ones are refused, so that a misspelt measure never turns into a default.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from letters_app.domain.errors import PackError
from letters_app.domain.provenance import Provenance, Source, Trust
from letters_app.typesetting.fonts import FontRole
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
from letters_app.typesetting.pack_section import PackSection

FORMAT = 1
_SIZES_PT = (4.0, 72.0)


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


def _open(path: Path) -> PackSection:
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PackError(pack=path.stem, place="file", problem="unreadable") from error
    section = PackSection(path.stem, "", values)
    if section.number("format") != FORMAT:
        raise section.problem("format", "unknown version")
    return section


def _facts(top: PackSection) -> tuple[Fact, ...]:
    facts: list[Fact] = []
    for section in top.sections("sources"):
        covers = section.texts("covers")
        source = Source(section.text("title"), section.text("date"))
        trust = section.choice("trust", Trust)
        checked = section.date("checked") if section.has("checked") else None
        section.end()
        facts.append(Fact(covers, Provenance(source, trust, checked)))
    return tuple(facts)


def _zone(section: PackSection) -> Zone:
    return Zone(
        section.number("x_mm"),
        section.number("y_mm"),
        section.number("width_mm", low=1),
        section.number("height_mm", low=1),
    )


def _size(section: PackSection) -> float:
    return section.number("size_pt", *_SIZES_PT)


def _address_block(section: PackSection) -> AddressBlock:
    zone = _zone(section)
    start = section.number("start_y_mm") if section.has("start_y_mm") else zone.y_mm
    max_lines = int(section.number("max_lines", low=1, high=99))
    font = section.choice("font", FontRole)
    steps: list[AddressStep] = []
    for step in section.sections("steps"):
        steps.append(AddressStep(_size(step), step.number("pitch_mm", low=1)))
        step.end()
    if not zone.y_mm <= start < zone.bottom_mm:
        raise section.problem("start_y_mm", "outside the zone")
    if steps[-1].pitch_mm * max_lines > zone.height_mm + 0.01:
        raise section.problem("max_lines", "more than the zone holds")
    section.end()
    return AddressBlock(zone, start, max_lines, font, tuple(steps))


def _envelope(name: str, top: PackSection) -> EnvelopeFormat:
    size = top.section("size")
    long_mm, short_mm = size.number("long_mm", low=50), size.number("short_mm", low=50)
    pwg, ppd = size.text("pwg"), size.text("ppd")
    size.end()
    stamp = top.section("stamp")
    paper = top.section("mass")
    # Mass of an envelope: both sides, enlarged by a factor for flap and seams, times the paper's grammage.
    mass_g = paper.number("factor", low=1, high=3) * 2 * long_mm * short_mm / 1e6 * paper.number("grammage", low=20)
    paper.end()
    envelope = EnvelopeFormat(
        id=name,
        long_mm=long_mm,
        short_mm=short_mm,
        pwg_name=pwg,
        ppd_name=ppd,
        recipient=_address_block(top.section("recipient")),
        sender=_address_block(top.section("sender")),
        stamp=_zone(stamp),
        bottom_band_mm=top.number("bottom_band_mm"),
        mass_g=mass_g,
        facts=_facts(top),
    )
    stamp.end()
    top.end()
    if long_mm < short_mm:
        raise top.problem("size.long_mm", "shorter than the short edge")
    recipient, sender = envelope.recipient.zone, envelope.sender.zone
    for key, zone in (("stamp", envelope.stamp), ("recipient", recipient), ("sender", sender)):
        if not zone.lies_within(envelope.face):
            raise top.problem(key, "outside the face")
    _apart(top, "recipient", recipient, (sender, envelope.stamp, envelope.bottom_band))
    _apart(top, "sender", sender, (envelope.stamp, envelope.bottom_band))
    return envelope


def _apart(top: PackSection, key: str, zone: Zone, others: tuple[Zone, ...]) -> None:
    if any(zone.overlaps(other) for other in others):
        raise top.problem(key, "overlaps another zone")


def _small_type(section: PackSection) -> SmallType:
    return SmallType(section.choice("font", FontRole), _size(section), section.number("pitch_mm", low=1))


def _head(section: PackSection) -> Head:
    head = Head(
        section.number("x_mm"), section.number("y_mm"), section.number("width_mm", low=20), _small_type(section)
    )
    section.end()
    return head


def _placed_lines(section: PackSection) -> PlacedLines:
    placed = PlacedLines(_zone(section), _small_type(section))
    section.end()
    return placed


def _fold_marks(section: PackSection) -> FoldMarks:
    marks = FoldMarks(section.numbers("at_mm"), section.number("x_mm"), section.number("length_mm"), section.flag("on"))
    section.end()
    return marks


def _body_type(section: PackSection) -> BodyType:
    body = BodyType(
        font=section.choice("font", FontRole),
        size_pt=_size(section),
        pitch_pt=section.number("pitch_pt", *_SIZES_PT),
        paragraph_gap_pt=section.number("paragraph_gap_pt", high=72),
        justified=section.flag("justified"),
        hyphenate=section.flag("hyphenate"),
    )
    section.end()
    return body


def _letter(name: str, top: PackSection) -> LetterLayout:
    sheet = top.section("sheet")
    width_mm, height_mm = sheet.number("width_mm", low=50), sheet.number("height_mm", low=50)
    paper = sheet.text("paper")
    sheet.end()
    first, following = top.section("first_page"), top.section("next_pages")
    layout = LetterLayout(
        id=name,
        family=top.text("family"),
        paper=paper,
        width_mm=width_mm,
        height_mm=height_mm,
        first_body=_zone(first),
        next_body=_zone(following),
        body=_body_type(top.section("body")),
        head=_head(top.section("head")),
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


def _check_letter(top: PackSection, layout: LetterLayout) -> None:
    zones = {"first_page": layout.first_body, "next_pages": layout.next_body}
    if layout.address:
        zones["address"] = layout.address.zone
    if layout.return_line:
        zones["return_line"] = layout.return_line.zone
    if layout.info_block:
        zones["info_block"] = layout.info_block.zone
    for key, zone in zones.items():
        if not zone.lies_within(layout.sheet):
            raise top.problem(key, "outside the sheet")
        if key not in {"first_page", "next_pages"}:
            _apart(top, key, zone, (layout.first_body,))
    for key in ("first_page", "next_pages"):
        if zones[key].height_mm < pt_to_mm(3 * layout.body.pitch_pt):
            raise top.problem(key, "too low for three lines")
    if layout.head.x_mm + layout.head.width_mm > layout.width_mm:
        raise top.problem("head", "outside the sheet")
