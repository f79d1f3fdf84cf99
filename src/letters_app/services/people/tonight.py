"""What matters today: addresses to check, letters to print, answers to log, and how the last weeks went."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from letters_app.domain.address_book import AddressBook
from letters_app.domain.letter import Letter, LetterState, LetterSummary
from letters_app.domain.provenance import Freshness
from letters_app.domain.recipient import Recipient
from letters_app.services.people.listing import mail_holds, usable_address

UNANSWERED_DAYS = 60
AnyLetter = Letter | LetterSummary
"""Words are not looked at: summaries are read in a fraction of the time."""
_OUT_OF_THE_HOUSE = frozenset(LetterState) - {LetterState.DRAFT, LetterState.READY}


@dataclass(frozen=True, slots=True)
class LookAfter:
    """What waits for somebody, as ids; a screen shows the counts."""

    addresses_to_check: tuple[str, ...]
    """Recipients mail may go to whose address was checked more than 90 days ago, or came back; the oldest first."""
    addresses_never_checked: tuple[str, ...]
    """Recipients mail may go to whose address nobody has a day for."""
    holds_to_look_again: tuple[str, ...]
    """Recipients on hold whose day to look again has come."""
    ready_to_print: tuple[str, ...]
    """Letters."""
    printed_not_posted: tuple[str, ...]
    """Letters."""
    unanswered: tuple[str, ...]
    """Letters posted at least 60 days ago, the last to their recipient, about which nothing is known since."""
    returned: tuple[str, ...]
    """Letters that came back and whose recipient's address nobody has confirmed since."""


@dataclass(frozen=True, slots=True)
class WeekOfLetters:
    """How many letters were written in one week."""

    begins_on: datetime.date
    """A Monday."""
    letters: int
    people: int
    """To how many different people."""


def to_look_after(book: AddressBook, letters: Iterable[AnyLetter], today: datetime.date) -> LookAfter:
    """Return what waits for somebody today."""
    all_letters = tuple(letters)
    people = {recipient.id: recipient for recipient in book.recipients}
    returned = tuple(one for one in all_letters if _is_back_unsettled(one, people.get(one.recipient_id)))
    came_back = {letter.recipient_id for letter in returned}
    stale: list[tuple[datetime.date, str]] = []
    never: list[str] = []
    for recipient in book.recipients:
        record = usable_address(book, recipient, today)
        if record is None or mail_holds(book, recipient, today):
            continue
        freshness = record.provenance.freshness(today)
        if freshness is Freshness.STALE or recipient.id in came_back:
            stale.append((record.provenance.verified_on or datetime.date.min, recipient.id))
        elif freshness is Freshness.NEVER_CHECKED:
            never.append(recipient.id)
    return LookAfter(
        addresses_to_check=tuple(one for _, one in sorted(stale)),
        addresses_never_checked=tuple(never),
        holds_to_look_again=tuple(one.id for one in book.recipients if _is_hold_due(one, today)),
        ready_to_print=_in_state(all_letters, LetterState.READY),
        printed_not_posted=_in_state(all_letters, LetterState.PRINTED),
        unanswered=_unanswered(all_letters, today),
        returned=tuple(letter.id for letter in returned),
    )


def people_with_letters_since(letters: Iterable[AnyLetter], day: datetime.date) -> int:
    """Return how many different people a letter was written to on ``day`` or later."""
    return len({one.recipient_id for one in letters if one.written_on is not None and one.written_on >= day})


def letters_by_week(letters: Iterable[AnyLetter], today: datetime.date, weeks: int = 12) -> tuple[WeekOfLetters, ...]:
    """Return the last weeks, this one included and last; weeks without letters are there with none."""
    this_monday = today - datetime.timedelta(days=today.weekday())
    mondays = [this_monday - datetime.timedelta(weeks=ago) for ago in reversed(range(weeks))]
    written: dict[datetime.date, list[str]] = {monday: [] for monday in mondays}
    for letter in letters:
        day = letter.written_on
        if day is not None:
            written.get(day - datetime.timedelta(days=day.weekday()), []).append(letter.recipient_id)
    return tuple(WeekOfLetters(monday, len(ids), len(set(ids))) for monday, ids in written.items())


def reached_on(letter: AnyLetter, states: Iterable[LetterState]) -> datetime.date | None:
    """Return the day on which a letter last came into one of ``states``, ``None`` if it never did."""
    wanted = frozenset(states)
    return max((day for state, day in letter.history if state in wanted), default=None)


def _in_state(letters: Sequence[AnyLetter], state: LetterState) -> tuple[str, ...]:
    return tuple(letter.id for letter in letters if letter.state is state)


def _is_hold_due(recipient: Recipient, today: datetime.date) -> bool:
    hold = recipient.hold
    return hold is not None and hold.look_again_on is not None and hold.look_again_on <= today


def _unanswered(letters: Sequence[AnyLetter], today: datetime.date) -> tuple[str, ...]:
    last: dict[str, AnyLetter] = {}
    for letter in letters:
        if letter.state in _OUT_OF_THE_HOUSE:
            known = last.get(letter.recipient_id)
            last[letter.recipient_id] = letter if known is None or letter.number >= known.number else known
    border = today - datetime.timedelta(days=UNANSWERED_DAYS)
    found = [
        (posted, letter.id)
        for letter in last.values()
        if letter.state is LetterState.POSTED
        and (posted := reached_on(letter, {LetterState.POSTED}) or letter.written_on) is not None
        and posted <= border
    ]
    return tuple(one for _, one in sorted(found))


def _is_back_unsettled(letter: AnyLetter, recipient: Recipient | None) -> bool:
    """Tell whether a letter came back and nothing was done about the address since."""
    if letter.state is not LetterState.RETURNED or recipient is None:
        return False
    back = reached_on(letter, {LetterState.RETURNED}) or letter.written_on
    stay = recipient.current_stay()
    if back is None or stay is None:
        return True
    checked, moved = stay.provenance.verified_on, stay.since
    return not (checked is not None and checked >= back) and not (moved is not None and moved.earliest() >= back)
