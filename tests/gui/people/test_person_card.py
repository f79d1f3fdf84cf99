"""The card: what is known of one person, and what can be done with one key, in place, and be undone."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from PySide6.QtCore import Qt

from gui.driving import TODAY
from gui.people.people_page import PeoplePage, type_or_paste
from letters_app.domain.mail_decision import hold_reasons
from letters_app.domain.provenance import Trust
from letters_app.domain.return_address import ReturnAddress
from letters_app.exchange.columns import Column
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.people.hold_question import HoldQuestion
from letters_app.gui.people.move_question import MoveQuestion

OpenPeople = Callable[..., PeoplePage]
CONTROL = Qt.KeyboardModifier.ControlModifier


def move_question(people: PeoplePage) -> MoveQuestion:
    question = people.list.card.question
    assert isinstance(question, MoveQuestion)
    return question


def test_card_says_what_is_known_and_what_is_not(people: PeoplePage) -> None:
    people.choose("rakit")

    text = people.card_text
    assert "Ракитина Вера Антоновна, 1988 г. р.\nФКУ СИЗО-2 ФСИН России" in text
    assert "птицы, акварель, чай" in text
    assert "Russian, English" in text
    assert "birthday 4 Dec\narrested 12 Mar 2026" in text
    assert "Remand since 12 Mar 2026" in text
    assert "address checked 10 Nov" in text
    assert "none yet" in text
    assert "arrested" in text.split("Story")[1]


def test_envelope_is_as_it_is_posted_from_the_groups_own_country(people: PeoplePage) -> None:
    people.choose("rakit")
    sender = ReturnAddress("Letters", ("Post 1",), "PL", id="box", label="box")
    people.driver.context.session.change(
        people.list, lambda vault: vault.vault.return_addresses.save((sender,)), lambda _: None
    )
    people.driver.until_quiet()

    envelope = people.card_text
    assert "Ракитиной Вере Антоновне, 1988 г. р." in envelope
    assert "ROSJA / RUSSIA" in envelope or "RUSSIA" in envelope


def test_notes_of_the_group_are_marked_as_not_for_writers(people: PeoplePage) -> None:
    one = people.choose("rakit")
    people.key(Qt.Key.Key_E, CONTROL)
    people.form.inputs.box(Column.NOTES).setFocus()
    people.form.inputs.box(Column.NOTES).setPlainText("asks for stamps")  # type: ignore[union-attr]  # a TextBox
    people.key(Qt.Key.Key_S, CONTROL)

    assert ("notes", "asks for stamps") in people.person(one).restricted
    private = people.card_text.split("For the group only: not shown to writers")[1]
    assert "asks for stamps" in private


def test_one_key_marks_the_address_as_checked_and_one_takes_it_back(people: PeoplePage) -> None:
    one = people.choose("rakit")
    before = people.person(one).stays[-1].provenance

    people.key(Qt.Key.Key_V)

    after = people.person(one).stays[-1].provenance
    assert (after.trust, after.verified_on) == (Trust.VERIFIED, TODAY)
    assert people.notice == "Address of Ракитина Вера Антоновна marked as checked today."
    assert "address checked 22 Nov" in people.card_text
    people.list.table.setFocus()
    people.key(Qt.Key.Key_Z, CONTROL)
    assert people.person(one).stays[-1].provenance == before
    assert people.notice.startswith("Taken back")


def test_undo_with_nothing_to_undo_says_so(people: PeoplePage) -> None:
    people.list.table.setFocus()
    people.key(Qt.Key.Key_Z, CONTROL)

    assert people.notice == "There is nothing to undo."


def test_hold_asks_why_in_place_and_is_lifted_again(people: PeoplePage) -> None:
    one = people.choose("rakit")
    people.click("Hold…")
    question = people.list.card.question
    assert isinstance(question, HoldQuestion)
    assert people.driver.application.focusWidget() is question.reason_box

    people.click("Hold mail")
    assert people.person(one).hold is None, "a reason is asked for first"
    question.reason_box.insert("moved, place not known")
    people.key(Qt.Key.Key_Return)

    hold = people.person(one).hold
    assert hold is not None
    assert (hold.reason, hold.look_again_on) == ("moved, place not known", TODAY + datetime.timedelta(days=14))
    assert "moved, place not known · look again on 6 Dec" in people.card_text
    assert hold_reasons(people.person(one))
    people.click("Lift the hold")
    assert people.person(one).hold is None


def test_day_to_look_again_may_be_typed_and_lies_ahead(people: PeoplePage) -> None:
    one = people.choose("rakit")
    people.click("Hold…")
    question = people.list.card.question
    assert isinstance(question, HoldQuestion)
    question.reason_box.setText("waits for news")
    question.look_again_choice.setCurrentIndex(3)
    question.day_box.setText("2020-01-01")
    people.click("Hold mail")
    assert people.person(one).hold is None

    question.day_box.setText("2027-02-01")
    people.click("Hold mail")

    hold = people.person(one).hold
    assert hold is not None
    assert hold.look_again_on == datetime.date(2027, 2, 1)


def test_escape_leaves_a_question_and_everything_as_it_is(people: PeoplePage) -> None:
    one = people.choose("rakit")
    before = people.person(one)
    people.click("Hold…")

    people.key(Qt.Key.Key_Escape)

    assert people.list.card.question is None
    assert people.person(one) == before
    assert people.list.card.edit_button.isVisible()


def test_move_to_a_known_place_closes_the_old_stay_and_keeps_it(people: PeoplePage) -> None:
    one = people.choose("rakit")
    old = people.person(one).current_stay()
    assert old is not None
    people.click("Moved…")
    question = move_question(people)
    other = next(facility for facility in people.screen.roll.book.facilities.values() if facility.id != old.facility_id)
    question.place_fields.place_box.choose(other.id)
    question.source_box.setText("letter from the lawyer")

    people.click("Note the new place")

    stays = people.person(one).stays
    assert [stay.facility_id for stay in stays] == [old.facility_id, other.id]
    assert stays[0].until is not None
    assert stays[0].until.exact() == TODAY
    source = stays[1].provenance.source
    assert source is not None
    assert source.title == "letter from the lawyer"
    assert stays[1].provenance.trust is not Trust.VERIFIED
    assert "moved from СИЗО-2, Москва" in people.card_text
    people.click("Undo")
    assert people.person(one).current_stay() == old


def test_move_to_a_new_place_asks_for_its_country_and_adds_it(people: PeoplePage) -> None:
    one = people.choose("rakit")
    people.click("Moved…")
    question = move_question(people)
    question.place_fields.place_box.setText("Invented colony")
    people.click("Note the new place")
    assert people.driver.application.focusWidget() is question.place_fields.country_choice

    question.place_fields.country_choice.choose("DE")
    question.place_fields.boxes[Column.CITY].setText("Berlin")
    people.click("Note the new place")

    stay = people.person(one).current_stay()
    assert stay is not None
    assert stay.facility_id is not None
    assert people.screen.roll.book.facilities[stay.facility_id].name == "Invented colony"


def test_move_without_a_place_or_with_a_day_nobody_can_read_is_not_saved(people: PeoplePage) -> None:
    one = people.choose("rakit")
    before = people.person(one)
    people.click("Moved…")
    question = move_question(people)
    people.click("Note the new place")
    assert "Say where" in people.card_text

    question.place_fields.place_box.choose(next(iter(people.screen.roll.book.facilities)))
    question.day_box.clear()
    type_or_paste(question.day_box, "some day")
    people.click("Note the new place")

    assert people.person(one) == before
    assert "1990-05-17" in people.card_text


def test_remove_asks_first_and_keeps_on_enter(people: PeoplePage) -> None:
    one = people.choose("rakit")
    people.key(Qt.Key.Key_Delete)
    assert "Remove Ракитина Вера Антоновна for good?" in people.card_text
    assert "This cannot be undone." in people.card_text
    question = people.list.card.question
    assert question is not None
    assert people.driver.application.focusWidget() is question.leave_button
    people.click("Keep")
    assert people.person(one)

    people.list.table.setFocus()
    people.key(Qt.Key.Key_Delete)
    people.click("Remove for good")

    assert one not in {person.id for person in people.driver.context.session.book.recipients}
    assert people.notice == "The person was removed for good."
    assert not people.driver.find_all(type(people.list.card.write_button), "Undo")


def test_write_begins_a_letter_to_this_person(people: PeoplePage) -> None:
    one = people.choose("rakit")
    wanted: list[Destination] = []
    people.driver.context.destination_wanted.connect(wanted.append)

    people.list.card.write_button.click()

    assert wanted == [Destination(ScreenId.WRITE, recipient_id=one)]


def test_destination_shows_a_card_that_the_search_would_hide(people: PeoplePage) -> None:
    people.choose("rakit")
    other = next(row for row in people.screen.roll.rows if not row.search_keys or "rakitina" not in row.search_keys)

    people.driver.context.go(Destination(ScreenId.PEOPLE, recipient_id=other.id))
    people.driver.until_quiet()

    assert people.list.card.facts is not None
    assert people.list.card.facts.recipient.id == other.id
    assert people.list.header.search_box.text() == ""
