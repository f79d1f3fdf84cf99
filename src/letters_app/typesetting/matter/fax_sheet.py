"""A fax cover sheet: black on white, large, no fine lines, because fax machines are coarse."""

from __future__ import annotations

from dataclasses import dataclass, replace

from letters_app.typesetting.errors import TextDoesNotFitError
from letters_app.typesetting.matter.matter_layouts import FaxLayout
from letters_app.typesetting.measures import Zone, mm_to_em, pt_to_mm
from letters_app.typesetting.pages import Page, Stroke, TextRun, place_line
from letters_app.typesetting.step_lines import set_step_lines
from letters_app.typesetting.text.fonts import FontLibrary
from letters_app.typesetting.text.printable import printable_text

_RULE_MM = 0.35
_BELOW_BASELINE_MM = 2.2
_PITCH = 1.3
"""Of lines of one entry, as a multiple of the type size."""


_ABOVE_TEXT_MM = 6.0
"""Least distance of the words from the last rule, where entries of several lines reach down to them."""


@dataclass(frozen=True, slots=True)
class FaxContent:
    """The words, as plain text in ``language``."""

    language: str
    title: str
    entries: tuple[tuple[str, str], ...]
    """What each is, and what was filled in; an empty one leaves room for a pen."""
    text: tuple[str, ...] = ()


def set_fax(content: FaxContent, layout: FaxLayout, fonts: FontLibrary) -> Page:
    """Set a fax cover sheet.

    Raises:
        TextDoesNotFitError: entries or text are too long; ``place`` says which.
        CharacterWithoutFontError: a character cannot be printed.
    """
    sheet, language = layout.sheet, content.language
    title = set_step_lines([content.title], layout.title, language, fonts, layout=sheet.id, name="title")
    runs: list[TextRun] = []
    strokes: list[Stroke] = []
    place = layout.entries
    labels, values = fonts.line_breaker(place.font, language), fonts.line_breaker(place.strong_font, language)
    y_mm = place.y_mm
    value_x, value_mm = place.x_mm + place.label_mm, place.width_mm - place.label_mm
    pitch_mm = pt_to_mm(place.size_pt) * _PITCH
    for label, value in content.entries:
        baseline = y_mm + place.row_mm - _BELOW_BASELINE_MM
        runs.append(place_line(labels.single_line(label), labels.shaper, place.x_mm, baseline, place.size_pt))
        lines = values.lines(printable_text(value), mm_to_em(value_mm, place.size_pt), hyphenate=False)
        for row, line in enumerate(lines):
            runs.append(place_line(line, values.shaper, value_x, baseline + row * pitch_mm, place.size_pt))
        y_mm += place.row_mm + max(0, len(lines) - 1) * pitch_mm
        strokes.append(Stroke(value_x, y_mm, value_x + value_mm, y_mm, _RULE_MM))
    if y_mm > layout.text.zone.y_mm:
        raise TextDoesNotFitError(place="entries", layout=sheet.id)
    below = replace(layout.text, zone=_lowered(layout.text.zone, y_mm + _ABOVE_TEXT_MM))
    text = set_step_lines(content.text, below, language, fonts, layout=sheet.id, name="text")
    return Page(sheet.width_mm, sheet.height_mm, (*title, *runs, *text), tuple(strokes))


def _lowered(zone: Zone, top_mm: float) -> Zone:
    """Return what of a zone lies below ``top_mm``."""
    lost_mm = max(0.0, top_mm - zone.y_mm)
    return replace(zone, y_mm=zone.y_mm + lost_mm, height_mm=zone.height_mm - lost_mm)
