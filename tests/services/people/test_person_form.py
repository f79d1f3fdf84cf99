from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.domain.address import PostalAddress
from letters_app.domain.address_book import AddressBook
from letters_app.domain.partial_date import PartialDate
from letters_app.domain.person_name import PersonName
from letters_app.domain.provenance import NO_PROVENANCE, Trust
from letters_app.domain.recipient import CustodyStatus, Gender, Hold, Identifier, Recipient, Stay
from letters_app.exchange.columns import Column
from letters_app.services.packs import Packs
from letters_app.services.people.editing import PeopleEditor
from letters_app.services.people.field_names import FIELD_NAMES
from letters_app.services.people.form_reading import FormProblems, FormReading, read_form
from letters_app.services.people.form_warnings import address_remarks
from letters_app.services.people.form_words import FormCode
from letters_app.services.people.look_alikes import look_alikes
from letters_app.services.people.person_form import (
    FORM_FIELDS,
    PLACE_SINCE,
    PersonForm,
    PlaceChoice,
    empty_form,
    form_of,
)
from letters_app.services.vaults.opening import make_demo
from letters_app.storage import Vault
from services.people.conftest import CHECKED, CLOCK, COLONY, SIZO, TODAY, person
from storage.value_strategies import values_of

FULL = person(
    "full",
    "Выдуманная",
    "Анна",
    gender=Gender.FEMALE,
    birth=PartialDate(1990, 5, 17, approximate=True),
    identifier=Identifier("register-number", "12345-678"),
    hold=Hold("пауза", TODAY),
    restricted=(("charges", "тайное"), ("notes", "две\nстроки"), ("other", "ещё")),
    stays=(Stay("colony", until=PartialDate(2026)), Stay("sizo", since=PartialDate(2026, 3), provenance=CHECKED)),
    interests=("чай, мёд", "птицы"),
)
BOOK = AddressBook((FULL, person("semyon")), {"sizo": SIZO, "colony": COLONY})


def ids() -> Callable[[], str]:
    numbers = itertools.count(1)
    return lambda: f"new-{next(numbers)}"


def read(form: PersonForm, before: Recipient | None = None, book: AddressBook = BOOK) -> FormReading:
    reading = read_form(form, before, book, TODAY, ids())
    assert isinstance(reading, FormReading), reading
    return reading


def problems(form: PersonForm, before: Recipient | None = None) -> dict[str, str]:
    reading = read_form(form, before, BOOK, TODAY, ids())
    assert isinstance(reading, FormProblems), reading
    return {remark.field: remark.code for remark in reading.remarks}


def codes(reading: FormReading) -> dict[str, str]:
    return {remark.code: remark.field for remark in reading.warnings}


def filled(**texts: str) -> PersonForm:
    form = empty_form()
    for name, text in texts.items():
        form = form.with_text(Column[name], text)
    return form


def test_a_form_that_nobody_touched_gives_every_demo_person_back(tmp_path: Path) -> None:
    with make_demo(tmp_path / "vault", CLOCK) as vault:
        book = vault.address_book()
    for recipient in book.recipients:
        if recipient.custody.status is CustodyStatus.NOT_A_PERSON_RECORD:
            continue
        reading = read(form_of(recipient, book, TODAY), recipient, book)
        assert (reading.recipient, reading.facility) == (recipient, None)


@given(values_of(Recipient))
def test_property_what_was_not_touched_stays_exactly_as_it_was(recipient: Recipient) -> None:
    recipient = replace(recipient, name=replace(recipient.name, surname="Выдуманный"))
    form = form_of(recipient, BOOK, TODAY)
    assert read(form, recipient).recipient == recipient
    tagged = read(form.with_text(Column.TAGS, "вечер; шахматы"), recipient).recipient
    assert tagged == replace(recipient, tags=("вечер", "шахматы"))


@given(
    st.dictionaries(st.sampled_from([*FORM_FIELDS, Column.ADDRESS]), st.text(max_size=30)), st.sampled_from(PlaceChoice)
)
def test_fuzz_whatever_is_typed_is_read_or_refused_with_a_field(texts: dict[Column, str], place: PlaceChoice) -> None:
    for before in (None, FULL):
        reading = read_form(PersonForm(texts, place, "sizo"), before, BOOK, TODAY, ids())
        if isinstance(reading, FormProblems):
            assert all(remark.field in {*FIELD_NAMES, PLACE_SINCE} for remark in reading.remarks)
            assert reading.remarks
        else:
            assert reading.recipient.name.all_forms()


