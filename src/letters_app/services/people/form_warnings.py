"""What the post of a country would mind about a person's address, said while the form is still open."""

from __future__ import annotations

import datetime
from dataclasses import replace

from letters_app.domain.address_book import AddressBook
from letters_app.domain.address_format import Addressee, AddressField, AddressWarning, AddressWarningCode
from letters_app.domain.address_lines import AddressTables, address_lines
from letters_app.domain.facility import Facility
from letters_app.domain.finding import Message
from letters_app.domain.language import Script, main_script
from letters_app.domain.recipient import Recipient
from letters_app.exchange.columns import Column
from letters_app.i18n.marking import mark
from letters_app.services.letters.address_findings import warning_message
from letters_app.services.people.form_words import FormRemark
from letters_app.services.people.listing import usable_address

_MISSING = mark("This is missing. Add it if the address has one.")
_FIELDS = {
    AddressField.NAME: Column.SURNAME,
    AddressField.FACILITY: Column.FACILITY,
    AddressField.STREET: Column.STREET,
    AddressField.LOCALITY: Column.LOCALITY,
    AddressField.CITY: Column.CITY,
    AddressField.REGION: Column.REGION,
    AddressField.POSTAL_CODE: Column.POSTAL_CODE,
}


def address_remarks(
    recipient: Recipient,
    facility: Facility | None,
    book: AddressBook,
    tables: AddressTables,
    today: datetime.date,
) -> tuple[FormRemark, ...]:
    """Return the warnings about name and address of a record that was read from a form.

    ``facility`` is the new or changed one of the reading, if there is one. Without an address there is nothing to say.
    """
    if facility is not None:
        book = replace(book, facilities={**book.facilities, facility.id: facility})
    record = usable_address(book, recipient, today)
    if record is None:
        return ()
    country = record.address.country
    address_format = tables.format_of(country)
    name = recipient.name.full(address_format.name_order)
    if address_format.script is Script.LATIN and main_script(name) is not Script.LATIN:
        name = recipient.name.latin or name
    addressee = Addressee(
        name=name,
        birth_year=recipient.birth_year(),
        identifier=recipient.identifier.value if recipient.identifier else "",
        identifier_type=recipient.identifier.type if recipient.identifier else "",
        father_name=recipient.father_name,
        gender=recipient.gender.value,
    )
    lines = address_lines(addressee, record.address, tables, sender_country=country)
    return tuple(_remark(warning) for warning in lines.warnings)


def _remark(warning: AddressWarning) -> FormRemark:
    is_beside_its_field = warning.code is AddressWarningCode.MISSING_FIELD
    message = Message(_MISSING) if is_beside_its_field else warning_message(warning)
    return FormRemark(_field(warning), f"address.{warning.code.value}", message)


def _field(warning: AddressWarning) -> str:
    if warning.code is AddressWarningCode.BIRTH_YEAR_MISSING:
        return Column.BIRTH_DATE
    if warning.code is AddressWarningCode.UNKNOWN_COUNTRY:
        return Column.COUNTRY
    if warning.field in set(AddressField):
        return _FIELDS[AddressField(warning.field)]
    return ""
