"""Lined paper for the answer, with a printed head to fill in: letter number, date, page, what is enclosed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from letters_app.typesetting.errors import TextDoesNotFitError
from letters_app.typesetting.handwriting.frame import rule_strokes
from letters_app.typesetting.handwriting.rulings import RuledSheet
from letters_app.typesetting.measures import em_to_mm
from letters_app.typesetting.pages import Page, Stroke, TextRun, place_line
from letters_app.typesetting.text.fonts import FontLibrary, FontRole
from letters_app.typesetting.text.line_breaking import Line, LineBreaker
from letters_app.typesetting.text.printable import printable_text

_SIZE_PT = 9.5
_FIRST_BASELINE_MM = 18.0
"""There is room above it for what is written into the first blank."""
_LABEL_GAP_MM = 1.5
_FIELD_GAP_MM = 4.0
_BLANK_BELOW_MM = 0.8
_MOST_ROWS = 8


@dataclass(frozen=True, slots=True)
class ReplyField:
    """Words with a blank to write into after them."""

    label: str
    blank_mm: float
    """The least width of the blank; the last one of a row gets what is left."""
    on_first_page_only: bool = False
    own_row: bool = False


def set_reply_sheet(
    fields: Sequence[ReplyField], language: str, sheet: RuledSheet, pitch_mm: float, fonts: FontLibrary, *, first: bool
) -> Page:
    """Return one side of a reply sheet; a label that is wider than the sheet is turned over.

    Raises:
        CharacterWithoutFontError: a character cannot be printed.
        TextDoesNotFitError: the labels take half a page.
    """
    breaker = fonts.line_breaker(FontRole.SANS, language)
    zone, ink = sheet.lines, sheet.rule
    wanted = [
        field for field in fields if printable_text(field.label).strip() and (first or not field.on_first_page_only)
    ]
    runs: list[TextRun] = []
    blanks: list[Stroke] = []
    baseline = _FIRST_BASELINE_MM
    rows = 0
    for row in _rows(wanted, zone.width_mm, breaker):
        x = zone.x_mm
        for place, (field, lines) in enumerate(row):
            for over, line in enumerate(lines):
                runs.append(place_line(line, breaker.shaper, x, baseline + over * pitch_mm, _SIZE_PT))
            baseline += (len(lines) - 1) * pitch_mm
            start = x + _width(lines[-1]) + _LABEL_GAP_MM
            end = zone.right_mm if place == len(row) - 1 else start + field.blank_mm
            y = baseline + _BLANK_BELOW_MM
            blanks.append(Stroke(start, y, end, y, ink.width_mm, 0.0))
            x = end + _FIELD_GAP_MM
            rows += len(lines)
        baseline += pitch_mm
    if rows > _MOST_ROWS:
        raise TextDoesNotFitError(place="head", layout=sheet.id)
    top = baseline - pitch_mm / 2 if wanted else 0.0
    rules = rule_strokes(sheet, sheet.rules_mm(pitch_mm, top), ink)
    return Page(sheet.width_mm, sheet.height_mm, tuple(runs), (*blanks, *rules))


_Row = list[tuple[ReplyField, tuple[Line, ...]]]


def _rows(fields: Sequence[ReplyField], width_mm: float, breaker: LineBreaker) -> Iterator[_Row]:
    """Yield the fields row by row, as many in each as have room for their blanks."""
    row: _Row = []
    x = 0.0
    for field in fields:
        # A label leaves room for its blank on its last line.
        measure = int((width_mm - _LABEL_GAP_MM - field.blank_mm) / em_to_mm(1, _SIZE_PT))
        lines = breaker.lines(printable_text(field.label), measure, hyphenate=False)
        needed = _width(lines[-1]) + _LABEL_GAP_MM + field.blank_mm
        if row and (field.own_row or len(lines) > 1 or x + needed > width_mm):
            yield row
            row, x = [], 0.0
        row.append((field, lines))
        x += needed + _FIELD_GAP_MM
    if row:
        yield row


def _width(line: Line) -> float:
    return em_to_mm(line.advance, _SIZE_PT)
