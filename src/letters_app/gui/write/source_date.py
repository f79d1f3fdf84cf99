"""Says the date of a source as a reader of the screen would: packs keep it as the source gives it, in English."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

from letters_app.gui.tongue import Tongue
from letters_app.i18n.dates import long_date, month_and_year
from letters_app.i18n.marking import mark

_UNDATED = "n.d."
_UNDATED_GUESS = re.compile(r"n\.d\. \((?P<guess>[^()]+)\)")


def source_date(date: str, tongue: Tongue) -> str:
    """Return the words for a date such as ``2018-09-27``, ``n.d. (2022+)`` or ``2012 (estimate)``.

    What is written in another way stands as it is.
    """
    if not date.strip() or date == _UNDATED:
        return tongue.say(mark("no date"))
    undated = _UNDATED_GUESS.fullmatch(date)
    if undated:
        return tongue.say(mark("no date, {guess}"), guess=_told(undated["guess"], tongue))
    return _told(date, tongue)


def _told(date: str, tongue: Tongue) -> str:
    for form, say in _FORMS:
        match = form.fullmatch(date)
        if match:
            return say(match, tongue)
    return date


def _later(match: re.Match[str], tongue: Tongue) -> str:
    return tongue.say(mark("{year} or later"), year=match["year"])


def _about(match: re.Match[str], tongue: Tongue) -> str:
    return tongue.say(mark("about {year}"), year=match["year"])


def _month(match: re.Match[str], tongue: Tongue) -> str:
    try:
        day = datetime.date.fromisoformat(f"{match[0]}-01")
    except ValueError:
        return match[0]
    return month_and_year(day, tongue.language)


def _day(match: re.Match[str], tongue: Tongue) -> str:
    try:
        day = datetime.date.fromisoformat(match[0])
    except ValueError:
        return match[0]
    return long_date(day, tongue.language)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Tongue], str]], ...] = (
    (re.compile(r"(?P<year>\d{4})\+"), _later),
    (re.compile(r"about (?P<year>\d{4})"), _about),
    (re.compile(r"(?P<year>\d{4}) \(estimate\)"), _about),
    (re.compile(r"\d{4}-\d{2}"), _month),
    (re.compile(r"\d{4}-\d{2}-\d{2}"), _day),
)
