"""Chess positions from a file: White moves and mates."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from pathlib import Path

from letters_app.domain.pack_problem import PackProblem
from letters_app.resources.pack_table import PackTable, read_pack_table

SIZE = 8
_FILES = "abcdefgh"
_MOST_MOVES = 2


class Piece(enum.StrEnum):
    """A kind of chess piece, by the letter of the notation the file is written in."""

    KING = "k"
    QUEEN = "q"
    ROOK = "r"
    BISHOP = "b"
    KNIGHT = "n"
    PAWN = "p"


@dataclass(frozen=True, slots=True)
class Man:
    """A piece on a square such as ``e4``."""

    piece: Piece
    is_white: bool
    square: str


@dataclass(frozen=True, slots=True)
class ChessPosition:
    """A position in which White mates in one or two moves, with the only first move that does it."""

    id: str
    men: tuple[Man, ...]
    """From the upper left square to the lower right one, as White looks at the board."""
    moves: int
    start: str
    """Square the first move goes from."""
    end: str

    @property
    def mover(self) -> Man:
        """The man that makes the first move."""
        return next(man for man in self.men if man.square == self.start)


def square_name(row: int, column: int) -> str:
    """Return the name of a square; row 0 is the upper one, as White looks at the board."""
    return f"{_FILES[column]}{SIZE - row}"


def load_chess_positions(path: Path) -> tuple[ChessPosition, ...]:
    """Return the positions of a file.

    Raises:
        PackError: if it is no TOML, has none, or one is written wrongly.
    """
    top = read_pack_table(path, "puzzles")
    positions = tuple(_position(table) for table in top.tables("position", at_least=1))
    top.end()
    if len({position.id for position in positions}) < len(positions):
        raise top.problem(PackProblem.DUPLICATE, "position")
    return positions


def _position(table: PackTable) -> ChessPosition:
    name = table.named_by("id")
    men = _men(table, table.text("board"))
    moves = table.count("moves", low=1, high=_MOST_MOVES)
    first = table.text("first_move")
    table.text("source")
    table.end()
    position = ChessPosition(name, men, moves, first[:2], first[2:])
    white = {man.square for man in men if man.is_white}
    squares = {square_name(row, column) for row in range(SIZE) for column in range(SIZE)}
    if position.start not in white or position.end not in squares - white:
        raise table.problem(PackProblem.UNKNOWN_VALUE, "first_move")
    return position


def _men(table: PackTable, board: str) -> tuple[Man, ...]:
    """Read rows from the eighth to the first, capitals for White, numbers for empty squares (as in FEN)."""
    rows = board.split("/")
    men: list[Man] = []
    for row, letters in enumerate(rows):
        column = 0
        for letter in letters:
            if letter.isdecimal():
                column += int(letter)
                continue
            if letter.lower() not in set(Piece) or column >= SIZE:
                raise table.problem(PackProblem.UNKNOWN_VALUE, "board")
            men.append(Man(Piece(letter.lower()), letter.isupper(), square_name(row, column)))
            column += 1
        if column != SIZE or row >= SIZE:
            raise table.problem(PackProblem.UNKNOWN_VALUE, "board")
    kings = sorted(man.is_white for man in men if man.piece is Piece.KING)
    if len(rows) != SIZE or kings != [False, True]:
        raise table.problem(PackProblem.UNKNOWN_VALUE, "board")
    return tuple(men)
