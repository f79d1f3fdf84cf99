from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.exchange.matter_file import (
    LONGEST_TEXT,
    MatterFileError,
    read_appeal,
    read_fax,
    read_petition,
    read_poster,
)

READERS = [read_poster, read_petition, read_fax, read_appeal]

APPEAL = """
language = "EN"
subject = "Vera  Rakitina,\tborn 1988"
text = '''
Dear Prosecutor,

I write about
Vera.
'''
date = 2026-12-01
copies_to = ["Embassy", ""]
[to]
lines = ["Office of the Prosecutor", "450001 Neskuchansk"]
country = "ru"
[from]
lines = ["Anna Ivanova", "Box 12"]
"""


def test_an_appeal_is_read() -> None:
    appeal = read_appeal(APPEAL.encode(), "a.toml")
    assert appeal.language == "en"
    assert appeal.subject == "Vera Rakitina, born 1988"
    assert appeal.text == ("Dear Prosecutor,", "I write about Vera.")
    assert (appeal.recipient_country, appeal.sender_country) == ("RU", "")
    assert appeal.name == "Anna Ivanova"
    assert appeal.copies_to == ("Embassy",)
    assert appeal.date == datetime.date(2026, 12, 1)


@pytest.mark.parametrize("reader", READERS)
@given(data=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
def test_foreign_bytes_are_read_or_refused(reader: object, data: bytes) -> None:
    refusal: MatterFileError | None = None
    try:
        reader(data, "x.toml")  # type: ignore[operator]  # one of four functions
    except MatterFileError as error:
        refusal = error
    assert refusal is None or (refusal.params["path"] == "x.toml" and refusal.params["problem"])


@pytest.mark.parametrize(
    ("text", "field", "problem"),
    [
        ("title = 'A'", "language", "missing"),
        ("language = 'ru'", "title", "missing"),
        ("language = 'ru'\ntitle = 'A'\ntitel = 'B'", "titel", "unknown-field"),
        ("language = 'ru'\ntitle = 7", "title", "not-a-text"),
        ("language = 'ru'\ntitle = \"a\\u202eb\"", "title", "control-character"),
        (f"language = 'ru'\ntitle = 'A'\ntext = '{'я' * (LONGEST_TEXT + 1)}'", "text", "too-long"),
        ("language = ", "", "not-toml"),
    ],
)
def test_a_wrong_poster_is_refused_with_its_field(text: str, field: str, problem: str) -> None:
    with pytest.raises(MatterFileError) as caught:
        read_poster(text.encode(), "p.toml")
    assert (caught.value.params["field"], caught.value.params["problem"]) == (field, problem)


@pytest.mark.parametrize(
    ("old", "new", "field", "problem"),
    [
        ('country = "ru"', 'country = "Russia"', "to.country", "not-a-country"),
        ('lines = ["Office of the Prosecutor", "450001 Neskuchansk"]', "lines = []", "to.lines", "missing"),
        ('lines = ["Anna Ivanova", "Box 12"]', 'lines = "Anna"', "from.lines", "not-a-list"),
        ("date = 2026-12-01", "date = '1.12.'", "date", "not-a-day"),
        ("[from]", "[from]\nphone = '1'", "from.phone", "unknown-field"),
        ("[from]", "[[from]]", "from", "not-a-table"),
    ],
)
def test_a_wrong_appeal_is_refused_with_its_field(old: str, new: str, field: str, problem: str) -> None:
    assert old in APPEAL
    with pytest.raises(MatterFileError) as caught:
        read_appeal(APPEAL.replace(old, new, 1).encode(), "a.toml")
    assert (caught.value.params["field"], caught.value.params["problem"]) == (field, problem)


@pytest.mark.parametrize("pages", ["-1", "1000", "true", "'3'"])
def test_an_impossible_number_of_pages_is_refused(pages: str) -> None:
    text = f"language = 'ru'\npages = {pages}\n[to]\nname = 'A'\nfax = '1'\n"
    with pytest.raises(MatterFileError) as caught:
        read_fax(text.encode(), "f.toml")
    assert caught.value.params["problem"] == "not-a-count"
