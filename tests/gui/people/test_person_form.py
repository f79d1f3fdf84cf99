"""The form: add, edit, problems at their fields, warnings, look-alikes, and nothing typed is lost by accident."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt

from gui.people.people_page import PeoplePage
from letters_app.domain.recipient import Gender
from letters_app.exchange.columns import Column
from letters_app.gui.destination import Destination, ScreenId

OpenPeople = Callable[..., PeoplePage]
CONTROL = Qt.KeyboardModifier.ControlModifier


def add_form(people: PeoplePage) -> None:
    people.list.table.setFocus()
    people.key(Qt.Key.Key_N, CONTROL)


def save(people: PeoplePage) -> None:
    people.key(Qt.Key.Key_S, CONTROL)


def test_somebody_is_added_by_keyboard_alone_and_can_be_taken_back(people: PeoplePage) -> None:
    add_form(people)
    for text in ("Sandberg", "Nils"):
        for letter in text:
            people.driver.press(Qt.Key(ord(letter.upper())))
        people.driver.press(Qt.Key.Key_Return)
    save(people)

    assert people.screen.form_page is None
    assert len(people.names) == 61
    assert people.list.card.facts is not None
    assert people.list.card.facts.recipient.name.surname.casefold() == "sandberg"
    assert people.list.card.facts.recipient.name.given.casefold() == "nils"
    assert "no address is known" in people.card_text
    people.click("Undo")
    assert len(people.names) == 60


def test_form_saved_untouched_changes_nothing(people: PeoplePage) -> None:
    one = people.choose("rakit")
    before = people.person(one)
    people.key(Qt.Key.Key_E, CONTROL)
    save(people)

    assert people.person(one) == before
    assert people.screen.form_page is None


def test_edit_keeps_what_it_does_not_show(people: PeoplePage) -> None:
    one = people.choose("rakit")
    before = people.person(one)
    people.key(Qt.Key.Key_E, CONTROL)
    people.fill(Column.SHORT_NAME, "Верочка")
    save(people)

    assert people.person(one) == replace(before, name=replace(before.name, short="Верочка"))
    assert "called Верочка" in people.card_text


def test_form_without_a_name_is_not_saved_and_says_where(people: PeoplePage) -> None:
    add_form(people)
    people.fill(Column.TAGS, "spring")
    save(people)

    assert people.note_at(Column.SURNAME) == "Give at least one name."
    assert people.driver.application.focusWidget() is people.form.inputs.box(Column.SURNAME)
    assert "Not saved yet: 1 field needs another look." in people.driver.texts_in_view(people.form)
    assert len(people.driver.context.session.book.recipients) == 60


def test_nonsense_in_a_date_stands_at_its_field_until_it_is_mended(people: PeoplePage) -> None:
    add_form(people)
    people.fill(Column.SURNAME, "Sandberg")
    people.fill(Column.BIRTH_DATE, "31.31.31 maybe")
    save(people)
    assert "1990-05-17" in people.note_at(Column.BIRTH_DATE)

    people.fill(Column.BIRTH_DATE, "~1971")
    people.driver.until(lambda: "1990-05-17" not in people.note_at(Column.BIRTH_DATE))
    people.driver.until(lambda: people.form.notices.notice is None)
    save(people)

    birth = next(one for one in people.driver.context.session.book.recipients if one.name.surname == "Sandberg").birth
    assert birth is not None
    assert birth.iso() == "~1971"


def test_name_of_two_alphabets_is_warned_of_and_saved_all_the_same(people: PeoplePage) -> None:
    add_form(people)
    people.fill(Column.SURNAME, "Cаndberg")  # its second and third letter: one Cyrillic among Latin ones
    people.driver.until(lambda: "two alphabets" in people.note_at(Column.SURNAME))
    assert people.form.inputs.fields[Column.SURNAME].problem == ""

    save(people)
    assert len(people.names) == 61


def test_postal_code_of_the_wrong_form_is_warned_of(people: PeoplePage) -> None:
    add_form(people)
    people.fill(Column.SURNAME, "Sandberg")
    place = people.form.place_fields
    place.place_box.setText("Invented prison")
    place.country_choice.setCurrentText("Germany")
    place.boxes[Column.CITY].setText("Berlin")
    place.boxes[Column.POSTAL_CODE].setText("12")

    people.driver.until(lambda: people.note_at(Column.POSTAL_CODE) != "")
    save(people)
    assert people.list.card.facts is not None
    assert people.list.card.facts.facility is not None
    assert people.list.card.facts.facility.name == "Invented prison"


def test_known_place_is_chosen_by_typing_and_shows_its_address(people: PeoplePage) -> None:
    add_form(people)
    people.fill(Column.SURNAME, "Sandberg")
    facility = next(iter(people.screen.roll.book.facilities.values()))
    people.form.place_fields.place_box.choose(facility.id)
    record = facility.mail_address(people.driver.context.clock.today())
    assert record is not None
    assert record.address.city in people.form.place_fields.known_address.text()

    save(people)

    assert people.list.card.facts is not None
    stay = people.list.card.facts.recipient.current_stay()
    assert stay is not None
    assert stay.facility_id == facility.id


def test_look_alike_is_shown_and_a_double_needs_a_word(people: PeoplePage) -> None:
    add_form(people)
    people.fill(Column.SURNAME, "Ракитина")
    people.fill(Column.GIVEN_NAME, "Вера")
    people.fill(Column.PATRONYMIC, "Антоновна")
    people.fill(Column.BIRTH_DATE, "1988-12-04")
    people.driver.until(lambda: people.form.alike_notices.notice is not None)
    assert "Ракитина Вера Антоновна, 1988" in people.driver.texts_in_view(people.form)

    save(people)
    assert len(people.driver.context.session.book.recipients) == 60
    people.click("Save as another person")
    assert len(people.driver.context.session.book.recipients) == 61


def test_look_alike_leads_to_the_card_after_a_question(people: PeoplePage) -> None:
    add_form(people)
    people.fill(Column.SURNAME, "Ракитина")
    people.fill(Column.GIVEN_NAME, "Вера")
    people.fill(Column.BIRTH_DATE, "1988")
    people.driver.until(lambda: people.form.alike_notices.notice is not None)

    people.click("Show the card")
    people.click("Throw away what was typed")

    assert people.screen.form_page is None
    assert "Vera Rakitina" in people.card_text


def test_escape_asks_if_something_was_typed_and_only_then(people: PeoplePage) -> None:
    add_form(people)
    people.key(Qt.Key.Key_Escape)
    assert people.screen.form_page is None

    add_form(people)
    people.fill(Column.SURNAME, "Sandberg")
    people.key(Qt.Key.Key_Escape)
    assert "not saved yet" in people.driver.texts_in_view(people.form)
    people.click("Go on typing")
    assert people.form.isVisible()
    people.key(Qt.Key.Key_Escape)
    people.click("Throw away what was typed")

    assert people.screen.form_page is None
    assert len(people.driver.context.session.book.recipients) == 60


def test_form_that_was_begun_waits_while_one_looks_elsewhere(people: PeoplePage) -> None:
    add_form(people)
    people.fill(Column.SURNAME, "Sandberg")
    people.driver.context.go(Destination(ScreenId.PEOPLE))
    people.driver.until_quiet()

    assert people.form.isVisible()
    assert people.form.is_changed


def test_lock_saves_what_was_typed(people: PeoplePage) -> None:
    add_form(people)
    people.fill(Column.SURNAME, "Sandberg")
    people.screen.flush()
    people.driver.until_quiet()

    assert "Sandberg" in {one.name.surname for one in people.driver.context.session.book.recipients}


def test_hostile_text_is_kept_out_or_shown_and_never_acts(people: PeoplePage) -> None:
    add_form(people)
    people.fill(Column.SURNAME, "=HYPERLINK(1)\u202e<b>x</b>")
    people.fill(Column.GIVEN_NAME, "N" * 390)
    people.fill(Column.LANGUAGES, "qq; ;;; 7")
    save(people)
    assert people.note_at(Column.LANGUAGES) != ""

    people.fill(Column.LANGUAGES, "ru en")
    save(people)

    assert people.list.card.facts is not None
    assert "\u202e" not in people.card_text
    assert people.list.card.facts.recipient.gender is Gender.UNSPECIFIED
    assert people.list.card.write_button.isVisible()


def test_destination_opens_an_empty_form(people: PeoplePage) -> None:
    people.driver.context.go(Destination(ScreenId.PEOPLE, part="add"))
    people.driver.until_quiet()

    assert people.form.isVisible()
    assert people.driver.application.focusWidget() is people.form.inputs.box(Column.SURNAME)
