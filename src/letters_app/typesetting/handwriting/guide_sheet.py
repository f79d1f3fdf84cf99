"""The sheet that is laid under unruled paper: strong rules that shine through. It stays with the writer."""

from __future__ import annotations

from letters_app.typesetting.handwriting.frame import Around, rule_strokes, set_page_head
from letters_app.typesetting.handwriting.rulings import RuledSheet
from letters_app.typesetting.pages import Page, Stroke
from letters_app.typesetting.text.fonts import FontLibrary

_FOLD_MARK_MM = 6.0
_EDGE_MM = 5.0
"""What printers leave white."""


def set_guide(sheet: RuledSheet, pitch_mm: float, around: Around, fonts: FontLibrary) -> Page:
    """Return the guide of ``sheet``: rules, a frame at the margins, marks where the paper is folded.

    Raises:
        CharacterWithoutFontError, TextDoesNotFitError: if its head cannot be set.
    """
    zone, rule = sheet.lines, sheet.guide_rule
    rules = sheet.rules_mm(pitch_mm)
    bottom = rules[-1]
    corners = (
        (zone.x_mm, zone.y_mm, zone.right_mm, zone.y_mm),
        (zone.x_mm, zone.y_mm, zone.x_mm, bottom),
        (zone.right_mm, zone.y_mm, zone.right_mm, bottom),
    )
    folds = (
        (x, y, x + _FOLD_MARK_MM, y)
        for y in sheet.fold_at_mm
        for x in (_EDGE_MM, sheet.width_mm - _EDGE_MM - _FOLD_MARK_MM)
    )
    frame = tuple(Stroke(*ends, rule.width_mm / 2, rule.grey) for ends in (*corners, *folds))
    head = set_page_head(around, sheet, fonts, 1, 1)
    return Page(sheet.width_mm, sheet.height_mm, head.runs, (*rule_strokes(sheet, rules, rule), *frame))
