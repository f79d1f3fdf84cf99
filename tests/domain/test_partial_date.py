from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.domain.errors import InvalidValueError
from letters_app.domain.partial_date import PartialDate

dates = st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2200, 12, 31))


@given(dates, st.sampled_from(["year", "month", "day"]), st.booleans())
def test_iso_form_is_read_back_as_the_same_date(day: datetime.date, precision: str, approximate: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    month = day.month if precision != "year" else None
    date = PartialDate(day.year, month, day.day if precision == "day" else None, approximate)
    assert PartialDate.from_iso(date.iso()) == date


@given(dates)
def test_only_a_whole_and_exact_date_is_a_calendar_day(day: datetime.date) -> None:
    assert PartialDate.from_date(day).exact() == day
    assert PartialDate(day.year).exact() is None
    assert PartialDate(day.year, day.month, day.day, approximate=True).exact() is None


@pytest.mark.parametrize(
    "text", ["", "1990-13", "1990-02-30", "90", "1990-1-1-1", "abc", "１９９０", "-1990", "1990-", "9" * 5000]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(InvalidValueError):
        PartialDate.from_iso(text)


@pytest.mark.parametrize(
    ("text", "latest"),
    [("2026", "2026-12-31"), ("2026-02", "2026-02-28"), ("2024-12", "2024-12-31"), ("2026-05-07", "2026-05-07")],
)
def test_latest_day_a_date_may_mean(text: str, latest: str) -> None:
    assert PartialDate.from_iso(text).latest() == datetime.date.fromisoformat(latest)
