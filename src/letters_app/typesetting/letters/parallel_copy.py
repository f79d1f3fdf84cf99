"""The writer's own copy with both languages side by side. It stays with the writer and says so on every page."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from letters_app.typesetting.errors import TextDoesNotFitError
from letters_app.typesetting.layouts import LetterLayout
from letters_app.typesetting.letters.head import PageLabel, SetHead, set_head
from letters_app.typesetting.letters.page_filling import Block, PlacedRow, fill_pages
from letters_app.typesetting.measures import mm_to_em, mm_to_pt, pt_to_mm
from letters_app.typesetting.pages import Page, place_line
from letters_app.typesetting.text.fonts import FontLibrary
from letters_app.typesetting.text.line_breaking import Line
from letters_app.typesetting.text.printable import printable_text

_GUTTER_MM = 8.0
_BELOW_HEAD_MM = 6.0


@dataclass(frozen=True, slots=True)
class ParallelRow:
    """What stands side by side: a sentence or a paragraph in the letter's language and in the writer's."""

    text: str
    parallel: str
    new_paragraph: bool = False
    """Whether a wider gap comes before it."""


@dataclass(frozen=True, slots=True)
class ParallelContent:
    """A letter in two languages. ``header`` says, in the writer's language, that this copy stays with the writer."""

    header: str
    language: str
    parallel_language: str
    rows: tuple[ParallelRow, ...]
    page_label: PageLabel | None = None


@dataclass(frozen=True, slots=True)
class ParallelCopy:
    """A set copy, page by page."""

    pages: tuple[Page, ...]


def set_parallel_copy(content: ParallelContent, layout: LetterLayout, fonts: FontLibrary) -> ParallelCopy:
    """Set the two languages in two columns on the sheet of ``layout``; rows begin level with each other.

    Raises:
        CharacterWithoutFontError: a character cannot be printed.
        TextDoesNotFitError: the header takes too much of the page.
    """
    body, zone = layout.body, layout.next_body
    column_mm = (zone.width_mm - _GUTTER_MM) / 2
    measure = mm_to_em(column_mm, body.size_pt)
    breakers = tuple(fonts.line_breaker(body.font, name) for name in (content.language, content.parallel_language))
    columns = (
        (breakers[0], zone.x_mm, [breakers[0].lines(printable_text(row.text), measure) for row in content.rows]),
        (
            breakers[1],
            zone.x_mm + column_mm + _GUTTER_MM,
            [breakers[1].lines(printable_text(row.parallel), measure) for row in content.rows],
        ),
    )
    blocks = [
        Block(max(len(left), len(right)), body.paragraph_gap_pt if row.new_paragraph else body.paragraph_gap_pt / 2)
        for row, left, right in zip(content.rows, columns[0][2], columns[1][2], strict=True)
    ]
    top_mm = max(zone.y_mm, _head(content, layout, fonts, 888, 888).bottom_mm + _BELOW_HEAD_MM)
    height_pt = mm_to_pt(zone.bottom_mm - top_mm)
    filled = fill_pages(blocks, body.pitch_pt, height_pt, height_pt) or [[]]
    pages: list[Page] = []
    for number, rows in enumerate(filled, start=1):
        runs = list(_head(content, layout, fonts, number, len(filled)).runs)
        for _, of_block in itertools.groupby(rows, key=lambda row: row.block):
            together = list(of_block)  # read the row in one language, then in the other
            for breaker, x_mm, lines in columns:
                runs.extend(
                    place_line(
                        line,
                        breaker.shaper,
                        x_mm,
                        _baseline(row, top_mm, layout),
                        body.size_pt,
                        width_mm=column_mm,
                    )
                    for row, line in _lines_on(together, lines)
                )
        pages.append(Page(layout.width_mm, layout.height_mm, tuple(runs)))
    return ParallelCopy(tuple(pages))


def _lines_on(rows: Sequence[PlacedRow], lines: Sequence[tuple[Line, ...]]) -> list[tuple[PlacedRow, Line]]:
    """Return the rows of a page on which one column has a line with words."""
    return [
        (row, lines[row.block][row.row])
        for row in rows
        if row.row < len(lines[row.block]) and lines[row.block][row.row].words
    ]


def _baseline(row: PlacedRow, top_mm: float, layout: LetterLayout) -> float:
    return top_mm + pt_to_mm(row.top_pt + layout.body.pitch_pt / 2 + 0.3 * layout.body.size_pt)


def _head(content: ParallelContent, layout: LetterLayout, fonts: FontLibrary, page: int, pages: int) -> SetHead:
    label = (content.page_label.text(page, pages),) if content.page_label else ()
    breaker = fonts.line_breaker(layout.head.type.font, content.parallel_language)
    head = set_head(content.header, label, layout.head, breaker)
    if not head.fits:
        raise TextDoesNotFitError(place="header", layout=layout.id)
    return head
