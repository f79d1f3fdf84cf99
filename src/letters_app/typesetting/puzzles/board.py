"""A board of square cells: lines, letters, discs under letters, shades."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass

from letters_app.typesetting.measures import Zone, em_to_mm, mm_to_pt
from letters_app.typesetting.pages import Cap, Stroke, TextRun, place_line
from letters_app.typesetting.text.fonts import FontLibrary, FontRole
from letters_app.typesetting.text.line_breaking import Line, LineBreaker

_FINE_MM, _THICK_MM = 0.25, 0.9
_FINEST, _THICKEST = 0.03, 0.09
"""Of the cell's edge: no line of a small board is wider."""
_SHADE, _DARK_DISC = 0.86, 0.62
_DISC, _RIM = 0.8, 0.07
"""Of the cell's edge: width of a disc, and of the rim around it."""
_LETTER = 0.62
"""Height of a letter's type, as a part of the cell's edge."""
_WIDEST = 0.66
"""Part of the cell's edge that letters may take; longer ones are made smaller."""
_NAME, _SMALLEST_NAME_PT = 0.3, 6.0
"""Height of the type of the names of rows and columns, as a part of the cell's edge; never smaller than that."""
_NAME_ROOM = 0.5
"""What the names take beside the board, as a part of a cell's edge."""


class Disc(enum.Enum):
    """What lies under the letters of a cell."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell."""

    text: str = ""
    disc: Disc | None = None
    is_shaded: bool = False
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class Board:
    """Rows of cells, as many as there are columns."""

    cells: tuple[tuple[Cell, ...], ...]
    thick_every: int = 0
    """Every so many lines one is thick, as are the edges; 0 = the edges alone."""
    column_names: tuple[str, ...] = ()
    """Below the board; empty for a board without names."""
    row_names: tuple[str, ...] = ()
    """On the left."""

    @property
    def size(self) -> int:
        """How many rows and columns there are."""
        return len(self.cells)


@dataclass(frozen=True, slots=True)
class SetBoard:
    """A board on paper; ``field`` is where its cells are."""

    runs: tuple[TextRun, ...]
    strokes: tuple[Stroke, ...]
    field: Zone


def set_board(board: Board, place: Zone, language: str, fonts: FontLibrary) -> SetBoard:
    """Set a board as large as it fits into ``place``, at its upper left corner.

    Raises:
        CharacterWithoutFontError: if a letter cannot be printed.
    """
    named = bool(board.column_names or board.row_names)
    edge_mm = min(place.width_mm, place.height_mm) / (board.size + (_NAME_ROOM if named else 0))
    length_mm = edge_mm * board.size
    left_mm = place.x_mm + (edge_mm * _NAME_ROOM if named else 0)
    field = Zone(left_mm, place.y_mm, length_mm, length_mm)
    setter = _Setter(field, edge_mm, language, fonts)
    strokes = (*setter.shades(board), *setter.lines(board), *setter.discs(board))
    return SetBoard((*setter.letters(board), *setter.names(board)), strokes, field)


