"""Reads a list of people, whatever program or person wrote it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import PurePath

from letters_app.exchange.address_blocks import read_address_blocks
from letters_app.exchange.column_map import ColumnMap
from letters_app.exchange.columns import Column
from letters_app.exchange.delimited import choose_separator, read_delimited
from letters_app.exchange.header_recognition import count_known_headers, find_header, recognise_layout
from letters_app.exchange.json_people import read_json_table
from letters_app.exchange.limits import MAX_FILE_BYTES
from letters_app.exchange.people_list import ImportedPerson, PeopleList
from letters_app.exchange.problems import ProblemCode, RowProblem
from letters_app.exchange.record_reader import RecordReader
from letters_app.exchange.spreadsheets import OLE_SIGNATURE, ZIP_SIGNATURE, read_sheets
from letters_app.exchange.table import Table
from letters_app.exchange.text_decoding import decode_text
from letters_app.exchange.unreadable import (
    BrokenSpreadsheetError,
    EmptyFileError,
    FileTooLargeError,
    NoHeaderError,
    UnsupportedFormatError,
    WrongFormatError,
)

_FORMATS = ("csv", "xlsx", "ods", "json", "text")
_SHEETS = ("xlsx", "ods")
_TEXT_SUFFIXES = (".txt", ".md", ".text")


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
    if format is not None and format not in _FORMATS:
        raise UnsupportedFormatError(format=format)
    if len(data) > MAX_FILE_BYTES:
        raise FileTooLargeError(limit="bytes", maximum=MAX_FILE_BYTES)
    if not data:
        raise EmptyFileError
    if data.startswith((ZIP_SIGNATURE, OLE_SIGNATURE)):
        return _read_sheet(data, format, mapping, today)
    text = decode_text(data)
    if format in _SHEETS:
        raise WrongFormatError(expected=format, actual="text")
    suffix = PurePath(file_name).suffix.lower()
    if format == "json" or (format is None and (suffix == ".json" or text.lstrip("\ufeff \t\r\n")[0] in "[{")):
        return _read_table(read_json_table(text.lstrip("\ufeff")), mapping, today)
    if format == "text":
        return _read_blocks(text, mapping, today)
    if format is None and suffix in _TEXT_SUFFIXES:
        try:
            return _read_delimited(text, mapping, today)
        except NoHeaderError:
            return _read_blocks(text, mapping, today)
    return _read_delimited(text, mapping, today)


def _read_sheet(data: bytes, expected: str | None, mapping: ColumnMap | None, today: datetime.date) -> PeopleList:
    kind, sheets = read_sheets(data)
    if expected is not None and expected not in _SHEETS:
        raise WrongFormatError(expected=expected, actual=kind.value)
    widest: NoHeaderError | None = None
    for rows in sheets:
        if not rows:
            continue
        try:
            return _read_table(find_header(rows, mapping), mapping, today)
        except NoHeaderError as error:
            widest = widest or error
    raise widest or BrokenSpreadsheetError(problem="no-sheet")


def _read_delimited(text: str, mapping: ColumnMap | None, today: datetime.date) -> PeopleList:
    separator = choose_separator(text, lambda cells: count_known_headers(cells, mapping))
    return _read_table(find_header(read_delimited(text, separator), mapping), mapping, today)


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
