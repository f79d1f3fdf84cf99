"""Whom to write to: fair suggestions, each with its reasons.

Fame is a loss: a few prisoners get most of the letters. So whoever has the fewest comes first, and among equals a
seed decides, so that ten writers at one evening are not all offered the same three.
"""

from __future__ import annotations

import datetime
import enum
import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from letters_app.domain.address_book import AddressBook
from letters_app.domain.provenance import Freshness
from letters_app.domain.recipient import Recipient, RecipientKind
from letters_app.services.people.birthdays import Birthday, birthday_in_reach, days_by_post
from letters_app.services.people.listing import mail_holds, usable_address
from letters_app.services.transit import TransitTimes

LONG_SINCE_DAYS = 60
FEW_LETTERS = 3
NEW_DAYS = 30


class ReasonKind(enum.StrEnum):
    """Why somebody is suggested, or what a writer should know; beside each stands what ``SuggestionReason`` holds."""

    NOBODY_WROTE = "nobody-wrote"
    FEW_LETTERS = "few-letters"
    """``number`` of letters so far."""
    LONG_SINCE = "long-since"
    """``number`` of days since the last letter, ``day`` of it."""
    BIRTHDAY_IN_REACH = "birthday-in-reach"
    """``day`` of the birthday, ``number`` of years; ``post_by``, ``None`` if nobody knows how long mail takes."""
    READS = "reads"
    """``language``: one the writer writes, or the person's own."""
    NEWLY_ADDED = "newly-added"
    """``number`` of days, ``day`` of adding."""
    ADDRESS_FRESH = "address-fresh"
    """``number`` of days since it was checked, ``day`` of the check."""
    ADDRESS_OLD = "address-old"
    """The same; both are ``None`` if it was never checked."""


