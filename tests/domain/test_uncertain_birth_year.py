"""A guessed year of birth is asked for and never printed as if it were known."""

from __future__ import annotations

import pytest

from letters_app.domain.partial_date import PartialDate
from letters_app.domain.person_name import PersonName
from letters_app.domain.recipient import Recipient


@pytest.mark.parametrize(("birth", "year"), [("1990", 1990), ("1990-05-17", 1990), ("~1990", None), ("", None)])
def test_only_a_certain_year_counts(birth: str, year: int | None) -> None:
    date = PartialDate.from_iso(birth) if birth else None
    assert Recipient(id="1", name=PersonName(given="Ян"), birth=date).birth_year() == year
