"""Birthdays that a letter can still reach, with the last day to post it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from letters_app.domain.address_book import AddressBook
from letters_app.domain.recipient import Recipient
from letters_app.services.people.listing import mail_holds, usable_address
from letters_app.services.transit import TransitTimes

POSTING_DAYS_AHEAD = 21
"""How long before the last posting day a birthday is shown."""
DAYS_AHEAD_IF_UNKNOWN = 45
"""How long before the birthday itself it is shown where nobody knows how long mail takes."""


@dataclass(frozen=True, slots=True)
class Birthday:
    """A coming birthday. Of an unknown route ``days_by_post`` and ``post_by`` are ``None``, and are shown so."""

    recipient_id: str
    on: datetime.date
    turns: int
    days_by_post: int | None
    """Days from posting to reading, at most; an estimate."""
    post_by: datetime.date | None
    """Last day to post."""


def birthdays_in_reach(
    book: AddressBook, today: datetime.date, sender_country: str, transit_times: TransitTimes
) -> tuple[Birthday, ...]:
    """Return birthdays of people mail may go to whose last posting day is today or in the next three weeks.

    Only those known to the day count. The most urgent stand first; birthdays of unknown reach follow by date.
    """
    found = sorted(_coming(book.recipients, book, today, sender_country, transit_times), key=_urgency)
    return tuple(found)


def birthday_in_reach(
    book: AddressBook,
    recipient: Recipient,
    today: datetime.date,
    sender_country: str,
    transit_times: TransitTimes,
) -> Birthday | None:
    """Return the birthday of one recipient if it is within reach now."""
    return next(_coming((recipient,), book, today, sender_country, transit_times), None)


def days_by_post(
    book: AddressBook,
    recipient: Recipient,
    today: datetime.date,
    sender_country: str,
    transit_times: TransitTimes,
) -> int | None:
    """Return how many days a letter to the recipient takes at most, ``None`` if nobody knows."""
    record = usable_address(book, recipient, today)
    if record is None:
        return None
    return transit_times.days(sender_country, record.address.country, book.facility_type_of(recipient))


def _coming(
    recipients: Iterable[Recipient],
    book: AddressBook,
    today: datetime.date,
    sender_country: str,
    transit_times: TransitTimes,
) -> Iterator[Birthday]:
    for recipient in recipients:
        born = recipient.birth.exact() if recipient.birth else None
        if born is None or mail_holds(book, recipient, today):
            continue
        days = days_by_post(book, recipient, today, sender_country, transit_times)
        # A letter posted today arrives after the given days: earlier birthdays are out of reach this year.
        on = _next_birthday(born, today + datetime.timedelta(days=days or 0))
        post_by = None if days is None else on - datetime.timedelta(days=days)
        shown_from = (
            on - datetime.timedelta(days=DAYS_AHEAD_IF_UNKNOWN)
            if post_by is None
            else post_by - datetime.timedelta(days=POSTING_DAYS_AHEAD)
        )
        if shown_from <= today:
            yield Birthday(recipient.id, on, on.year - born.year, days, post_by)


def _next_birthday(born: datetime.date, earliest: datetime.date) -> datetime.date:
    on = _birthday_in(born, earliest.year)
    return on if on >= earliest else _birthday_in(born, earliest.year + 1)


def _birthday_in(born: datetime.date, year: int) -> datetime.date:
    try:
        return born.replace(year=year)
    except ValueError:  # the 29th of February
        return datetime.date(year, 2, 28)


def _urgency(birthday: Birthday) -> tuple[bool, datetime.date, str]:
    return birthday.post_by is None, birthday.post_by or birthday.on, birthday.recipient_id
