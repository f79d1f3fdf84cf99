"""Addresses on sheets of labels, from any free place on; slips and cards are labels with lines to cut along."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letters_app.typesetting.envelopes.address_block import set_address, with_room
from letters_app.typesetting.labels.label_layout import LabelSheet
from letters_app.typesetting.measures import em_to_mm
from letters_app.typesetting.pages import Page, Stroke, TextRun, place_line
from letters_app.typesetting.text.fonts import FontLibrary

_DASH_MM, _GAP_MM = 3.0, 2.0
_CUT_WIDTH_MM, _CUT_GREY = 0.2, 0.5
_NUMBER_PT = 9.0
_NUMBER_BASELINE_MM = 3.0


@dataclass(frozen=True, slots=True)
class LabelContent:
    """The lines of one address, country line included where one is wanted."""

    lines: tuple[str, ...]
    language: str = ""
    """Of the lines, for local letter forms; BCP 47."""
    strong: frozenset[str] = frozenset()
    """Lines that must not be missed when they are copied, where the sheet has a type for them."""
    number: str = ""
    """Stands small in the upper right corner of a slip: which letter it belongs to. Never on a label."""


def set_label(content: LabelContent, sheet: LabelSheet, fonts: FontLibrary) -> Page:
    """Set an address in the room every label of ``sheet`` has; the page is that room, the lines in its middle.

    Raises:
        AddressDoesNotFitError: it is too long or too wide even in the smallest size.
        CharacterWithoutFontError: a character cannot be printed.
    """
    block = sheet.block
    runs = set_address(
        content.lines,
        block,
        content.language,
        fonts,
        layout=sheet.id,
        name="label",
        strong=content.strong,
    )
    width_mm, height_mm = block.zone.width_mm, block.zone.height_mm
    page = Page(width_mm, height_mm, runs)
    if runs:
        steps = with_room(sheet.steps, content.lines, fonts)
        pitch = next(step.pitch_mm for step in steps if step.size_pt == runs[0].size_pt)
        runs, _ = page.moved(0, (height_mm - len(runs) * pitch) / 2)
    if content.number and sheet.cut_lines:
        runs = (*runs, _number(content.number, width_mm, sheet, fonts))
    return Page(width_mm, height_mm, runs)


def label_pages(labels: Sequence[Page], sheet: LabelSheet, first: int = 1) -> Iterator[Page]:
    """Yield the sheets with ``labels``, the first of them at the free place ``first``, from 1."""
    waiting = iter(labels)
    start = first
    while taken := tuple(itertools.islice(waiting, sheet.places - start + 1)):
        runs: list[TextRun] = []
        for place, label in enumerate(taken, start=start):
            room = sheet.words(place)
            runs.extend(label.moved(room.x_mm, room.y_mm + (room.height_mm - label.height_mm) / 2)[0])
        yield Page(sheet.width_mm, sheet.height_mm, tuple(runs), tuple(_cut_lines(sheet)))
        start = 1


def _number(text: str, width_mm: float, sheet: LabelSheet, fonts: FontLibrary) -> TextRun:
    breaker = fonts.line_breaker(sheet.font, "")
    line = breaker.single_line(text)
    x_mm = width_mm - em_to_mm(line.advance, _NUMBER_PT)
    return place_line(line, breaker.shaper, x_mm, _NUMBER_BASELINE_MM, _NUMBER_PT)


def _cut_lines(sheet: LabelSheet) -> Iterator[Stroke]:
    """Yield the dashes between rows and columns, from edge to edge of the sheet."""
    if not sheet.cut_lines:
        return
    for row in range(1, sheet.rows):
        y_mm = sheet.first.y_mm + row * sheet.step_y_mm
        for start, end in _dashes(sheet.width_mm):
            yield Stroke(start, y_mm, end, y_mm, _CUT_WIDTH_MM, _CUT_GREY)
    for column in range(1, sheet.columns):
        x_mm = sheet.first.x_mm + column * sheet.step_x_mm
        for start, end in _dashes(sheet.height_mm):
            yield Stroke(x_mm, start, x_mm, end, _CUT_WIDTH_MM, _CUT_GREY)


def _dashes(length_mm: float) -> Iterator[tuple[float, float]]:
    start = 0.0
    while start < length_mm:
        yield start, min(start + _DASH_MM, length_mm)
        start += _DASH_MM + _GAP_MM
