from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from letters_app.domain.address import AddressRecord, PostalAddress
from letters_app.domain.address_book import AddressBook
from letters_app.domain.facility import Facility, FacilityType
from letters_app.domain.mail_decision import HoldReason
from letters_app.domain.partial_date import PartialDate
from letters_app.domain.person_name import PersonName
from letters_app.domain.provenance import Freshness, Provenance, Trust
from letters_app.domain.recipient import CanWrite, Custody, CustodyStatus, Recipient, Stay
from letters_app.services.packs import Packs
from letters_app.services.people.filtering import YES, FilterChoice, FilterKind, PeopleFilter, filters_offered
from letters_app.services.people.finding import search_ids
from letters_app.services.people.listing import PersonRow, person_rows
from letters_app.services.people.place_label import short_facility_name, town_name
from letters_app.storage import Vault
from services.people.conftest import COLONY, SIZO, TODAY, person

MINSK = Facility(
    "minsk", "ПК-97", "BY", FacilityType.COLONY, (AddressRecord(PostalAddress("BY", "ПК-97", city="г. Пробнополье")),)
)
FCI = Facility(
    "fci", "FCI Nowhere", "US", addresses=(AddressRecord(PostalAddress("US", "FCI Nowhere", city="Sampletown")),)
)
PEOPLE = (
    person("vetrov", "Ветров", "Иван", tags=("шахматы",)),
    person("hryshko", "Гришко", "Игорь", stays=(Stay("minsk"),), languages=("be", "ru")),
    Recipient("whit", PersonName("Vetford", "Dana", latin="Dana Vetford"), stays=(Stay("fci"),), languages=("en",)),
    person("lost", "Потерянный", "Пётр", stays=(), custody=Custody(CustodyStatus.WHEREABOUTS_UNKNOWN)),
    person("no", "Молчанов", "Лев", can_write=CanWrite.NO, birth=PartialDate(1980, approximate=True)),
)
BOOK = AddressBook(PEOPLE, {one.id: one for one in (SIZO, COLONY, MINSK, FCI)})
COUNTS = {"vetrov": 3}
LAST = {"vetrov": datetime.date(2026, 10, 1)}


@pytest.fixture(scope="module")
def rows() -> tuple[PersonRow, ...]:
    return person_rows(BOOK, COUNTS, LAST, TODAY, Packs().addresses)


def row(rows: tuple[PersonRow, ...], recipient_id: str) -> PersonRow:
    return next(one for one in rows if one.id == recipient_id)


def test_a_row_says_who_where_how_and_how_many(rows: tuple[PersonRow, ...]) -> None:
    ivan = row(rows, "vetrov")
    assert (ivan.name, ivan.birth_year, ivan.place, ivan.country) == ("Ветров Иван", 1990, "СИЗО-99, Нескучанск", "RU")
    assert (ivan.status, ivan.freshness, ivan.address_age_days) == (CustodyStatus.REMAND, Freshness.STALE, 113)
    assert (ivan.letters, ivan.last_letter_on, ivan.trust) == (3, datetime.date(2026, 10, 1), Trust.NOT_VERIFIED)
    assert ivan.may_be_written_to


def test_a_name_stands_in_the_order_of_its_country_and_sorts_by_surname(rows: tuple[PersonRow, ...]) -> None:
    assert row(rows, "whit").name == "Dana Vetford"
    assert row(rows, "whit").sort_name.startswith("vetford")


def test_an_index_has_every_name_under_the_surname(rows: tuple[PersonRow, ...]) -> None:
    assert row(rows, "whit").index_name == "Vetford, Dana"
    assert row(rows, "vetrov").index_name == "Ветров Иван"


def test_what_is_not_known_is_shown_as_not_known(rows: tuple[PersonRow, ...]) -> None:
    lost = row(rows, "lost")
    assert (lost.place, lost.has_address, lost.address_age_days) == ("", False, None)
    assert lost.freshness is Freshness.NEVER_CHECKED
    assert lost.hold_reasons == (HoldReason.WHEREABOUTS_UNKNOWN, HoldReason.NO_ADDRESS)
    assert row(rows, "no").hold_reasons == (HoldReason.DO_NOT_WRITE,)
    assert row(rows, "no").birth == PartialDate(1980, approximate=True)


