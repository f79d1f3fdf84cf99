"""Reads one address as JSON, as ``letters address`` takes it."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

from letters_app.domain.address import PostalAddress
from letters_app.domain.address_format import Addressee
from letters_app.domain.errors import UnreadableInputError
from letters_app.domain.partial_date import EARLIEST_YEAR, LATEST_YEAR
from letters_app.domain.visible_text import is_steering

LARGEST_FILE = 256 * 1024
LONGEST_FIELD = 1000
_ADDRESS_FIELDS = ("facility", "street", "locality", "city", "region", "postal_code")


class AddressRequestError(UnreadableInputError):
    """The document is no address (``path``, ``field``, ``problem``)."""

    code = "address.unreadable"


def read_address(data: bytes, path: str) -> tuple[Addressee, PostalAddress]:
    """Return the person and the place of an address document; ``path`` is only named in errors.

    Raises:
        AddressRequestError: if it is no JSON object, a field has the wrong type or is too long, or the country is
            missing.
    """

    def wrong(field: str, problem: str) -> AddressRequestError:
        return AddressRequestError(path=path, field=field, problem=problem)

    if len(data) > LARGEST_FILE:
        raise wrong("", "too-large")
    try:
        values = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:  # no UTF-8, no JSON, or a number of thousands of digits
        raise wrong("", "not-json") from error
    if not isinstance(values, dict):
        raise wrong("", "not-json")

    def text(field: str) -> str:
        value = values.get(field)
        if value is None:
            return ""
        if not isinstance(value, str):
            raise wrong(field, "not-a-text")
        if len(value) > LONGEST_FIELD:
            raise wrong(field, "too-long")
        kept = "".join(character for character in value if not is_steering(character))
        return unicodedata.normalize("NFC", kept).strip()

    country = text("country").upper()
    if not (len(country) == 2 and country.isascii() and country.isalpha()):
        raise wrong("country", "not-a-country")
    addressee = Addressee(
        name=text("name"),
        birth_year=_year(values.get("birth_year"), wrong),
        identifier=text("identifier"),
        identifier_type=text("identifier_type"),
        father_name=text("father_name"),
        gender=text("gender"),
    )
    return addressee, PostalAddress(country=country, **{field: text(field) for field in _ADDRESS_FIELDS})


def _year(value: Any, wrong: Any) -> int | None:  # noqa: ANN401 - any JSON value, and the maker of its error
    if value is None or value == "":
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not EARLIEST_YEAR <= value <= LATEST_YEAR:
        raise wrong("birth_year", "not-a-year")
    return value
