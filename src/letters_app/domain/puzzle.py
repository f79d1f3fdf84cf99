"""The puzzles that may go along with a letter."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class PuzzleKind(enum.StrEnum):
    """What is to be solved."""

    SUDOKU = "sudoku"
    WORDS = "words"
    """Words hidden in a field of letters."""
    CHESS = "chess"
    """A position with mate in one or two moves."""


@dataclass(frozen=True, slots=True)
class PuzzleChoice:
    """The puzzles of a letter or a mailing."""

    kind: PuzzleKind
    seed: int = 0
    """Another number gives other puzzles."""
    number: int = 0
    """Which of them, from 1; 0 = by the letter's place in the mailing. A letter that was printed knows its own."""
