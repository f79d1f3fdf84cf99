"""Puzzles as boards to draw: as the reader gets them, and solved."""

from __future__ import annotations

from letters_app.composing.puzzles.chess_position import SIZE, ChessPosition, square_name
from letters_app.composing.puzzles.puzzle_words import ChessWords
from letters_app.composing.puzzles.sudoku import Sudoku
from letters_app.composing.puzzles.word_search import WordSearch
from letters_app.typesetting.puzzles.board import Board, Cell, Disc

_BOX = 3
_FILES = "abcdefgh"


def sudoku_board(sudoku: Sudoku, *, solved: bool = False) -> Board:
    """Return the field; solved, with what the reader finds in plain type beside the strong digits that were given."""
    return Board(
        tuple(
            tuple(
                Cell(str(given or (digit if solved else "")), is_strong=bool(given))
                for given, digit in zip(givens, digits, strict=True)
            )
            for givens, digits in zip(sudoku.givens, sudoku.solution, strict=True)
        ),
        thick_every=_BOX,
    )


def word_board(search: WordSearch, *, solved: bool = False) -> Board:
    """Return the letters; solved, with the hidden words shaded."""
    found = {cell for cells in search.cells for cell in cells} if solved else set()
    return Board(
        tuple(
            tuple(
                Cell(letter, is_shaded=(row, column) in found, is_strong=(row, column) in found)
                for column, letter in enumerate(letters)
            )
            for row, letters in enumerate(search.letters)
        )
    )


def chess_board(position: ChessPosition, words: ChessWords) -> Board:
    """Return the position with letters for the pieces."""
    men = {man.square: man for man in position.men}
    rows = []
    for row in range(SIZE):
        cells = []
        for column in range(SIZE):
            man = men.get(square_name(row, column))
            is_dark = (row + column) % 2 == 1
            if man is None:
                cells.append(Cell(is_shaded=is_dark))
            else:
                cells.append(Cell(words.letters[man.piece], Disc.LIGHT if man.is_white else Disc.DARK, is_dark))
        rows.append(tuple(cells))
    return Board(tuple(rows), column_names=tuple(_FILES), row_names=tuple(str(SIZE - row) for row in range(SIZE)))
