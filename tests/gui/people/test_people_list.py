"""The list in the window: search, filters, sorting, several at once, and what an empty one says."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QTableView

from gui.people.people_page import PeoplePage
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.people.people_columns import PeopleColumn

OpenPeople = Callable[..., PeoplePage]


def test_everybody_is_listed_with_the_first_card_beside(people: PeoplePage) -> None:
    assert len(people.names) == 60
    assert "60 people ·" in people.driver.texts_in_view(people.list)
    assert people.list.card.write_button.isVisible()
    assert people.driver.application.focusWidget() is people.list.header.search_box


def test_latin_letters_find_cyrillic_names_and_the_card_follows(people: PeoplePage) -> None:
    people.search("rakit")

    assert people.names == ["Ракитина Вера"]
    assert "Vera Rakitina · she · born 1988" in people.card_text
    assert "1 of 60 people" in people.driver.texts_in_view(people.list)


def test_search_that_finds_nobody_says_so_and_leads_back(people: PeoplePage) -> None:
    people.search("\u202e qwrtpl ''; --")

    assert "Nobody fits" in people.driver.texts_in_view(people.list)
    people.click("Show everybody")
    assert len(people.names) == 60


def test_escape_empties_the_search(people: PeoplePage) -> None:
    people.search("rakit")
    people.driver.press(Qt.Key.Key_Escape)
    people.driver.until_quiet()

    assert len(people.names) == 60


def test_filter_is_a_chip_that_can_be_taken_away(people: PeoplePage) -> None:
    bar = people.list.header.filter_bar
    bar.fill_menu()
    status = next(action.menu() for action in bar.menu.actions() if action.text() == "Status")
    released = next(action for action in status.actions() if action.text().startswith("Released"))

    released.trigger()
    people.driver.until_quiet()

    shown = len(people.names)
    assert 0 < shown < 60
    assert {people.cell(PeopleColumn.STATUS, row) for row in range(shown)} == {"Released"}
    people.click("Remove the filter “Released”")
    assert len(people.names) == 60


def test_destination_can_name_filters(people: PeoplePage) -> None:
    part = "filter:freshness=never-checked;nonsense=1;freshness"
    people.driver.context.go(Destination(ScreenId.PEOPLE, part=part))
    people.driver.until_quiet()

    rows = people.screen.roll.shown
    assert rows
    assert all(row.verified_on is None for row in rows)


def test_columns_are_sorted_by_keys_and_turned_round(people: PeoplePage) -> None:
    people.list.table.setFocus()
    people.key(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    youngest_last = people.cell(PeopleColumn.BORN)
    people.key(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)

    born = [row.birth.year for row in people.screen.roll.rows if row.birth]
    assert youngest_last == str(min(born))
    assert people.list.model.row(people.list.model.rowCount() - 1).birth is not None


def test_arrow_down_enter_and_up_lead_through_search_and_list(people: PeoplePage) -> None:
    people.search("SIZO")
    people.driver.press(Qt.Key.Key_Return)
    assert people.driver.application.focusWidget() is people.list.table
    people.key(Qt.Key.Key_Down)
    second = people.list.table.chosen_id()
    assert people.list.card.facts is not None
    assert people.list.card.facts.recipient.id == second
    people.key(Qt.Key.Key_Up)
    people.key(Qt.Key.Key_Up)
    assert people.driver.application.focusWidget() is people.list.header.search_box


def test_several_are_marked_as_checked_at_once_and_taken_back(people: PeoplePage) -> None:
    people.search("Лефортовский")
    chosen = [row.id for row in people.screen.roll.shown]
    people.list.table.setFocus()
    people.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert f"{len(chosen)} people chosen" in people.driver.texts_in_view(people.list)

    people.click("All checked today")

    today = people.driver.context.clock.today()
    assert all(people.person(one).stays[-1].provenance.verified_on == today for one in chosen)
    people.click("Undo")
    assert any(people.person(one).stays[-1].provenance.verified_on != today for one in chosen)


def test_those_who_are_chosen_go_to_the_batch(people: PeoplePage) -> None:
    people.search("Лефортовский")
    people.list.table.setFocus()
    people.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    wanted: list[Destination] = []
    people.driver.context.destination_wanted.connect(wanted.append)

    people.click("Write to these")

    assert wanted == [Destination(ScreenId.MAIL, part="batch")]
    assert set(people.driver.context.session.chosen_people) == {row.id for row in people.screen.roll.shown}


def test_choice_of_several_outlives_a_change(people: PeoplePage) -> None:
    people.search("Лефортовский")
    people.list.table.setFocus()
    people.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    chosen = people.list.table.chosen_ids()

    people.key(Qt.Key.Key_V)

    assert people.list.table.chosen_ids() == chosen


def test_empty_vault_says_what_to_do_first(open_people: OpenPeople) -> None:
    people = open_people(empty=True)

    text = people.driver.texts_in_view(people.list)
    assert "Nobody is here yet" in text
    assert not people.list.card.isVisible()
    people.click("Add one person")
    assert people.form.isVisible()


def test_narrow_window_keeps_list_and_card_side_by_side(open_people: OpenPeople) -> None:
    people = open_people(width=1024, height=640)

    assert people.list.table.isVisible()
    assert people.list.card.isVisible()
    assert people.list.table.isColumnHidden(PeopleColumn.PLACE)
    assert people.list.table.horizontalScrollBar().maximum() == 0


def test_large_text_lets_the_card_cover_the_list_and_go_back(open_people: OpenPeople) -> None:
    people = open_people(width=1024, height=640)
    people.driver.context.theme.set_text_size(150)
    people.driver.context.tongue.changed.emit()  # as after a change of the size: the screens are built anew
    people.driver.context.go(Destination(ScreenId.PEOPLE))
    people.driver.until_quiet()
    people = PeoplePage(people.driver)
    assert people.list.table.isVisible()
    assert not people.list.card.isVisible()

    people.list.table.setFocus()
    people.key(Qt.Key.Key_Return)
    assert people.list.card.isVisible()
    assert not people.list.table.isVisible()
    people.key(Qt.Key.Key_Escape)
    assert people.list.table.isVisible()
    assert not people.list.card.isVisible()

    people.key(Qt.Key.Key_Return)
    people.search("qqqq")
    assert "Nobody fits" in people.driver.texts_in_view()
    assert not people.list.card.isVisible()


def test_every_control_of_the_list_has_a_name(people: PeoplePage) -> None:
    for kind in (QAbstractButton, QLineEdit, QTableView):
        reachable = [one for one in people.driver.find_all(kind) if one.focusPolicy() is not Qt.FocusPolicy.NoFocus]
        assert reachable
        assert all(one.accessibleName() for one in reachable)
    assert not [label for label in people.driver.find_all(QLabel) if label.textFormat() is Qt.TextFormat.RichText]
