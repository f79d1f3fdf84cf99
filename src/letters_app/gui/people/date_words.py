"""Dates as precise as they are known, in the language of the screen."""

from __future__ import annotations

import datetime

from letters_app.domain.partial_date import PartialDate
from letters_app.gui.tongue import Tongue
from letters_app.i18n.dates import day_and_month, medium_date, month_and_year
from letters_app.i18n.marking import mark


def partial_day(tongue: Tongue, day: PartialDate, today: datetime.date | None = None) -> str:
    """Return a date: "about 1990", "May 1990", "17 May 1990"; without its year if it is near ``today``."""
    exact = day.exact()
    if exact is not None:
        return tongue.day(exact, today) if today else medium_date(exact, tongue.language)
    if day.month is None:
        text = str(day.year)
    elif day.day is None:
        text = month_and_year(datetime.date(day.year, day.month, 1), tongue.language)
    else:
        text = medium_date(datetime.date(day.year, day.month, day.day), tongue.language)
    return tongue.say(mark("about {year}"), year=text) if day.approximate else text


def birthday(tongue: Tongue, birth: PartialDate) -> str:
    """Return day and month of a birthday, empty if they are not known."""
    if birth.month is None or birth.day is None:
        return ""
    return day_and_month(datetime.date(2000, birth.month, birth.day), tongue.language)
