"""Reads the files of a data pack strictly: bounded, as UTF-8, as tables whose every key has a reader.

A missing, mistyped or unknown key is an error that names its place as ``file.toml:table.list[0].key``.
"""

from __future__ import annotations

import datetime
import enum
import tomllib
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TypeVar

from letters_app.domain.errors import PackError
from letters_app.domain.pack_problem import PackProblem

MAX_PACK_FILE_BYTES = 1 << 20
"""Four times the largest file that ships; what is larger is no pack, and reading it would only take memory."""

_HIGHEST_COUNT = 1_000_000

T = TypeVar("T")
MemberT = TypeVar("MemberT", bound=enum.StrEnum)


def read_pack_text(path: Path, pack: str) -> str:
    """Return the text of a file of ``pack``; a byte order mark at its start, as some editors write it, is dropped.

    Raises:
        PackError: It is missing, larger than ``MAX_PACK_FILE_BYTES`` or not UTF-8.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MAX_PACK_FILE_BYTES + 1)
    except OSError as error:
        raise PackError(pack=pack, place=path.name, problem=PackProblem.UNREADABLE) from error
    if len(content) > MAX_PACK_FILE_BYTES:
        raise PackError(pack=pack, place=path.name, problem=PackProblem.TOO_LARGE)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PackError(pack=pack, place=path.name, problem=PackProblem.NOT_UTF_8) from error


def read_pack_table(path: Path, pack: str) -> PackTable:
    """Return a TOML file of ``pack`` as a table.

    Raises:
        PackError: It cannot be read or is no TOML.
    """
    content = read_pack_text(path, pack)
    try:
        values = tomllib.loads(content)
    except (ValueError, RecursionError) as error:
        # A TOMLDecodeError is a ValueError, and so is a number of 5,000 digits.
        raise PackError(pack=pack, place=path.name, problem=PackProblem.SYNTAX) from error
    return PackTable(values, pack, path.name)


class PackTable:
    """A TOML table that hands out its values by type and remembers which keys were asked for.

    ``end`` refuses the keys nobody asked for, so that a misspelt one never turns into a default. Every method raises
    ``PackError`` with pack, place and problem; of the values of the file only ids get into the error.
    """

    def __init__(self, values: Mapping[str, object], pack: str, place: str) -> None:
        """Wrap ``values``; ``pack`` and ``place``, a file name with the keys that lead here, are what errors name."""
        self.pack = pack
        self.place = place
        self._values = values
        self._asked: set[str] = set()

    def problem(self, problem: PackProblem, key: str = "") -> PackError:
        """Return the error for ``problem``, at ``key`` of this table."""
        return PackError(pack=self.pack, place=self._place_of(key) if key else self.place, problem=problem)

    def names(self) -> tuple[str, ...]:
        """Return the names of all keys in the order of the file; asks for none."""
        return tuple(self._values)

    def has(self, key: str) -> bool:
        """Tell whether ``key`` is there; does not ask for it."""
        return key in self._values

    def skip(self, *keys: str) -> None:
        """Accept ``keys`` that are meant for the readers of the file."""
        self._asked.update(keys)

    def end(self) -> None:
        """Refuse the first key that nobody asked for."""
        for key in self._values:
            if key not in self._asked:
                raise self.problem(PackProblem.UNKNOWN_KEY, key)

    def raw(self, key: str) -> object:
        """Return the value as TOML has it, ``None`` if it is not there."""
        self._asked.add(key)
        return self._values.get(key)

    def named_by(self, key: str) -> str:
        """Return the text that is the id of this table, and show it in the place of the errors that follow."""
        name = self.text(key)
        self.place = f"{self.place}({name})"
        return name

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text; without a ``default`` it must be there and must not be blank."""
        value = self._value(key, default)
        if not isinstance(value, str):
            raise self.problem(PackProblem.TEXT_EXPECTED, key)
        if default is None and not value.strip():
            raise self.problem(PackProblem.MISSING, key)
        return value

    def texts(self, key: str, *, at_least: int = 0) -> tuple[str, ...]:
        """Return a list of texts that are not blank; a missing key is an empty list."""
        entries = self._list(key, at_least)
        texts = [text for text in entries if isinstance(text, str) and text.strip()]
        if len(texts) != len(entries):
            raise self.problem(PackProblem.TEXT_EXPECTED, key)
        return tuple(texts)

    def words(self, key: str) -> frozenset[str]:
        """Return the words of one text, parted by blanks; a missing key has none."""
        return frozenset(self.text(key, "").split())

    def text_map(self, key: str, *, or_empty: bool = False) -> dict[str, str]:
        """Return a table of texts, which may be empty; it must be there, unless ``or_empty``."""
        entries = self.table(key, or_empty=or_empty)
        return {name: entries.text(name, "") for name in entries.names()}

    def flag(self, key: str, *, default: bool | None = None) -> bool:
        """Return ``true`` or ``false``; without a ``default`` it must be there."""
        value = self._value(key, default)
        if not isinstance(value, bool):
            raise self.problem(PackProblem.FLAG_EXPECTED, key)
        return value

    def number(self, key: str, low: float, high: float) -> float:
        """Return a number within limits, both included."""
        return self._number(key, self._value(key), low, high)

    def numbers(self, key: str, low: float, high: float) -> tuple[float, ...]:
        """Return a list of numbers within limits; it must be there."""
        self._value(key)
        return tuple(self._number(key, value, low, high) for value in self._list(key, 0))

    def count(self, key: str, *, low: int = 0, high: int = _HIGHEST_COUNT, default: int | None = None) -> int:
        """Return a whole number within limits; without a ``default`` it must be there."""
        value = self._value(key, default)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.problem(PackProblem.NUMBER_EXPECTED, key)
        if not low <= value <= high:
            raise self.problem(PackProblem.OUT_OF_RANGE, key)
        return value

    def day(self, key: str) -> datetime.date | None:
        """Return a day, written as a TOML date or as an ISO text; ``None`` if it is missing or empty."""
        value = self.raw(key)
        if value is None or value == "":
            return None
        if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
            return value
        try:
            return datetime.date.fromisoformat(value if isinstance(value, str) else "")
        except ValueError as error:
            raise self.problem(PackProblem.DATE_EXPECTED, key) from error

    def member(self, key: str, members: type[MemberT], default: MemberT | None = None) -> MemberT:
        """Return a member of an enumeration by its value; without a ``default`` it must be there."""
        if default is not None and not self.has(key):
            return default
        return self._member(key, self.text(key), members)

    def members(self, key: str, members: type[MemberT]) -> tuple[MemberT, ...]:
        """Return a list of members of an enumeration by their values; a missing key is an empty list."""
        return tuple(self._member(key, text, members) for text in self.texts(key))

    def table(self, key: str, *, or_empty: bool = False) -> PackTable:
        """Return a table inside this one; it must be there, unless ``or_empty`` stands in for a missing one."""
        value = self._value(key, {} if or_empty else None)
        if not isinstance(value, dict):
            raise self.problem(PackProblem.TABLE_EXPECTED, key)
        return PackTable(value, self.pack, self._place_of(key))

    def optional(self, key: str, read: Callable[[PackTable], T]) -> T | None:
        """Return what ``read`` makes of a table inside this one, ``None`` if it is not there."""
        return read(self.table(key)) if self.has(key) else None

    def tables(self, key: str, *, at_least: int = 0) -> tuple[PackTable, ...]:
        """Return a list of tables; a missing key is an empty list."""
        tables: list[PackTable] = []
        for number, value in enumerate(self._list(key, at_least)):
            if not isinstance(value, dict):
                raise self.problem(PackProblem.TABLE_EXPECTED, f"{key}[{number}]")
            tables.append(PackTable(value, self.pack, self._place_of(f"{key}[{number}]")))
        return tuple(tables)

    def _place_of(self, key: str) -> str:
        separator = "." if ":" in self.place else ":"
        return f"{self.place}{separator}{key}"

    def _value(self, key: str, default: object = None) -> object:
        value = self.raw(key)
        if value is not None:
            return value
        if default is None:
            raise self.problem(PackProblem.MISSING, key)
        return default

    def _list(self, key: str, at_least: int) -> Collection[object]:
        value = self.raw(key)
        entries = [] if value is None else value
        if not isinstance(entries, list):
            raise self.problem(PackProblem.LIST_EXPECTED, key)
        if len(entries) < at_least:
            raise self.problem(PackProblem.MISSING, key)
        return entries

    def _number(self, key: str, value: object, low: float, high: float) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.problem(PackProblem.NUMBER_EXPECTED, key)
        if not low <= value <= high:  # also refuses "nan"
            raise self.problem(PackProblem.OUT_OF_RANGE, key)
        return float(value)

    def _member(self, key: str, value: str, members: type[MemberT]) -> MemberT:
        try:
            return members(value)
        except ValueError as error:
            raise self.problem(PackProblem.UNKNOWN_VALUE, key) from error
