"""Dates the way lists write them."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from letters_app.domain.errors import InvalidValueError
from letters_app.domain.partial_date import PartialDate
from letters_app.exchange.folding import fold
from letters_app.exchange.import_words import meanings
from letters_app.exchange.problems import ProblemCode

_ISO = re.compile(r"(~?)(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T ]\d{2}:\d{2}.*)?")
_ISO_YEAR = re.compile(r"(~?)(\d{4})")
_DAY_FIRST = re.compile(r"(\d{1,2})\s?[.\-]\s?(\d{1,2})\s?[.\-]\s?(\d{4})")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_MONTH_YEAR = re.compile(r"(\d{1,2})[./](\d{4})")
_DAY_WORD_YEAR = re.compile(r"(\d{1,2})\.?\s+(?:de\s+)?([^\W\d_]{3,12})\.?,?\s+(?:de\s+)?(\d{4})")
_WORD_DAY_YEAR = re.compile(r"([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_WORD_YEAR = re.compile(r"([^\W\d_]{3,12})\.?,?\s+(?:de\s+)?(\d{4})")
_SERIAL = re.compile(r"[1-6]\d{4}(?:\.0+)?")
_YEAR_IN_WORDS = re.compile(r"(?<![\d.])(19\d\d|20\d\d)(?!-?[хse]|[\d.]*\d)")
_ABOUT = re.compile(
    r"~|\b(?:ок|около|примерно|прибл|близько|каля|ca|circa|about|approx|etwa|um|vers|około)\b", re.IGNORECASE
)
_AFTER_YEAR = re.compile(r"(?<=\d)\s*(?:г\.?\s?р\.?|г\.?|год[а]?|р\.?\s?н\.?|р\.|року)\s*$", re.IGNORECASE)
_BEFORE_DATE = re.compile(
    r"^\s*(?:род(?:ил(?:ся|ась))?|нар(?:одивс?я|одилас?я)?|born(?:\s+on)?|geb(?:oren)?(?:\s+am)?|né(?:e|\(e\))?\s+le|ur|dob)\b[.:\s]*(?:в\s+|у\s+)?",
    re.IGNORECASE,
)
_EXCEL_EPOCH = datetime.date(1899, 12, 30)
_AGE = re.compile(
    r"(\d{1,3})(?:[.,]0+)?\s*(?:лет|года?|років|роки|гадоў|years?(?:\s+old)?|yo|jahre?|ans|años|lat|anni)?\.?",
    re.IGNORECASE,
)
_MAX_AGE = 110
_MAX_DATE_CHARACTERS = 100


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date, or none, with what has to be said about it."""

    date: PartialDate | None
    problem: ProblemCode | None = None


def read_date(cell: str, country: str = "") -> DateReading:
    """Return the date in ``cell``.

    ``mm/dd/yyyy`` is read only in the United States, elsewhere slashes part day and month; where a reading is
    impossible only the year is kept (importer rule 1 of the project's prison mail notes). Years of two digits are
    not understood: nobody can say which century.
    """
    text = " ".join(cell.split())
    if len(text) > _MAX_DATE_CHARACTERS:
        return DateReading(None, ProblemCode.DATE_NOT_UNDERSTOOD)
    is_about = _ABOUT.search(text) is not None
    text = _AFTER_YEAR.sub("", _BEFORE_DATE.sub("", _ABOUT.sub("", text).lstrip(". "))).strip(" .,()")
    try:
        date = _whole_date(text, country)
        if date is not None:
            return DateReading(_approximate(date) if is_about else date)
        year = _YEAR_IN_WORDS.findall(text)
        if len(year) == 1:
            is_only_a_year = not re.search(r"\d", text.replace(year[0], "", 1))
            reduced = PartialDate(int(year[0]), approximate=is_about)
            return DateReading(reduced, None if is_only_a_year else ProblemCode.DATE_REDUCED_TO_YEAR)
    except InvalidValueError:
        pass  # an impossible day: no date
    return DateReading(None, ProblemCode.DATE_NOT_UNDERSTOOD)


def read_age(cell: str, today: datetime.date) -> PartialDate | None:
    """Return the approximate year of birth of someone of that age today, ``None`` if ``cell`` is no age."""
    match = _AGE.fullmatch(cell.strip()) if len(cell) <= _MAX_DATE_CHARACTERS else None
    if match is None or not 0 < int(match[1]) <= _MAX_AGE:
        return None
    return PartialDate(today.year - int(match[1]), approximate=True)


def _whole_date(text: str, country: str) -> PartialDate | None:
    if match := _ISO.fullmatch(text):
        return PartialDate(int(match[2]), int(match[3]), int(match[4]) if match[4] else None, bool(match[1]))
    if match := _ISO_YEAR.fullmatch(text):
        return PartialDate(int(match[2]), approximate=bool(match[1]))
    if match := _DAY_FIRST.fullmatch(text):
        return PartialDate(int(match[3]), int(match[2]), int(match[1]))
    if match := _SLASHED.fullmatch(text):
        return _slashed(int(match[1]), int(match[2]), int(match[3]), country)
    if match := _MONTH_YEAR.fullmatch(text):
        return PartialDate(int(match[2]), int(match[1]))
    if _SERIAL.fullmatch(text):
        return PartialDate.from_date(_EXCEL_EPOCH + datetime.timedelta(days=int(float(text))))
    return _date_in_words(text)


def _slashed(first: int, second: int, year: int, country: str) -> PartialDate | None:
    month, day = (first, second) if country == "US" else (second, first)
    if month > 12:
        return None
    return PartialDate(year, month, day)


def _date_in_words(text: str) -> PartialDate | None:
    if match := _DAY_WORD_YEAR.fullmatch(text):
        day, word, year = match[1], match[2], match[3]
    elif match := _WORD_DAY_YEAR.fullmatch(text):
        word, day, year = match[1], match[2], match[3]
    elif match := _WORD_YEAR.fullmatch(text):
        word, day, year = match[1], "", match[2]
    else:
        return None
    month = meanings("months").get(fold(word))
    if month is None:
        return None
    return PartialDate(int(year), int(month), int(day) if day else None)


def _approximate(date: PartialDate) -> PartialDate:
    return PartialDate(date.year, date.month, date.day, approximate=True)