def test_one_changed_field_leaves_all_others_also_those_not_shown() -> None:
    form = form_of(FULL, BOOK, TODAY).with_text(Column.NOTES, "новое")
    assert read(form, FULL).recipient == replace(
        FULL, restricted=(("charges", "тайное"), ("notes", "новое"), ("other", "ещё"))
    )
    form = form_of(FULL, BOOK, TODAY).with_text(Column.BIRTH_DATE, "17.05.1990")
    assert read(form, FULL).recipient == replace(FULL, birth=PartialDate(1990, 5, 17))
    form = form_of(FULL, BOOK, TODAY).with_text(Column.NOTES, "").with_text(Column.HOLD_REASON, "")
    emptied = read(form.with_text(Column.HOLD_UNTIL, ""), FULL).recipient
    assert (emptied.restricted, emptied.hold) == ((("charges", "тайное"), ("other", "ещё")), None)


def test_somebody_new_in_a_new_facility() -> None:
    reading = read(
        filled(
            SURNAME="Небывалый",
            GIVEN_NAME="Лев Петрович",
            BIRTH_DATE="~1999",
            STATUS="remand",
            LANGUAGES="русский, немецкий",
            INTERESTS="птицы; чай",
            FACILITY="СИЗО-97",
            STREET="ул. Старая, д. 1",
            CITY="г. Пробный",
            POSTAL_CODE="777777",
            COUNTRY="RU",
            ADDRESS_VERIFIED_ON="2026-11-20",
            ADDRESS_TRUST="verified",
        )
    )
    lev, facility = reading.recipient, reading.facility
    assert facility is not None
    assert (lev.name, lev.gender) == (PersonName("Небывалый", "Лев", "Петрович"), Gender.MALE)
    assert (lev.birth, lev.languages) == (PartialDate(1999, approximate=True), ("ru", "de"))
    (stay,) = lev.stays
    assert (stay.facility_id, stay.provenance.trust) == (facility.id, Trust.VERIFIED)
    assert facility.addresses[0].address.street == "ул. Старая, д. 1"
    assert reading.warnings == ()


def test_a_pasted_address_is_taken_apart() -> None:
    reading = read(
        filled(SURNAME="Небывалый", GIVEN_NAME="Лев", ADDRESS="777777, г. Пробный, ул. Старая, д. 1, ФКУ СИЗО-97")
    )
    assert reading.facility is not None
    address = reading.facility.addresses[0].address
    assert (address.city, address.postal_code, address.country) == ("г. Пробный", "777777", "RU")
    assert codes(reading)["country-from-form"] == Column.COUNTRY


def test_a_new_facility_that_is_just_the_known_one_is_not_doubled() -> None:
    form = filled(SURNAME="Небывалый", **dict.fromkeys(("STREET",), ""))
    known = form.at_facility(SIZO, TODAY)
    typed = read(replace(known, place=PlaceChoice.NEW_FACILITY, facility_id=""))
    assert typed.facility is None
    assert typed.recipient.stays[0].facility_id == "sizo"
    other = replace(known, place=PlaceChoice.NEW_FACILITY, facility_id="").with_text(Column.STREET, "ул. Иная, д. 9")
    reading = read(other)
    assert reading.facility is not None
    assert reading.facility.id == reading.recipient.stays[0].facility_id
    assert codes(reading) == {"facility-looks-known": Column.FACILITY}


def test_another_facility_is_a_move_and_the_check_of_the_old_place_stays_there() -> None:
    form = replace(form_of(FULL, BOOK, TODAY).at_facility(COLONY, TODAY), place_since="2026-11-01")
    moved = read(form, FULL).recipient
    assert moved.stays == (
        FULL.stays[0],
        replace(FULL.stays[1], until=PartialDate(2026, 11, 1)),
        Stay("colony", since=PartialDate(2026, 11, 1), provenance=NO_PROVENANCE),
    )
    today = read(form_of(FULL, BOOK, TODAY).at_facility(COLONY, TODAY), FULL).recipient
    assert today.stays[-1].since == PartialDate.from_date(TODAY)


