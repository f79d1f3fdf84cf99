"""XLSX and ODS sheets read as text, by calamine, after the size of what it would build has been checked."""

from __future__ import annotations

import datetime
import enum
import io
import re
from collections.abc import Iterator, Mapping

import python_calamine

from letters_app.exchange.limits import MAX_CELLS, MAX_COLUMNS, MAX_RECORDS
from letters_app.exchange.table import TableRow
from letters_app.exchange.unreadable import (
    BinaryFileError,
    BrokenSpreadsheetError,
    FileTooLargeError,
    PasswordProtectedError,
)
from letters_app.exchange.zip_archive import pack_document, unpack_document

ZIP_SIGNATURE = b"PK\x03\x04"
OLE_SIGNATURE = b"\xd0\xcf\x11\xe0"

_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_XLSX_CELL = re.compile(
    rb"""<(?:\w+:)?(?:c|row|mergeCell)\b[^>]*?\b(?:r|ref)\s*=\s*["']([A-Za-z]{0,9})(\d{1,12})(?::([A-Za-z]{1,9})(\d{1,12}))?["']"""
)
_ODS_REPEATED = re.compile(rb'number-(columns|rows)-(repeated|spanned)="(\d+)"')
_ODS_TAG = re.compile(
    rb"<(?:(?P<row>table:table-row)|table:(?:covered-)?table-cell|(?P<table>table:table))\b(?P<attributes>[^>]*)>"
)
_ODS_REPEATED_ROWS = re.compile(rb'number-rows-repeated="(\d+)"')
_ODS_REPEATED_COLUMNS = re.compile(rb'number-columns-repeated="(\d+)"')
_MAX_REPEATED = {b"columns": 100, b"rows": 1000}
"""More of the same cell or row is the blank margin of the sheet, not a list of people."""


class SpreadsheetKind(enum.StrEnum):
    """The two formats of sheets that are read."""

    XLSX = "xlsx"
    ODS = "ods"


def read_sheets(data: bytes) -> tuple[SpreadsheetKind, Iterator[list[TableRow]]]:
    """Return the kind of workbook and its sheets one after another, as rows of text without blank rows.

    A cell of several rows merged into one counts for each of them. Formulas count with the value they had when the
    workbook was saved; dates become ISO dates.

    Raises:
        PasswordProtectedError: if the workbook is encrypted.
        BinaryFileError: if it is another office document.
        BrokenSpreadsheetError: if it is damaged.
        FileTooLargeError: if it holds more than an import takes.
    """
    if data.startswith(OLE_SIGNATURE):
        if _ENCRYPTED_PACKAGE in data:
            raise PasswordProtectedError
        raise BinaryFileError(kind="old-excel")
    parts = unpack_document(data)
    kind = _kind_of(parts)
    if kind is SpreadsheetKind.ODS:
        if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
            raise PasswordProtectedError
        parts["content.xml"] = _ODS_REPEATED.sub(_without_margin, parts["content.xml"])
        _refuse_large_ods(parts["content.xml"])
    else:
        for name, content in parts.items():
            if name.startswith("xl/worksheets/"):
                _refuse_large_xlsx(content)
    return kind, _rows_of_sheets(pack_document(parts))


def _kind_of(parts: Mapping[str, bytes]) -> SpreadsheetKind:
    if "xl/workbook.xml" in parts:
        return SpreadsheetKind.XLSX
    if "content.xml" in parts and b"opendocument.spreadsheet" in parts.get("mimetype", b""):
        return SpreadsheetKind.ODS
    is_document = "word/document.xml" in parts or b"opendocument" in parts.get("mimetype", b"")
    raise BinaryFileError(kind="word" if is_document else "archive")


def _rows_of_sheets(data: bytes) -> Iterator[list[TableRow]]:
    try:
        workbook = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        for index in range(len(workbook.sheet_names)):
            yield _rows(workbook.get_sheet_by_index(index))
    except python_calamine.PasswordError as error:
        raise PasswordProtectedError from error
    except python_calamine.CalamineError as error:
        raise BrokenSpreadsheetError(problem="damaged") from error


def _rows(sheet: python_calamine.CalamineSheet) -> list[TableRow]:
    if sheet.width > MAX_COLUMNS:
        raise FileTooLargeError(limit="columns", maximum=MAX_COLUMNS)
    rows = [[_text(value) for value in row] for row in sheet.iter_rows()]
    _spread_merged_cells(rows, sheet)
    kept = [row for row in map(TableRow, map(tuple, rows)) if not row.is_blank()]
    if len(kept) > MAX_RECORDS + 1:
        raise FileTooLargeError(limit="records", maximum=MAX_RECORDS)
    return kept


def _spread_merged_cells(rows: list[list[str]], sheet: python_calamine.CalamineSheet) -> None:
    """Copy the value of a cell merged downwards into its rows; sideways merging is decoration."""
    top = sheet.start[0] if sheet.start else 0
    for (first_row, column), (last_row, _) in sheet.merged_cell_ranges or []:
        # iter_rows leaves out blank rows above the first used one, columns it does not
        lines = rows[max(first_row - top, 0) : last_row - top + 1]
        if first_row >= top and lines and column < len(lines[0]) and len(lines) <= _MAX_REPEATED[b"rows"]:
            for line in lines[1:]:
                line[column] = line[column] or lines[0][column]


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value)


def _without_margin(match: re.Match[bytes]) -> bytes:
    axis, word, number = match.groups()
    is_margin = len(number) > 6 or int(number) > _MAX_REPEATED[axis]
    return b'number-%s-%s="%s"' % (axis, word, b"1" if is_margin else number)


def _refuse_large_ods(content: bytes) -> None:
    cells = 0
    rows_repeated = 1
    for tag in _ODS_TAG.finditer(content):
        if tag["row"]:
            rows_repeated = _number(_ODS_REPEATED_ROWS.search(tag["attributes"]))
        elif not tag["table"]:
            cells += rows_repeated * _number(_ODS_REPEATED_COLUMNS.search(tag["attributes"]))
        if cells > MAX_CELLS:
            raise FileTooLargeError(limit="cells", maximum=MAX_CELLS)


def _number(match: re.Match[bytes] | None) -> int:
    return int(match[1]) if match else 1


def _refuse_large_xlsx(sheet: bytes) -> None:
    """Refuse a sheet whose used area is too large: calamine builds all of it, however few cells hold anything."""
    last_column = last_row = 1
    for match in _XLSX_CELL.finditer(sheet):
        for letters, digits in ((match[1], match[2]), (match[3], match[4])):
            if digits:
                last_row = max(last_row, int(digits))
                last_column = max(last_column, _column_number(letters or b""))
    if last_column > MAX_COLUMNS:
        raise FileTooLargeError(limit="columns", maximum=MAX_COLUMNS)
    if last_column * last_row > MAX_CELLS:
        raise FileTooLargeError(limit="cells", maximum=MAX_CELLS)


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
