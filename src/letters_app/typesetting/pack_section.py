"""A table of a data file, taken apart with a check at every key."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import TypeVar

from letters_app.domain.errors import PackError

LONGEST_MM = 600.0
"""No sheet or envelope of this project has a longer side."""

T = TypeVar("T")


class PackSection:
    """One table of a pack. Each key is taken once, under the name it must have; ``end`` refuses what is left over.

    Every method raises ``PackError`` with the pack, the place as a dotted key, and a problem in a few words.
    """

    def __init__(self, pack: str, place: str, values: Mapping[str, object]) -> None:
        self._pack = pack
        self._place = place
        self._left = dict(values)

    def problem(self, key: str, problem: str) -> PackError:
        """Return the error that says what is wrong with ``key``."""
        place = f"{self._place}.{key}" if self._place else key
        return PackError(pack=self._pack, place=place, problem=problem)

    def has(self, key: str) -> bool:
        """Tell whether ``key`` is given and not yet taken."""
        return key in self._left

    def _take(self, key: str) -> object:
        if key not in self._left:
            raise self.problem(key, "missing")
        return self._left.pop(key)

    def number(self, key: str, low: float = 0.0, high: float = LONGEST_MM) -> float:
        """Take a number within limits."""
        value = self._take(key)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.problem(key, "no number")
        if not low <= value <= high:  # also refuses "nan"
            raise self.problem(key, "out of range")
        return float(value)

    def numbers(self, key: str) -> tuple[float, ...]:
        """Take a list of lengths in mm."""
        value = self._take(key)
        if not isinstance(value, list):
            raise self.problem(key, "no list")
        return tuple(PackSection(self._pack, self._place, {key: number}).number(key) for number in value)

    def text(self, key: str) -> str:
        """Take a text that is not empty."""
        value = self._take(key)
        if not isinstance(value, str) or not value:
            raise self.problem(key, "no text")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Take a list of texts."""
        value = self._take(key)
        if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
            raise self.problem(key, "no list of texts")
        return tuple(value)

    def flag(self, key: str) -> bool:
        """Take true or false."""
        value = self._take(key)
        if not isinstance(value, bool):
            raise self.problem(key, "neither true nor false")
        return value

    def date(self, key: str) -> datetime.date:
        """Take a date."""
        value = self._take(key)
        if not isinstance(value, datetime.date) or isinstance(value, datetime.datetime):
            raise self.problem(key, "no date")
        return value

    def choice(self, key: str, kind: Callable[[str], T]) -> T:
        """Take a text and turn it into ``kind``, which raises ValueError for what it does not know."""
        value = self.text(key)
        try:
            return kind(value)
        except ValueError:
            raise self.problem(key, "unknown value") from None

    def section(self, key: str) -> PackSection:
        """Take a table."""
        value = self._take(key)
        if not isinstance(value, dict):
            raise self.problem(key, "no table")
        return PackSection(self._pack, f"{self._place}.{key}" if self._place else key, value)

    def sections(self, key: str) -> tuple[PackSection, ...]:
        """Take a list of tables, at least one."""
        value = self._take(key)
        if not isinstance(value, list) or not value or not all(isinstance(table, dict) for table in value):
            raise self.problem(key, "no list of tables")
        return tuple(
            PackSection(self._pack, f"{self._place}.{key}[{index}]".lstrip("."), table)
            for index, table in enumerate(value)
        )

    def optional(self, key: str, read: Callable[[PackSection], T]) -> T | None:
        """Take a table and read it; ``None`` if it is not given."""
        return read(self.section(key)) if self.has(key) else None

    def end(self) -> None:
        """Refuse the first key that nobody took."""
        for key in self._left:
            raise self.problem(key, "unknown key")
