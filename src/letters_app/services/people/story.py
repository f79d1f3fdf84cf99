"""The story of a person as lines with a date: places, status, checks, letters. Nothing is worded here."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from letters_app.domain.address_book import AddressBook
from letters_app.domain.letter import Letter, LetterState
from letters_app.domain.partial_date import PartialDate
from letters_app.domain.provenance import Provenance
from letters_app.domain.recipient import CanWrite, Recipient, Stay
from letters_app.services.people.place_label import place_label
from letters_app.storage import Change, ChangeAction


class StoryKind(enum.StrEnum):
    """What happened; beside each stand the names of its parameters."""

    ADDED = "added"
    """Came into the address book."""
    ARRESTED = "arrested"
    CAME_TO = "came-to"
    """``to``: the first place known."""
    MOVED = "moved"
    """``from`` and ``to``; each may be empty if the place is not known."""
    STATUS = "status"
    """``from`` and ``to`` as values of ``CustodyStatus``."""
    ADDRESS_CHECKED = "address-checked"
    """``trust`` as value of ``Trust``, ``source`` and ``by``, which may be empty."""
    HOLD_SET = "hold-set"
    """``reason``."""
    HOLD_LIFTED = "hold-lifted"
    WRITING_STOPPED = "writing-stopped"
    """``reason``, which may be empty."""
    WRITING_WANTED = "writing-wanted"
    LETTER_WRITTEN = "letter-written"
    """``number`` of the letter, as for all that follow."""
    LETTER_PRINTED = "letter-printed"
    LETTER_POSTED = "letter-posted"
    LETTER_ANSWERED = "letter-answered"
    LETTER_RETURNED = "letter-returned"
    LETTER_REFUSED = "letter-refused"
    LETTER_SILENT = "letter-silent"


@dataclass(frozen=True, slots=True)
class StoryLine:
    """One line; texts in ``params`` may come from outside and are shown as plain text."""

    date: PartialDate
    kind: StoryKind
    params: tuple[tuple[str, str | int], ...] = ()


def story(
    recipient: Recipient, book: AddressBook, changes: Iterable[Change], letters: Iterable[Letter]
) -> tuple[StoryLine, ...]:
    """Return what is known of a person's way, the newest first.

    ``changes`` are those of this person, the oldest first, as ``Vault.changes`` gives them; ``letters`` may be those
    to everybody.
    """
    lines = [
        *_places(recipient, book),
        *_checks(recipient),
        *_from_changes(recipient, tuple(changes)),
        *(line for letter in letters if letter.recipient_id == recipient.id for line in _letter(letter)),
    ]
    if recipient.arrested_on:
        lines.append(StoryLine(recipient.arrested_on, StoryKind.ARRESTED))
    unique = dict.fromkeys(lines)
    # Of one day the later in life stands above: the order of the kinds is that of a life.
    order = list(StoryKind)
    return tuple(sorted(unique, key=lambda line: (line.date.latest(), order.index(line.kind)), reverse=True))


def _places(recipient: Recipient, book: AddressBook) -> Iterator[StoryLine]:
    stays = recipient.stays
    if stays and stays[0].since:
        yield StoryLine(stays[0].since, StoryKind.CAME_TO, (("to", _place(stays[0], book)),))
    for old, new in pairwise(stays):
        since = new.since or old.until
        if since:
            yield StoryLine(since, StoryKind.MOVED, (("from", _place(old, book)), ("to", _place(new, book))))


def _place(stay: Stay, book: AddressBook) -> str:
    facility = book.facilities.get(stay.facility_id) if stay.facility_id else None
    address = stay.address
    if address is None and facility is not None and facility.addresses:
        address = facility.addresses[-1].address
    return place_label(facility, address)


def _checks(recipient: Recipient) -> Iterator[StoryLine]:
    for stay in recipient.stays:
        yield from _check(stay.provenance)


def _check(provenance: Provenance) -> Iterator[StoryLine]:
    if provenance.verified_on is None:
        return
    source = provenance.source.title if provenance.source else ""
    yield StoryLine(
        PartialDate.from_date(provenance.verified_on),
        StoryKind.ADDRESS_CHECKED,
        (("trust", provenance.trust.value), ("source", source), ("by", provenance.verified_by)),
    )


def _from_changes(recipient: Recipient, changes: tuple[Change, ...]) -> Iterator[StoryLine]:
    for change in changes:
        if change.action is ChangeAction.ADDED:
            yield StoryLine(_day(change.at), StoryKind.ADDED)
    states = [(change.at, change.before) for change in changes if isinstance(change.before, Recipient)]
    now = [*states, (None, recipient)]
    for (at, old), (_, new) in pairwise(now):
        if at is not None:
            yield from _differences(old, new, _day(at))


def _differences(old: Recipient, new: Recipient, day: PartialDate) -> Iterator[StoryLine]:
    if old.custody.status is not new.custody.status:
        yield StoryLine(
            new.custody.since or day,
            StoryKind.STATUS,
            (("from", old.custody.status.value), ("to", new.custody.status.value)),
        )
    if new.hold and old.hold != new.hold:
        yield StoryLine(day, StoryKind.HOLD_SET, (("reason", new.hold.reason),))
    if old.hold and not new.hold:
        yield StoryLine(day, StoryKind.HOLD_LIFTED)
    if new.can_write is CanWrite.NO and old.can_write is not CanWrite.NO:
        yield StoryLine(day, StoryKind.WRITING_STOPPED, (("reason", new.do_not_write_reason),))
    if new.can_write is CanWrite.YES and old.can_write is CanWrite.NO:
        yield StoryLine(day, StoryKind.WRITING_WANTED)
    for stay in old.stays:
        yield from _check(stay.provenance)


_BY_STATE = {
    LetterState.PRINTED: StoryKind.LETTER_PRINTED,
    LetterState.POSTED: StoryKind.LETTER_POSTED,
    LetterState.ANSWERED: StoryKind.LETTER_ANSWERED,
    LetterState.RETURNED: StoryKind.LETTER_RETURNED,
    LetterState.REFUSED: StoryKind.LETTER_REFUSED,
    LetterState.SILENT: StoryKind.LETTER_SILENT,
}


def _letter(letter: Letter) -> Iterator[StoryLine]:
    number = (("number", letter.number),)
    if letter.written_on:
        yield StoryLine(PartialDate.from_date(letter.written_on), StoryKind.LETTER_WRITTEN, number)
    for state, day in letter.history:
        if state in _BY_STATE:
            yield StoryLine(PartialDate.from_date(day), _BY_STATE[state], number)


def _day(instant: datetime.datetime) -> PartialDate:
    """Return the day on the calendar here: the log keeps instants in UTC."""
    return PartialDate.from_date(instant.astimezone().date())
