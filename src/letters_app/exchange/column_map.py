"""A user's own answer to "which of my columns is what": the file behind ``--map``.

::

    [columns]
    "Кому пишем" = "full_name"
    "Где" = "address"

    [defaults]
    country = "RU"
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field

from letters_app.exchange.columns import Column
from letters_app.exchange.unreadable import ColumnMapError


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """Headers of a list by the field they mean, and values for fields the list does not have."""

    columns: Mapping[str, Column] = field(default_factory=dict)
    defaults: Mapping[Column, str] = field(default_factory=dict)
    ignored: frozenset[str] = frozenset()
    """Headers whose cells are to be left out although they look like a field of ours."""


def read_column_map(data: bytes) -> ColumnMap:
    """Read a mapping file.

    Raises:
        ColumnMapError: if it is no TOML, names no columns, or names a field we do not have.
    """
    try:
        document = tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # no UTF-8, no TOML, or a number of thousands of digits
        raise ColumnMapError(problem="not-toml") from error
    columns = {header: _column(name, header) for header, name in _table(document, "columns").items()}
    defaults = {_column(name, name): str(value) for name, value in _table(document, "defaults").items()}
    if not columns and not defaults:
        raise ColumnMapError(problem="no-columns")
    return ColumnMap(columns, defaults)


def _table(document: Mapping[str, object], name: str) -> Mapping[str, object]:
    table = document.get(name, {})
    if not isinstance(table, Mapping):
        raise ColumnMapError(problem="no-columns", place=name)
    return table


def _column(name: object, place: str) -> Column:
    try:
        return Column(str(name))
    except ValueError as error:
        raise ColumnMapError(problem="unknown-field", place=place) from error
