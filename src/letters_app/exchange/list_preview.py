"""The columns of a list with a few of their cells, so that somebody can say what is what before anything is read."""

from __future__ import annotations

from dataclasses import dataclass

from letters_app.exchange.column_map import ColumnMap
from letters_app.exchange.columns import Column
from letters_app.exchange.header_recognition import meanings_of_header, recognise_layout
from letters_app.exchange.opened_list import open_list, table_of
from letters_app.exchange.table import Table, TableRow
from letters_app.exchange.unreadable import NoHeaderError

SAMPLES = 3
LONGEST_SAMPLE = 120
"""Characters of one cell."""
_HEADER_DEPTH = 20


@dataclass(frozen=True, slots=True)
class PreviewColumn:
    """One column as its list has it. Header and samples are text from outside."""

    header: str
    column: Column | None
    """What it is taken for; ``None`` if nothing of it would be read."""
    samples: tuple[str, ...]
    """The first cells that hold something."""


@dataclass(frozen=True, slots=True)
class ListPreview:
    """A list before it is read."""

    columns: tuple[PreviewColumn, ...]
    rows: int
    has_names: bool
    """Whether a column of names is known: without one the list cannot be read, and somebody has to say which it is."""
    is_blocks: bool = False
    """Whether it is pasted text, one block of lines a person: there are no columns to speak of."""


def preview_list(
    data: bytes,
    file_name: str,
    format: str | None,  # noqa: A002 - the word of the command line
    mapping: ColumnMap | None = None,
) -> ListPreview:
    """Return the columns of a list, also of one without a header that we understand.

    Raises:
        UnreadableInputError: if the file as a whole cannot be read.
        MappedColumnMissingError: if a column of the mapping is nowhere.
    """
    try:
        table = table_of(open_list(data, file_name, format, mapping), mapping)
    except NoHeaderError:
        rows = next(iter(open_list(data, file_name, format, mapping).sheets), [])
        table = _with_likeliest_header(rows)
    if table is None:
        return ListPreview((), 0, has_names=True, is_blocks=True)
    return _preview(table, mapping)


def _preview(table: Table, mapping: ColumnMap | None) -> ListPreview:
    try:
        layout = recognise_layout(table, mapping)
    except NoHeaderError:
        meaning = meanings_of_header(table.header, mapping)
        has_names = False
    else:
        meaning = {index: column for column, indices in layout.places.items() for index in indices}
        has_names = True
    columns = tuple(
        PreviewColumn(header.strip()[:LONGEST_SAMPLE], meaning.get(index), _samples(table, index))
        for index, header in enumerate(table.header)
        if header.strip()
    )
    return ListPreview(columns, len(table.rows), has_names)


def _samples(table: Table, index: int) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for row in table.rows:
        cell = row.cells[index].strip() if index < len(row.cells) else ""
        if cell:
            found[cell[:LONGEST_SAMPLE]] = None
        if len(found) == SAMPLES:
            break
    return tuple(found)


def _with_likeliest_header(rows: list[TableRow]) -> Table:
    """Take the first of the rows with most filled cells for the header: above it stand titles, under it the list."""
    filled = [sum(bool(cell.strip()) for cell in row.cells) for row in rows[:_HEADER_DEPTH]]
    if not filled:
        return Table(())
    best = filled.index(max(filled))
    return Table(rows[best].cells, tuple(rows[best + 1 :]))
