"""Today's date as a value that tests and reprints can set."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Protocol


class Clock(Protocol):
    """Tells the time; the only source of "now" in the program."""

    def today(self) -> datetime.date:
        """Return the local calendar date."""

    def now(self) -> datetime.datetime:
        """Return the current instant in UTC."""


class SystemClock:
    """The clock of the computer."""

    def today(self) -> datetime.date:
        """Return the local calendar date."""
        return datetime.date.today()  # noqa: DTZ011 - a letter carries the date of the writer's own calendar

    def now(self) -> datetime.datetime:
        """Return the current instant in UTC."""
        return datetime.datetime.now(tz=datetime.UTC)


@dataclass(frozen=True, slots=True)
class FixedClock:
    """A clock that stands still, for tests and for printing a batch again unchanged."""

    instant: datetime.datetime

    def today(self) -> datetime.date:
        """Return the date of the fixed instant."""
        return self.instant.date()

    def now(self) -> datetime.datetime:
        """Return the fixed instant."""
        return self.instant
