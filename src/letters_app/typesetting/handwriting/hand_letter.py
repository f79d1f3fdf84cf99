"""A letter for a pen: ruled sheets with head and foot, and the draft whose lines stand level with their rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from letters_app.typesetting.handwriting.frame import (
    Around,
    rule_strokes,
    rules_between,
    set_page_foot,
    set_page_head,
)
from letters_app.typesetting.handwriting.hand_lines import (
    DRAFT_FONT,
    INDENT_MM,
    HandLines,
    HandText,
    PlacedLine,
    hand_lines,
)
from letters_app.typesetting.handwriting.rulings import Hand, RuledSheet
from letters_app.typesetting.measures import em_to_mm
from letters_app.typesetting.pages import Page, Stroke, TextRun, place_line
from letters_app.typesetting.text.fonts import FontLibrary, FontRole

MOST_PAGES = 99
_NUMBER_PT = 7.0
_NUMBER_GAP_MM = 3.0
"""Between a line's number and the line."""
_GROUP = 5
"""Lines between two rules that help the eye to find its place again."""
_GROUP_RULE = 0.3
"""Part of the pitch between a line and the rule of its group: under what hangs below the line, above the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandLetter:
    """What is to be written by hand, and on what."""

    text: HandText
    around: Around
    """Of the sheets that go out."""
    sheet: RuledSheet
    hand: Hand
    pitch_mm: float
    pages_after: int = 0
    """Pages of other content that follow the sheets and are counted with them."""


def set_lined(letter: HandLetter, pages: int, fonts: FontLibrary) -> tuple[Page, ...]:
    """Return ruled sheets: ``pages`` of them, or with 0 as many as the words need, at least one.

    Raises:
        CharacterWithoutFontError: a character cannot be printed.
        TextDoesNotFitError: head or foot take more room than a page has.
    """
    return _Setter(letter, (letter.around,), fonts).lined(min(pages, MOST_PAGES))


@dataclass(frozen=True, slots=True)
class HandCopy:
    """A draft and the sheets to copy it onto: page by page, line by line the same."""

    draft: tuple[Page, ...]
    sheets: tuple[Page, ...]


def set_hand_copy(letter: HandLetter, draft_around: Around, fonts: FontLibrary) -> HandCopy:
    """Return the draft, with the words around it in the writer's language, and as many ruled sheets.

    Raises:
        CharacterWithoutFontError, TextDoesNotFitError: as ``set_lined``.
    """
    setter = _Setter(letter, (letter.around, draft_around), fonts)
    draft = setter.draft(draft_around)
    return HandCopy(draft, setter.lined(len(draft)))


class _Setter:
    def __init__(self, letter: HandLetter, arounds: Sequence[Around], fonts: FontLibrary) -> None:
        self._letter = letter
        self._fonts = fonts
        self._lines: HandLines = hand_lines(letter.text, letter.hand, letter.sheet, letter.pitch_mm, fonts)
        self._rules = rules_between(letter.sheet, letter.pitch_mm, fonts, arounds, MOST_PAGES)
        self._filled: list[list[PlacedLine]] = self._lines.pages(len(self._rules)) or [[]]

    def lined(self, pages: int) -> tuple[Page, ...]:
        sheet, count = self._letter.sheet, pages or len(self._filled)
        rules = rule_strokes(sheet, self._rules, sheet.rule)
        counted = count + self._letter.pages_after
        return tuple(self._page(self._letter.around, number, counted, (), rules) for number in range(1, count + 1))

    def draft(self, around: Around) -> tuple[Page, ...]:
        return tuple(
            self._page(around, number, len(self._filled), self._words(lines), self._group_rules(lines))
            for number, lines in enumerate(self._filled, start=1)
        )

    def _group_rules(self, lines: Sequence[PlacedLine]) -> tuple[Stroke, ...]:
        """Return a rule after every fifth line that another one follows."""
        sheet, below = self._letter.sheet, _GROUP_RULE * self._letter.pitch_mm
        last = max((placed.row for placed in lines), default=0)
        return rule_strokes(sheet, [self._rules[row] + below for row in range(_GROUP - 1, last, _GROUP)], sheet.rule)

    def _page(
        self, around: Around, number: int, pages: int, words: Sequence[TextRun], strokes: tuple[Stroke, ...]
    ) -> Page:
        sheet = self._letter.sheet
        head = set_page_head(around, sheet, self._fonts, number, pages)
        foot = set_page_foot(around, sheet, self._fonts)
        return Page(sheet.width_mm, sheet.height_mm, (*head.runs, *words, *foot.runs), strokes)

    def _words(self, lines: Sequence[PlacedLine]) -> list[TextRun]:
        fonts, zone, size = self._fonts, self._letter.sheet.lines, self._lines.size_pt
        shaper = fonts.line_breaker(DRAFT_FONT, self._letter.text.language).shaper
        numbers = fonts.line_breaker(FontRole.SANS, "")
        runs: list[TextRun] = []
        for placed in lines:
            if not placed.line.words:
                continue
            baseline = self._rules[placed.row]
            number = numbers.single_line(str(placed.row + 1))
            indent = INDENT_MM if placed.indented else 0
            left = zone.x_mm - _NUMBER_GAP_MM - em_to_mm(number.advance, _NUMBER_PT)
            runs.extend(
                (
                    place_line(number, numbers.shaper, left, baseline, _NUMBER_PT),
                    place_line(
                        placed.line,
                        shaper,
                        zone.x_mm + (0 if placed.line.right_to_left else indent),
                        baseline,
                        size,
                        width_mm=zone.width_mm - indent,
                    ),
                )
            )
        return runs
