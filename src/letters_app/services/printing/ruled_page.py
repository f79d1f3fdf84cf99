"""A page in the making with lines, scales and words at measured places."""

from __future__ import annotations

from typing import Final

from letters_app.typesetting.measures import em_to_mm, mm_to_em
from letters_app.typesetting.pages import Page, Stroke, TextRun, Turn, place_line
from letters_app.typesetting.text.fonts import FontLibrary, FontRole
from letters_app.typesetting.text.line_breaking import LineBreaker
from letters_app.typesetting.text.printable import printable_text

_FINE_MM: Final = 0.15
_NUMBER_PT: Final = 7.0
_HALF_FIGURE_MM: Final = 0.85
"""Half the height of a figure in that size."""
_PITCH_MM_PER_PT: Final = 0.5
_TICKS_MM: Final = ((10, 4.0), (5, 3.0), (1, 2.0))
"""Every so many millimetres a tick of that length; the first that fits counts."""


class RuledPage:
    """Collects what stands on one page, in mm from its top-left corner."""

    def __init__(self, width_mm: float, height_mm: float, fonts: FontLibrary, language: str) -> None:
        self.width_mm = width_mm
        self.height_mm = height_mm
        self._breakers: dict[FontRole, LineBreaker] = {
            role: fonts.line_breaker(role, language) for role in (FontRole.SANS, FontRole.SANS_BOLD)
        }
        self._runs: list[TextRun] = []
        self._strokes: list[Stroke] = []

    def page(self, turn: Turn = Turn.UPRIGHT) -> Page:
        """Return the page with all that was drawn."""
        return Page(self.width_mm, self.height_mm, tuple(self._runs), tuple(self._strokes), turn)

    def line(self, x0_mm: float, y0_mm: float, x1_mm: float, y1_mm: float, width_mm: float = _FINE_MM) -> None:
        """Draw a straight line."""
        self._strokes.append(Stroke(x0_mm, y0_mm, x1_mm, y1_mm, width_mm))

    def cross(self, x_mm: float, y_mm: float, arm_mm: float) -> None:
        """Draw a cross whose middle is measured to."""
        self.line(x_mm - arm_mm, y_mm, x_mm + arm_mm, y_mm)
        self.line(x_mm, y_mm - arm_mm, x_mm, y_mm + arm_mm)

    def ruler(self, x_mm: float, y_mm: float, length_mm: int, *, downwards: bool = False) -> None:
        """Draw a scale in millimetres, with numbers every ten, to the right or downwards."""
        for at in range(length_mm + 1):
            tick_mm = next(tick for step, tick in _TICKS_MM if at % step == 0)
            if downwards:
                self.line(x_mm, y_mm + at, x_mm + tick_mm, y_mm + at)
            else:
                self.line(x_mm + at, y_mm, x_mm + at, y_mm + tick_mm)
            if at % 10 == 0:
                self.number(at, *((x_mm + 7, y_mm + at) if downwards else (x_mm + at, y_mm + 6)))
        if downwards:
            self.line(x_mm, y_mm, x_mm, y_mm + length_mm)
        else:
            self.line(x_mm, y_mm, x_mm + length_mm, y_mm)

    def number(self, number: int, x_mm: float, y_mm: float) -> None:
        """Write a small number, its middle at that place."""
        breaker = self._breakers[FontRole.SANS]
        (line,) = breaker.lines(str(number), mm_to_em(self.width_mm, _NUMBER_PT), hyphenate=False)
        left_mm = x_mm - em_to_mm(line.advance, _NUMBER_PT) / 2
        self._runs.append(place_line(line, breaker.shaper, left_mm, y_mm + _HALF_FIGURE_MM, _NUMBER_PT))

    def words(
        self,
        text: str,
        x_mm: float,
        baseline_mm: float,
        width_mm: float,
        *,
        size_pt: float = 9.0,
        is_bold: bool = False,
    ) -> float:
        """Set a text in lines of that width, the first on that baseline; return the baseline after the last."""
        breaker = self._breakers[FontRole.SANS_BOLD if is_bold else FontRole.SANS]
        for line in breaker.lines(printable_text(text), mm_to_em(width_mm, size_pt), hyphenate=False):
            self._runs.append(place_line(line, breaker.shaper, x_mm, baseline_mm, size_pt, width_mm=width_mm))
            baseline_mm += size_pt * _PITCH_MM_PER_PT
        return baseline_mm