@dataclass(frozen=True, slots=True)
class SuggestionReason:
    """One reason with its values; those a kind does not name are ``None`` or empty."""

    kind: ReasonKind
    number: int | None = None
    day: datetime.date | None = None
    post_by: datetime.date | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Somebody to write to. The reasons are ordered: the first says most."""

    recipient_id: str
    reasons: tuple[SuggestionReason, ...]


@dataclass(frozen=True, slots=True)
class Occasion:
    """What is known of the evening beside the people: when, from where, by whom."""

    today: datetime.date
    sender_country: str
    """ISO 3166 alpha-2; empty counts as abroad from everywhere."""
    transit_times: TransitTimes
    writer_languages: tuple[str, ...] = ()
    """Languages the writer can write; empty = not known."""
    seed: int = 0
    """Decides between equals: the same seed gives the same order, another one rotates it."""


@dataclass(frozen=True, slots=True)
class LettersSoFar:
    """What was written to whom, by id of recipient; who is missing got nothing."""

    counts: Mapping[str, int] = field(default_factory=dict)
    """Should include letters that somebody is writing now."""
    last_on: Mapping[str, datetime.date] = field(default_factory=dict)
    added_on: Mapping[str, datetime.date] = field(default_factory=dict)
    """When people came into the address book, where that is known."""


def suggest(
    book: AddressBook,
    letters: LettersSoFar,
    occasion: Occasion,
    limit: int,
    *,
    passed_over: Collection[str] = (),
) -> tuple[Suggestion, ...]:
    """Return at most ``limit`` people to write to, the neediest first.

    Nobody is suggested whom mail must not go to, who is no prisoner, or who will be free before a letter arrives.
    Fewest letters come first, in steps that double; within a step those whose birthday is within reach, then
    addresses that were checked lately; then the seed decides. ``passed_over`` are those the writer has put aside.
    """
    candidates = [
        (_rank(book, recipient, letters, occasion), recipient)
        for recipient in book.recipients
        if recipient.id not in passed_over and _may_be_suggested(book, recipient, occasion)
    ]
    candidates.sort(key=lambda candidate: candidate[0])
    return tuple(
        Suggestion(recipient.id, reasons_for(book, recipient, letters, occasion)) for _, recipient in candidates[:limit]
    )


def reasons_for(
    book: AddressBook, recipient: Recipient, letters: LettersSoFar, occasion: Occasion
) -> tuple[SuggestionReason, ...]:
    """Return what speaks for one person, also one whom the writer chose without being offered them."""
    birthday = birthday_in_reach(book, recipient, occasion.today, occasion.sender_country, occasion.transit_times)
    return (
        *_about_letters(letters, recipient, occasion.today),
        *_about_birthday(birthday),
        *_about_adding(letters.added_on.get(recipient.id), occasion.today),
        *_about_languages(recipient, occasion),
        *_about_address(book, recipient, occasion.today),
    )


_WORTH: Sequence[Freshness] = (Freshness.FRESH, Freshness.AGEING, Freshness.NEVER_CHECKED, Freshness.STALE)
"""An address checked long ago is more often wrong than one from a list of which nobody noted the day."""


def _may_be_suggested(book: AddressBook, recipient: Recipient, occasion: Occasion) -> bool:
    if recipient.kind is not RecipientKind.PRISONER or mail_holds(book, recipient, occasion.today):
        return False
    if recipient.release_on is None:
        return True
    days = days_by_post(book, recipient, occasion.today, occasion.sender_country, occasion.transit_times) or 0
    return recipient.release_on.latest() > occasion.today + datetime.timedelta(days=days)


def _rank(
    book: AddressBook, recipient: Recipient, letters: LettersSoFar, occasion: Occasion
) -> tuple[int, bool, int, bytes]:
    birthday = birthday_in_reach(book, recipient, occasion.today, occasion.sender_country, occasion.transit_times)
    record = usable_address(book, recipient, occasion.today)
    freshness = record.provenance.freshness(occasion.today) if record else Freshness.NEVER_CHECKED
    step = letters.counts.get(recipient.id, 0).bit_length()  # 0; 1; 2 and 3; 4 to 7 …
    return step, birthday is None, _WORTH.index(freshness), _lot(occasion.seed, recipient.id)


def _lot(seed: int, recipient_id: str) -> bytes:
    return hashlib.blake2b(f"{seed} {recipient_id}".encode(), digest_size=8).digest()


def _about_letters(letters: LettersSoFar, recipient: Recipient, today: datetime.date) -> Iterator[SuggestionReason]:
    count = letters.counts.get(recipient.id, 0)
    if count == 0:
        yield SuggestionReason(ReasonKind.NOBODY_WROTE)
        return
    if count <= FEW_LETTERS:
        yield SuggestionReason(ReasonKind.FEW_LETTERS, count)
    last = letters.last_on.get(recipient.id)
    days = (today - last).days if last else 0
    if days >= LONG_SINCE_DAYS:
        yield SuggestionReason(ReasonKind.LONG_SINCE, days, last)


def _about_birthday(birthday: Birthday | None) -> Iterator[SuggestionReason]:
    if birthday is not None:
        yield SuggestionReason(ReasonKind.BIRTHDAY_IN_REACH, birthday.turns, birthday.on, birthday.post_by)


def _about_adding(added: datetime.date | None, today: datetime.date) -> Iterator[SuggestionReason]:
    if added is not None and 0 <= (today - added).days <= NEW_DAYS:
        yield SuggestionReason(ReasonKind.NEWLY_ADDED, (today - added).days, added)


def _about_languages(recipient: Recipient, occasion: Occasion) -> Iterator[SuggestionReason]:
    wanted = occasion.writer_languages
    shared = [one for one in recipient.languages if one in wanted] if wanted else list(recipient.languages[:1])
    return (SuggestionReason(ReasonKind.READS, language=one) for one in shared)


def _about_address(book: AddressBook, recipient: Recipient, today: datetime.date) -> Iterator[SuggestionReason]:
    record = usable_address(book, recipient, today)
    if record is None:
        return
    checked = record.provenance.verified_on
    days = max((today - checked).days, 0) if checked else None
    freshness = record.provenance.freshness(today)
    if freshness is Freshness.FRESH:
        yield SuggestionReason(ReasonKind.ADDRESS_FRESH, days, checked)
    elif freshness is not Freshness.AGEING:
        yield SuggestionReason(ReasonKind.ADDRESS_OLD, days, checked)
