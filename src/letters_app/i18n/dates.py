"""Dates in the language of a letter or of the screen."""

from __future__ import annotations

import datetime
from typing import Literal

from babel.dates import format_date, format_skeleton, format_time

_NARROW_NO_BREAK_SPACE = "\N{NARROW NO-BREAK SPACE}"
_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def long_date(day: datetime.date, language: str) -> str:
    """Return the day as one writes it above a letter: «22 ноября 2026 г.», "22 November 2026".

    English is British English: a day before the month is read the same way in every country. The narrow space some
    locales use is widened, since not every typeface has it.
    """
    return _formatted(day, "long", language)


def medium_date(day: datetime.date, language: str) -> str:
    """Return the day with a short month: «22 нояб. 2026 г.», "22 Nov 2026"."""
    return _formatted(day, "medium", language)


def day_and_month(day: datetime.date, language: str) -> str:
    """Return the day without its year, for what is near: «22 нояб.», "22 Nov"."""
    return format_skeleton("MMMd", day, locale=_locale(language)).replace(_NARROW_NO_BREAK_SPACE, _NO_BREAK_SPACE)


def weekday_and_day(day: datetime.date, language: str) -> str:
    """Return weekday, day and month in full: «воскресенье, 22 ноября», "Sunday, 22 November"."""
    weekday = format_date(day, format="EEEE", locale=_locale(language))
    return f"{weekday}, {format_skeleton('MMMMd', day, locale=_locale(language))}"


def day_and_time(instant: datetime.datetime, language: str) -> str:
    """Return an instant as the clock on the wall here shows it: «22 нояб. 2026 г., 18:40», "22 Nov 2026, 18:40"."""
    here = instant.astimezone()
    return f"{medium_date(here.date(), language)}, {format_time(here.time(), 'HH:mm', locale=_locale(language))}"


def month_and_year(day: datetime.date, language: str) -> str:
    """Return the month of a day with its year: «май 1990 г.», "May 1990"."""
    return format_skeleton("yMMMM", day, locale=_locale(language)).replace(_NARROW_NO_BREAK_SPACE, _NO_BREAK_SPACE)


def month_name(day: datetime.date, language: str) -> str:
    """Return the short name of the month as it stands alone: «нояб.», "Nov"."""
    return format_date(day, format="LLL", locale=_locale(language))


def _formatted(day: datetime.date, form: Literal["medium", "long"], language: str) -> str:
    text = format_date(day, format=form, locale=_locale(language))
    return text.replace(_NARROW_NO_BREAK_SPACE, _NO_BREAK_SPACE)


def _locale(language: str) -> str:
    return "en_GB" if language == "en" else language
