"""What stands on a puzzle page in one language: the rules in words, the words to hide, the names of chess pieces."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from letters_app.composing.puzzles.chess_position import Piece
from letters_app.composing.puzzles.word_search import SIZE, WORDS
from letters_app.composing.wordings import wording
from letters_app.domain.pack_problem import PackProblem
from letters_app.resources.pack_table import PackTable, read_pack_table

_FEWEST_WORDS = 2 * WORDS
_SHORTEST_WORD = 4
_NUMBER = frozenset({"number"})
_MEN = frozenset({"men"})


@dataclass(frozen=True, slots=True)
class PuzzleRules:
    """Title, with ``{number}``, and the rules in words: a censor must see that the page is no cipher."""

    title: str
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordSearchWords:
    """Words to hide, in capitals, and strings that must not be readable in the field."""

    rules: PuzzleRules
    list: str
    """Head of the list beside the field."""
    hidden: tuple[str, ...]
    unwanted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChessWords:
    """Letters and names of the pieces, and how a position and a move are said."""

    rules: PuzzleRules
    mate_in: tuple[str, str]
    """What is asked, for one move and for two."""
    list: str
    white: str
    """With ``{men}``."""
    black: str
    first_move: str
    """With ``{piece}``, ``{start}`` and ``{end}``."""
    letters: Mapping[Piece, str]
    names: Mapping[Piece, str]


@dataclass(frozen=True, slots=True)
class PuzzleWords:
    """Everything that is said on puzzle pages in one language."""

    language: str
    solutions: str
    """Head of the organiser's sheet; says that it goes into no letter."""
    solutions_note: str
    """With ``{count}``."""
    sudoku: PuzzleRules
    words: WordSearchWords
    chess: ChessWords


def load_puzzle_words(root: Path, language: str) -> PuzzleWords:
    """Return the words of ``language``.

    Raises:
        PackError: if there is no such file, a wording is missing or has other blanks than it should, or the words
            cannot be hidden.
    """
    top = read_pack_table(root / f"{language}.toml", "puzzles")
    sudoku = top.table("sudoku")
    words = PuzzleWords(
        language=top.text("language"),
        solutions=wording(top, "solutions"),
        solutions_note=wording(top, "solutions_note", {"count"}),
        sudoku=_rules(sudoku),
        words=_word_search(top.table("words")),
        chess=_chess(top.table("chess")),
    )
    top.flag("native_read", default=False)
    sudoku.end()
    top.end()
    if words.language != language:
        raise top.problem(PackProblem.UNKNOWN_VALUE, "language")
    return words


def _rules(table: PackTable) -> PuzzleRules:
    return PuzzleRules(wording(table, "title", _NUMBER), table.texts("rules", at_least=1))


def _word_search(table: PackTable) -> WordSearchWords:
    found = WordSearchWords(
        rules=_rules(table),
        list=wording(table, "list"),
        hidden=table.texts("hidden", at_least=_FEWEST_WORDS),
        unwanted=table.texts("unwanted"),
    )
    table.end()
    if len(set(found.hidden)) < len(found.hidden):
        raise table.problem(PackProblem.DUPLICATE, "hidden")
    for number, word in enumerate(found.hidden):
        key = f"hidden[{number}]"
        if not (word.isalpha() and word.isupper()):
            raise table.problem(PackProblem.NO_WORD, key)
        if not _SHORTEST_WORD <= len(word) <= SIZE or word == word[::-1]:
            raise table.problem(PackProblem.OUT_OF_RANGE, key)
        if any(bad in reading for bad in found.unwanted for reading in (word, word[::-1])):
            raise table.problem(PackProblem.UNKNOWN_VALUE, key)
    return found


def _chess(table: PackTable) -> ChessWords:
    found = ChessWords(
        rules=_rules(table),
        mate_in=(wording(table, "mate_in_one"), wording(table, "mate_in_two")),
        list=wording(table, "list"),
        white=wording(table, "white", _MEN),
        black=wording(table, "black", _MEN),
        first_move=wording(table, "first_move", {"piece", "start", "end"}),
        letters=_by_piece(table.table("letters")),
        names=_by_piece(table.table("names")),
    )
    table.end()
    if len(set(found.letters.values())) < len(Piece):
        raise table.problem(PackProblem.DUPLICATE, "letters")
    return found


def _by_piece(table: PackTable) -> dict[Piece, str]:
    found = {piece: wording(table, piece.name.lower()) for piece in Piece}
    table.end()
    return found
