"""Reads the files of a pack: bounded, as UTF-8, as tables of known keys."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from letters_app.domain.errors import PackError

MAX_PACK_FILE_BYTES = 1 << 20


def read_pack_text(path: Path, pack: str) -> str:
    """Return the text of a file of ``pack``.

    Raises:
        PackError: It is missing, larger than ``MAX_PACK_FILE_BYTES`` or not UTF-8.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MAX_PACK_FILE_BYTES + 1)
    except OSError:
        raise PackError(pack=pack, place=path.name, problem="unreadable") from None
    if len(content) > MAX_PACK_FILE_BYTES:
        raise PackError(pack=pack, place=path.name, problem="too-large")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise PackError(pack=pack, place=path.name, problem="not-utf-8") from None


class PackTable:
    """A TOML table whose keys are taken one by one, so that a misspelt key is told and not passed over."""

    def __init__(self, values: Mapping[str, object], pack: str, place: str) -> None:
        """Wrap ``values``; ``pack`` and ``place`` are what errors name."""
        self._values = dict(values)
        self._pack = pack
        self._place = place

    def problem(self, problem: str, key: str = "") -> PackError:
        """Return the error for ``problem``, at ``key`` of this table."""
        return PackError(pack=self._pack, place=f"{self._place}:{key}" if key else self._place, problem=problem)

    def text(self, key: str, default: str | None = None) -> str:
        """Take a string; without a ``default`` it must be there and not be empty."""
        value = self._values.pop(key, default)
        if not isinstance(value, str) or (default is None and not value):
            raise self.problem("text-expected", key)
        return value

    def flag(self, key: str, *, default: bool) -> bool:
        """Take ``true`` or ``false``."""
        value = self._values.pop(key, default)
        if not isinstance(value, bool):
            raise self.problem("flag-expected", key)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """Take a list of strings; a missing key is an empty list."""
        value = self._values.pop(key, [])
        if not isinstance(value, list):
            raise self.problem("list-expected", key)
        texts = tuple(item for item in value if isinstance(item, str))
        if len(texts) != len(value):
            raise self.problem("text-expected", key)
        return texts

    def tables(self, key: str) -> tuple[PackTable, ...]:
        """Take a list of tables; a missing key is an empty list."""
        value = self._values.pop(key, [])
        if not isinstance(value, list):
            raise self.problem("list-expected", key)
        return tuple(self._table(item, f"{key}[{number}]") for number, item in enumerate(value))

    def table(self, key: str) -> PackTable:
        """Take a table; a missing key is an empty one."""
        return self._table(self._values.pop(key, {}), key)

    def names(self) -> tuple[str, ...]:
        """Return the names of the keys not taken yet."""
        return tuple(self._values)

    def end(self) -> None:
        """Refuse keys that nobody took.

        Raises:
            PackError: There are some.
        """
        if self._values:
            raise self.problem("unknown-key", min(self._values))

    def _table(self, value: object, place: str) -> PackTable:
        if not isinstance(value, dict):
            raise self.problem("table-expected", place)
        return PackTable(value, self._pack, f"{self._place}:{place}")


def read_pack_table(path: Path, pack: str) -> PackTable:
    """Return the TOML file as a table.

    Raises:
        PackError: It cannot be read or is no TOML.
    """
    content = read_pack_text(path, pack)
    try:
        values = tomllib.loads(content)
    except (ValueError, RecursionError):  # a TOMLDecodeError is a ValueError, and so is a number of 5,000 digits
        raise PackError(pack=pack, place=path.name, problem="syntax") from None
    return PackTable(values, pack, path.name)
