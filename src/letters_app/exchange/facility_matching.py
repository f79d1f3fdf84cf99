"""Tells whether two facilities of two lists are the same place."""

from __future__ import annotations

import re

from letters_app.domain.address import PostalAddress
from letters_app.domain.facility import Facility
from letters_app.exchange.fields.addresses import institution_code
from letters_app.exchange.folding import fold
from letters_app.exchange.import_words import folded_words

_NO_CODE_SIGN = re.compile(r"[^A-Z0-9]")


def newest_address(facility: Facility) -> PostalAddress | None:
    """Return the address of the record that is still open and began last, ``None`` if no address is known."""
    open_records = [record for record in facility.addresses if record.valid_to is None] or list(facility.addresses)
    if not open_records:
        return None
    return max(open_records, key=lambda record: record.valid_from.toordinal() if record.valid_from else 0).address


def is_same_facility(one: Facility, other: Facility) -> bool:
    """Tell whether two descriptions surely mean one facility: country, postal code and kind with number, or name.

    Without a postal code on one side the town must be the same on both; without either the whole name, and then
    neither may have an address: СИЗО-1 alone may be anywhere.
    """
    if not _may_be_same(one, other):
        return False
    first, second = newest_address(one), newest_address(other)
    if first is None and second is None:
        return fold(one.name) == fold(other.name)
    if first is None or second is None:
        return False
    if first.postal_code and second.postal_code:
        return True
    if first.city and second.city:
        return True
    return fold(one.name) == fold(other.name) and same_address(first, second)


def facility_keys(facility: Facility) -> tuple[str, ...]:
    """Return keys of which two facilities share at least one if ``is_same_facility`` can be true of them."""
    code = institution_code(facility.name)
    address = newest_address(facility)
    if address is None:
        return (f"{code}|",)
    keys = [f"{code}|{part}" for part in (_code(address), _town(address.city)) if part]
    return tuple(keys) or (f"{code}|-",)


def is_described_by(known: Facility, description: Facility) -> bool:
    """Tell whether ``description`` may mean the place a person is known to be in: nothing in it contradicts."""
    return _may_be_same(known, description)


def same_address(one: PostalAddress, other: PostalAddress) -> bool:
    """Tell whether two addresses differ in spelling only."""
    return _comparable(one) == _comparable(other)


def _may_be_same(one: Facility, other: Facility) -> bool:
    if one.country and other.country and one.country != other.country:
        return False
    if institution_code(one.name) != institution_code(other.name) and fold(one.name) != fold(other.name):
        return False
    first, second = newest_address(one), newest_address(other)
    if first is None or second is None:
        return True
    codes = {_code(address) for address in (first, second)} - {""}
    towns = {_town(address.city) for address in (first, second)} - {""}
    if len(codes) > 1:
        return False
    return (len(codes) == 1 and bool(first.postal_code and second.postal_code)) or len(towns) <= 1


def _comparable(address: PostalAddress) -> tuple[str, ...]:
    return (
        institution_code(address.facility),
        _bare(address.street, "street", "building"),
        _bare(address.locality, "locality", "city", "region"),
        _town(address.city),
        _bare(address.region, "region"),
        _code(address),
    )


def _code(address: PostalAddress) -> str:
    return _NO_CODE_SIGN.sub("", address.postal_code.upper())


def _town(city: str) -> str:
    return _bare(city, "city", "locality")


def _bare(text: str, *kinds: str) -> str:
    """Return folded text without the words that only say what it is: г., ул., д."""
    words = frozenset().union(*(folded_words("address-words", kind) for kind in kinds))
    return " ".join(word for word in fold(text).split() if word not in words)
