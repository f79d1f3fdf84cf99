"""The page of a puzzle in the letter's language, and the organiser's sheet in theirs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from letters_app.composing.puzzles.chess_position import ChessPosition, Man
from letters_app.composing.puzzles.puzzle_words import ChessWords, PuzzleRules
from letters_app.composing.puzzles.sudoku import Sudoku
from letters_app.domain.finding import Category, Finding, Message, Severity
from letters_app.domain.provenance import Source
from letters_app.i18n.marking import mark
from letters_app.services.packs import Packs
from letters_app.services.puzzles.puzzle_board import chess_board, sudoku_board, word_board
from letters_app.services.puzzles.puzzle_choice import PUZZLES, NumberedPuzzle
from letters_app.typesetting.pages import Page
from letters_app.typesetting.puzzles.board import Board
from letters_app.typesetting.puzzles.puzzle_sheet import PuzzleContent, Solution, set_puzzle, solution_pages

_SPOKEN_BY_ALL = "en"
_MAY_BE_HELD = mark(
    "A page of digits or letters can look like a code. The rules are printed on it in words; leave the page out where "
    "mail is read with suspicion."
)
_NO_WORDS = mark("No puzzle is worded in the language of this letter, so it goes without one.")
_RETURNED_AS_CODE = Source(
    "Adalet TV, letters and faxes in prison (a mail service’s list of reasons for return)", "2021-04-01"
)


def puzzle_page(
    packs: Packs,
    numbered: NumberedPuzzle,
    language: str,
    paper: str,
    *,
    head_left: str,
    head_right: tuple[str, ...],
) -> Page:
    """Return the page of a puzzle with its rules in ``language``, under the head of its letter.

    Raises:
        TextDoesNotFitError, CharacterWithoutFontError: if it cannot be set.
        PackError: if a pack that is needed is broken.
    """
    words, puzzle = packs.puzzle_words(language), numbered.puzzle
    rules: PuzzleRules
    listed: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    list_head = ""
    if isinstance(puzzle, Sudoku):
        rules, board = words.sudoku, sudoku_board(puzzle)
    elif isinstance(puzzle, ChessPosition):
        rules, board = words.chess.rules, chess_board(puzzle, words.chess)
        list_head, listed = words.chess.list, _legend(puzzle, words.chess)
        below = (words.chess.mate_in[puzzle.moves - 1], *_in_words(puzzle, words.chess))
    else:
        rules, board = words.words.rules, word_board(puzzle)
        list_head, listed = words.words.list, puzzle.words
    content = PuzzleContent(
        language=language,
        title=rules.title.format(number=numbered.number),
        rules=rules.rules,
        board=board,
        list_head=list_head,
        list=listed,
        below=below,
        head_left=head_left,
        head_right=head_right,
    )
    return set_puzzle(content, packs.puzzle_layouts[paper], packs.fonts)


def solution_sheets(packs: Packs, puzzles: Iterable[NumberedPuzzle], language: str, paper: str) -> Iterator[Page]:
    """Yield the organiser's sheets in ``language``, or in English where nobody has worded it; no page for no puzzle.

    Raises:
        TextDoesNotFitError, CharacterWithoutFontError: if they cannot be set.
        PackError: if a pack that is needed is broken.
    """
    spoken = language if language in packs.puzzle_languages else _SPOKEN_BY_ALL
    words = packs.puzzle_words(spoken)
    in_order = sorted(puzzles, key=lambda each: (each.language, each.number))
    several = len({each.language for each in in_order}) > 1
    solutions = (
        Solution(" · ".join(_caption(each, words.chess, several=several)), _solved(each, words.chess))
        for each in in_order
    )
    note = words.solutions_note.format(count=PUZZLES)
    yield from solution_pages(words.solutions, note, solutions, packs.puzzle_layouts[paper], spoken, packs.fonts)


def puzzle_findings(*, has_page: bool) -> tuple[Finding, ...]:
    """Return what is to be known of a letter with a puzzle, or of one that should have had one."""
    if not has_page:
        message = Message(_NO_WORDS)
        return (Finding(category=Category.ENCLOSURES, severity=Severity.WARN, rule="puzzle.no-words", message=message),)
    return (
        Finding(
            category=Category.CODE,
            severity=Severity.HINT,
            rule="puzzle.may-be-held",
            message=Message(_MAY_BE_HELD),
            source=_RETURNED_AS_CODE,
        ),
    )


def _caption(numbered: NumberedPuzzle, words: ChessWords, *, several: bool) -> Iterator[str]:
    yield str(numbered.number)
    if several:
        yield numbered.language
    if isinstance(numbered.puzzle, ChessPosition):
        position = numbered.puzzle
        yield words.first_move.format(piece=words.names[position.mover.piece], start=position.start, end=position.end)


def _solved(numbered: NumberedPuzzle, words: ChessWords) -> Board:
    puzzle = numbered.puzzle
    if isinstance(puzzle, Sudoku):
        return sudoku_board(puzzle, solved=True)
    if isinstance(puzzle, ChessPosition):
        return chess_board(puzzle, words)
    return word_board(puzzle, solved=True)


def _legend(position: ChessPosition, words: ChessWords) -> tuple[str, ...]:
    present = {man.piece for man in position.men}
    return tuple(f"{letter} – {words.names[piece]}" for piece, letter in words.letters.items() if piece in present)


def _in_words(position: ChessPosition, words: ChessWords) -> tuple[str, str]:
    def said(men: Iterable[Man]) -> str:
        order = list(words.names)
        ranked = sorted(men, key=lambda man: (order.index(man.piece), man.square))
        return ", ".join(f"{words.names[man.piece]}\N{NO-BREAK SPACE}{man.square}" for man in ranked)

    return (
        words.white.format(men=said(man for man in position.men if man.is_white)),
        words.black.format(men=said(man for man in position.men if not man.is_white)),
    )
