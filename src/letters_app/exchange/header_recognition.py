"""Finds the header of a table and what its columns mean, by the words of ``headers.toml``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from letters_app.exchange.column_map import ColumnMap
from letters_app.exchange.columns import NAME_COLUMNS, Column
from letters_app.exchange.folding import fold
from letters_app.exchange.import_words import folded_words, meanings, word_lists
from letters_app.exchange.table import Table, TableRow
from letters_app.exchange.unreadable import MappedColumnMissingError, NoHeaderError

_HEADER_DEPTH = 20
_MAX_HEADER_CHARACTERS = 80


@dataclass(frozen=True, slots=True)
class Layout:
    """Which cells of a row mean which field.

    ``places`` holds for every field the indices of its columns, the preferred first; ``unused`` the headers nobody
    understood; ``identifier_type`` what kind of number the header announced.
    """

    places: Mapping[Column, tuple[int, ...]]
    width: int
    unused: tuple[str, ...] = ()
    identifier_type: str = ""
    is_own: bool = False
    """The list was written by this program, or in its columns: only then an ``id`` is one of ours."""

    def cells_of(self, row: TableRow) -> dict[Column, str]:
        """Return the cells of ``row`` that hold something, by field; of several columns the first filled one."""
        cells: dict[Column, str] = {}
        for column, indices in self.places.items():
            for index in indices:
                if index < len(row.cells) and row.cells[index].strip():
                    cells[column] = row.cells[index]
                    break
        return cells


def count_known_headers(cells: Sequence[str], mapping: ColumnMap | None = None) -> int:
    """Return how many different fields ``cells`` would name if they were a header."""
    return len(_columns_of(cells, mapping))


def meanings_of_header(cells: Sequence[str], mapping: ColumnMap | None = None) -> dict[int, Column]:
    """Return the field of each cell of a header that we understand, by its place."""
    return {index: column for column, indices in _columns_of(cells, mapping).items() for index in indices}


def find_header(rows: Sequence[TableRow], mapping: ColumnMap | None = None) -> Table:
    """Return the table under the row among the first twenty that names most fields.

    Raises:
        NoHeaderError: if none of them names a column of names.
        MappedColumnMissingError: if a column of the mapping is nowhere.
    """
    best, best_count = -1, 0
    for index, row in enumerate(rows[:_HEADER_DEPTH]):
        known = _columns_of(row.cells, mapping)
        if len(known) > best_count and any(column in known for column in NAME_COLUMNS):
            best, best_count = index, len(known)
    if best < 0:
        _refuse_missing(mapping, [cell for row in rows[:_HEADER_DEPTH] for cell in row.cells])
        widest = max((len(row.cells) for row in rows[:_HEADER_DEPTH]), default=0)
        raise NoHeaderError(columns=widest, row=1)
    header = rows[best].cells
    _refuse_missing(mapping, header)
    return Table(header, tuple(rows[best + 1 :]))


def recognise_layout(table: Table, mapping: ColumnMap | None = None) -> Layout:
    """Return what the columns of ``table`` mean. A running number is no prisoner's number and is left out.

    Raises:
        NoHeaderError: if no column holds names.
        MappedColumnMissingError: if a column of the mapping is missing.
    """
    _refuse_missing(mapping, table.header)
    columns = _columns_of(table.header, mapping)
    for index in list(columns.get(Column.IDENTIFIER, ())):
        if _is_running_number(table, index):
            columns[Column.IDENTIFIER].remove(index)
    identifiers = columns.get(Column.IDENTIFIER, [])
    if not any(column in columns for column in NAME_COLUMNS):
        raise NoHeaderError(columns=len(table.header), row=1)
    understood = {index for indices in columns.values() for index in indices}
    kinds = [meanings("headers", "identifier_types").get(fold(table.header[index]), "") for index in identifiers]
    return Layout(
        places={column: tuple(indices) for column, indices in columns.items() if indices},
        width=_width(table.header),
        unused=tuple(
            header[:_MAX_HEADER_CHARACTERS]
            for index, header in enumerate(table.header)
            if index not in understood and header.strip()
        ),
        identifier_type=next(filter(None, kinds), ""),
        is_own={Column.ID, Column.SURNAME, Column.GIVEN_NAME, Column.NAME_LATIN} <= columns.keys(),
    )


def column_of_label(label: str) -> Column | None:
    """Return the field that a label inside a pasted block names, ``None`` if none."""
    return _known_headers().get(fold(label))


@cache
def _known_headers() -> Mapping[str, Column]:
    return {word: Column(key) for word, key in meanings("headers", "columns").items()}


@cache
def _preference() -> Mapping[str, int]:
    """Return the rank of a header within its field, by folded header."""
    ranks: dict[str, int] = {}
    for words in word_lists("headers", "columns").values():
        for rank, word in enumerate(words):
            ranks.setdefault(fold(word), rank)
    return ranks


def _columns_of(header: Sequence[str], mapping: ColumnMap | None) -> dict[Column, list[int]]:
    mapped = {fold(name): column for name, column in mapping.columns.items()} if mapping else {}
    ignored = {fold(name) for name in mapping.ignored} if mapping else set()
    folded = [fold(cell) if len(cell) <= _MAX_HEADER_CHARACTERS else "" for cell in header]
    folded = ["" if name in ignored else name for name in folded]
    known = _known_headers()
    columns: dict[Column, list[int]] = {}
    for index, name in enumerate(folded):
        column = mapped.get(name) or known.get(name)
        if name and column is not None:
            columns.setdefault(column, []).append(index)
    _move_beside(columns, folded, Column.SURNAME, "given_beside_surname", Column.GIVEN_NAME)
    _move_beside(columns, folded, Column.GIVEN_NAME, "surname_beside_given", Column.SURNAME)
    preference = _preference()
    for indices in columns.values():
        indices.sort(key=lambda index: (folded[index] not in mapped, preference.get(folded[index], 0), index))
    return columns


def _move_beside(
    columns: dict[Column, list[int]], folded: Sequence[str], beside: Column, section: str, target: Column
) -> None:
    """Read a whole name's header as one part of the name when the other part has its own column."""
    if beside not in columns or target in columns or Column.FULL_NAME not in columns:
        return
    words = folded_words("headers", "headers", section)
    moved = [index for index in columns[Column.FULL_NAME] if folded[index] in words]
    if moved:
        columns[target] = moved
        columns[Column.FULL_NAME] = [index for index in columns[Column.FULL_NAME] if index not in moved]
        if not columns[Column.FULL_NAME]:
            del columns[Column.FULL_NAME]


def _is_running_number(table: Table, index: int) -> bool:
    if fold(table.header[index]) not in folded_words("headers", "headers", "running_number"):
        return False
    cells = [row.cells[index].strip() for row in table.rows if index < len(row.cells)]
    numbers = [cell.rstrip(".") for cell in cells if cell]
    return all(number.isascii() and number.isdigit() and int(number[:9]) <= len(table.rows) for number in numbers)


def _refuse_missing(mapping: ColumnMap | None, header: Sequence[str]) -> None:
    present = {fold(cell) for cell in header}
    for name in mapping.columns if mapping else ():
        if fold(name) not in present:
            raise MappedColumnMissingError(column=name)


def _width(header: Sequence[str]) -> int:
    """Return the number of columns up to the last one with a header."""
    return max((index + 1 for index, cell in enumerate(header) if cell.strip()), default=0)
