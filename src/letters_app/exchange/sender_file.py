"""Reads a sender file: the return address and what the letter may say of its writer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from letters_app.domain.errors import UnreadableInputError
from letters_app.domain.recipient import Gender
from letters_app.domain.return_address import ReturnAddress
from letters_app.domain.writer import Writer, WriterWords
from letters_app.exchange.toml_fields import LONGEST_LINE, TomlFields, read_toml

LONGEST_ABOUT = 400
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
    make_error = partial(SenderFileError, path=path)
    values = read_toml(data, make_error)
    fields = TomlFields(make_error)
    sender = fields.table(values, "sender")
    name = fields.text(sender, "name", "sender.name")
    lines = fields.lines(sender, "lines", "sender.lines")
    country = fields.country(sender, "sender.country", required=bool(lines))
    address = ReturnAddress(name=name, lines=lines, country=country) if lines else None
    return Sender(return_address=address, writer=_writer(fields, fields.table(values, "writer")), country=country)


def _writer(fields: TomlFields, values: Mapping[str, Any]) -> Writer:
    gender = fields.text(values, "gender", "writer.gender") or Gender.UNSPECIFIED.value
    if gender not in set(Gender):
        raise fields.wrong("writer.gender", "not-a-gender")
    by_language = {
        key: _words(fields, table, f"writer.{key}") for key, table in values.items() if isinstance(table, dict)
    }
    return Writer(gender=Gender(gender), words=_words(fields, values, "writer"), words_by_language=by_language)


def _words(fields: TomlFields, values: Mapping[str, Any], place: str) -> WriterWords:
    longest = {"about": LONGEST_ABOUT}
    texts = {key: fields.text(values, key, f"{place}.{key}", longest.get(key, LONGEST_LINE)) for key in _WRITER_TEXTS}
    return WriterWords(**texts)
