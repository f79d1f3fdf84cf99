"""Separated values: CSV in all the ways programs and people write it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence

from letters_app.exchange.limits import MAX_RECORDS
from letters_app.exchange.problems import ProblemCode
from letters_app.exchange.table import TableRow
from letters_app.exchange.unreadable import FileTooLargeError

SEPARATORS = (",", ";", "\t", "|")

_SAMPLE_CHARACTERS = 64 * 1024
_HEADER_DEPTH = 20
_MAX_LINE_CHARACTERS = 1024 * 1024
_MAX_LINES_OF_A_RECORD = 50
"""A cell with more line breaks is taken for a quotation mark that nobody closed."""


def choose_separator(text: str, count_known_headers: Callable[[Sequence[str]], int]) -> str:
    """Return the separator under which the first rows hold most known headers; of equals the one with most cells."""
    sample = text[:_SAMPLE_CHARACTERS]

    def score(separator: str) -> tuple[int, int]:
        rows = read_delimited(sample, separator)[:_HEADER_DEPTH]
        known = max((count_known_headers(row.cells) for row in rows), default=0)
        return known, max((len(row.cells) for row in rows), default=0)

    return max(SEPARATORS, key=score)


def read_delimited(text: str, separator: str) -> list[TableRow]:
    """Return the rows of ``text`` without blank ones. A row that cannot be told from its neighbours is refused alone.

    Raises:
        FileTooLargeError: if there are more records than an import takes.
    """
    lines = list(io.StringIO(text, newline=""))
    if len(lines) <= 1 or max(map(len, lines)) <= _MAX_LINE_CHARACTERS:
        try:
            return _bounded(TableRow(tuple(cells)) for cells in _strict_records(lines, separator))
        except csv.Error:
            pass  # the careful way below finds the row that is to blame
    return _bounded(_careful_records(lines, separator))


def _strict_records(lines: Sequence[str], separator: str) -> Iterator[list[str]]:
    lines_of_record = 0

    def counted() -> Iterator[str]:
        nonlocal lines_of_record
        for line in lines:
            lines_of_record += 1
            if lines_of_record > _MAX_LINES_OF_A_RECORD or len(line) > _MAX_LINE_CHARACTERS:
                raise csv.Error
            yield line

    for record in csv.reader(counted(), delimiter=separator, strict=True):
        lines_of_record = 0
        yield record


def _careful_records(lines: Sequence[str], separator: str) -> Iterator[TableRow]:
    index = 0
    while index < len(lines):
        cells, used = _record_at(lines, index, separator)
        if cells is not None:
            yield TableRow(tuple(cells))
        elif len(lines[index]) > _MAX_LINE_CHARACTERS:
            yield TableRow((), ProblemCode.FIELD_TOO_LONG)
        else:
            yield TableRow((), ProblemCode.BROKEN_QUOTES)
        index += used


def _record_at(lines: Sequence[str], index: int, separator: str) -> tuple[list[str] | None, int]:
    """Return the record that begins at ``index`` and its number of lines; no cells if it cannot be read."""
    if len(lines[index]) > _MAX_LINE_CHARACTERS:
        return None, 1
    for end in range(index + 1, min(index + _MAX_LINES_OF_A_RECORD, len(lines)) + 1):
        try:
            records = list(_strict_records(lines[index:end], separator))
        except csv.Error:
            continue
        return (records[0] if records else []), end - index
    if lines[index].count('"') % 2 == 0:
        try:
            return next(csv.reader([lines[index]], delimiter=separator), []), 1
        except csv.Error:
            return None, 1
    return None, 1


def _bounded(rows: Iterable[TableRow]) -> list[TableRow]:
    kept: list[TableRow] = []
    for row in rows:
        if row.is_blank():
            continue
        if len(kept) > MAX_RECORDS:  # the header is not counted
            raise FileTooLargeError(limit="records", maximum=MAX_RECORDS)
        kept.append(row)
    return kept
