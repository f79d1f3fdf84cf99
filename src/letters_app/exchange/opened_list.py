"""A list as its bytes are: rows of sheets, records of JSON, or pasted text, before anything in it is understood."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from letters_app.exchange.column_map import ColumnMap
from letters_app.exchange.delimited import choose_separator, read_delimited
from letters_app.exchange.header_recognition import count_known_headers, find_header
from letters_app.exchange.json_people import read_json_table
from letters_app.exchange.limits import MAX_FILE_BYTES
from letters_app.exchange.spreadsheets import OLE_SIGNATURE, ZIP_SIGNATURE, read_sheets
from letters_app.exchange.table import Table, TableRow
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


@dataclass(frozen=True, slots=True)
class OpenedList:
    """What a file holds: sheets whose header is still to be found, a table that has one, or a text of blocks."""

    sheets: Iterable[list[TableRow]] = ()
    table: Table | None = None
    blocks: str | None = None
    """The text, if it may be read as pasted address blocks: where there is a sheet too, only if that has no header."""


def open_list(
    data: bytes,
    file_name: str,
    format: str | None,  # noqa: A002 - the word of the command line
    mapping: ColumnMap | None,
) -> OpenedList:
    """Return what the bytes hold. ``file_name`` only helps to choose the format where ``format`` is ``None``.

    Raises:
        UnreadableInputError: in one of the kinds of ``letters_app.exchange.unreadable``.
    """
    if format is not None and format not in _FORMATS:
        raise UnsupportedFormatError(format=format)
    if len(data) > MAX_FILE_BYTES:
        raise FileTooLargeError(limit="bytes", maximum=MAX_FILE_BYTES)
    if not data:
        raise EmptyFileError
    if data.startswith((ZIP_SIGNATURE, OLE_SIGNATURE)):
        kind, sheets = read_sheets(data)
        if format is not None and format not in _SHEETS:
            raise WrongFormatError(expected=format, actual=kind.value)
        return OpenedList(sheets=(rows for rows in sheets if rows))
    text = decode_text(data)
    if format in _SHEETS:
        raise WrongFormatError(expected=format, actual="text")
    suffix = PurePath(file_name).suffix.lower()
    if format == "json" or (format is None and (suffix == ".json" or text.lstrip("\ufeff \t\r\n")[0] in "[{")):
        return OpenedList(table=read_json_table(text.lstrip("\ufeff")))
    if format == "text":
        return OpenedList(blocks=text)
    separator = choose_separator(text, lambda cells: count_known_headers(cells, mapping))
    may_be_blocks = format is None and suffix in _TEXT_SUFFIXES
    return OpenedList(sheets=(read_delimited(text, separator),), blocks=text if may_be_blocks else None)


def table_of(opened: OpenedList, mapping: ColumnMap | None) -> Table | None:
    """Return the first table with a header that we understand; ``None`` if the list is pasted address blocks.

    Raises:
        NoHeaderError: if no row names a column of names.
        MappedColumnMissingError: if a column of the mapping is nowhere.
        BrokenSpreadsheetError: if there is no sheet with anything in it.
    """
    if opened.table is not None:
        return opened.table
    widest: NoHeaderError | None = None
    for rows in opened.sheets:
        try:
            return find_header(rows, mapping)
        except NoHeaderError as error:
            widest = widest or error
    if opened.blocks is not None:
        return None
    raise widest or BrokenSpreadsheetError(problem="no-sheet")
