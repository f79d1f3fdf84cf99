"""The puzzles that may go along with a letter."""

from __future__ import annotations

import enum


class PuzzleKind(enum.StrEnum):
    """What is to be solved."""

    SUDOKU = "sudoku"
    WORDS = "words"
    """Words hidden in a field of letters."""
    CHESS = "chess"
    """A position with mate in one or two moves."""
