"""Which puzzles a mailing has."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from letters_app.composing.puzzles.chess_position import ChessPosition
from letters_app.composing.puzzles.sudoku import Sudoku, make_sudoku
from letters_app.composing.puzzles.word_search import WordSearch, make_word_search
from letters_app.domain.puzzle import PuzzleChoice, PuzzleKind
from letters_app.services.packs import Packs

PUZZLES = 12
"""Different puzzles of one mailing: as many as the organiser's sheet holds. Letters to one place rarely are more."""

Puzzle = Sudoku | WordSearch | ChessPosition

_sudoku = lru_cache(maxsize=2 * PUZZLES)(make_sudoku)
_word_search = lru_cache(maxsize=8 * PUZZLES)(make_word_search)


@dataclass(frozen=True, slots=True)
class NumberedPuzzle:
    """A puzzle as it goes along with a letter."""

    number: int
    """From 1; stands on the page, so that the solution can follow in a later letter."""
    puzzle: Puzzle
    language: str
    """Of the words hidden in it; empty for a puzzle that is the same in every language."""


def puzzle_of(packs: Packs, choice: PuzzleChoice, item: int, language: str) -> NumberedPuzzle:
    """Return the puzzle of the item of a mailing, from 1, or the one the choice names.

    After the last puzzle comes the first again.

    Raises:
        PackError: if a pack that is needed is broken.
    """
    number = settled(choice, item).number
    seed = f"{choice.seed} {number}"
    if choice.kind is PuzzleKind.SUDOKU:
        return NumberedPuzzle(number, _sudoku(seed), "")
    if choice.kind is PuzzleKind.CHESS:
        positions = packs.chess_positions
        return NumberedPuzzle(number, positions[(choice.seed + number - 1) % len(positions)], "")
    words = packs.puzzle_words(language).words
    return NumberedPuzzle(number, _word_search(seed, words.hidden, words.unwanted), language)


def settled(choice: PuzzleChoice, item: int) -> PuzzleChoice:
    """Return the choice that gives the puzzle of ``item`` wherever it is printed again."""
    return choice if choice.number else replace(choice, number=(item - 1) % PUZZLES + 1)
