"""Takes texts out of a small TOML file a user wrote, and names the field where one is wrong."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

from letters_app.domain.errors import UnreadableInputError
from letters_app.domain.visible_text import is_steering

LARGEST_FILE = 256 * 1024
LONGEST_LINE = 200
MOST_LINES = 8

MakeError = Callable[..., UnreadableInputError]
"""Makes the error of one kind of file from ``field``, ``problem`` and, if something is too long, ``most``."""


def read_toml(data: bytes, make_error: MakeError) -> dict[str, Any]:
    """Return the tables of a file.

    Raises:
        UnreadableInputError: by ``make_error``, if it is too large or no TOML in UTF-8.
    """
    if len(data) > LARGEST_FILE:
        raise make_error(field="", problem="too-large")
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # no UTF-8, no TOML, or a number of thousands of digits
        raise make_error(field="", problem="not-toml") from error


class TomlFields:
    """Reads values by their place; every method raises what ``make_error`` makes."""

    def __init__(self, make_error: MakeError) -> None:
        self._make_error = make_error

    def wrong(self, field: str, problem: str) -> UnreadableInputError:
        """Return the error about a field."""
        return self._make_error(field=field, problem=problem)

    def table(self, values: Mapping[str, Any], name: str) -> Mapping[str, Any]:
        """Return a table, an empty one if it is not there."""
        table = values.get(name, {})
        if not isinstance(table, dict):
            raise self.wrong(name, "not-a-table")
        return table

    def text(self, values: Mapping[str, Any], key: str, field: str, longest: int = LONGEST_LINE) -> str:
        """Return a text of one line, empty if it is not there."""
        return self._clean(self._raw(values, key, field), field, longest)

    def paragraphs(self, values: Mapping[str, Any], key: str, field: str, longest: int) -> tuple[str, ...]:
        """Return a text of many lines as paragraphs; an empty line parts them, single line ends are blanks."""
        text = self._raw(values, key, field)
        if len(text) > longest:
            raise self._make_error(field=field, problem="too-long", most=longest)
        parts = "\n".join(line.strip() for line in text.splitlines()).split("\n\n")
        return tuple(clean for part in parts if (clean := self._clean(part, field, longest)))

    def lines(self, values: Mapping[str, Any], key: str, field: str, most: int = MOST_LINES) -> tuple[str, ...]:
        """Return a list of texts of one line, empty ones left out."""
        lines = values.get(key, [])
        if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
            raise self.wrong(field, "not-a-list")
        if len(lines) > most:
            raise self.wrong(field, "too-many-lines")
        cleaned = (self._clean(line, field, LONGEST_LINE) for line in lines)
        return tuple(line for line in cleaned if line)

    def country(self, values: Mapping[str, Any], field: str, *, required: bool) -> str:
        """Return ``country`` as an ISO 3166 alpha-2 code, empty if it is not there and need not be."""
        country = self.text(values, "country", field).upper()
        if country and not (len(country) == 2 and country.isascii() and country.isalpha()):
            raise self.wrong(field, "not-a-country")
        if not country and required:
            raise self.wrong(field, "missing")
        return country

    def _raw(self, values: Mapping[str, Any], key: str, field: str) -> str:
        text = values.get(key, "")
        if not isinstance(text, str):
            raise self.wrong(field, "not-a-text")
        return text

    def _clean(self, text: str, field: str, longest: int) -> str:
        text = unicodedata.normalize("NFC", " ".join(text.split()))
        if len(text) > longest:
            raise self._make_error(field=field, problem="too-long", most=longest)
        if any(is_steering(character) for character in text):
            raise self.wrong(field, "control-character")
        return text
