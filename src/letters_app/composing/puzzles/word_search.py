"""Words hidden in a square of letters, each once; whatever else can be read there by chance is nothing bad."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

SIZE = 11
WORDS = 10
_DIRECTIONS = ((0, 1), (1, 0), (1, 1))
"""Steps in rows and columns: to the right, down, and both; nothing is read backwards."""
_EMPTY = "·"
_MOST_TRIES = 200

Place = tuple[int, int]
"""Row and column, from 0."""


@dataclass(frozen=True, slots=True)
class WordSearch:
    """The letters row by row, the hidden words in the order of the alphabet, and the cells of each."""

    letters: tuple[str, ...]
    words: tuple[str, ...]
    cells: tuple[tuple[Place, ...], ...]


class NoRoomForWordsError(ValueError):
    """The words cannot be hidden: they are too few, too long or too much alike."""


def _lines() -> tuple[tuple[Place, ...], ...]:
    """Return every row, column and slope of the square, once."""
    starts: dict[tuple[Place, Place], None] = {}
    for row in range(SIZE):
        for column in range(SIZE):
            for step in ((0, 1), (1, 0), (1, 1), (1, -1)):
                before = (row - step[0], column - step[1])
                if not _is_inside(before):
                    starts[(row, column), step] = None
    return tuple(tuple(_walk(start, step, SIZE)) for start, step in starts)


def _is_inside(place: Place) -> bool:
    return 0 <= place[0] < SIZE and 0 <= place[1] < SIZE


def _walk(start: Place, step: Place, most: int) -> Iterator[Place]:
    row, column = start
    for _ in range(most):
        if not _is_inside((row, column)):
            return
        yield row, column
        row, column = row + step[0], column + step[1]


_LINES = _lines()
_LINES_THROUGH = {
    (row, column): tuple(line for line in _LINES if (row, column) in line)
    for row in range(SIZE)
    for column in range(SIZE)
}


def make_word_search(seed: str, words: Sequence[str], unwanted: Sequence[str]) -> WordSearch:
    """Return the square of ``seed`` with some of ``words``, all in capitals.

    ``unwanted`` are strings that can be read nowhere in it, in no direction: the letters that fill the gaps are
    chosen so. They are taken from the words themselves, so that they belong to the language.

    Raises:
        NoRoomForWordsError: if the words cannot be hidden.
    """
    chance = random.Random(seed)  # noqa: S311 - a game, no secret
    for _ in range(_MOST_TRIES):
        chosen = _choose(chance, words)
        square = _Square(chosen, unwanted)
        cells = {word: square.hide(word, chance) for word in sorted(chosen, key=len, reverse=True)}
        placed = {word: place for word, place in cells.items() if place}
        if len(placed) == WORDS and square.is_clean() and square.fill("".join(sorted(words)), chance):
            in_order = tuple(word for word in words if word in placed)
            return WordSearch(square.rows(), in_order, tuple(placed[word] for word in in_order))
    raise NoRoomForWordsError


def _choose(chance: random.Random, words: Sequence[str]) -> list[str]:
    """Return words none of which can be read inside another."""
    chosen: list[str] = []
    for word in chance.sample(words, len(words)):
        if len(word) <= SIZE and not any(word in other or other in word for other in chosen):
            chosen.append(word)
        if len(chosen) == WORDS:
            break
    return chosen


class _Square:
    def __init__(self, words: Sequence[str], unwanted: Sequence[str]) -> None:
        self._words = tuple(words)
        self._unwanted = tuple(unwanted)
        self._letters: dict[Place, str] = {}

    def hide(self, word: str, chance: random.Random) -> tuple[Place, ...]:
        """Write a word somewhere it fits, also across others; return its cells, none if there is no room."""
        places = [(row, column, step) for row in range(SIZE) for column in range(SIZE) for step in _DIRECTIONS]
        chance.shuffle(places)
        for row, column, step in places:
            cells = tuple(_walk((row, column), step, len(word)))
            if len(cells) == len(word) and all(
                self._letters.get(cell, letter) == letter for cell, letter in zip(cells, word, strict=True)
            ):
                self._letters.update(zip(cells, word, strict=True))
                return cells
        return ()

    def is_clean(self) -> bool:
        """Tell whether each word can be read once and nothing unwanted at all."""
        return self._readings(_LINES) == len(self._words)

    def fill(self, letters: str, chance: random.Random) -> bool:
        """Fill the gaps so that nothing new can be read; tell whether that was possible."""
        for cell, lines in _LINES_THROUGH.items():
            if cell in self._letters:
                continue
            before = self._readings(lines)
            for letter in chance.sample(letters, len(letters)):
                self._letters[cell] = letter
                if self._readings(lines) == before:
                    break
            else:
                return False
        return True

    def rows(self) -> tuple[str, ...]:
        return tuple("".join(self._letters[row, column] for column in range(SIZE)) for row in range(SIZE))

    def _readings(self, lines: Sequence[Sequence[Place]]) -> int:
        """Count what can be read in ``lines``, forwards and backwards: hidden words and unwanted strings."""
        found = 0
        for line in lines:
            text = "".join(self._letters.get(cell, _EMPTY) for cell in line)
            both = f"{text}{_EMPTY}{text[::-1]}"
            found += sum(both.count(known) for known in (*self._words, *self._unwanted))
        return found
