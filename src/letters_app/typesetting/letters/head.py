"""The head of every page: a sheet that got lost in the censor's office finds its letter again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from letters_app.typesetting.layouts import Head, PlacedLines
from letters_app.typesetting.measures import em_to_mm, mm_to_em
from letters_app.typesetting.pages import TextRun, place_line
from letters_app.typesetting.text.line_breaking import Line, LineBreaker
from letters_app.typesetting.text.printable import printable_text

_BASELINE = 0.75
"""Part of a line's pitch above its baseline."""
_SEPARATOR = " · "
_GAP_MM = 8.0
"""Least distance between the left and the right part on one line."""
_MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class PageLabel:
    """How a page names itself in the letter's language: a text with ``{page}`` and ``{pages}``."""

    template: str

    def text(self, page: int, pages: int) -> str:
        """Return the label; other braces in the template stay as they are."""
        return self.template.replace("{page}", str(page)).replace("{pages}", str(pages))


@dataclass(frozen=True, slots=True)
class SetHead:
    """The runs of a head and the lower edge of its last line."""

    runs: tuple[TextRun, ...]
    bottom_mm: float
    fits: bool


def set_head(left: str, right: Sequence[str], head: Head, breaker: LineBreaker) -> SetHead:
    """Set ``left`` and, at the right edge, the parts of ``right``: on one line if there is room, else below it.

    In a language written from right to left the edges are exchanged.
    """
    size, pitch = head.type.size_pt, head.type.pitch_mm
    width = mm_to_em(head.width_mm, size)
    left_lines = breaker.lines(printable_text(left), width, hyphenate=False)
    right_text = _SEPARATOR.join(text for text in map(printable_text, right) if text.strip())
    right_lines = breaker.lines(right_text, width, hyphenate=False)
    total = sum(line.advance for line in (*left_lines, *right_lines)) + mm_to_em(_GAP_MM, size)
    abreast = len(left_lines) == len(right_lines) == 1 and total <= width

    def baseline(row: int) -> float:
        return head.y_mm + (row + _BASELINE) * pitch

    def at_edge(line: Line, row: int, *, far: bool) -> TextRun:
        """Place a line where its language begins to read, or at the ``far`` edge."""
        free = head.width_mm - em_to_mm(line.advance, size)
        x_mm = head.x_mm + (free if far != breaker.runs_right_to_left() else 0)
        return place_line(line, breaker.shaper, x_mm, baseline(row), size)

    runs = [at_edge(line, row, far=False) for row, line in enumerate(left_lines)]
    first_right = 0 if abreast else len(left_lines)
    runs.extend(at_edge(line, row, far=True) for row, line in enumerate(right_lines, start=first_right))
    rows = max(len(left_lines), first_right + len(right_lines))
    return SetHead(tuple(runs), head.y_mm + rows * pitch, rows <= _MOST_LINES)


def set_lines(texts: Sequence[str], place: PlacedLines, breaker: LineBreaker) -> tuple[TextRun, ...] | None:
    """Set lines of small type in their zone, turned over where they are too wide; ``None`` if they do not fit."""
    size, pitch = place.type.size_pt, place.type.pitch_mm
    width = mm_to_em(place.zone.width_mm, size)
    lines: list[Line] = []
    for text in texts:
        lines.extend(breaker.lines(printable_text(text), width, hyphenate=False))
    if len(lines) * pitch > place.zone.height_mm + 0.01:
        return None
    return tuple(
        place_line(
            line,
            breaker.shaper,
            place.zone.x_mm,
            place.zone.y_mm + (row + _BASELINE) * pitch,
            size,
            width_mm=place.zone.width_mm,
        )
        for row, line in enumerate(lines)
    )
