"""Dates as lists of prisoners know them: whole, only a year, or "about 1990"."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from letters_app.domain.errors import InvalidValueError

EARLIEST_YEAR = 1900
LATEST_YEAR = 2200

_DIGITS = re.compile(r"[0-9]{1,4}")


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date of known precision: a year, a month of a year, or a day.

    ``approximate`` marks "about". The ISO form is ``1990``, ``1990-05`` or ``1990-05-17``, with ``~`` before an
    approximate one.
    """

    year: int
    month: int | None = None
    day: int | None = None
    approximate: bool = False

    def __post_init__(self) -> None:
        """Refuse dates that do not exist.

        Raises:
            InvalidValueError: for an impossible year, month or day.
        """
        if not EARLIEST_YEAR <= self.year <= LATEST_YEAR:
            raise InvalidValueError(field="year")
        if self.month is None:
            if self.day is not None:
                raise InvalidValueError(field="month")
            return
        try:
            datetime.date(self.year, self.month, self.day or 1)
        except ValueError as error:
            raise InvalidValueError(field="date") from error

    @classmethod
    def from_iso(cls, text: str) -> PartialDate:
        """Read the ISO form.

        Raises:
            InvalidValueError: if ``text`` is not such a date.
        """
        approximate = text.startswith("~")
        parts = text.removeprefix("~").split("-")
        if not 1 <= len(parts) <= 3 or not all(_DIGITS.fullmatch(part) for part in parts):
            raise InvalidValueError(field="date")
        numbers = [int(part) for part in parts]
        return cls(
            year=numbers[0],
            month=numbers[1] if len(numbers) > 1 else None,
            day=numbers[2] if len(numbers) > 2 else None,
            approximate=approximate,
        )

    @classmethod
    def from_date(cls, date: datetime.date) -> PartialDate:
        """Return the exact day as a partial date."""
        return cls(date.year, date.month, date.day)

    def iso(self) -> str:
        """Return the ISO form that ``from_iso`` reads."""
        text = f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        return f"~{text}" if self.approximate else text

    def exact(self) -> datetime.date | None:
        """Return the calendar day, or ``None`` if only the month or the year is known."""
        if self.month is None or self.day is None or self.approximate:
            return None
        return datetime.date(self.year, self.month, self.day)

    def earliest(self) -> datetime.date:
        """Return the first calendar day the date may mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    def latest(self) -> datetime.date:
        """Return the last calendar day the date may mean."""
        if self.month is None:
            return datetime.date(self.year, 12, 31)
        if self.day is None:
            first_of_next = datetime.date(self.year + self.month // 12, self.month % 12 + 1, 1)
            return first_of_next - datetime.timedelta(days=1)
        return datetime.date(self.year, self.month, self.day)
