"""Looks at a form while it is typed: what would be saved, what the post would mind, who looks alike. No widget."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from letters_app.domain.address_book import AddressBook
from letters_app.domain.address_lines import AddressTables
from letters_app.domain.recipient import Recipient
from letters_app.services.people.form_reading import FormProblems, FormReading, read_form
from letters_app.services.people.form_warnings import address_remarks
from letters_app.services.people.form_words import FormRemark
from letters_app.services.people.look_alikes import LookAlike, look_alikes
from letters_app.services.people.person_form import PersonForm


@dataclass(frozen=True, slots=True)
class FormLook:
    """What was found."""

    reading: FormReading | FormProblems
    remarks: tuple[FormRemark, ...] = ()
    """Warnings about the address."""
    alike: tuple[LookAlike, ...] = ()


def look_at(
    form: PersonForm, before: Recipient | None, book: AddressBook, tables: AddressTables | None, today: datetime.date
) -> FormLook:
    """Return what there is to say of a form; long lists make it slow, so it belongs into a worker."""
    reading = read_form(form, before, book, today)
    if isinstance(reading, FormProblems):
        return FormLook(reading)
    person, facility = reading.recipient, reading.facility
    remarks = address_remarks(person, facility, book, tables, today) if tables else ()
    return FormLook(reading, remarks, look_alikes(person, book, facility))
