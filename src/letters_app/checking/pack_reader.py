"""Reads TOML of packs strictly: a missing, mistyped or unknown key is an error that names its place."""

from __future__ import annotations

import datetime
import enum
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from letters_app.domain.errors import PackError

MAX_FILE_BYTES = 4_000_000
"""Larger files are no packs; reading them would only take memory."""

MemberT = TypeVar("MemberT", bound=enum.StrEnum)


class Table:
    """A TOML table that hands out its values by type and remembers which were asked for.

    Every method raises ``PackError`` with the problem ``missing``, ``wrong-type`` or ``unknown-value`` and the key.
    """

    def __init__(self, values: Mapping[str, object], pack: str, place: str) -> None:
        self.pack = pack
        self.place = place
        self._values = values
        self._asked: set[str] = set()

    def error(self, problem: str, key: str = "") -> PackError:
        """Return an error about ``key`` of this table."""
        return PackError(pack=self.pack, place=f"{self.place}:{key}" if key else self.place, problem=problem)

    def keys(self) -> tuple[str, ...]:
        """Return the keys in the order of the file."""
        return tuple(self._values)

    def raw(self, key: str) -> object:
        """Return the value of ``key`` as TOML has it, ``None`` if it is not there."""
        self._asked.add(key)
        return self._values.get(key)

    def text(self, key: str, *, empty: bool = False) -> str:
        """Return a string; with ``empty`` it may be empty or missing."""
        value = self.raw(key)
        if value is None and empty:
            return ""
        if value is None:
            raise self.error("missing", key)
        if not isinstance(value, str):
            raise self.error("wrong-type", key)
        if not value.strip() and not empty:
            raise self.error("missing", key)
        return value

    def texts(self, key: str, *, at_least: int = 0) -> tuple[str, ...]:
        """Return a list of non-empty strings; a missing key is an empty list."""
        value = self.raw(key)
        if value is None:
            value = []
        if not isinstance(value, list):
            raise self.error("wrong-type", key)
        texts = [text for text in value if isinstance(text, str) and text.strip()]
        if len(texts) != len(value):
            raise self.error("wrong-type", key)
        if len(texts) < at_least:
            raise self.error("missing", key)
        return tuple(texts)

    def flag(self, key: str, *, default: bool) -> bool:
        """Return a boolean."""
        value = self.raw(key)
        if value is None:
            return default
        if not isinstance(value, bool):
            raise self.error("wrong-type", key)
        return value

    def number(self, key: str, *, default: int) -> int:
        """Return a whole number that is not negative."""
        value = self.raw(key)
        if value is None:
            return default
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise self.error("wrong-type", key)
        return value

    def day(self, key: str) -> datetime.date | None:
        """Return a day, written as a TOML date or as an ISO string; ``None`` if it is missing or empty."""
        value = self.raw(key)
        if value is None or value == "":
            return None
        if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
            return value
        if not isinstance(value, str):
            raise self.error("wrong-type", key)
        try:
            return datetime.date.fromisoformat(value)
        except ValueError as error:
            raise self.error("unknown-value", key) from error

    def member(self, key: str, members: type[MemberT], default: MemberT | None = None) -> MemberT:
        """Return a member of an enumeration by its value."""
        if default is not None and key not in self._values:
            return default
        value = self.text(key)
        try:
            return members(value)
        except ValueError as error:
            raise self.error("unknown-value", key) from error

    def table(self, key: str) -> Table | None:
        """Return a table inside this one, ``None`` if it is missing."""
        value = self.raw(key)
        if value is None:
            return None
        if not isinstance(value, dict):
            raise self.error("wrong-type", key)
        return Table(value, self.pack, f"{self.place}:{key}")

    def tables(self, key: str) -> list[Table]:
        """Return an array of tables; a missing key is an empty one."""
        value = self.raw(key)
        if value is None:
            return []
        if not isinstance(value, list):
            raise self.error("wrong-type", key)
        tables: list[Table] = []
        for number, entry in enumerate(value, start=1):
            if not isinstance(entry, dict):
                raise self.error("wrong-type", key)
            tables.append(Table(entry, self.pack, f"{self.place}:{key} {number}"))
        return tables

    def finish(self) -> None:
        """Refuse keys nobody asked for: they are spelling mistakes."""
        for key in self._values:
            if key not in self._asked:
                raise self.error("unknown-key", key)


def read_table(path: Path, pack: str) -> Table:
    """Read a TOML file.

    Raises:
        PackError: if it cannot be read, is too large, not UTF-8 or not TOML.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise PackError(pack=pack, place=path.name, problem="unreadable") from error
    if len(data) > MAX_FILE_BYTES:
        raise PackError(pack=pack, place=path.name, problem="too-large")
    try:
        values = tomllib.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        # TOMLDecodeError and UnicodeDecodeError are ValueErrors.
        raise PackError(pack=pack, place=path.name, problem="not-toml") from error
    return Table(values, pack, path.name)
