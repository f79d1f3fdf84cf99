"""Writes an address book as a list that this program reads back, and that other programs open."""

from __future__ import annotations

import csv
import datetime
import io
import json
import re
import zipfile
from collections.abc import Mapping, Sequence

import openpyxl
from openpyxl.cell import WriteOnlyCell

from letters_app.domain.address_book import AddressBook
from letters_app.exchange.columns import EXTRA_COLUMNS, LIST_COLUMNS, RESTRICTED_COLUMNS, Column
from letters_app.exchange.people_rows import rows_of_book
from letters_app.exchange.unreadable import UnsupportedFormatError
from letters_app.exchange.untrusted_text import escape_formula
from letters_app.exchange.zip_archive import pack_document, unpack_document

_HOLD_WITHOUT_REASON = "on hold"
_XML_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_TIMES = re.compile(rb"<dcterms:(created|modified)\b[^>]*>[^<]*</dcterms:\1>|<dc:creator\b[^>]*>[^<]*</dc:creator>")


def write_people(
    book: AddressBook,
    format: str,  # noqa: A002 - the word of the command line
    private: bool,  # noqa: FBT001 - named in every call, as the option is
    today: datetime.date,
) -> bytes:
    """Return the recipients of ``book`` with the addresses in force on ``today``, as ``csv``, ``xlsx`` or ``json``.

    The coordinator's fields leave only if ``private``. Histories of stays do not leave. CSV is UTF-8 with commas;
    a cell that a spreadsheet could take for a formula begins with an apostrophe, which the reader takes off again.

    Raises:
        UnsupportedFormatError: for any other format.
    """
    rows = rows_of_book(book, today)
    if not private:
        rows = [_without_private(row) for row in rows]
    used = {column for row in rows for column, text in row.items() if text}
    columns = [*LIST_COLUMNS, *(column for column in EXTRA_COLUMNS if column in used)]
    if format == "json":
        return _json(rows, columns)
    table = [
        [column.value for column in columns],
        *([escape_formula(row.get(column, "")) for column in columns] for row in rows),
    ]
    if format == "csv":
        return _csv(table)
    if format == "xlsx":
        return _xlsx(table)
    raise UnsupportedFormatError(format=format)


def _without_private(row: Mapping[Column, str]) -> dict[Column, str]:
    """Leave out what is the group's own; that mail is held or not wanted stays, why does not."""
    kept = {column: text for column, text in row.items() if column not in RESTRICTED_COLUMNS}
    kept.pop(Column.DO_NOT_WRITE_REASON, None)
    if kept.get(Column.HOLD_REASON):
        kept[Column.HOLD_REASON] = _HOLD_WITHOUT_REASON
    return kept


def _csv(table: Sequence[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(table)
    return text.getvalue().encode("utf-8")


def _json(rows: Sequence[dict[Column, str]], columns: Sequence[Column]) -> bytes:
    people = [{column.value: row[column] for column in columns if row.get(column)} for row in rows]
    return (json.dumps(people, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _xlsx(table: Sequence[Sequence[str]]) -> bytes:
    """Write one sheet with every cell as text, the header frozen, and no author or time in the file."""
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet("people")
    sheet.freeze_panes = "A2"
    for row in table:
        cells = []
        for text in row:
            cell = WriteOnlyCell(sheet, value=_XML_FORBIDDEN.sub("", text))
            cell.data_type = "s"
            cell.number_format = "@"
            cells.append(cell)
        sheet.append(cells)
    written = io.BytesIO()
    workbook.save(written)
    parts = unpack_document(written.getvalue())
    parts["docProps/core.xml"] = _TIMES.sub(b"", parts["docProps/core.xml"])
    return pack_document(parts, zipfile.ZIP_DEFLATED)
