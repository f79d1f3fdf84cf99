"""Where a fact comes from, how much it is trusted, and how old it is."""

from __future__ import annotations

import datetime
import enum
from dataclasses import dataclass

FRESH_DAYS = 30
"""An address checked at most this long ago is fresh (project's own proposal, no published threshold)."""
AGEING_DAYS = 90
"""An address checked at most this long ago is ageing; older ones are stale (project's own proposal)."""


class Trust(enum.StrEnum):
    """How sure we are of a fact. Unknown is a value, and it is shown."""

    VERIFIED = "verified"
    NOT_VERIFIED = "not-verified"
    UNKNOWN = "unknown"


class Freshness(enum.StrEnum):
    """The age of a check, as a traffic light."""

    FRESH = "fresh"
    AGEING = "ageing"
    STALE = "stale"
    NEVER_CHECKED = "never-checked"


@dataclass(frozen=True, slots=True)
class Source:
    """A document, page or person a fact was taken from."""

    title: str
    date: str = ""
    """Date of the source as it gives it; ``n.d.`` or empty where it gives none."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Origin and trust of one fact or group of fields."""

    source: Source | None = None
    trust: Trust = Trust.UNKNOWN
    verified_on: datetime.date | None = None
    verified_by: str = ""

    def freshness(self, today: datetime.date) -> Freshness:
        """Return how old the last check is on ``today``. A check dated in the future counts as made today."""
        if self.verified_on is None:
            return Freshness.NEVER_CHECKED
        age = (today - self.verified_on).days
        if age <= FRESH_DAYS:
            return Freshness.FRESH
        return Freshness.AGEING if age <= AGEING_DAYS else Freshness.STALE


NO_PROVENANCE = Provenance()
