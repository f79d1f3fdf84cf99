"""Finds people of the address book who may be the one somebody is about to add."""

from __future__ import annotations

from dataclasses import dataclass

from letters_app.domain.address_book import AddressBook
from letters_app.domain.facility import Facility
from letters_app.domain.recipient import Recipient
from letters_app.exchange.person_matching import KnownPerson, Likeness, likeness_of

MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Somebody who may be meant."""

    recipient_id: str
    is_sure: bool
    """Whether name and year of birth, or the number, leave no doubt."""


def look_alikes(recipient: Recipient, book: AddressBook, facility: Facility | None = None) -> tuple[LookAlike, ...]:
    """Return who in the book may be the same person, the sure ones first; never the recipient's own record.

    ``facility`` is the place of the recipient if the book does not hold it yet.
    """
    wanted = KnownPerson(recipient, facility or book.facility_of(recipient))
    found: list[LookAlike] = []
    for other in book.recipients:
        if other.id == recipient.id:
            continue
        likeness = likeness_of(wanted, KnownPerson(other, book.facility_of(other)))
        if likeness is not Likeness.OTHER:
            found.append(LookAlike(other.id, likeness is Likeness.SAME))
    found.sort(key=lambda one: not one.is_sure)
    return tuple(found[:MOST_SHOWN])
