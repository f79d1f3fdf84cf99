"""Reads a list of people, whatever program or person wrote it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from letters_app.exchange.address_blocks import read_address_blocks
from letters_app.exchange.column_map import ColumnMap
from letters_app.exchange.columns import Column
from letters_app.exchange.header_recognition import recognise_layout
from letters_app.exchange.opened_list import open_list, table_of
from letters_app.exchange.people_list import ImportedPerson, PeopleList
from letters_app.exchange.problems import ProblemCode, RowProblem
from letters_app.exchange.record_reader import RecordReader
from letters_app.exchange.table import Table


def read_people(
    data: bytes,
    file_name: str,
    format: str | None,  # noqa: A002 - the word of the command line
    mapping: ColumnMap | None,
    today: datetime.date,
) -> PeopleList:
    """Return the people of a file and an account of every row.

    ``file_name`` only helps to choose the format where ``format`` is ``None``; the content has the last word.
    ``today`` turns ages into years of birth and catches dates of the future.

    Raises:
        UnreadableInputError: in one of the kinds of ``letters_app.exchange.unreadable``, if the file as a whole
            cannot be read; a bad row never raises, it is refused alone.
    """
    opened = open_list(data, file_name, format, mapping)
    table = table_of(opened, mapping)
    return _read_blocks(opened.blocks or "", mapping, today) if table is None else _read_table(table, mapping, today)


def _read_table(table: Table, mapping: ColumnMap | None, today: datetime.date) -> PeopleList:
    if not table.rows and not table.header:
        return PeopleList(0, (), (), (), today)
    layout = recognise_layout(table, mapping)
    reader = RecordReader(
        today, layout.identifier_type, trusts_ids=layout.is_own, may_hold_formulas=table.may_hold_formulas
    )
    records: list[ImportedPerson] = []
    for number, row in enumerate(table.rows, start=1):
        if row.problem is not None:
            reader.refuse(number, row.problem)
        elif any(cell.strip() for cell in row.cells[layout.width :]):
            reader.refuse(number, ProblemCode.ROW_TOO_LONG)
        else:
            person = reader.read(number, _with_defaults(layout.cells_of(row), mapping))
            if person is not None:
                records.append(person)
    return _people_list(len(table.rows), records, reader, layout.unused)


def _read_blocks(text: str, mapping: ColumnMap | None, today: datetime.date) -> PeopleList:
    reader = RecordReader(today, may_hold_formulas=False)
    blocks = read_address_blocks(text)
    records: list[ImportedPerson] = []
    for number, block in enumerate(blocks, start=1):
        if block.problem is not None:
            reader.refuse(number, block.problem)
            continue
        person = reader.read(number, _with_defaults(block.cells, mapping))
        if person is not None:
            records.append(person)
            if block.had_link:
                reader.warnings.append(RowProblem(number, ProblemCode.LINK_REMOVED))
    return _people_list(len(blocks), records, reader)


def _with_defaults(cells: Mapping[Column, str], mapping: ColumnMap | None) -> Mapping[Column, str]:
    return {**mapping.defaults, **cells} if mapping else cells


def _people_list(
    rows: int, records: list[ImportedPerson], reader: RecordReader, unused: tuple[str, ...] = ()
) -> PeopleList:
    return PeopleList(
        rows=rows,
        records=tuple(records),
        refused=tuple(reader.refused),
        warnings=tuple(reader.warnings),
        read_on=reader.today,
        unused_columns=unused,
    )
