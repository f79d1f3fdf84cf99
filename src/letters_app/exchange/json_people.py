"""JSON lists of people: our own, those of public databases, and Airtable's records with ``fields``."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import NoReturn

from letters_app.exchange.limits import MAX_JSON_DEPTH, MAX_RECORDS
from letters_app.exchange.problems import ProblemCode
from letters_app.exchange.table import Table, TableRow
from letters_app.exchange.unreadable import BrokenJsonError, FileTooLargeError

_STRUCTURE = re.compile(r'"(?:[^"\\]++|\\.)*+(?:"|\Z)|[\[{]|[\]}]', re.DOTALL)
_NAME_KEYS = ("name", "title", "label")


def read_json_table(text: str) -> Table:
    """Return the list in ``text`` as a table whose header holds every key that occurs.

    The list may be the document itself or stand somewhere inside (``{"data": {"people": [...]}}``); of several the
    longest counts. Lists of words in a record are joined by ``"; "``, of an object its name counts.

    Raises:
        BrokenJsonError: for damaged, too deep or doubled-key JSON, and if there is no list of objects.
        FileTooLargeError: if there are too many records.
    """
    _refuse_deep(text)
    try:
        document: object = json.loads(text, object_pairs_hook=_unique_keys, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise BrokenJsonError(problem="syntax", line=error.lineno, column=error.colno) from error
    except ValueError as error:  # a number of thousands of digits
        raise BrokenJsonError(problem="number") from error
    records = _list_of_records(document)
    if len(records) > MAX_RECORDS:
        raise FileTooLargeError(limit="records", maximum=MAX_RECORDS)
    flat = [_fields_of(record) for record in records]
    header = tuple(dict.fromkeys(key for record in flat if record is not None for key in record))
    return Table(
        header,
        tuple(
            TableRow((), ProblemCode.NOT_AN_OBJECT)
            if record is None
            else TableRow(tuple(record.get(key, "") for key in header))
            for record in flat
        ),
        may_hold_formulas=False,
    )


def _refuse_deep(text: str) -> None:
    depth = 0
    for match in _STRUCTURE.finditer(text):
        sign = match[0]
        if sign in "[{":
            depth += 1
            if depth > MAX_JSON_DEPTH:
                raise BrokenJsonError(problem="too-deep", maximum=MAX_JSON_DEPTH)
        elif sign in "]}":
            depth -= 1


def _unique_keys(pairs: list[tuple[str, object]]) -> dict[str, object]:
    record = dict(pairs)
    if len(record) != len(pairs):
        raise BrokenJsonError(problem="doubled-key")
    return record


def _refuse_constant(_: str) -> NoReturn:
    raise BrokenJsonError(problem="number")


def _list_of_records(document: object) -> Sequence[object]:
    lists: list[list[object]] = []

    def collect(value: object) -> None:
        if isinstance(value, list):
            if any(isinstance(item, dict) for item in value):
                lists.append(value)
        elif isinstance(value, dict):
            for inner in value.values():
                collect(inner)

    if document == []:
        return []
    collect(document)
    if not lists:
        raise BrokenJsonError(problem="no-list")
    return max(lists, key=len)


def _fields_of(record: object) -> Mapping[str, str] | None:
    if not isinstance(record, dict):
        return None
    inner = record.get("fields", record.get("node"))
    if isinstance(inner, dict):
        record = inner
    return {str(key): _text(value) for key, value in record.items()}


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "; ".join(filter(None, map(_text, value)))
    if isinstance(value, dict):
        return next((_text(value[key]) for key in _NAME_KEYS if isinstance(value.get(key), str)), "")
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)
