"""Sheets for signatures: the whole text above numbered rows, on every sheet, so that each counts by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from letters_app.typesetting.matter.matter_layouts import SignatureLayout
from letters_app.typesetting.measures import em_to_mm
from letters_app.typesetting.pages import Page, Stroke, TextRun, place_line
from letters_app.typesetting.step_lines import set_step_lines
from letters_app.typesetting.text.fonts import FontLibrary

_RULE_MM = 0.3
_GAP_MM = 4.0
"""Between the text and the rows, and between the rows and the foot."""
_INSIDE_MM = 1.5
"""Between a rule and the words beside it."""


@dataclass(frozen=True, slots=True)
class PetitionContent:
    """The words, as plain text in ``language``."""

    language: str
    title: str
    text: tuple[str, ...]
    columns: tuple[str, str, str, str]
    """Heads of the columns: number, name, town, signature."""
    foot: str = ""


def set_signature_sheets(
    content: PetitionContent, layout: SignatureLayout, sheets: int, fonts: FontLibrary
) -> Iterator[Page]:
    """Yield ``sheets`` pages whose rows are numbered through.

    Raises:
        TextDoesNotFitError: title, text or foot are too long.
        CharacterWithoutFontError: a character cannot be printed.
    """
    name, language = layout.sheet.id, content.language
    title = set_step_lines([content.title], layout.title, language, fonts, layout=name, name="title", whole_words=True)
    text = set_step_lines(content.text, layout.text, language, fonts, layout=name, name="text")
    foot = set_step_lines([content.foot], layout.foot, language, fonts, layout=name, name="foot")
    top_mm = max((run.zone.bottom_mm for run in text), default=layout.text.zone.y_mm) + _GAP_MM
    table = _Table(content, layout, top_mm, fonts)
    for sheet in range(sheets):
        rows = table.runs(sheet * table.rows + 1)
        yield Page(layout.sheet.width_mm, layout.sheet.height_mm, (*title, *text, *rows, *foot), tuple(table.strokes()))


class _Table:
    def __init__(self, content: PetitionContent, layout: SignatureLayout, top_mm: float, fonts: FontLibrary) -> None:
        self._content = content
        self._layout = layout
        self._top_mm = top_mm
        self._breaker = fonts.line_breaker(layout.rows.font, content.language)
        free_mm = layout.foot.zone.y_mm - _GAP_MM - top_mm - layout.rows.head_mm
        self.rows = max(1, int(free_mm / layout.rows.row_mm + 0.001))
        zone = layout.text.zone
        self._edges = [zone.x_mm + at for at in (0.0, *accumulate(layout.rows.columns_mm), zone.width_mm)]

    def strokes(self) -> Iterator[Stroke]:
        """Yield the rules: above the head, below it, below each row, and between the columns."""
        rows = self._layout.rows
        left, right = self._edges[0], self._edges[-1]
        below_head = self._top_mm + rows.head_mm
        bottom = below_head + self.rows * rows.row_mm
        for y_mm in (self._top_mm, *(below_head + row * rows.row_mm for row in range(self.rows + 1))):
            yield Stroke(left, y_mm, right, y_mm, _RULE_MM)
        for x_mm in self._edges:
            yield Stroke(x_mm, self._top_mm, x_mm, bottom, _RULE_MM)

    def runs(self, first: int) -> Iterator[TextRun]:
        """Yield the heads of the columns and the numbers of the rows, from ``first``."""
        rows = self._layout.rows
        for head, x_mm in zip(self._content.columns, self._edges, strict=False):
            yield self._run(head, x_mm + _INSIDE_MM, self._top_mm + rows.head_mm / 2)
        for row in range(self.rows):
            middle = self._top_mm + rows.head_mm + (row + 0.5) * rows.row_mm
            number = str(first + row)
            width_mm = em_to_mm(self._breaker.single_line(number).advance, rows.size_pt)
            yield self._run(number, self._edges[1] - _INSIDE_MM - width_mm, middle)

    def _run(self, text: str, x_mm: float, middle_mm: float) -> TextRun:
        size = self._layout.rows.size_pt
        line = self._breaker.single_line(text)
        cap = max(run.face.cap_height for word in line.words for run in word.runs)
        return place_line(line, self._breaker.shaper, x_mm, middle_mm + em_to_mm(cap, size) / 2, size)
