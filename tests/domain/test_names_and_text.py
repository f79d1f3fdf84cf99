from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.domain.address import AddressPurpose, AddressRecord, PostalAddress, address_in_force
from letters_app.domain.language import Script, is_written_in, main_script
from letters_app.domain.person_name import NameOrder, PersonName
from letters_app.domain.provenance import Freshness, Provenance
from letters_app.domain.recipient import Gender
from letters_app.domain.visible_text import has_steering, visible
from letters_app.domain.writer import Writer, WriterWords

TODAY = datetime.date(2026, 11, 22)


def test_name_is_put_together_in_both_orders_without_inventing_a_patronymic() -> None:
    name = PersonName(surname="Снегирёв", given="Пётр")
    assert name.full() == "Снегирёв Пётр"
    assert name.full(NameOrder.GIVEN_FIRST) == "Пётр Снегирёв"


def test_greeting_takes_the_name_only_in_the_script_of_the_letter() -> None:
    name = PersonName(surname="Снегирёв", given="Пётр", latin="Pyotr Snegiryov")
    assert name.form_of_address(Script.CYRILLIC) == "Пётр"
    assert name.form_of_address(Script.LATIN) == "Pyotr"
    assert PersonName(given="Ivan").form_of_address(Script.CYRILLIC) == ""
    assert PersonName(given="Пётр").form_of_address(Script.LATIN) == ""


def test_short_form_the_person_wishes_wins() -> None:
    assert PersonName(given="Александра", short="Саша").form_of_address(Script.CYRILLIC) == "Саша"


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, Freshness.FRESH),
        (30, Freshness.FRESH),
        (31, Freshness.AGEING),
        (90, Freshness.AGEING),
        (91, Freshness.STALE),
    ],
)
def test_age_of_an_address_as_a_traffic_light(days: int, expected: Freshness) -> None:
    checked = Provenance(verified_on=TODAY - datetime.timedelta(days=days))
    assert checked.freshness(TODAY) is expected


def test_an_address_nobody_checked_is_never_shown_as_fresh() -> None:
    assert Provenance().freshness(TODAY) is Freshness.NEVER_CHECKED


def test_address_in_force_is_the_newest_open_one_of_the_purpose() -> None:
    old = AddressRecord(PostalAddress("RU", city="Old"), valid_to=datetime.date(2020, 1, 1))
    first = AddressRecord(PostalAddress("RU", city="First"), valid_from=datetime.date(2020, 1, 2))
    moved = AddressRecord(PostalAddress("RU", city="Moved"), valid_from=datetime.date(2025, 1, 1))
    visit = AddressRecord(PostalAddress("RU", city="Visit"), AddressPurpose.VISIT, valid_from=TODAY)
    assert address_in_force((moved, old, first, visit), AddressPurpose.MAIL, TODAY) == moved
    assert address_in_force((moved, old, first), AddressPurpose.MAIL, datetime.date(2021, 1, 1)) == first
    assert address_in_force((visit,), AddressPurpose.MAIL, TODAY) is None


def test_writers_words_in_another_script_never_enter_the_letter() -> None:
    writer = Writer(gender=Gender.FEMALE, words=WriterWords(first_name="Anna", city="Лейпциг", about="I bake bread."))
    assert writer.words_for("ru") == WriterWords(city="Лейпциг")
    assert writer.words_for("en") == WriterWords(first_name="Anna", about="I bake bread.")


def test_words_given_for_a_language_are_taken_as_given() -> None:
    writer = Writer(words=WriterWords(first_name="Anna"), words_by_language={"ru": WriterWords(first_name="Анна")})
    assert writer.words_for("ru").first_name == "Анна"
    assert set(writer.known_names()) == {"Anna", "Анна"}


@pytest.mark.parametrize(
    ("text", "script"),
    [("Привет, мир", Script.CYRILLIC), ("Hello", Script.LATIN), ("12 — 3", None), ("ῥόδον", Script.GREEK)],
)
def test_main_script_of_a_text(text: str, script: Script | None) -> None:
    assert main_script(text) is script


def test_one_latin_letter_in_a_cyrillic_word_is_noticed() -> None:
    assert not is_written_in("Пeтр", Script.CYRILLIC)


@given(st.text(alphabet=st.characters(), max_size=300))
def test_shown_text_never_steers_what_shows_it(text: str) -> None:
    assert not has_steering(visible(text))


def test_direction_override_is_spelled_out() -> None:
    assert visible("a\u202eb\x1b[31m") == "a<U+202E>b<U+001B>[31m"
