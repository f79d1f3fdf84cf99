"""Reads a sender file: the return address and what the letter may say of its writer."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from letters_app.domain.errors import UnreadableInputError
from letters_app.domain.recipient import Gender
from letters_app.domain.return_address import ReturnAddress
from letters_app.domain.visible_text import is_steering
from letters_app.domain.writer import Writer, WriterWords

LARGEST_FILE = 256 * 1024
LONGEST_LINE = 200
LONGEST_ABOUT = 400
MOST_LINES = 8
_WRITER_TEXTS = ("first_name", "city", "about")


class SenderFileError(UnreadableInputError):
    """The sender file is not what it should be (``path``, ``field``, ``problem``, ``most`` characters if too long)."""

    code = "sender.unreadable"


@dataclass(frozen=True, slots=True)
class Sender:
    """Who posts the letter and who signs it. Without a return address the letter says that no answer is expected."""

    return_address: ReturnAddress | None
    writer: Writer
    country: str = ""
    """ISO 3166 alpha-2 code of the country the mail is posted in; empty if the file does not say."""


def read_sender(data: bytes, path: str) -> Sender:
    """Return what a sender file says; ``path`` is only named in errors.

    Raises:
        SenderFileError: if it is not TOML in UTF-8, or a value has the wrong type, is too long or holds control
            characters.
    """
    if len(data) > LARGEST_FILE:
        raise SenderFileError(path=path, field="", problem="too-large")
    try:
        values = tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # no UTF-8, no TOML, or a number of thousands of digits
        raise SenderFileError(path=path, field="", problem="not-toml") from error
    reader = _Reader(path)
    sender = reader.table(values, "sender")
    name = reader.text(sender, "name", "sender.name")
    lines = reader.lines(sender)
    country = reader.country(sender, required=bool(lines))
    address = ReturnAddress(name=name, lines=lines, country=country) if lines else None
    return Sender(return_address=address, writer=reader.writer(reader.table(values, "writer")), country=country)


class _Reader:
    """Takes values out of the file and names the field where one is wrong."""

    def __init__(self, path: str) -> None:
        self._path = path

    def _wrong(self, field: str, problem: str) -> SenderFileError:
        return SenderFileError(path=self._path, field=field, problem=problem)

    def _too_long(self, field: str, most: int) -> SenderFileError:
        return SenderFileError(path=self._path, field=field, problem="too-long", most=most)

    def table(self, values: Mapping[str, Any], name: str) -> Mapping[str, Any]:
        table = values.get(name, {})
        if not isinstance(table, dict):
            raise self._wrong(name, "not-a-table")
        return table

    def text(self, values: Mapping[str, Any], key: str, field: str, longest: int = LONGEST_LINE) -> str:
        text = values.get(key, "")
        if not isinstance(text, str):
            raise self._wrong(field, "not-a-text")
        return self._clean(text, field, longest)

    def _clean(self, text: str, field: str, longest: int) -> str:
        text = unicodedata.normalize("NFC", " ".join(text.split()))
        if len(text) > longest:
            raise self._too_long(field, longest)
        if any(is_steering(character) for character in text):
            raise self._wrong(field, "control-character")
        return text

    def lines(self, sender: Mapping[str, Any]) -> tuple[str, ...]:
        lines = sender.get("lines", [])
        if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
            raise self._wrong("sender.lines", "not-a-list")
        if len(lines) > MOST_LINES:
            raise self._wrong("sender.lines", "too-many-lines")
        cleaned = (self._clean(line, "sender.lines", LONGEST_LINE) for line in lines)
        return tuple(line for line in cleaned if line)

    def country(self, sender: Mapping[str, Any], *, required: bool) -> str:
        country = self.text(sender, "country", "sender.country").upper()
        if country and not (len(country) == 2 and country.isascii() and country.isalpha()):
            raise self._wrong("sender.country", "not-a-country")
        if not country and required:
            raise self._wrong("sender.country", "missing")
        return country

    def writer(self, values: Mapping[str, Any]) -> Writer:
        gender = self.text(values, "gender", "writer.gender") or Gender.UNSPECIFIED.value
        if gender not in set(Gender):
            raise self._wrong("writer.gender", "not-a-gender")
        by_language = {
            key: self._words(table, f"writer.{key}") for key, table in values.items() if isinstance(table, dict)
        }
        return Writer(gender=Gender(gender), words=self._words(values, "writer"), words_by_language=by_language)

    def _words(self, values: Mapping[str, Any], place: str) -> WriterWords:
        longest = {"about": LONGEST_ABOUT}
        texts = {key: self.text(values, key, f"{place}.{key}", longest.get(key, LONGEST_LINE)) for key in _WRITER_TEXTS}
        return WriterWords(**texts)