def test_a_move_before_the_old_stay_is_refused_at_its_field() -> None:
    form = replace(form_of(FULL, BOOK, TODAY).at_facility(COLONY, TODAY), place_since="2025-01-01")
    assert problems(form, FULL) == {PLACE_SINCE: "move-too-early"}
    assert problems(replace(form, place_since="yesterday"), FULL) == {PLACE_SINCE: "date-not-understood"}


def test_a_correction_replaces_the_place_that_was_never_right() -> None:
    form = replace(form_of(FULL, BOOK, TODAY).at_facility(COLONY, TODAY), is_correction=True)
    corrected = read(form, FULL).recipient
    assert corrected.stays == (FULL.stays[0], replace(FULL.stays[1], facility_id="colony", provenance=NO_PROVENANCE))


def test_a_newer_check_of_the_same_place_is_no_move() -> None:
    form = form_of(FULL, BOOK, TODAY).with_text(Column.ADDRESS_VERIFIED_ON, "2026-11-20")
    (_, stay) = read(form.with_text(Column.ADDRESS_TRUST, "verified"), FULL).recipient.stays
    assert (stay.provenance.verified_on, stay.provenance.trust) == (datetime.date(2026, 11, 20), Trust.VERIFIED)
    assert (stay.provenance.source, stay.provenance.verified_by) == (CHECKED.source, "")
    assert (stay.facility_id, stay.since, stay.until) == ("sizo", PartialDate(2026, 3), None)


def test_the_address_of_a_known_facility_changes_for_everybody_and_says_so() -> None:
    form = form_of(FULL, BOOK, TODAY).with_text(Column.STREET, "ул. Новая, д. 7")
    reading = read(form, FULL)
    assert reading.facility is not None
    old, new = reading.facility.addresses
    assert (old.valid_to, new.valid_from, new.address.street) == (TODAY, TODAY, "ул. Новая, д. 7")
    assert reading.facility.mail_address(TODAY) == new
    assert reading.recipient == FULL
    assert codes(reading) == {"shared-address": Column.FACILITY}
    (warning,) = reading.warnings
    assert dict(warning.message.values) == {"people": 2}


def test_an_address_of_ones_own_and_no_place_at_all() -> None:
    form = form_of(FULL, BOOK, TODAY).with_place(PlaceChoice.OWN_ADDRESS)
    form = form.with_text(Column.FACILITY, "").with_text(Column.STREET, "ул. Тихая, д. 3")
    home = read(form, FULL).recipient
    stay = home.current_stay()
    assert stay is not None
    assert stay.facility_id is None
    assert stay.address is not None
    assert stay.address.street == "ул. Тихая, д. 3"
    again = form_of(home, BOOK, TODAY)
    assert again.place is PlaceChoice.OWN_ADDRESS
    nowhere = read(again.with_place(PlaceChoice.UNKNOWN), home).recipient
    assert nowhere.stays[:-1] == (*home.stays[:-1], replace(stay, until=PartialDate.from_date(TODAY)))
    assert BOOK.mail_address_of(nowhere, TODAY) is None
    assert form_of(nowhere, BOOK, TODAY).place is PlaceChoice.UNKNOWN


def test_checking_an_address_of_ones_own_keeps_what_its_source_wrote() -> None:
    address = PostalAddress("DE", street="Musterweg 1", city="Nirgendwo", postal_code="00000", raw="Musterweg 1, 00000")
    home = person("home", stays=(Stay(address=address, provenance=CHECKED),))
    form = form_of(home, BOOK, TODAY).with_text(Column.ADDRESS_VERIFIED_ON, "2026-11-21")
    (stay,) = read(form, home).recipient.stays
    assert stay.address == address
    assert stay.provenance.verified_on == datetime.date(2026, 11, 21)


