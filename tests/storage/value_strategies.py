"""Every value of a domain type, built from its annotations, so that a new field is tested the day it is added."""

from __future__ import annotations

import dataclasses
import datetime
import enum
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import strategies as st

from letters_app.domain.finding import Message
from letters_app.domain.group_settings import LeftByGroup
from letters_app.domain.partial_date import EARLIEST_YEAR, LATEST_YEAR, PartialDate

_TEXT = st.text(max_size=12)  # any code point but surrogates, NUL and bidi controls included
_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: _TEXT,
    int: st.integers(min_value=-(2**63), max_value=2**63 - 1),
    bool: st.booleans(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    type(None): st.none(),
    datetime.date: st.dates(),
    datetime.datetime: st.datetimes(timezones=st.just(datetime.UTC)),
}


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(st.dates(datetime.date(EARLIEST_YEAR, 1, 1), datetime.date(LATEST_YEAR, 12, 31)))
    precision = draw(st.integers(1, 3))
    return PartialDate(
        day.year,
        day.month if precision > 1 else None,
        day.day if precision > 2 else None,
        approximate=draw(st.booleans()),
    )


def left_words() -> st.SearchStrategy[LeftByGroup]:
    quotes = _TEXT.filter(str.strip)  # without words it would switch a rule off
    return st.builds(LeftByGroup, rule=_TEXT, quote=quotes, message=values_of(Message))


_BY_RULES: dict[Any, Callable[[], st.SearchStrategy[Any]]] = {PartialDate: partial_dates, LeftByGroup: left_words}


def values_of(kind: Any) -> st.SearchStrategy[Any]:
    if kind in _BY_RULES:
        return _BY_RULES[kind]()
    if kind in _PLAIN:
        return _PLAIN[kind]
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return st.sampled_from(list(kind))
    if dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return st.builds(kind, **{field.name: values_of(hints[field.name]) for field in dataclasses.fields(kind)})
    members = typing.get_args(kind)
    if typing.get_origin(kind) is tuple and members[-1] is Ellipsis:
        return st.lists(values_of(members[0]), max_size=2).map(tuple)
    if typing.get_origin(kind) is tuple:
        return st.tuples(*(values_of(member) for member in members))
    if typing.get_origin(kind) is Mapping:
        return st.dictionaries(_TEXT, values_of(members[1]), max_size=2)
    if typing.get_origin(kind) in (types.UnionType, typing.Union):
        return st.one_of(*(values_of(member) for member in members))
    raise TypeError(kind)
