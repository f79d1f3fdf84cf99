"""Reads the small files that posters, signature sheets, fax cover sheets and appeals are made from."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from letters_app.domain.errors import UnreadableInputError
from letters_app.exchange.toml_fields import MOST_LINES, TomlFields, read_toml

LONGEST_TEXT = 20_000
_LONGEST_LANGUAGE = 20
_MOST_PAGES = 999


class MatterFileError(UnreadableInputError):
    """The file is not what it should be (``path``, ``field``, ``problem``, ``most`` characters if too long)."""

    code = "matter.unreadable"


@dataclass(frozen=True, slots=True)
class PosterText:
    """Words of a poster; ``title`` is the largest."""

    language: str
    title: str
    text: tuple[str, ...]
    foot: str


@dataclass(frozen=True, slots=True)
class PetitionText:
    """A text to sign, which stands above the names on every sheet."""

    language: str
    title: str
    text: tuple[str, ...]
    foot: str
    """Where the sheet goes when it is full, and until when."""


@dataclass(frozen=True, slots=True)
class FaxText:
    """A fax cover sheet."""

    language: str
    to_name: str
    to_number: str
    from_name: str
    from_number: str
    pages: int
    """This one counted; 0 leaves the place empty for a pen."""
    subject: str
    text: tuple[str, ...]
    date: datetime.date | None


@dataclass(frozen=True, slots=True)
class AppealText:
    """A letter to an official or an institution."""

    language: str
    recipient: tuple[str, ...]
    recipient_country: str
    sender: tuple[str, ...]
    sender_country: str
    subject: str
    text: tuple[str, ...]
    closing: str
    name: str
    """Below the letter; the first line of the sender if it is not given."""
    copies_to: tuple[str, ...]
    enclosed: tuple[str, ...]
    date: datetime.date | None


def read_poster(data: bytes, path: str) -> PosterText:
    """Return the words of a poster; ``path`` is only named in errors, here and below.

    Raises:
        MatterFileError: here and below, if the file is not TOML in UTF-8, a value has the wrong type, is missing, too
            long or unknown, or holds control characters.
    """
    file = _File(data, path, "language", "title", "text", "foot")
    return PosterText(file.language(), file.needed("title"), file.body(), file.line("foot"))


def read_petition(data: bytes, path: str) -> PetitionText:
    """Return the text of a signature sheet."""
    file = _File(data, path, "language", "title", "text", "foot")
    return PetitionText(file.language(), file.needed("title"), file.body(needed=True), file.line("foot"))


def read_fax(data: bytes, path: str) -> FaxText:
    """Return the words of a fax cover sheet."""
    file = _File(data, path, "language", "to", "from", "pages", "subject", "text", "date")
    to, sender = file.part("to", "name", "fax"), file.part("from", "name", "fax")
    return FaxText(
        language=file.language(),
        to_name=to.needed("name"),
        to_number=to.needed("fax"),
        from_name=sender.line("name"),
        from_number=sender.line("fax"),
        pages=file.count("pages"),
        subject=file.line("subject"),
        text=file.body(),
        date=file.day("date"),
    )


def read_appeal(data: bytes, path: str) -> AppealText:
    """Return the words of an appeal."""
    file = _File(
        data, path, "language", "to", "from", "subject", "text", "closing", "name", "copies_to", "enclosed", "date"
    )
    to, sender = file.part("to", "lines", "country"), file.part("from", "lines", "country")
    lines = sender.lines("lines")
    return AppealText(
        language=file.language(),
        recipient=to.lines("lines", needed=True),
        recipient_country=to.country(),
        sender=lines,
        sender_country=sender.country(),
        subject=file.line("subject"),
        text=file.body(needed=True),
        closing=file.line("closing"),
        name=file.line("name") or next(iter(lines), ""),
        copies_to=file.lines("copies_to"),
        enclosed=file.lines("enclosed"),
        date=file.day("date"),
    )


class _Part:
    """A table of the file whose keys are known."""

    def __init__(self, fields: TomlFields, values: Mapping[str, Any], prefix: str, known: tuple[str, ...]) -> None:
        self._fields = fields
        self._values = values
        self._prefix = prefix
        for key in values:
            if key not in known:
                raise fields.wrong(prefix + key, "unknown-field")

    def line(self, key: str) -> str:
        return self._fields.text(self._values, key, self._prefix + key)

    def needed(self, key: str) -> str:
        text = self.line(key)
        if not text:
            raise self._fields.wrong(self._prefix + key, "missing")
        return text

    def lines(self, key: str, *, needed: bool = False) -> tuple[str, ...]:
        lines = self._fields.lines(self._values, key, self._prefix + key, MOST_LINES)
        if needed and not lines:
            raise self._fields.wrong(self._prefix + key, "missing")
        return lines

    def country(self) -> str:
        return self._fields.country(self._values, f"{self._prefix}country", required=False)

    def part(self, key: str, *known: str) -> _Part:
        return _Part(self._fields, self._fields.table(self._values, key), f"{key}.", known)


class _File(_Part):
    """A whole file."""

    def __init__(self, data: bytes, path: str, *known: str) -> None:
        make_error = partial(MatterFileError, path=path)
        super().__init__(TomlFields(make_error), read_toml(data, make_error), "", known)

    def language(self) -> str:
        text = self._fields.text(self._values, "language", "language", _LONGEST_LANGUAGE).lower()
        if not text:
            raise self._fields.wrong("language", "missing")
        return text

    def body(self, *, needed: bool = False) -> tuple[str, ...]:
        text = self._fields.paragraphs(self._values, "text", "text", LONGEST_TEXT)
        if needed and not text:
            raise self._fields.wrong("text", "missing")
        return text

    def count(self, key: str) -> int:
        value = self._values.get(key, 0)
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _MOST_PAGES:
            raise self._fields.wrong(key, "not-a-count")
        return value

    def day(self, key: str) -> datetime.date | None:
        value = self._values.get(key)
        if value is None:
            return None
        if not isinstance(value, datetime.date) or isinstance(value, datetime.datetime):
            raise self._fields.wrong(key, "not-a-day")
        return value
