"""Head, foot and rules of a ruled page. A draft and the sheet it is copied onto share them line by line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from letters_app.typesetting.errors import TextDoesNotFitError
from letters_app.typesetting.handwriting.rulings import Rule, RuledSheet
from letters_app.typesetting.letters.head import PageLabel, SetHead, set_head
from letters_app.typesetting.measures import mm_to_em
from letters_app.typesetting.pages import Stroke, TextRun, place_line
from letters_app.typesetting.text.fonts import FontLibrary
from letters_app.typesetting.text.printable import printable_text

_BELOW_HEAD_MM = 1.5
_ABOVE_FOOT_MM = 3.0
_BASELINE = 0.75
"""Part of a small line's pitch above its baseline."""
_MOST_FOOT_LINES = 6


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the lines, in one language."""

    language: str
    left: str = ""
    right: tuple[str, ...] = ()
    page_label: PageLabel | None = None
    foot: str = ""


@dataclass(frozen=True, slots=True)
class SetFoot:
    """The runs of a foot, and how far down the lines may reach."""

    runs: tuple[TextRun, ...]
    free_to_mm: float


def set_page_head(around: Around, sheet: RuledSheet, fonts: FontLibrary, page: int, pages: int) -> SetHead:
    """Set the head of a page.

    Raises:
        TextDoesNotFitError: if it is longer than any name.
        CharacterWithoutFontError: if a character cannot be printed.
    """
    label = [around.page_label.text(page, pages)] if around.page_label else []
    breaker = fonts.line_breaker(sheet.head.type.font, around.language)
    head = set_head(around.left, [*around.right, *label], sheet.head, breaker)
    if not head.fits:
        raise TextDoesNotFitError(place="head", layout=sheet.id)
    return head


def set_page_foot(around: Around, sheet: RuledSheet, fonts: FontLibrary) -> SetFoot:
    """Set the foot; one of more lines than the sheet has room for grows upwards and takes room from the rules.

    Raises:
        TextDoesNotFitError, CharacterWithoutFontError: as for the head.
    """
    zone, kind = sheet.foot.zone, sheet.foot.type
    breaker = fonts.line_breaker(kind.font, around.language)
    width = mm_to_em(zone.width_mm, kind.size_pt)
    lines = breaker.lines(printable_text(around.foot), width, hyphenate=False)
    if len(lines) > _MOST_FOOT_LINES:
        raise TextDoesNotFitError(place="foot", layout=sheet.id)
    top = min(zone.y_mm, zone.bottom_mm - len(lines) * kind.pitch_mm)
    runs = tuple(
        place_line(
            line,
            breaker.shaper,
            zone.x_mm,
            top + (row + _BASELINE) * kind.pitch_mm,
            kind.size_pt,
            width_mm=zone.width_mm,
        )
        for row, line in enumerate(lines)
    )
    return SetFoot(runs, top - _ABOVE_FOOT_MM if lines else sheet.lines.bottom_mm)


def rules_between(
    sheet: RuledSheet, pitch_mm: float, fonts: FontLibrary, arounds: Iterable[Around], pages: int
) -> tuple[float, ...]:
    """Return the heights of the rules that stand clear of every head and foot, with their widest page number.

    Raises:
        TextDoesNotFitError, CharacterWithoutFontError: as for the head.
    """
    widest = int("8" * len(str(pages)))
    top, bottom = 0.0, sheet.lines.bottom_mm
    for around in arounds:
        top = max(top, set_page_head(around, sheet, fonts, widest, widest).bottom_mm + _BELOW_HEAD_MM)
        bottom = min(bottom, set_page_foot(around, sheet, fonts).free_to_mm)
    return sheet.rules_mm(pitch_mm, top, bottom)


def rule_strokes(sheet: RuledSheet, heights_mm: Iterable[float], rule: Rule) -> tuple[Stroke, ...]:
    """Return rules over the whole width of the lines."""
    zone = sheet.lines
    return tuple(Stroke(zone.x_mm, y, zone.right_mm, y, rule.width_mm, rule.grey) for y in heights_mm)