def test_a_check_dated_in_the_future_is_not_younger_than_today() -> None:
    checked = Provenance(verified_on=TODAY + datetime.timedelta(days=9))
    book = replace(BOOK, recipients=(person("x", stays=(Stay("sizo", provenance=checked),)),))
    assert person_rows(book, {}, {}, TODAY)[0].address_age_days == 0


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("ФКУ СИЗО-2 ФСИН России", "СИЗО-2"),
        ("ФКУ ИК № 6 УФСИН", "ИК № 6"),
        ("FCI Englewood", "FCI Englewood"),
        ("JVA Moabit\nHaus 2", "JVA Moabit"),
        ("", ""),
    ],
)
def test_a_prison_is_called_as_people_call_it(name: str, short: str) -> None:
    assert short_facility_name(name) == short


def test_a_town_loses_the_word_that_says_it_is_one() -> None:
    assert (town_name("г. Москва"), town_name("пос. Мелехово"), town_name("Berlin"), town_name("г.")) == (
        "Москва",
        "Мелехово",
        "Berlin",
        "г.",
    )


def test_choices_of_one_kind_are_alternatives_and_kinds_add_up(rows: tuple[PersonRow, ...]) -> None:
    chosen = (
        PeopleFilter()
        .with_choice(FilterChoice(FilterKind.COUNTRY, "RU"))
        .with_choice(FilterChoice(FilterKind.COUNTRY, "BY"))
        .with_choice(FilterChoice(FilterKind.WRITABLE))
    )
    assert [one.id for one in rows if chosen.matches(one)] == ["vetrov", "hryshko"]
    fewer = chosen.toggled(FilterChoice(FilterKind.COUNTRY, "RU"))
    assert [one.id for one in rows if fewer.matches(one)] == ["hryshko"]
    assert all(PeopleFilter().matches(one) for one in rows)


def test_only_filters_that_show_somebody_are_offered_with_how_many(rows: tuple[PersonRow, ...]) -> None:
    offers = {offer.choice: offer for offer in filters_offered(rows)}
    for choice, offer in offers.items():
        assert sum(PeopleFilter(frozenset({choice})).matches(one) for one in rows) == offer.count > 0
    assert offers[FilterChoice(FilterKind.LANGUAGE, "ru")].count == 4
    assert offers[FilterChoice(FilterKind.WITHOUT_LETTERS, YES)].count == 4
    assert offers[FilterChoice(FilterKind.PLACE, "minsk")].label == "ПК-97, Пробнополье"
    assert FilterChoice(FilterKind.STATUS, CustodyStatus.DECEASED) not in offers
    assert [offer.choice.kind for offer in filters_offered(())] == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("вет", ["vetrov", "whit"]),
        ("vet", ["whit", "vetrov"]),
        ("VETROV iv", ["vetrov"]),
        ("hrysh", ["hryshko"]),
        ("grish", ["hryshko"]),
        ("шахм", ["vetrov"]),
        ("vet шахм", ["vetrov"]),
        ("dana vet", ["whit"]),
        ("дана", ["whit"]),
        ("neskuch", ["vetrov", "no"]),
        ("1990", ["lost", "hryshko", "vetrov"]),
        ("190", []),
        ("vet zzz", []),
        ("...", []),
        ("", []),
    ],
)
def test_typing_in_one_alphabet_finds_names_in_another(
    vault: Vault, rows: tuple[PersonRow, ...], typed: str, found: list[str]
) -> None:
    vault.save_people(PEOPLE, [MINSK, FCI])
    assert list(search_ids(vault, typed, rows)) == found


def test_people_who_are_not_in_the_rows_are_not_found(vault: Vault, rows: tuple[PersonRow, ...]) -> None:
    vault.save_people(PEOPLE, [MINSK, FCI])
    assert search_ids(vault, "Придуманная", rows) == ()
