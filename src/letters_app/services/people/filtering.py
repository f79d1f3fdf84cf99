"""Filters over the list of people: each choice is a chip that can be taken away again."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from letters_app.services.people.listing import PersonRow

YES = "yes"
"""The value of kinds that have only one."""


class FilterKind(enum.StrEnum):
    """What is filtered by, in the order in which filters are offered."""

    STATUS = "status"
    COUNTRY = "country"
    PLACE = "place"
    LANGUAGE = "language"
    FRESHNESS = "freshness"
    TAG = "tag"
    KIND = "kind"
    WITHOUT_LETTERS = "without-letters"
    ON_HOLD = "on-hold"
    WRITABLE = "writable"
    """Mail may go to them today."""


@dataclass(frozen=True, slots=True, order=True)
class FilterChoice:
    """One value of one kind: a ``CustodyStatus``, an ISO code, the id of a facility, a tag …; else ``YES``."""

    kind: FilterKind
    value: str = YES


@dataclass(frozen=True, slots=True)
class FilterOffer:
    """A choice that would show somebody, with how many."""

    choice: FilterChoice
    count: int
    label: str = ""
    """Text to show where the value is only an id: the name of a place."""


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """Choices of one kind are alternatives; all kinds must fit."""

    choices: frozenset[FilterChoice] = frozenset()

    def matches(self, row: PersonRow) -> bool:
        """Tell whether the row stays in the list; without choices everybody does."""
        values = _choices_of(row)
        return all(any(one in values for one in self._of(kind)) for kind in {one.kind for one in self.choices})

    def with_choice(self, choice: FilterChoice) -> PeopleFilter:
        """Return the filter with one more choice."""
        return PeopleFilter(self.choices | {choice})

    def without(self, choice: FilterChoice) -> PeopleFilter:
        """Return the filter without a choice."""
        return PeopleFilter(self.choices - {choice})

    def toggled(self, choice: FilterChoice) -> PeopleFilter:
        """Return the filter with the choice, or without it if it has it."""
        return self.without(choice) if choice in self.choices else self.with_choice(choice)

    def is_empty(self) -> bool:
        """Tell whether everybody matches."""
        return not self.choices

    def _of(self, kind: FilterKind) -> Iterator[FilterChoice]:
        return (one for one in self.choices if one.kind is kind)


def filters_offered(rows: Iterable[PersonRow]) -> tuple[FilterOffer, ...]:
    """Return the choices that occur in the rows, by kind and, within a kind, the most frequent first."""
    counts: Counter[FilterChoice] = Counter()
    places: dict[str, str] = {}
    for row in rows:
        counts.update(_choices_of(row))
        places.setdefault(row.facility_id, row.place)
    kinds = list(FilterKind)
    ordered = sorted(counts, key=lambda one: (kinds.index(one.kind), -counts[one], one.value))
    return tuple(
        FilterOffer(one, counts[one], places[one.value] if one.kind is FilterKind.PLACE else "") for one in ordered
    )


def _choices_of(row: PersonRow) -> frozenset[FilterChoice]:
    values: dict[FilterKind, tuple[str, ...]] = {
        FilterKind.STATUS: (row.status.value,),
        FilterKind.COUNTRY: (row.country,),
        FilterKind.PLACE: (row.facility_id,),
        FilterKind.LANGUAGE: row.languages,
        FilterKind.FRESHNESS: (row.freshness.value,),
        FilterKind.TAG: row.tags,
        FilterKind.KIND: (row.kind.value,),
        FilterKind.WITHOUT_LETTERS: () if row.letters else (YES,),
        FilterKind.ON_HOLD: (YES,) if row.hold_reasons else (),
        FilterKind.WRITABLE: (YES,) if row.may_be_written_to else (),
    }
    return frozenset(FilterChoice(kind, value) for kind, several in values.items() for value in several if value)
