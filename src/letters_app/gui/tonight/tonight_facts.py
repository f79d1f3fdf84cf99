"""What the screen tells, worked out in the vault's worker: nothing here is worded."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from letters_app.domain.letter import Draft
from letters_app.domain.provenance import Freshness
from letters_app.domain.return_address import ReturnAddress
from letters_app.gui.open_vault import OpenVault, VaultView
from letters_app.services.packs import Packs
from letters_app.services.people.birthdays import Birthday, birthdays_in_reach
from letters_app.services.people.listing import PersonRow, person_rows
from letters_app.services.people.suggestions import LettersSoFar, Occasion, suggest
from letters_app.services.people.tonight import (
    LookAfter,
    WeekOfLetters,
    letters_by_week,
    people_with_letters_since,
    to_look_after,
)

LATELY_DAYS = 60
SUGGESTED = 4
MOST_DRAFTS = 4


@dataclass(frozen=True, slots=True)
class TonightFacts:
    """Everything the screen shows; equal facts need no new screen."""

    people: int = 0
    had_letters_lately: int = 0
    """People with a letter in the last 60 days."""
    suggested: tuple[PersonRow, ...] = ()
    is_nobody_written_to: bool = True
    """Whether none of those who are suggested had a letter lately."""
    weeks: tuple[WeekOfLetters, ...] = ()
    """Empty if no letter was ever written."""
    people_in_weeks: int = 0
    """How many different people the letters of ``weeks`` went to."""
    birthdays: tuple[tuple[Birthday, PersonRow], ...] = ()
    look_after: LookAfter | None = None
    """What waits; ``None`` before the vault was read."""
    addresses_to_check: int = 0
    """Old checks of people mail may go to: as many as the filter of the list shows."""
    drafts: tuple[tuple[Draft, PersonRow | None], ...] = ()
    """The last changed first, a few of them."""
    all_drafts: int = 0
    has_return_address: bool = False
    came_back: str = ""
    """What the post wrote on the only letter that came back; untrusted text."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a user asked for beyond the day: other suggestions."""

    seed: int = 0
    passed_over: frozenset[str] = frozenset()


def read_facts(vault: OpenVault, view: VaultView, packs: Packs, today: datetime.date, wishes: Wishes) -> TonightFacts:
    """Return what matters today.

    Raises:
        VaultError: if the letters cannot be read.
        PackError: if a pack is broken.
    """
    letters = vault.vault.letters.summaries()
    rows = {
        row.id: row for row in person_rows(view.book, view.letter_counts, view.last_letters, today, packs.addresses)
    }
    country = view.settings.sender_country or _country_of(view.return_addresses)
    weeks = letters_by_week(letters, today) if letters else ()
    look_after = to_look_after(view.book, letters, today)
    birthdays = birthdays_in_reach(view.book, today, country, packs.transit_times)
    returned = [letter.returned_because for letter in letters if letter.id in look_after.returned]
    lately = today - datetime.timedelta(days=LATELY_DAYS)
    suggested = _suggested(view, rows, Occasion(today, country, packs.transit_times, seed=wishes.seed), wishes)
    return TonightFacts(
        people=len(rows),
        had_letters_lately=people_with_letters_since(letters, lately),
        suggested=suggested,
        is_nobody_written_to=all(row.last_letter_on is None or row.last_letter_on < lately for row in suggested),
        weeks=weeks,
        people_in_weeks=people_with_letters_since(letters, weeks[0].begins_on) if weeks else 0,
        birthdays=tuple((birthday, rows[birthday.recipient_id]) for birthday in birthdays),
        look_after=look_after,
        addresses_to_check=sum(row.freshness is Freshness.STALE and row.may_be_written_to for row in rows.values()),
        drafts=tuple((draft, rows.get(draft.recipient_id)) for draft in view.drafts[:MOST_DRAFTS]),
        all_drafts=len(view.drafts),
        has_return_address=bool(view.return_addresses),
        came_back=returned[0] if len(returned) == 1 else "",
    )


def _country_of(addresses: tuple[ReturnAddress, ...]) -> str:
    return addresses[0].country if addresses else ""


def _suggested(
    view: VaultView, rows: dict[str, PersonRow], occasion: Occasion, wishes: Wishes
) -> tuple[PersonRow, ...]:
    counts = dict(view.letter_counts)
    for draft in view.drafts:  # somebody is writing to them already
        counts[draft.recipient_id] = counts.get(draft.recipient_id, 0) + 1
    letters = LettersSoFar(counts, view.last_letters)
    chosen = suggest(view.book, letters, occasion, SUGGESTED, passed_over=wishes.passed_over)
    if len(chosen) < SUGGESTED and wishes.passed_over:
        chosen = suggest(view.book, letters, occasion, SUGGESTED)  # all were shown: begin again
    return tuple(rows[one.recipient_id] for one in chosen)
