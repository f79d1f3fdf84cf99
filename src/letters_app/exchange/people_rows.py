"""Recipients as rows of our own list: the reverse of ``record_reader``."""

from __future__ import annotations

import datetime
from dataclasses import replace

from letters_app.domain.address import PostalAddress
from letters_app.domain.address_book import AddressBook
from letters_app.domain.facility import Facility, FacilityType
from letters_app.domain.partial_date import PartialDate
from letters_app.domain.provenance import NO_PROVENANCE, Provenance, Trust
from letters_app.domain.recipient import Custody, CustodyStatus, Recipient, RecipientKind, Stay
from letters_app.exchange.columns import RESTRICTED_COLUMNS, Column
from letters_app.exchange.fields.addresses import institution_type
from letters_app.exchange.fields.word_lists import write_word_list
from letters_app.exchange.record_reader import facility_name_of

_RESTRICTED_NAMES = frozenset(column.value for column in RESTRICTED_COLUMNS)


def rows_of_book(book: AddressBook, today: datetime.date) -> list[dict[Column, str]]:
    """Return one row for each recipient, empty cells included where the list always has the column."""
    return [
        {**_person_cells(recipient), **_place_cells(book, recipient, today), **_restricted_cells(recipient)}
        for recipient in book.recipients
    ]


def _person_cells(recipient: Recipient) -> dict[Column, str]:
    name = recipient.name
    identifier = recipient.identifier
    hold = recipient.hold
    return {
        Column.ID: recipient.id,
        Column.SURNAME: name.surname,
        Column.GIVEN_NAME: name.given,
        Column.PATRONYMIC: name.patronymic,
        Column.NAME_LATIN: name.latin,
        Column.NAME_DATIVE: name.dative,
        Column.SHORT_NAME: name.short,
        Column.NAME_RAW: name.raw,
        Column.ALIASES: write_word_list(name.aliases),
        Column.GENDER: recipient.gender.value,
        Column.KIND: "" if recipient.kind is RecipientKind.PRISONER else recipient.kind.value,
        Column.BIRTH_DATE: _date(recipient.birth),
        Column.IDENTIFIER_TYPE: identifier.type if identifier else "",
        Column.IDENTIFIER: identifier.value if identifier else "",
        Column.FATHER_NAME: recipient.father_name,
        **_status_cells(recipient.custody),
        Column.LANGUAGES: " ".join(recipient.languages),
        Column.INTERESTS: write_word_list(recipient.interests),
        Column.AVOID_TOPICS: write_word_list(recipient.avoid_topics),
        Column.CAN_WRITE: recipient.can_write.value,
        Column.DO_NOT_WRITE_REASON: recipient.do_not_write_reason,
        Column.HOLD_REASON: hold.reason if hold else "",
        Column.HOLD_UNTIL: hold.look_again_on.isoformat() if hold and hold.look_again_on else "",
        Column.ARRESTED_ON: _date(recipient.arrested_on),
        Column.RELEASE_DATE: _date(recipient.release_on),
        Column.TAGS: write_word_list(recipient.tags),
        Column.SOURCE: recipient.provenance.source.title if recipient.provenance.source else "",
    }


def _status_cells(custody: Custody) -> dict[Column, str]:
    is_unknown = custody.status is CustodyStatus.UNKNOWN
    return {
        Column.STATUS: "" if is_unknown else custody.status.value,
        Column.STATUS_SINCE: _date(custody.since),
        Column.STATUS_LABEL: custody.source_label,
    }


def _place_cells(book: AddressBook, recipient: Recipient, today: datetime.date) -> dict[Column, str]:
    stay = recipient.current_stay()
    if stay is None:
        return _provenance_cells(Provenance(verified_on=recipient.provenance.verified_on))
    facility = book.facility_of(recipient)
    record = book.mail_address_of(recipient, today)
    address = record.address if record else stay.address or PostalAddress(facility.country if facility else "")
    if facility and not address.facility:
        address = replace(address, facility=facility.name)
    is_named_otherwise = facility is not None and facility.name != facility_name_of(address)
    return {
        Column.FACILITY: address.facility,
        Column.FACILITY_NAME: facility.name if facility and is_named_otherwise else "",
        Column.FACILITY_TYPE: _facility_type(facility),
        Column.STREET: address.street,
        Column.LOCALITY: address.locality,
        Column.CITY: address.city,
        Column.REGION: address.region,
        Column.POSTAL_CODE: address.postal_code,
        Column.COUNTRY: address.country,
        Column.ADDRESS_RAW: address.raw,
        **_provenance_cells(_provenance(stay, record.provenance if record else NO_PROVENANCE)),
    }


def _facility_type(facility: Facility | None) -> str:
    if facility is None:
        return ""
    if facility.type is FacilityType.UNKNOWN and institution_type(facility.name) is FacilityType.UNKNOWN:
        return ""
    return facility.type.value


def _provenance(stay: Stay, of_address: Provenance) -> Provenance:
    """Return how sure the place of this person is; the shared address of the facility may have been checked since."""
    return of_address if stay.provenance == NO_PROVENANCE else stay.provenance


def _provenance_cells(provenance: Provenance) -> dict[Column, str]:
    return {
        Column.ADDRESS_TRUST: "" if provenance.trust is Trust.UNKNOWN else provenance.trust.value,
        Column.ADDRESS_VERIFIED_ON: provenance.verified_on.isoformat() if provenance.verified_on else "",
        Column.ADDRESS_SOURCE: provenance.source.title if provenance.source else "",
    }


def _restricted_cells(recipient: Recipient) -> dict[Column, str]:
    """Return the coordinator's fields; one without a column of its own joins the notes, with its name."""
    cells: dict[Column, str] = {}
    for name, text in recipient.restricted:
        column = Column(name) if name in _RESTRICTED_NAMES else Column.NOTES
        line = text if name in _RESTRICTED_NAMES else f"{name}: {text}"
        cells[column] = f"{cells[column]}\n{line}" if column in cells else line
    return cells


def _date(date: PartialDate | None) -> str:
    return date.iso() if date else ""
