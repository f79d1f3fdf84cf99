"""All letters of a vault in one list, drafts among them, for the screen of the mail."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from letters_app.domain.address_book import AddressBook
from letters_app.domain.letter import Draft, LetterState, LetterSummary
from letters_app.domain.recipient import Recipient
from letters_app.storage import Vault

SILENT_AFTER_DAYS = 60
"""So long after posting a letter counts as unanswered (project's own proposal: answers take weeks to months)."""


@dataclass(frozen=True, slots=True)
class LetterRow:
    """One line of the list. Names are untrusted text."""

    id: str
    state: LetterState
    """``DRAFT`` for a draft; then ``id`` is that of the draft."""
    recipient_id: str
    recipient_name: str
    facility_name: str
    country: str
    """Of the address mail goes to today, ISO 3166 alpha-2; empty if none is known."""
    kind: str
    language: str
    number: int = 0
    """0 for a draft, which has none yet."""
    written_on: datetime.date | None = None
    since: datetime.date | None = None
    """The day it came into its state, ``None`` if nobody wrote it down."""
    days: int | None = None
    """How many days ago that was."""
    posted_on: datetime.date | None = None
    updated_at: datetime.datetime | None = None
    """When a draft was last changed."""
    step: str = ""
    """Where a draft was left, a value of the composer's ``Step``."""
    mailing_id: str = ""
    copy_kept: bool = True
    returned_because: str = ""
    """Untrusted text."""

    def is_unanswered(self, days: int = SILENT_AFTER_DAYS) -> bool:
        """Tell whether the letter was posted at least ``days`` ago and nothing has come back since."""
        return self.state is LetterState.POSTED and self.days is not None and self.days >= days


def letters_overview(vault: Vault, today: datetime.date) -> tuple[LetterRow, ...]:
    """Return all drafts, the last changed first, then all letters, the last written first."""
    return overview_rows(vault.address_book(), vault.drafts.all(), vault.letters.summaries(), today)


def overview_rows(
    book: AddressBook, drafts: Iterable[Draft], letters: Iterable[LetterSummary], today: datetime.date
) -> tuple[LetterRow, ...]:
    """Return the rows of drafts and letters that were read before; their order among themselves is kept for drafts."""
    places = {recipient.id: _place(book, recipient, today) for recipient in book.recipients}
    rows = [_draft_row(draft, places.get(draft.recipient_id, _NOWHERE)) for draft in drafts]
    written = [_letter_row(letter, places.get(letter.recipient_id, _NOWHERE), today) for letter in letters]
    written.sort(key=lambda row: (row.written_on or datetime.date.min, row.number), reverse=True)
    return (*rows, *written)


def state_counts(rows: Iterable[LetterRow]) -> Mapping[LetterState, int]:
    """Return how many rows each state has; states without any have 0."""
    counted = Counter(row.state for row in rows)
    return {state: counted[state] for state in LetterState}


_NOWHERE = ("", "", "")


def _place(book: AddressBook, recipient: Recipient, today: datetime.date) -> tuple[str, str, str]:
    """Return name, facility and country of a recipient, as far as they are known."""
    facility = book.facility_of(recipient)
    record = book.mail_address_of(recipient, today)
    name = recipient.name.full() or recipient.name.short
    return name, facility.name if facility else "", record.address.country if record else ""


def _draft_row(draft: Draft, place: tuple[str, str, str]) -> LetterRow:
    name, facility, country = place
    return LetterRow(
        id=draft.id,
        state=LetterState.DRAFT,
        recipient_id=draft.recipient_id,
        recipient_name=name,
        facility_name=facility,
        country=country,
        kind=draft.kind,
        language=draft.text.language,
        updated_at=draft.updated_at,
        step=draft.step,
    )


def _letter_row(letter: LetterSummary, place: tuple[str, str, str], today: datetime.date) -> LetterRow:
    name, facility, country = place
    since = letter.day_of(letter.state)
    return LetterRow(
        id=letter.id,
        state=letter.state,
        recipient_id=letter.recipient_id,
        recipient_name=name,
        facility_name=facility,
        country=country,
        kind=letter.kind,
        language=letter.language,
        number=letter.number,
        written_on=letter.written_on,
        since=since,
        days=(today - since).days if since else None,
        posted_on=letter.day_of(LetterState.POSTED),
        mailing_id=letter.mailing_id,
        copy_kept=letter.copy_kept,
        returned_because=letter.returned_because,
    )
