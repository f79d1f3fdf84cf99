"""A puzzle on its page with the rules in words, and the sheet of solutions, which never goes into a letter."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from letters_app.typesetting.errors import TextDoesNotFitError
from letters_app.typesetting.layouts import PlacedLines
from letters_app.typesetting.letters.head import set_head, set_lines
from letters_app.typesetting.measures import Zone
from letters_app.typesetting.pages import Page, Stroke, TextRun, place_line
from letters_app.typesetting.puzzles.board import Board, set_board
from letters_app.typesetting.puzzles.puzzle_layout import PuzzleLayout
from letters_app.typesetting.step_lines import set_step_lines
from letters_app.typesetting.text.fonts import FontLibrary, FontRole

_CAPTION_BASELINE = 0.7
"""Part of a caption's height above its baseline."""
_BELOW_LIST_HEAD = 0.4
"""Between the head of a list and the list, as a part of the pitch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PuzzleContent:
    """What stands on the page; everything is plain text in ``language``."""

    language: str
    title: str
    rules: tuple[str, ...]
    board: Board
    list_head: str = ""
    list: tuple[str, ...] = ()
    """Lines beside the board."""
    below: tuple[str, ...] = ()
    head_left: str = ""
    head_right: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Solution:
    """One solved puzzle on the organiser's sheet."""

    caption: str
    board: Board


def set_puzzle(content: PuzzleContent, layout: PuzzleLayout, fonts: FontLibrary) -> Page:
    """Set a puzzle.

    Raises:
        TextDoesNotFitError: head, title, rules, list or the words below the board are too long.
        CharacterWithoutFontError: a character cannot be printed.
    """
    language, name = content.language, layout.id
    setter = _Setter(layout, language, fonts)
    place = layout.board
    if not content.list:
        middle = (place.x_mm + layout.list.zone.right_mm) / 2
        place = replace(place, x_mm=middle - place.width_mm / 2)
    board = set_board(content.board, place, language, fonts)
    runs = (
        *setter.head(content.head_left, content.head_right),
        *setter.lines([content.title], layout.title, "title"),
        *set_step_lines(content.rules, layout.rules, language, fonts, layout=name, name="rules"),
        *board.runs,
        *setter.list(content.list_head, content.list),
        *set_step_lines(content.below, layout.below, language, fonts, layout=name, name="below"),
    )
    return Page(layout.width_mm, layout.height_mm, runs, board.strokes)


def solution_pages(
    title: str, note: str, solutions: Iterable[Solution], layout: PuzzleLayout, language: str, fonts: FontLibrary
) -> Iterator[Page]:
    """Yield the organiser's sheets: ``title`` says that they go into no letter, ``note`` which letter has which.

    Raises:
        TextDoesNotFitError, CharacterWithoutFontError: as ``set_puzzle``.
    """
    setter, grid = _Setter(layout, language, fonts), layout.solutions
    waiting = iter(solutions)
    while taken := tuple(itertools.islice(waiting, grid.places)):
        runs: list[TextRun] = list(setter.above_solutions(title, note))
        strokes: list[Stroke] = []
        for number, solution in enumerate(taken):
            place = grid.board(number)
            board = set_board(solution.board, place, language, fonts)
            runs.extend((setter.caption(solution.caption, place), *board.runs))
            strokes.extend(board.strokes)
        yield Page(layout.width_mm, layout.height_mm, tuple(runs), tuple(strokes))


class _Setter:
    """Sets the words of one page."""

    def __init__(self, layout: PuzzleLayout, language: str, fonts: FontLibrary) -> None:
        self._layout = layout
        self._language = language
        self._fonts = fonts

    def head(self, left: str, right: Sequence[str]) -> tuple[TextRun, ...]:
        layout = self._layout
        head = set_head(left, right, layout.head, self._fonts.line_breaker(layout.head.type.font, self._language))
        if not head.fits or head.bottom_mm > layout.title.zone.y_mm:
            raise TextDoesNotFitError(place="head", layout=layout.id)
        return head.runs

    def lines(self, texts: Sequence[str], place: PlacedLines, name: str) -> tuple[TextRun, ...]:
        runs = set_lines(texts, place, self._fonts.line_breaker(place.type.font, self._language))
        if runs is None:
            raise TextDoesNotFitError(place=name, layout=self._layout.id)
        return runs

    def list(self, head: str, texts: Sequence[str]) -> tuple[TextRun, ...]:
        place = self._layout.list
        bold = replace(place, type=replace(place.type, font=FontRole.SERIF_BOLD))
        head_runs = self.lines([head] if head else [], bold, "list")
        taken_mm = (len(head_runs) + _BELOW_LIST_HEAD) * place.type.pitch_mm if head_runs else 0.0
        zone = replace(place.zone, y_mm=place.zone.y_mm + taken_mm, height_mm=place.zone.height_mm - taken_mm)
        return (*head_runs, *self.lines(texts, replace(place, zone=zone), "list"))

    def above_solutions(self, title: str, note: str) -> tuple[TextRun, ...]:
        """Set the words above the small boards: the title's place, in a smaller type, down to the first board."""
        layout = self._layout
        zone, small = layout.title.zone, layout.list.type
        room = replace(zone, height_mm=layout.solutions.first.y_mm - zone.y_mm)
        bold = replace(small, font=FontRole.SERIF_BOLD)
        title_runs = self.lines([title], PlacedLines(room, bold), "title")
        taken_mm = len(title_runs) * small.pitch_mm
        below = replace(room, y_mm=room.y_mm + taken_mm, height_mm=room.height_mm - taken_mm)
        return (*title_runs, *self.lines([note], PlacedLines(below, small), "title"))

    def caption(self, text: str, board: Zone) -> TextRun:
        grid = self._layout.solutions
        breaker = self._fonts.line_breaker(grid.font, self._language)
        baseline = board.y_mm - (1 - _CAPTION_BASELINE) * grid.caption_mm
        return place_line(breaker.single_line(text), breaker.shaper, board.x_mm, baseline, grid.size_pt)
