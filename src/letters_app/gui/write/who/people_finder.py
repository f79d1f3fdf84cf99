"""Looks for people to write to, in the vault's worker: by what was typed, or whom fairness suggests."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from letters_app.gui.open_vault import OpenVault, VaultView
from letters_app.services.packs import Packs
from letters_app.services.people.finding import search_ids
from letters_app.services.people.listing import PersonRow, person_rows
from letters_app.services.people.suggestions import LettersSoFar, Occasion, Suggestion, suggest

SUGGESTED = 3
LONGEST_LIST = 40


@dataclass(frozen=True, slots=True)
class Found:
    """People for a search."""

    rows: tuple[PersonRow, ...]
    """At most ``LONGEST_LIST``."""
    number: int
    """How many there are."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """People whom nobody asked for."""

    people: tuple[tuple[PersonRow, Suggestion], ...]


class PeopleFinder:
    """Keeps the rows of one address book between two searches; belongs to the vault's worker."""

    def __init__(self, packs: Packs, today: datetime.date) -> None:
        self._packs = packs
        self._today = today
        self._view: VaultView | None = None
        self._rows: tuple[PersonRow, ...] = ()

    def find(self, vault: OpenVault, view: VaultView, text: str) -> Found:
        """Return those whom ``text`` fits."""
        rows = self._rows_of(view)
        ids = search_ids(vault.vault, text, rows)
        by_id = {row.id: row for row in rows}
        return Found(tuple(by_id[each] for each in ids[:LONGEST_LIST] if each in by_id), len(ids))

    def suggest(self, view: VaultView, sender_country: str, seed: int, passed_over: frozenset[str]) -> Suggested:
        """Return a few people by need; ``passed_over`` were shown already."""
        counts = dict(view.letter_counts)
        for draft in view.drafts:
            counts[draft.recipient_id] = counts.get(draft.recipient_id, 0) + 1
        letters = LettersSoFar(counts, view.last_letters)
        occasion = Occasion(self._today, sender_country, self._packs.transit_times, seed=seed)
        chosen = suggest(view.book, letters, occasion, SUGGESTED, passed_over=passed_over)
        if len(chosen) < SUGGESTED and passed_over:
            chosen = suggest(view.book, letters, occasion, SUGGESTED)
        rows = {row.id: row for row in self._rows_of(view)}
        return Suggested(tuple((rows[each.recipient_id], each) for each in chosen))

    def _rows_of(self, view: VaultView) -> tuple[PersonRow, ...]:
        if self._view is not view:
            self._rows = person_rows(
                view.book, view.letter_counts, view.last_letters, self._today, self._packs.addresses
            )
            self._view = view
        return self._rows
