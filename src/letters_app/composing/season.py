"""Seasons, for the sentences that say what it looks like outside."""

from __future__ import annotations

import datetime
import enum


class Season(enum.StrEnum):
    """The season where the writer lives; the values are those of ``$season`` in a template."""

    WINTER = "winter"
    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"


_BY_MONTH = (
    *(Season.WINTER,) * 2,
    *(Season.SPRING,) * 3,
    *(Season.SUMMER,) * 3,
    *(Season.AUTUMN,) * 3,
    Season.WINTER,
)


def season_on(day: datetime.date, *, southern: bool = False) -> Season:
    """Return the season of ``day`` by whole months (March begins spring), six months apart south of the equator."""
    month = (day.month - 1 + (6 if southern else 0)) % 12
    return _BY_MONTH[month]
