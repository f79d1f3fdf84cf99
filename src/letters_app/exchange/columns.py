"""The fields a list of people may have. The first ones are our own list, in the order we write them."""

from __future__ import annotations

import enum


class Column(enum.StrEnum):
    """One field of a record; the value is the header we write."""

    ID = "id"
    SURNAME = "surname"
    GIVEN_NAME = "given_name"
    PATRONYMIC = "patronymic"
    NAME_LATIN = "name_latin"
    NAME_DATIVE = "name_dative"
    SHORT_NAME = "short_name"
    GENDER = "gender"
    BIRTH_DATE = "birth_date"
    IDENTIFIER_TYPE = "identifier_type"
    IDENTIFIER = "identifier"
    FATHER_NAME = "father_name"
    STATUS = "status"
    STATUS_SINCE = "status_since"
    FACILITY = "facility"
    FACILITY_TYPE = "facility_type"
    STREET = "street"
    LOCALITY = "locality"
    CITY = "city"
    REGION = "region"
    POSTAL_CODE = "postal_code"
    COUNTRY = "country"
    ADDRESS_TRUST = "address_trust"
    ADDRESS_VERIFIED_ON = "address_verified_on"
    ADDRESS_SOURCE = "address_source"
    LANGUAGES = "languages"
    INTERESTS = "interests"
    AVOID_TOPICS = "avoid_topics"
    CAN_WRITE = "can_write"
    DO_NOT_WRITE_REASON = "do_not_write_reason"
    ARRESTED_ON = "arrested_on"
    RELEASE_DATE = "release_date"
    TAGS = "tags"
    SOURCE = "source"
    NOTES = "notes"

    # Written only where a record needs them
    KIND = "kind"
    NAME_RAW = "name_raw"
    ALIASES = "aliases"
    STATUS_LABEL = "status_label"
    FACILITY_NAME = "facility_known_as"
    ADDRESS_RAW = "address_raw"
    HOLD_REASON = "hold_reason"
    HOLD_UNTIL = "hold_until"
    CHARGES = "charges"
    FAMILY_CONTACT = "family_contact"
    PHONE = "phone"
    LAWYER = "lawyer"

    # Only read: other people's lists have them
    FULL_NAME = "full_name"
    AGE = "age"
    ADDRESS = "address"
    DO_NOT_WRITE = "do_not_write"
    """The opposite of ``can_write``: yes, or the reason why not."""


LIST_COLUMNS = tuple(Column)[: tuple(Column).index(Column.NOTES) + 1]
"""The columns of our own list, always written and in this order."""

EXTRA_COLUMNS = tuple(Column)[len(LIST_COLUMNS) : tuple(Column).index(Column.LAWYER) + 1]
"""Columns written after them when a record has a value there."""

RESTRICTED_COLUMNS = (Column.NOTES, Column.CHARGES, Column.FAMILY_CONTACT, Column.PHONE, Column.LAWYER)
"""What only the coordinator sees; leaves in an export only if asked for. The value is the key in the recipient."""

NAME_COLUMNS = (
    Column.FULL_NAME,
    Column.SURNAME,
    Column.GIVEN_NAME,
    Column.NAME_LATIN,
    Column.NAME_RAW,
)
"""A table without any of these is no list of people."""
