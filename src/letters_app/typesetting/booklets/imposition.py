"""Pages in the order of a booklet that is folded and stapled in the middle (saddle stitch)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from letters_app.typesetting.pages import Page, Turn

_PAGES_OF_SHEET = 4


class Side(NamedTuple):
    """One side of a sheet: the numbers, from 0, of the pages on its left and right half; ``None`` for a blank one."""

    left: int | None
    right: int | None


def booklet_sides(pages: int) -> tuple[Side, ...]:
    """Return the sides in the order they are printed: front and back of each sheet, the outermost sheet first.

    Blank pages at the end make the number one of whole sheets. Sheets are turned over their short edge, so that the
    left half of a back lies behind the right half of its front.
    """
    whole = -(-pages // _PAGES_OF_SHEET) * _PAGES_OF_SHEET

    def side(left: int, right: int) -> Side:
        return Side(*(number if number < pages else None for number in (left, right)))

    sides: list[Side] = []
    for first in range(0, whole // 2, 2):
        last = whole - 1 - first
        sides.extend((side(last, first), side(first + 1, last - 1)))
    return tuple(sides)


def imposed(pages: Sequence[Page]) -> Iterator[Page]:
    """Yield the sides with two pages each; all pages are upright and as large as the first."""
    for side in booklet_sides(len(pages)):
        width_mm, height_mm = pages[0].width_mm, pages[0].height_mm
        halves = [
            pages[number].moved(at, 0)
            for at, number in ((0.0, side.left), (width_mm, side.right))
            if number is not None
        ]
        yield Page(
            2 * width_mm,
            height_mm,
            tuple(run for runs, _ in halves for run in runs),
            tuple(stroke for _, strokes in halves for stroke in strokes),
            Turn.UPRIGHT,
        )