class _Setter:
    def __init__(self, field: Zone, edge_mm: float, language: str, fonts: FontLibrary) -> None:
        self._field = field
        self._edge_mm = edge_mm
        self._letter_pt = mm_to_pt(edge_mm * _LETTER)
        self._name_pt = max(_SMALLEST_NAME_PT, mm_to_pt(edge_mm * _NAME))
        self._breakers = {role: fonts.line_breaker(role, language) for role in (FontRole.SANS, FontRole.SANS_BOLD)}

    def shades(self, board: Board) -> Iterator[Stroke]:
        """Yield a stroke as wide as a cell for each that is shaded."""
        for x_mm, y_mm, cell in self._places(board):
            if cell.is_shaded:
                middle = y_mm + self._edge_mm / 2
                yield Stroke(x_mm, middle, x_mm + self._edge_mm, middle, self._edge_mm, _SHADE)

    def discs(self, board: Board) -> Iterator[Stroke]:
        """Yield a black dot and a lighter one on it for each disc: a stroke without length is a dot."""
        for x_mm, y_mm, cell in self._places(board):
            if cell.disc is None:
                continue
            middle = (x_mm + self._edge_mm / 2, y_mm + self._edge_mm / 2)
            width = self._edge_mm * _DISC
            rim = self._edge_mm * _RIM * (0.5 if cell.disc is Disc.LIGHT else 1)
            inner = 1.0 if cell.disc is Disc.LIGHT else _DARK_DISC
            yield Stroke(*middle, *middle, width, 0.0, Cap.ROUND)
            yield Stroke(*middle, *middle, width - 2 * rim, inner, Cap.ROUND)

    def lines(self, board: Board) -> Iterator[Stroke]:
        """Yield the lines between the cells; thick ones reach half their width further, so that corners are closed."""
        field = self._field
        fine, thick = min(_FINE_MM, self._edge_mm * _FINEST), min(_THICK_MM, self._edge_mm * _THICKEST)
        for number in range(board.size + 1):
            is_edge = number in {0, board.size}
            is_thick = is_edge or (bool(board.thick_every) and number % board.thick_every == 0)
            width = thick if is_thick else fine
            over = width / 2 if is_edge else 0
            at = number * self._edge_mm
            yield Stroke(field.x_mm - over, field.y_mm + at, field.right_mm + over, field.y_mm + at, width)
            yield Stroke(field.x_mm + at, field.y_mm - over, field.x_mm + at, field.bottom_mm + over, width)

    def letters(self, board: Board) -> Iterator[TextRun]:
        """Yield the letters in reading order."""
        for x_mm, y_mm, cell in self._places(board):
            if cell.text:
                role = FontRole.SANS_BOLD if cell.is_strong or cell.disc else FontRole.SANS
                yield self._centred(
                    cell.text, role, x_mm + self._edge_mm / 2, y_mm + self._edge_mm / 2, self._letter_pt
                )

    def names(self, board: Board) -> Iterator[TextRun]:
        """Yield the names of rows, then of columns."""
        field, room = self._field, self._edge_mm * _NAME_ROOM / 2
        for row, name in enumerate(board.row_names):
            y_mm = field.y_mm + (row + 0.5) * self._edge_mm
            yield self._centred(name, FontRole.SANS, field.x_mm - room, y_mm, self._name_pt)
        for column, name in enumerate(board.column_names):
            x_mm = field.x_mm + (column + 0.5) * self._edge_mm
            yield self._centred(name, FontRole.SANS, x_mm, field.bottom_mm + room, self._name_pt)

    def _places(self, board: Board) -> Iterator[tuple[float, float, Cell]]:
        for row, cells in enumerate(board.cells):
            for column, cell in enumerate(cells):
                yield self._field.x_mm + column * self._edge_mm, self._field.y_mm + row * self._edge_mm, cell

    def _centred(self, text: str, role: FontRole, x_mm: float, y_mm: float, size_pt: float) -> TextRun:
        """Set a text with its middle at a place, in type of that size or smaller."""
        breaker = self._breakers[role]
        line = breaker.single_line(text)
        widest_mm = self._edge_mm * _WIDEST
        size_pt *= min(1, widest_mm / em_to_mm(line.advance, size_pt))
        size_pt = round(size_pt, 2)
        return _middle(line, breaker, x_mm, y_mm, size_pt)


def _middle(line: Line, breaker: LineBreaker, x_mm: float, y_mm: float, size_pt: float) -> TextRun:
    cap_mm = em_to_mm(max(run.face.cap_height for word in line.words for run in word.runs), size_pt)
    left_mm = x_mm - em_to_mm(line.advance, size_pt) / 2
    return place_line(line, breaker.shaper, left_mm, y_mm + cap_mm / 2, size_pt)
