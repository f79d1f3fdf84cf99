"""A letter on its sheets: head on every page, address where the layout has a window, the words, the signature."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from letters_app.typesetting.envelopes.address_block import set_address
from letters_app.typesetting.errors import TextDoesNotFitError
from letters_app.typesetting.layouts import LetterLayout, PlacedLines
from letters_app.typesetting.letters.head import PageLabel, SetHead, set_head, set_lines
from letters_app.typesetting.letters.page_filling import Block, PlacedRow, fill_pages
from letters_app.typesetting.measures import mm_to_em, mm_to_pt, pt_to_mm
from letters_app.typesetting.pages import Page, Stroke, TextRun, place_line
from letters_app.typesetting.text.fonts import FontLibrary
from letters_app.typesetting.text.line_breaking import Line
from letters_app.typesetting.text.printable import printable_text

_FOLD_MARK_WIDTH_MM = 0.2
_FOLD_MARK_GREY = 0.4
_BELOW_HEAD_MM = 4.0
"""Least distance of the words from a head that grew."""


@dataclass(frozen=True, slots=True)
class LetterContent:
    """The words of a letter, ready in its language; everything is plain text.

    A paragraph may hold line ends, as a poem does. ``address`` and ``return_line`` are printed only by layouts that
    have a place for them.
    """

    language: str
    paragraphs: tuple[str, ...]
    closing: str = ""
    signature: str = ""
    notes: tuple[str, ...] = ()
    """What stands below the signature: where an answer goes, what is enclosed."""
    head_left: str = ""
    """Whose letter it is: name, and year of birth or number."""
    head_right: tuple[str, ...] = ()
    """Letter number, date: whatever else tells this letter from others."""
    page_label: PageLabel | None = None
    pages_before: int = 0
    """Pages that stand before the first one and are counted with these."""
    pages_after: int = 0
    """Pages of other content that follow, as a puzzle, and are counted with these."""
    address: tuple[str, ...] = ()
    address_language: str = ""
    """Of the lines of the address, for local letter forms (BCP 47); empty for that of the letter."""
    return_line: str = ""


@dataclass(frozen=True, slots=True)
class LetterSheet:
    """A set letter, page by page."""

    pages: tuple[Page, ...]


def set_letter(
    content: LetterContent, layout: LetterLayout, fonts: FontLibrary, *, fold_marks: bool | None = None
) -> LetterSheet:
    """Set a letter. A letter without words still has one page, with its head.

    ``fold_marks``: print them or not; ``None`` leaves it to the layout.

    Raises:
        CharacterWithoutFontError: a character cannot be printed; nothing is replaced or left out.
        AddressDoesNotFitError: the address is too long for the window.
        TextDoesNotFitError: head, return line or info block are too long for their place.
    """
    return _LetterSetter(content, layout, fonts).set(marks=fold_marks)


@dataclass(frozen=True, slots=True)
class _Part:
    """A paragraph, with the gap before it in points and what it must not be parted from."""

    lines: tuple[Line, ...]
    gap_pt: float
    with_previous: bool = False
    with_next: bool = False

    def block(self) -> Block:
        return Block(len(self.lines), self.gap_pt, self.with_previous, self.with_next)


class _LetterSetter:
    """Holds what the steps of one letter share."""

    def __init__(self, content: LetterContent, layout: LetterLayout, fonts: FontLibrary) -> None:
        self._content = content
        self._layout = layout
        self._fonts = fonts
        self._breaker = fonts.line_breaker(layout.body.font, content.language)
        self._head_breaker = fonts.line_breaker(layout.head.type.font, content.language)
        self._measure = mm_to_em(min(layout.first_body.width_mm, layout.next_body.width_mm), layout.body.size_pt)

    def set(self, *, marks: bool | None) -> LetterSheet:
        parts = self._parts()
        before = self._first_page_blocks()
        filled, tops = self._fill(parts)
        strokes = self._fold_strokes(marks=marks)
        pages: list[Page] = []
        for number, rows in enumerate(filled, start=1):
            head = self._head(number, number, len(filled))
            body = self._body(parts, rows, tops[min(number, 2) - 1], first=number == 1)
            runs = (*head.runs, *before, *body) if number == 1 else (*head.runs, *body)
            pages.append(Page(self._layout.width_mm, self._layout.height_mm, runs, strokes if number == 1 else ()))
        return LetterSheet(tuple(pages))

    def _parts(self) -> list[_Part]:
        content, body = self._content, self._layout.body
        texts = [text for text in map(printable_text, content.paragraphs) if text.strip()]
        gap = body.paragraph_gap_pt
        parts = [_Part(self._lines(text), gap) for text in texts]
        if len(parts) > 1 and len(parts[0].lines) == 1:
            parts[0] = _Part(parts[0].lines, gap, with_next=True)  # the greeting
        ends = [(content.closing, gap, True), (content.signature, gap, True)]
        ends.extend((note, 2 * gap if place == 0 else gap, False) for place, note in enumerate(content.notes))
        for text, gap_pt, with_previous in ends:
            lines = self._lines(printable_text(text))
            if lines:
                parts.append(_Part(lines, gap_pt, with_previous=with_previous and bool(parts)))
        return parts

    def _lines(self, text: str) -> tuple[Line, ...]:
        body = self._layout.body
        return self._breaker.lines(text, self._measure, justified=body.justified, hyphenate=body.hyphenate)

    def _fill(self, parts: Sequence[_Part]) -> tuple[list[list[PlacedRow]], tuple[float, float]]:
        """Return what stands on each page, and where the words begin on the first page and on later ones."""
        blocks = [part.block() for part in parts]
        layout = self._layout
        expected = 99  # the head counts the pages, and must be set before they can be counted
        while True:
            tops = self._body_tops(expected)
            first, following = layout.first_body.bottom_mm - tops[0], layout.next_body.bottom_mm - tops[1]
            filled = fill_pages(blocks, layout.body.pitch_pt, mm_to_pt(first), mm_to_pt(following))
            if len(filled) <= expected:
                return filled or [[]], tops
            expected = expected * 10 + 9

    def _head(self, page: int, number: int, pages: int) -> SetHead:
        """Set the head of the first page or a later one (``page`` 1 or more), numbered ``number``."""
        content = self._content
        numbers = (content.pages_before + number, content.pages_before + pages + content.pages_after)
        label = [content.page_label.text(*numbers)] if content.page_label else []
        right = label if page == 1 and self._layout.info_block else [*content.head_right, *label]
        head = set_head(content.head_left, right, self._layout.head, self._head_breaker)
        if not head.fits:
            raise TextDoesNotFitError(place="head", layout=self._layout.id)
        return head

    def _body_tops(self, pages: int) -> tuple[float, float]:
        """Return where the words begin on the first page and on later ones.

        That is the layout's place, or lower if the head with the widest number of so many pages needs it.
        """
        widest = int("8" * len(str(pages)))
        following = self._head(2, widest, widest)
        first = self._head(1, widest, widest) if self._layout.info_block else following
        return (
            max(self._layout.first_body.y_mm, first.bottom_mm + _BELOW_HEAD_MM),
            max(self._layout.next_body.y_mm, following.bottom_mm + _BELOW_HEAD_MM),
        )

    def _body(self, parts: Sequence[_Part], rows: Sequence[PlacedRow], top_mm: float, *, first: bool) -> list[TextRun]:
        body = self._layout.body
        zone = self._layout.first_body if first else self._layout.next_body
        # Letters hang in the middle of their line: half the pitch, and about half the height of a lower-case letter.
        baseline_pt = body.pitch_pt / 2 + 0.3 * body.size_pt
        justify_to = self._measure if body.justified else 0
        return [
            place_line(
                line,
                self._breaker.shaper,
                zone.x_mm,
                top_mm + pt_to_mm(row.top_pt + baseline_pt),
                body.size_pt,
                justify_to,
                width_mm=zone.width_mm,
            )
            for row in rows
            if (line := parts[row.block].lines[row.row]).words
        ]

    def _first_page_blocks(self) -> tuple[TextRun, ...]:
        content, layout = self._content, self._layout
        runs: list[TextRun] = []
        if layout.return_line and content.return_line:
            runs.extend(self._small_lines("return_line", [content.return_line], layout.return_line))
        if layout.address:
            language = content.address_language or content.language
            runs.extend(
                set_address(content.address, layout.address, language, self._fonts, layout=layout.id, name="recipient")
            )
        if layout.info_block:
            runs.extend(self._small_lines("info_block", content.head_right, layout.info_block))
        return tuple(runs)

    def _small_lines(self, name: str, texts: Sequence[str], place: PlacedLines) -> tuple[TextRun, ...]:
        runs = set_lines(texts, place, self._fonts.line_breaker(place.type.font, self._content.language))
        if runs is None:
            raise TextDoesNotFitError(place=name, layout=self._layout.id)
        return runs

    def _fold_strokes(self, *, marks: bool | None) -> tuple[Stroke, ...]:
        folds = self._layout.fold_marks
        if folds is None or not (folds.on if marks is None else marks):
            return ()
        end = folds.x_mm + folds.length_mm
        return tuple(Stroke(folds.x_mm, y, end, y, _FOLD_MARK_WIDTH_MM, _FOLD_MARK_GREY) for y in folds.at_mm)
