"""Domain values as canonical JSON and back, driven by their type annotations.

Every field is written, also one at its default: a default that changes later must not change what was stored. Keys
are sorted and nothing is padded, so equal values give equal text.
"""

from __future__ import annotations

import dataclasses
import datetime
import enum
import functools
import json
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, TypeVar

from letters_app.domain.errors import InvalidValueError
from letters_app.domain.partial_date import PartialDate
from letters_app.storage.errors import DamagedVaultError, NewerVaultError

T = TypeVar("T")
_Decoder: TypeAlias = Callable[[Any], Any]


class _NotOfTypeError(ValueError):
    """The JSON value is of another type than the field."""


def to_json(value: object) -> str:
    """Return the canonical text of a domain value.

    Raises:
        InvalidValueError: if the value holds a number or a text that has no JSON (NaN, half a surrogate pair).
    """
    try:
        text = json.dumps(_plain(value), ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
        text.encode("utf-8")
    except ValueError as error:
        # "from None": the driver's words would quote the text.
        raise InvalidValueError(field=type(value).__name__, problem=type(error).__name__) from None
    return text


def from_json(kind: type[T], text: str) -> T:
    """Return the value of type ``kind`` that ``text`` holds.

    Raises:
        DamagedVaultError: if the text is no such value.
        NewerVaultError: if it has fields this program does not know.
    """
    try:
        value: T = _decoder(typing.cast("Any", kind))(json.loads(text, parse_constant=_refuse_constant))
    except (ValueError, RecursionError, InvalidValueError):
        raise DamagedVaultError(place=kind.__name__) from None  # the cause would quote the record
    return value


def _plain(value: object) -> object:
    if isinstance(value, PartialDate):
        return value.iso()
    if isinstance(value, datetime.date):  # a datetime too
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(member) for member in value]
    if isinstance(value, Mapping):
        return {key: _plain(member) for key, member in value.items()}
    if dataclasses.is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    return value


@functools.cache
def _decoder(kind: Any) -> _Decoder:  # noqa: ANN401 - annotations have no common type
    if kind is PartialDate:
        return lambda value: PartialDate.from_iso(_exactly(str)(value))
    if kind is datetime.datetime or kind is datetime.date:
        return lambda value: kind.fromisoformat(_exactly(str)(value))
    if kind is float:
        return lambda value: float(value) if type(value) is int else _exactly(float)(value)
    if kind in (str, int, bool, types.NoneType):
        return _exactly(kind)
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return kind
    if dataclasses.is_dataclass(kind):
        return _dataclass_decoder(kind)
    return _generic_decoder(kind)


def _generic_decoder(kind: Any) -> _Decoder:  # noqa: ANN401 - an annotation
    origin, members = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple:
        return _sequence_decoder(members[0]) if members[-1] is Ellipsis else _pair_decoder(members)
    if origin is Mapping and members[0] is str:
        return _mapping_decoder(members[1])
    if origin in (types.UnionType, typing.Union):
        return _union_decoder(members)
    raise TypeError(kind)


def _exactly(kind: type) -> _Decoder:
    def decode(value: object) -> object:
        if type(value) is not kind:
            raise _NotOfTypeError
        return value

    return decode


def _dataclass_decoder(kind: Any) -> _Decoder:  # noqa: ANN401 - a dataclass that is known at run time only
    hints = typing.get_type_hints(kind)
    fields = {field.name: _decoder(hints[field.name]) for field in dataclasses.fields(kind)}

    def decode(value: object) -> object:
        members = _exactly(dict)(value)
        if not members.keys() <= fields.keys():
            # Pages are authenticated, so nobody but a newer program can have written it. Dropping it would lose data.
            raise NewerVaultError(record=kind.__name__)
        try:
            return kind(**{name: fields[name](member) for name, member in members.items()})
        except TypeError:
            raise _NotOfTypeError from None  # a field without default is missing

    return decode


def _sequence_decoder(member: Any) -> _Decoder:  # noqa: ANN401 - an annotation
    decode_member = _decoder(member)
    return lambda value: tuple(decode_member(one) for one in _exactly(list)(value))


def _pair_decoder(members: tuple[Any, ...]) -> _Decoder:
    decoders = tuple(_decoder(member) for member in members)

    def decode(value: object) -> object:
        given = _exactly(list)(value)
        if len(given) != len(decoders):
            raise _NotOfTypeError
        return tuple(decoder(one) for decoder, one in zip(decoders, given, strict=True))

    return decode


def _mapping_decoder(member: Any) -> _Decoder:  # noqa: ANN401 - an annotation
    decode_member = _decoder(member)
    return lambda value: {key: decode_member(one) for key, one in _exactly(dict)(value).items()}


def _union_decoder(members: tuple[Any, ...]) -> _Decoder:
    decoders = tuple(_decoder(member) for member in members)

    def decode(value: object) -> object:
        for decoder in decoders:
            try:
                return decoder(value)
            except (ValueError, InvalidValueError):
                continue
        raise _NotOfTypeError

    return decode


def _refuse_constant(_name: str) -> object:
    raise _NotOfTypeError
