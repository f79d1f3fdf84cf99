"""The form for a person: every field as text, the way it is typed, and back to the record.

The fields are those of our lists (``letters_app.exchange.columns.Column``), so a form is read by the very code that
reads an import; what they are called stands in ``letters_app.services.people.field_names``.
"""

from __future__ import annotations

import datetime
import enum
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from letters_app.domain.address import PostalAddress
from letters_app.domain.address_book import AddressBook
from letters_app.domain.facility import Facility
from letters_app.domain.recipient import Gender, Recipient
from letters_app.exchange.columns import Column
from letters_app.exchange.people_rows import rows_of_book

PLACE_SINCE = "place_since"
"""The field that says since when somebody is in the place; no list of ours has it."""

PERSON_FIELDS = (
    Column.SURNAME,
    Column.GIVEN_NAME,
    Column.PATRONYMIC,
    Column.NAME_LATIN,
    Column.NAME_DATIVE,
    Column.SHORT_NAME,
    Column.ALIASES,
    Column.NAME_RAW,
    Column.KIND,
    Column.GENDER,
    Column.BIRTH_DATE,
    Column.IDENTIFIER_TYPE,
    Column.IDENTIFIER,
    Column.FATHER_NAME,
    Column.STATUS,
    Column.STATUS_SINCE,
    Column.CAN_WRITE,
    Column.DO_NOT_WRITE_REASON,
    Column.HOLD_REASON,
    Column.HOLD_UNTIL,
    Column.LANGUAGES,
    Column.INTERESTS,
    Column.AVOID_TOPICS,
    Column.TAGS,
    Column.ARRESTED_ON,
    Column.RELEASE_DATE,
    Column.NOTES,
)
ADDRESS_FIELDS = (
    Column.FACILITY,
    Column.STREET,
    Column.LOCALITY,
    Column.CITY,
    Column.REGION,
    Column.POSTAL_CODE,
    Column.COUNTRY,
)
CHECK_FIELDS = (Column.ADDRESS_TRUST, Column.ADDRESS_VERIFIED_ON, Column.ADDRESS_SOURCE)
PLACE_FIELDS = (*ADDRESS_FIELDS, Column.FACILITY_TYPE, *CHECK_FIELDS)
FORM_FIELDS = (*PERSON_FIELDS, *PLACE_FIELDS)
"""Every field a form may show. What it does not show stays as it is in the record."""


class PlaceChoice(enum.StrEnum):
    """Where the person is, as the form has it."""

    UNKNOWN = "unknown"
    KNOWN_FACILITY = "known-facility"
    """One of the address book. Its address stands in the address fields; changed there, it changes for everybody."""
    NEW_FACILITY = "new-facility"
    """One that the address fields describe, its name in ``Column.FACILITY``."""
    OWN_ADDRESS = "own-address"
    """An address of this person alone, in the address fields."""


@dataclass(frozen=True, slots=True)
class PersonForm:
    """What stands in the form. Lists of words are parted by semicolons, languages by blanks or commas.

    ``Column.ADDRESS`` may hold a whole address as it was pasted; its parts fill the address fields that are empty.
    An empty gender is worked out from the name.
    """

    texts: Mapping[Column, str] = field(default_factory=dict)
    place: PlaceChoice = PlaceChoice.UNKNOWN
    facility_id: str = ""
    place_since: str = ""
    """Since when; empty = today for somebody who moves, else not known."""
    is_correction: bool = False
    """Another place than before means a move, unless the old place was never right: then it is replaced."""

    def text(self, column: Column) -> str:
        """Return what stands in a field."""
        return self.texts.get(column, "")

    def with_text(self, column: Column, text: str) -> PersonForm:
        """Return the form with another text in one field."""
        return replace(self, texts={**self.texts, column: text})

    def with_place(self, place: PlaceChoice) -> PersonForm:
        """Return the form with another kind of place; the address fields stay as they are."""
        return self if place is self.place else replace(self, place=place, facility_id="", place_since="")

    def at_facility(self, facility: Facility, today: datetime.date) -> PersonForm:
        """Return the form with a known facility chosen and its address in the fields."""
        texts = {**self.texts, **_facility_texts(facility, today)}
        since = self.place_since if facility.id == self.facility_id else ""
        return replace(self, texts=texts, place=PlaceChoice.KNOWN_FACILITY, facility_id=facility.id, place_since=since)


def empty_form() -> PersonForm:
    """Return the form for somebody new."""
    return PersonForm(place=PlaceChoice.NEW_FACILITY)


def form_of(recipient: Recipient, book: AddressBook, today: datetime.date) -> PersonForm:
    """Return the form filled with a record; reading it unchanged gives the same record again."""
    cells = rows_of_book(AddressBook((recipient,), book.facilities), today)[0]
    texts = {column: cells.get(column, "") for column in FORM_FIELDS}
    texts[Column.NOTES] = dict(recipient.restricted).get(Column.NOTES, "")
    texts[Column.STATUS] = recipient.custody.status.value
    texts[Column.KIND] = recipient.kind.value
    texts[Column.GENDER] = recipient.gender.value if recipient.gender is not Gender.UNSPECIFIED else "unspecified"
    stay = recipient.current_stay()
    facility = book.facility_of(recipient)
    place = PlaceChoice.UNKNOWN
    if stay is not None and stay.address is not None and not stay.address.is_empty():
        place = PlaceChoice.OWN_ADDRESS
    elif facility is not None:
        place = PlaceChoice.KNOWN_FACILITY
        texts |= _facility_texts(facility, today)
    return PersonForm(
        texts=texts,
        place=place,
        facility_id=facility.id if facility and place is PlaceChoice.KNOWN_FACILITY else "",
        place_since=stay.since.iso() if stay and stay.since else "",
    )


def _facility_texts(facility: Facility, today: datetime.date) -> dict[Column, str]:
    record = facility.mail_address(today)
    address = record.address if record else PostalAddress(facility.country)
    return {
        Column.FACILITY: address.facility or facility.name,
        Column.FACILITY_TYPE: facility.type.value,
        Column.STREET: address.street,
        Column.LOCALITY: address.locality,
        Column.CITY: address.city,
        Column.REGION: address.region,
        Column.POSTAL_CODE: address.postal_code,
        Column.COUNTRY: address.country,
    }
