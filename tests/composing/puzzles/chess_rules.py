"""The rules of chess as far as small problems need them (no castling, no en passant): who mates, and by which move."""

from __future__ import annotations

from collections.abc import Iterator

Board = dict[tuple[int, int], str]
"""Letters by (file, rank) from 0; capitals are White's."""
Move = tuple[tuple[int, int], tuple[int, int]]

_LINES = [(0, 1), (1, 0), (0, -1), (-1, 0)]
_SLOPES = [(1, 1), (1, -1), (-1, 1), (-1, -1)]
_LEAPS = [(1, 2), (2, 1), (-1, 2), (-2, 1), (1, -2), (2, -1), (-1, -2), (-2, -1)]
_STEPS = {"r": _LINES, "b": _SLOPES, "q": _LINES + _SLOPES, "k": _LINES + _SLOPES, "n": _LEAPS}


def board_of(rows: str) -> Board:
    board: Board = {}
    for row, letters in enumerate(rows.split("/")):
        file = 0
        for letter in letters:
            if letter.isdigit():
                file += int(letter)
            else:
                board[file, 7 - row] = letter
                file += 1
    return board


def square(name: str) -> tuple[int, int]:
    return "abcdefgh".index(name[0]), int(name[1]) - 1


def first_moves_to_mate(board: Board, moves: int) -> list[Move]:
    """Return White's first moves after which Black is mated at White's move number ``moves`` whatever Black does."""
    return [move for move in legal(board, white=True) if _wins(after(board, move), moves)]


def is_mate(board: Board) -> bool:
    return is_checked(board, white=False) and next(legal(board, white=False), None) is None


def _wins(board: Board, moves: int) -> bool:
    answers = list(legal(board, white=False))
    if moves == 1 or not answers:
        return moves == 1 and not answers and is_checked(board, white=False)
    return all(
        any(is_mate(after(there, move)) for move in legal(there, white=True))
        for there in (after(board, answer) for answer in answers)
    )


def after(board: Board, move: Move) -> Board:
    there = dict(board)
    man = there.pop(move[0])
    last = 7 if man.isupper() else 0
    if man in "Pp" and move[1][1] == last:
        man = "Q" if man.isupper() else "q"
    there[move[1]] = man
    return there


def legal(board: Board, *, white: bool) -> Iterator[Move]:
    for start, man in list(board.items()):
        if man.isupper() == white:
            for end in _reached(board, start, man):
                if not is_checked(after(board, (start, end)), white=white):
                    yield start, end


def is_checked(board: Board, *, white: bool) -> bool:
    king = next(place for place, man in board.items() if man == ("K" if white else "k"))
    return any(king in _reached(board, start, man) for start, man in board.items() if man.isupper() != white)


def _reached(board: Board, start: tuple[int, int], man: str) -> Iterator[tuple[int, int]]:
    kind, white = man.lower(), man.isupper()
    if kind == "p":
        yield from _pawn(board, start, white=white)
        return
    for step in _STEPS[kind]:
        x, y = start
        while True:
            x, y = x + step[0], y + step[1]
            if not (0 <= x < 8 and 0 <= y < 8):
                break
            hit = board.get((x, y))
            if hit is None or hit.isupper() != white:
                yield x, y
            if hit is not None or kind in "kn":
                break


def _pawn(board: Board, start: tuple[int, int], *, white: bool) -> Iterator[tuple[int, int]]:
    x, y = start
    step = 1 if white else -1
    if (x, y + step) not in board and 0 <= y + step < 8:
        yield x, y + step
        if y == (1 if white else 6) and (x, y + 2 * step) not in board:
            yield x, y + 2 * step
    for side in (x - 1, x + 1):
        hit = board.get((side, y + step))
        if hit is not None and hit.isupper() != white:
            yield side, y + step
