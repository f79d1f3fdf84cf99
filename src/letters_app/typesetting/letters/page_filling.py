"""Which line goes on which page: no page begins or ends with a lone line, nothing is torn from its neighbour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_TOGETHER = 2
"""Lines of a paragraph that stay together at the foot and at the head of a page (orphans and widows)."""
_ROUNDING_PT = 0.01


@dataclass(frozen=True, slots=True)
class Block:
    """Lines that belong together. Lengths in points."""

    rows: int
    gap_before_pt: float = 0.0
    """Dropped at the head of a page."""
    with_previous: bool = False
    """Never begins a page: a closing, a signature."""
    with_next: bool = False
    """Never ends a page: a greeting, a heading."""


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A line and where its top lies below the top of the text area, in points."""

    block: int
    row: int
    top_pt: float


def fill_pages(
    blocks: Sequence[Block], pitch_pt: float, first_height_pt: float, next_height_pt: float
) -> list[list[PlacedRow]]:
    """Distribute the rows over pages whose text areas have the given heights; every row is placed exactly once.

    Where keeping together is impossible (a height of two lines and the like), rows are placed as they come.
    Without rows there are no pages.
    """
    rows = [(number, row) for number, block in enumerate(blocks) for row in range(block.rows)]
    pages: list[list[PlacedRow]] = []
    begin = 0
    while begin < len(rows):
        height = next_height_pt if pages else first_height_pt
        page: list[PlacedRow] = []
        top = 0.0
        for number, row in rows[begin:]:
            if page and row == 0:
                top += blocks[number].gap_before_pt
            if page and top + pitch_pt > height + _ROUNDING_PT:
                break
            page.append(PlacedRow(number, row, top))
            top += pitch_pt
        end = begin + len(page)
        if end < len(rows):
            end = _good_end(blocks, rows, begin, end)
        pages.append(page[: end - begin])
        begin = end
    return pages


def _good_end(blocks: Sequence[Block], rows: list[tuple[int, int]], begin: int, end: int) -> int:
    """Return the last place up to ``end`` where a page may end."""
    for place in range(min(end, len(rows) - _TOGETHER), begin + _TOGETHER - 1, -1):
        if _may_begin_page(blocks, *rows[place]):
            return place
    return end


def _may_begin_page(blocks: Sequence[Block], number: int, row: int) -> bool:
    block = blocks[number]
    if row:
        return _TOGETHER <= row <= block.rows - _TOGETHER
    return not block.with_previous and not (number and blocks[number - 1].with_next)
