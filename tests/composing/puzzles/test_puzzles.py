from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from composing.puzzles.chess_rules import board_of, first_moves_to_mate, is_checked, square
from letters_app import resources
from letters_app.composing.puzzles.chess_position import ChessPosition, load_chess_positions
from letters_app.composing.puzzles.puzzle_words import load_puzzle_words
from letters_app.composing.puzzles.sudoku import FEWEST_GIVENS, make_sudoku
from letters_app.composing.puzzles.word_search import SIZE, WORDS, NoRoomForWordsError, make_word_search
from letters_app.domain.errors import PackError
from letters_app.domain.pack_problem import PackProblem
from letters_app.resources.pack_table import read_pack_table

ROOT = resources.pack_root("puzzles")
LANGUAGES = sorted(path.stem for path in (ROOT / "words").glob("*.toml"))
POSITIONS = load_chess_positions(ROOT / "chess" / "positions.toml")


def solutions(cells: list[int]) -> Iterator[list[int]]:
    """Try every digit in every empty cell: slow, simple, and not how the puzzles are made."""

    def allowed(place: int) -> set[int]:
        row, column = divmod(place, 9)
        corner = row // 3 * 27 + column // 3 * 3
        return set(range(1, 10)) - {
            *cells[row * 9 : row * 9 + 9],
            *cells[column::9],
            *(cells[corner + 9 * down + right] for down in range(3) for right in range(3)),
        }

    empty = [(len(allowed(place)), place) for place in range(81) if not cells[place]]
    if not empty:
        yield list(cells)
        return
    _, place = min(empty)
    for digit in sorted(allowed(place)):
        cells[place] = digit
        yield from solutions(cells)
    cells[place] = 0


@settings(deadline=None, max_examples=15)
@given(st.text(max_size=8))
def test_a_sudoku_has_exactly_its_solution(seed: str) -> None:
    sudoku = make_sudoku(seed)
    givens = [digit for row in sudoku.givens for digit in row]
    solved = [digit for row in sudoku.solution for digit in row]
    assert list(solutions(list(givens))) == [solved]
    assert FEWEST_GIVENS <= sum(map(bool, givens)) <= 45
    assert all(given in {0, digit} for given, digit in zip(givens, solved, strict=True))
    assert make_sudoku(seed) == sudoku


def readings(letters: tuple[str, ...]) -> list[str]:
    """Return everything that can be read in a square in straight lines: eight directions from every edge."""
    lines = []
    for turned in (letters, tuple("".join(column) for column in zip(*letters, strict=True))):
        lines.extend(turned)
    for step in (1, -1):
        slopes = [
            [letters[row][start + step * row] for row in range(SIZE) if 0 <= start + step * row < SIZE]
            for start in range(-SIZE, 2 * SIZE)
        ]
        lines.extend("".join(slope) for slope in slopes)
    return [*lines, *(line[::-1] for line in lines)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_hidden_once_and_nothing_unwanted_can_be_read(language: str) -> None:
    words = load_puzzle_words(ROOT / "words", language).words
    for number in range(12):
        square = make_word_search(f"3 {number}", words.hidden, words.unwanted)
        assert len(square.words) == WORDS
        assert {len(square.letters), *map(len, square.letters)} == {SIZE}
        lines = readings(square.letters)
        for word, cells in zip(square.words, square.cells, strict=True):
            assert "".join(square.letters[row][column] for row, column in cells) == word
            assert sum(line.count(word) for line in lines) == 1
        assert [bad for bad in words.unwanted for line in lines if bad in line] == []
        assert make_word_search(f"3 {number}", words.hidden, words.unwanted) == square


def test_words_that_cannot_be_hidden_are_refused() -> None:
    with pytest.raises(NoRoomForWordsError):
        make_word_search("1", ["APPLE", "PEAR"], [])


@pytest.mark.parametrize("position", POSITIONS, ids=lambda position: position.id)
def test_a_position_has_one_first_move_that_mates_in_time(position: ChessPosition) -> None:
    board = {square(man.square): man.piece.value.upper() if man.is_white else man.piece.value for man in position.men}
    assert not is_checked(board, white=True)
    assert not is_checked(board, white=False)
    assert first_moves_to_mate(board, position.moves) == [(square(position.start), square(position.end))]
    if position.moves > 1:
        assert first_moves_to_mate(board, 1) == []


def test_a_board_is_read_from_its_upper_left_square() -> None:
    table = read_pack_table(ROOT / "chess" / "positions.toml", "puzzles")
    for position, row in zip(POSITIONS, table.tables("position"), strict=True):
        expected = board_of(row.text("board"))
        assert {square(man.square) for man in position.men} == set(expected)


@pytest.mark.parametrize(
    ("old", "new", "problem", "place"),
    [
        ("{number}", "", PackProblem.WRONG_BLANKS, "ru.toml:sudoku.title"),
        ('"ГРУША"', '"груша"', PackProblem.NO_WORD, "ru.toml:words.hidden[7]"),
        ('"ГРУША"', '"ГРУ ША"', PackProblem.NO_WORD, "ru.toml:words.hidden[7]"),
        ('"ГРУША"', '"ЗОНА"', PackProblem.UNKNOWN_VALUE, "ru.toml:words.hidden[7]"),
        ('"ГРУША"', '"ШАЛАШ"', PackProblem.OUT_OF_RANGE, "ru.toml:words.hidden[7]"),
        ('"ГРУША"', '"ГНЕЗДО"', PackProblem.DUPLICATE, "ru.toml:words.hidden"),
        ('knight = "К"', 'knight = "Кр"', PackProblem.DUPLICATE, "ru.toml:chess.letters"),
        ("native_read", "native_red", PackProblem.UNKNOWN_KEY, "ru.toml:native_red"),
    ],
)
def test_broken_words_are_refused_with_their_place(
    tmp_path: Path, old: str, new: str, problem: PackProblem, place: str
) -> None:
    content = (ROOT / "words" / "ru.toml").read_text(encoding="utf-8")
    assert old in content
    (tmp_path / "ru.toml").write_text(content.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load_puzzle_words(tmp_path, "ru")
    assert (caught.value.params["problem"], caught.value.params["place"]) == (problem, place)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("k7/p7", "k7/p8", PackProblem.UNKNOWN_VALUE),
        ("k7/p7", "x7/p7", PackProblem.UNKNOWN_VALUE),
        ("k7/p7", "8/p7", PackProblem.UNKNOWN_VALUE),
        ("k7/p7/", "k7/", PackProblem.UNKNOWN_VALUE),
        ('"a4e8"', '"a5e8"', PackProblem.UNKNOWN_VALUE),
        ('"a4e8"', '"a4a6"', PackProblem.UNKNOWN_VALUE),
        ("moves = 1", "moves = 3", PackProblem.OUT_OF_RANGE),
        ('"far-corner"', '"corridor"', PackProblem.DUPLICATE),
    ],
)
def test_a_broken_position_is_refused(tmp_path: Path, old: str, new: str, problem: PackProblem) -> None:
    content = (ROOT / "chess" / "positions.toml").read_text(encoding="utf-8")
    assert old in content
    path = tmp_path / "positions.toml"
    path.write_text(content.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load_chess_positions(path)
    assert caught.value.params["problem"] == problem
