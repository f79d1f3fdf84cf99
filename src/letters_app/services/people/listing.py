"""The list of people: one row a person with all that it shows, sorts and filters by. Pure functions."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from letters_app.domain.address import AddressRecord
from letters_app.domain.address_book import AddressBook
from letters_app.domain.address_lines import AddressTables
from letters_app.domain.facility import Facility
from letters_app.domain.language import Script, main_script
from letters_app.domain.mail_decision import HoldReason, hold_reasons
from letters_app.domain.partial_date import PartialDate
from letters_app.domain.person_name import NameOrder, PersonName
from letters_app.domain.provenance import NO_PROVENANCE, Freshness, Trust
from letters_app.domain.recipient import CustodyStatus, Gender, Recipient, RecipientKind
from letters_app.domain.transliteration import TransliterationTable
from letters_app.exchange.folding import fold, transliterated_key
from letters_app.services.people.place_label import place_label


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person in the list. Every text may come from outside and is shown as plain text."""

    id: str
    name: str
    """Surname and given name in the order of the country; the whole card name is ``full_name``."""
    full_name: str
    latin: str
    sort_name: str
    """Folded, surname first: compares as a reader expects."""
    kind: RecipientKind
    gender: Gender
    birth: PartialDate | None
    place: str
    """Short: «СИЗО-2, Москва»; empty if unknown."""
    facility_id: str
    country: str
    """ISO 3166 alpha-2, empty if unknown."""
    status: CustodyStatus
    status_since: PartialDate | None
    has_address: bool
    freshness: Freshness
    verified_on: datetime.date | None
    address_age_days: int | None
    """Days since the last check of the address, ``None`` if it was never checked."""
    trust: Trust
    letters: int
    last_letter_on: datetime.date | None
    hold_reasons: tuple[HoldReason, ...]
    """Why mail does not go; empty if it may."""
    tags: tuple[str, ...]
    languages: tuple[str, ...]
    interests: tuple[str, ...]
    identifier: str
    index_name: str = ""
    """The name as an index has it, under the surname: «Akarca, Emir», «Ракитина Вера»."""
    search_keys: tuple[str, ...] = ()
    """Words of names and place in rough Latin spelling, see ``letters_app.services.people.finding``."""

    @property
    def birth_year(self) -> int | None:
        """Year of birth, also one that is only about right: look at ``birth.approximate``."""
        return self.birth.year if self.birth else None

    @property
    def may_be_written_to(self) -> bool:
        """Tell whether nothing holds mail back."""
        return not self.hold_reasons


def person_rows(
    book: AddressBook,
    letter_counts: Mapping[str, int],
    last_letters: Mapping[str, datetime.date],
    today: datetime.date,
    tables: AddressTables | None = None,
) -> tuple[PersonRow, ...]:
    """Return a row for everybody, in the order of the book.

    With ``tables`` a name stands in the order of its country and is found by its official Latin spellings too.
    """
    return tuple(
        person_row(book, recipient, letter_counts, last_letters, today, tables) for recipient in book.recipients
    )


def person_row(
    book: AddressBook,
    recipient: Recipient,
    letter_counts: Mapping[str, int],
    last_letters: Mapping[str, datetime.date],
    today: datetime.date,
    tables: AddressTables | None = None,
) -> PersonRow:
    """Return the row of one recipient, for a list that refreshes only what changed."""
    facility = book.facility_of(recipient)
    record = usable_address(book, recipient, today)
    stay = recipient.current_stay()
    address = record.address if record else stay.address if stay else None
    country = (address.country if address else "") or (facility.country if facility else "")
    provenance = record.provenance if record else NO_PROVENANCE
    name = recipient.name
    order = tables.format_of(country).name_order if tables and country else NameOrder.SURNAME_FIRST
    place = place_label(facility, address)
    checked = provenance.verified_on
    return PersonRow(
        id=recipient.id,
        name=list_name(name, order),
        full_name=name.full(order),
        latin=name.latin,
        sort_name=fold(f"{name.surname} {name.given} {name.patronymic}".strip() or name.full()),
        kind=recipient.kind,
        gender=recipient.gender,
        birth=recipient.birth,
        place=place,
        facility_id=facility.id if facility else "",
        country=country,
        status=recipient.custody.status,
        status_since=recipient.custody.since,
        has_address=record is not None,
        freshness=provenance.freshness(today),
        verified_on=checked,
        address_age_days=max((today - checked).days, 0) if checked else None,
        trust=provenance.trust,
        letters=letter_counts.get(recipient.id, 0),
        last_letter_on=last_letters.get(recipient.id),
        hold_reasons=mail_holds(book, recipient, today),
        tags=recipient.tags,
        languages=recipient.languages,
        interests=recipient.interests,
        identifier=recipient.identifier.value if recipient.identifier else "",
        index_name=index_name(name, order),
        search_keys=_search_keys(recipient, facility, place, country, tables),
    )


def list_name(name: PersonName, order: NameOrder) -> str:
    """Return surname and given name without the patronymic; what else is known if one of them is not."""
    parts = (name.surname, name.given) if order is NameOrder.SURNAME_FIRST else (name.given, name.surname)
    return " ".join(part for part in parts if part) or name.full(order)


def name_order(book: AddressBook, recipient: Recipient, today: datetime.date, tables: AddressTables) -> NameOrder:
    """Return how a name stands in the country of the person's address or, if there is none, of the facility."""
    record, facility = book.mail_address_of(recipient, today), book.facility_of(recipient)
    country = (record.address.country if record else "") or (facility.country if facility else "")
    return tables.format_of(country).name_order if country else NameOrder.SURNAME_FIRST


def index_name(name: PersonName, order: NameOrder) -> str:
    """Return surname and given name for a list in the order of surnames.

    Where the given name comes first, a comma says that the two have changed places.
    """
    if order is NameOrder.SURNAME_FIRST or not (name.surname and name.given):
        return list_name(name, order)
    return f"{name.surname}, {name.given}"


def usable_address(book: AddressBook, recipient: Recipient, today: datetime.date) -> AddressRecord | None:
    """Return the address a letter goes to, ``None`` if none is known or there is nothing in it to print."""
    record = book.mail_address_of(recipient, today)
    return None if record is None or record.address.is_empty() else record


def mail_holds(book: AddressBook, recipient: Recipient, today: datetime.date) -> tuple[HoldReason, ...]:
    """Return every reason to hold mail back, also that no address is known."""
    reasons = hold_reasons(recipient)
    return reasons if usable_address(book, recipient, today) else (*reasons, HoldReason.NO_ADDRESS)


def _search_keys(
    recipient: Recipient, facility: Facility | None, place: str, country: str, tables: AddressTables | None
) -> tuple[str, ...]:
    name = recipient.name
    texts = [
        name.surname or name.raw,
        name.given,
        name.patronymic,
        name.latin,
        name.short,
        *name.aliases,
        recipient.father_name,
        place,
        facility.name if facility else "",
    ]
    native = f"{name.surname} {name.given}".strip() or name.raw
    if main_script(native) is Script.CYRILLIC:
        texts += [table.spell(native) for table in _spelling_tables(tables, country)]
    return tuple(dict.fromkeys(transliterated_key("\n".join(texts)).split()))


def _spelling_tables(tables: AddressTables | None, country: str) -> tuple[TransliterationTable, ...]:
    """Return the schemes by which passports of the country write names."""
    languages = tables.format_of(country).languages if tables else ()
    return tuple(tables.name_spelling[one] for one in languages if one in tables.name_spelling) if tables else ()
