"""Sudokus that are solved by reasoning alone, and so have one solution."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

SIZE = 9
_BOX = 3
_CELLS = SIZE * SIZE
_ALL = (1 << SIZE) - 1
FEWEST_GIVENS = 32
"""No cell is emptied below this number: hard enough for an evening, kind to somebody who never solved one."""


def _units() -> tuple[tuple[int, ...], ...]:
    rows = [tuple(range(row * SIZE, (row + 1) * SIZE)) for row in range(SIZE)]
    columns = [tuple(range(column, _CELLS, SIZE)) for column in range(SIZE)]
    corners = [row * SIZE + column for row in range(0, SIZE, _BOX) for column in range(0, SIZE, _BOX)]
    boxes = [tuple(corner + row * SIZE + column for row in range(_BOX) for column in range(_BOX)) for corner in corners]
    return (*rows, *columns, *boxes)


_UNITS = _units()
_PEERS = tuple(tuple({cell for unit in _UNITS if place in unit for cell in unit} - {place}) for place in range(_CELLS))


@dataclass(frozen=True, slots=True)
class Sudoku:
    """Rows of digits; ``givens`` has 0 where the reader writes."""

    givens: tuple[tuple[int, ...], ...]
    solution: tuple[tuple[int, ...], ...]


def make_sudoku(seed: str) -> Sudoku:
    """Return the sudoku of ``seed``.

    Cells are emptied in pairs that lie opposite each other, as long as every step can still be reasoned: some row,
    column or square has one place left for a digit, or some cell one digit left. Who solves so never guesses, and
    therefore there is no second solution.
    """
    chance = random.Random(seed)  # noqa: S311 - a game, no secret
    solution = _filled(chance)
    givens = list(solution)
    places = list(range(_CELLS // 2 + 1))
    chance.shuffle(places)
    for place in places:
        pair = {place, _CELLS - 1 - place}
        if sum(map(bool, givens)) - len(pair) < FEWEST_GIVENS:
            continue
        tried = [0 if cell in pair else digit for cell, digit in enumerate(givens)]
        if _is_solved_by_reasoning(tried):
            givens = tried
    return Sudoku(_rows(givens), _rows(solution))


def _rows(cells: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(cells[start : start + SIZE]) for start in range(0, _CELLS, SIZE))


def _filled(chance: random.Random) -> list[int]:
    cells = [0] * _CELLS
    if not _fill(cells, chance):
        raise AssertionError  # an empty field can always be filled
    return cells


def _fill(cells: list[int], chance: random.Random) -> bool:
    """Fill the cells that are left, the one with the fewest digits to choose from first."""
    empty = [(_free(cells, place).bit_count(), place) for place in range(_CELLS) if not cells[place]]
    if not empty:
        return True
    _, place = min(empty)
    digits = list(_digits(_free(cells, place)))
    chance.shuffle(digits)
    for digit in digits:
        cells[place] = digit
        if _fill(cells, chance):
            return True
    cells[place] = 0
    return False


def _free(cells: Sequence[int], place: int) -> int:
    """Return the digits that may stand in a cell, one a bit."""
    taken = 0
    for peer in _PEERS[place]:
        if cells[peer]:
            taken |= 1 << cells[peer] - 1
    return _ALL & ~taken


def _digits(mask: int) -> Iterator[int]:
    return (digit for digit in range(1, SIZE + 1) if mask >> digit - 1 & 1)


def _is_solved_by_reasoning(givens: Sequence[int]) -> bool:
    free = {place: _free(givens, place) for place, digit in enumerate(givens) if not digit}
    while free:
        found = next(_certain(free), None)
        if found is None:
            return False
        place, digit = found
        del free[place]
        for peer in _PEERS[place]:
            if peer in free:
                free[peer] &= ~digit
    return True


def _certain(free: dict[int, int]) -> Iterator[tuple[int, int]]:
    """Yield cells whose digit is certain, with the digit's bit."""
    for place, mask in free.items():
        if mask.bit_count() == 1:
            yield place, mask
    for unit in _UNITS:
        once = twice = 0
        for place in unit:
            mask = free.get(place, 0)
            twice |= once & mask
            once |= mask
        single = once & ~twice
        if single:
            digit = single & -single
            yield next(place for place in unit if free.get(place, 0) & digit), digit