@pytest.mark.parametrize(
    ("field", "text", "code"),
    [
        ("BIRTH_DATE", "5/17/1990", "date-not-clear"),
        ("BIRTH_DATE", "soon", "date-not-understood"),
        ("BIRTH_DATE", "2031", "date-implausible"),
        ("STATUS", "на Марсе", "value-not-understood"),
        ("LANGUAGES", "Klingon", "language-not-understood"),
        ("GENDER", "perhaps", "value-not-understood"),
        ("ADDRESS_VERIFIED_ON", "2026", "date-not-understood"),
        ("ADDRESS_VERIFIED_ON", "2027-01-01", "date-implausible"),
        ("NOTES", "я" * 40_000, "too-long"),
    ],
)
def test_what_would_be_lost_is_refused_at_its_field(field: str, text: str, code: str) -> None:
    form = filled(SURNAME="Небывалый", **{field: text})
    assert problems(form) == {Column[field]: code}


def test_a_person_needs_a_name_and_a_chosen_facility_must_be_there() -> None:
    assert problems(filled(BIRTH_DATE="1990")) == {Column.SURNAME: "no-name"}
    gone = PersonForm({Column.SURNAME: "Небывалый"}, PlaceChoice.KNOWN_FACILITY, "gone")
    assert problems(gone) == {Column.FACILITY: "facility-gone"}


def test_what_may_be_wrong_is_said_and_does_not_stop() -> None:
    reading = read(filled(SURNAME="Нeбывалый", GIVEN_NAME="Лев\u202e", CITY="г. Пробный"))
    assert codes(reading) == {
        "mixed-script-name": Column.SURNAME,
        "unseen-characters": Column.GIVEN_NAME,
        "country-unknown": Column.COUNTRY,
        "no-postal-code": Column.POSTAL_CODE,
    }
    renamed = replace(FULL, name=replace(FULL.name, latin="Anna Vydumannaia", dative="Выдуманной Анне"))
    form = form_of(renamed, BOOK, TODAY).with_text(Column.SURNAME, "Иная").with_text(Column.NAME_LATIN, "Anna Inaia")
    assert codes(read(form, renamed)) == {"form-of-old-name": Column.NAME_DATIVE}


def test_the_post_of_the_country_has_its_say() -> None:
    reading = read(
        filled(
            SURNAME="Nobody", GIVEN_NAME="Leo", FACILITY="СИЗО-97", CITY="г. Пробный", POSTAL_CODE="77", COUNTRY="RU"
        )
    )
    remarks = address_remarks(reading.recipient, reading.facility, BOOK, Packs().addresses, TODAY)
    found = {(remark.code, remark.field) for remark in remarks}
    assert ("address.postal-code-form", Column.POSTAL_CODE) in found
    assert ("address.name-not-native", Column.SURNAME) in found
    assert ("address.birth-year-missing", Column.BIRTH_DATE) in found
    assert address_remarks(person("x", stays=()), None, BOOK, Packs().addresses, TODAY) == ()


def test_namesakes_are_shown_before_somebody_is_added_twice() -> None:
    twin = read(filled(SURNAME="Vydumanny", GIVEN_NAME="Semyon", BIRTH_DATE="1990")).recipient
    assert [(one.recipient_id, one.is_sure) for one in look_alikes(twin, BOOK)] == [("semyon", True)]
    unsure = replace(twin, birth=None)
    assert [(one.recipient_id, one.is_sure) for one in look_alikes(unsure, BOOK)] == [("semyon", False)]
    assert look_alikes(replace(twin, birth=PartialDate(1955)), BOOK) == ()
    assert look_alikes(BOOK.recipients[1], BOOK) == ()


def test_a_form_is_saved_and_taken_back_through_the_editor(vault: Vault) -> None:
    editor = PeopleEditor(vault)
    book = vault.address_book()
    reading = read(filled(SURNAME="Небывалый", FACILITY="СИЗО-97", CITY="г. Пробный", COUNTRY="RU"), None, book)
    editor.add(reading.recipient, reading.facility)
    saved = vault.address_book()
    assert saved.facility_of(saved.recipients[-1]) == reading.facility
    editor.undo()
    assert vault.address_book().recipients == book.recipients


def test_every_code_has_a_sentence_of_its_own() -> None:
    from letters_app.services.people.form_words import SENTENCES  # noqa: PLC0415 - placed beside its only use

    assert set(SENTENCES) == set(FormCode)
    assert len(set(SENTENCES.values())) == len(SENTENCES)
