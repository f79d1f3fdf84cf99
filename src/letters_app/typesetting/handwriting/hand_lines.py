"""The words of a letter as a hand would fill lines with them: which words stand on which line of which page.

A hand is taken to be as wide as type of some size, letter by letter: an ``m`` takes more room than an ``i`` in both.
So a hand of N letters a line is a line of N times the average width of the text's own letters, whatever its script.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from letters_app.typesetting.handwriting.rulings import Hand, RuledSheet
from letters_app.typesetting.letters.page_filling import Block, fill_pages
from letters_app.typesetting.measures import EM, mm_to_pt
from letters_app.typesetting.text.fonts import FontLibrary, FontRole
from letters_app.typesetting.text.line_breaking import Line, LineBreaker
from letters_app.typesetting.text.printable import printable_text

DRAFT_FONT = FontRole.SERIF
INDENT_MM = 8.0
"""Of the first line of a paragraph."""
_AVERAGE_EM = (0.35, 0.75)
"""Bounds of the average width of a letter, so that a text of odd signs alone gives no odd measure."""
_AVERAGE_STEP = 0.01
"""Averages are rounded to it: a keystroke should not reset the whole draft."""
_MINUTES_STEP = 5
_LARGEST_PT = 18.0
_LARGEST_OF_PITCH = 0.68
"""Type higher than this part of the pitch would crowd the lines."""


@dataclass(frozen=True, slots=True)
class HandText:
    """The words to copy, as plain text in the letter's language; a paragraph may hold line ends."""

    language: str
    paragraphs: tuple[str, ...]
    closing: str = ""
    signature: str = ""


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line on a rule of a page, the topmost being 0."""

    row: int
    line: Line
    indented: bool


@dataclass(frozen=True, slots=True)
class HandLines:
    """The lines of a text in one hand on one sheet, before they are put on pages."""

    parts: tuple[_Part, ...]
    size_pt: float
    """The type whose lines are as long as the hand's, or smaller where that would crowd the lines."""

    @property
    def count(self) -> int:
        """How many lines there are."""
        return sum(len(part.lines) for part in self.parts)

    def pages(self, rows: int) -> list[list[PlacedLine]]:
        """Distribute the lines over pages of ``rows`` rules; no lone line, no parted signature. Without lines none."""
        blocks = [part.block() for part in self.parts]
        filled = fill_pages(blocks, 1, rows, rows)
        return [
            [
                PlacedLine(
                    round(place.top_pt),
                    self.parts[place.block].lines[place.row],
                    self.parts[place.block].indented and place.row == 0,
                )
                for place in page
            ]
            for page in filled
        ]


@dataclass(frozen=True, slots=True)
class _Part:
    lines: tuple[Line, ...]
    indented: bool = False
    with_previous: bool = False
    with_next: bool = False

    def block(self) -> Block:
        return Block(len(self.lines), 0, self.with_previous, self.with_next)


def hand_lines(text: HandText, hand: Hand, sheet: RuledSheet, pitch_mm: float, fonts: FontLibrary) -> HandLines:
    """Return the lines that ``hand`` makes of ``text``.

    Raises:
        CharacterWithoutFontError: if a character cannot be printed.
    """
    breaker = fonts.line_breaker(DRAFT_FONT, text.language)
    paragraphs = [each for each in map(printable_text, text.paragraphs) if each.strip()]
    ends = [printable_text(text.closing), printable_text(text.signature)]
    average = _average_em((*paragraphs, *ends), breaker)
    # The indent is taken from every line, so that the first one of a paragraph holds as much as the others.
    letters = (sheet.lines.width_mm - INDENT_MM) * hand.letters_per_100_mm / 100
    width = max(EM, round(letters * average * EM))
    parts = [
        _Part(breaker.lines(each, width, hyphenate=False), indented=place > 0 and "\n" not in each.strip("\n"))
        for place, each in enumerate(paragraphs)
    ]
    if len(parts) > 1 and len(parts[0].lines) == 1:
        parts[0] = _Part(parts[0].lines, with_next=True)  # the greeting
    for each in ends:
        lines = breaker.lines(each, width, hyphenate=False)
        if lines:
            parts.append(_Part(lines, with_previous=bool(parts)))
    longest = mm_to_pt(sheet.lines.width_mm - INDENT_MM) * EM / width
    return HandLines(tuple(parts), min(longest, _LARGEST_OF_PITCH * mm_to_pt(pitch_mm), _LARGEST_PT))


def minutes_to_copy(texts: Iterable[str], hand: Hand, *, is_familiar: bool) -> int:
    """Return about how long copying takes, in minutes, rounded up to five of them."""
    letters = sum(len(" ".join(printable_text(text).split())) for text in texts)
    speed = hand.letters_per_minute if is_familiar else hand.letters_per_minute_unfamiliar
    return max(1, math.ceil(letters / speed / _MINUTES_STEP)) * _MINUTES_STEP


def _average_em(texts: Sequence[str], breaker: LineBreaker) -> float:
    lines = [breaker.single_line(text) for text in texts]
    letters = sum(len(line.text) for line in lines)
    average = sum(line.advance for line in lines) / letters / EM if letters else _AVERAGE_EM[0]
    low, high = _AVERAGE_EM
    return min(high, max(low, round(average / _AVERAGE_STEP) * _AVERAGE_STEP))
