"""Dates in the language of a letter or of the screen."""

from __future__ import annotations

import datetime

from babel.dates import format_date

_NARROW_NO_BREAK_SPACE = "\N{NARROW NO-BREAK SPACE}"
_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def long_date(day: datetime.date, language: str) -> str:
    """Return the day as one writes it above a letter: «22 ноября 2026 г.», "22 November 2026".

    English is British English: a day before the month is read the same way in every country. The narrow space some
    locales use is widened, since not every typeface has it.
    """
    locale = "en_GB" if language == "en" else language
    return format_date(day, format="long", locale=locale).replace(_NARROW_NO_BREAK_SPACE, _NO_BREAK_SPACE)
