"""A list comes into the vault as its user chose it, and goes out again by one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from gui.people_import.import_driver import ImportDriver
from letters_app.exchange.columns import Column
from letters_app.exchange.list_preview import preview_list
from letters_app.gui.elements.buttons import ActionButton
from letters_app.gui.people_import.import_page import ImportPage
from letters_app.gui.people_import.review_lines import ReviewKind

NEW = "Фамилия,Имя,Год рождения,Страна\nПробный,Лев,1979,RU\nТестова,Ада,1991,RU\n"


def of_book(lists: ImportDriver, recipient_id: str, **cells: str) -> str:
    """Return a list of ours with one known person, some cells of whom are others."""
    name = lists.person(recipient_id).name
    row = {"id": recipient_id, "surname": name.surname, "given_name": name.given, "name_latin": name.latin, **cells}
    return ",".join(row) + "\n" + ",".join(f'"{cell}"' for cell in row.values()) + "\n"


def test_a_list_is_imported_and_taken_back(lists: ImportDriver) -> None:
    before = lists.people
    lists.review(NEW)
    assert [row[1] for row in lists.rows(ReviewKind.ADDED)] == ["Пробный Лев", "Тестова Ада"]
    assert lists.people == before
    lists.click("Import 2 people")
    assert set(lists.people) - set(before) == {"Пробный Лев", "Тестова Ада"}
    assert "2 people were added." in lists.text
    lists.click("Undo import")
    assert lists.people == before
    assert "Taken back" in lists.text


def test_a_backup_is_made_before_the_import(lists: ImportDriver) -> None:
    assert lists.driver.context.session.view.last_backup is None
    lists.review(NEW)
    lists.click("Import 2 people")
    assert lists.driver.context.session.view.last_backup is not None


def test_a_person_without_a_tick_stays_out(lists: ImportDriver) -> None:
    lists.review(NEW)
    lists.page.review_step.table.setFocus()
    lists.driver.press(Qt.Key.Key_Space)
    lists.click("Import 1 person")
    assert "Пробный Лев" not in lists.people
    assert "Тестова Ада" in lists.people


def test_one_field_is_refused_and_the_other_taken(lists: ImportDriver) -> None:
    before = lists.person("demo-001")
    lists.review(of_book(lists, "demo-001", interests="lanterns; owls", tags="autumn"))
    fields = [row[2] for row in lists.rows(ReviewKind.CHANGED)]
    assert sorted(fields) == ["Interests", "Tags"]
    model, table = lists.page.review_step.model, lists.page.review_step.table
    table.setCurrentIndex(model.index(fields.index("Interests"), 0))
    table.setFocus()
    lists.driver.press(Qt.Key.Key_Space)
    lists.click("Import 1 person")
    assert lists.person("demo-001").interests == before.interests
    assert "autumn" in lists.person("demo-001").tags


def test_old_and_new_value_stand_side_by_side(lists: ImportDriver) -> None:
    old = "; ".join(lists.person("demo-001").interests)
    lists.review(of_book(lists, "demo-001", interests="lanterns; owls"))
    row = lists.rows(ReviewKind.CHANGED)[0]
    assert row[3] == old
    assert "lanterns" in row[4]


def test_a_name_of_two_alphabets_is_flagged(lists: ImportDriver) -> None:
    lists.review("Фамилия,Имя\nПробнaя,Анна\n")  # the fifth vowel is Latin
    assert lists.rows(ReviewKind.ADDED)[0][-1] == "look at the name"
    assert "mixes two alphabets" in lists.text


def test_a_refused_row_says_its_number_and_what_to_do(lists: ImportDriver) -> None:
    lists.review("Фамилия,Имя,Город\nПробный,Лев,Тула\n,,Минск\n")
    assert lists.rows(ReviewKind.REFUSED) == [("2", "There is no name. Add one, or delete the row.")]


def test_the_end_says_which_rows_were_refused_and_why(lists: ImportDriver) -> None:
    lists.review("Фамилия,Имя,Город\nПробный,Лев,Тула\n,,Минск\n,,Минск\n,,Минск\nТестова,Ада,Тула\n,,Брест\n")
    lists.click("Import 2 people")
    assert "There is no name. Add one, or delete the row." in lists.text
    assert "Rows 2–4, 6" in lists.text


def test_columns_nobody_understands_are_named_and_can_be_taken(lists: ImportDriver) -> None:
    lists.choose("Фамилия,Имя,Zeta\nПробный,Лев,violin\n")
    choice = lists.page.mapping_step.choices["Zeta"][0]
    assert choice.currentText() == "Leave out"
    lists.click("See what would change")
    assert "Columns that are left out: Zeta" in lists.text
    lists.click("Back")
    choice = lists.page.mapping_step.choices["Zeta"][0]
    choice.setCurrentIndex(choice.findText("Interests"))
    lists.click("See what would change")
    lists.click("Import 1 person")
    assert lists.people["Пробный Лев"].interests == ("violin",)


def test_a_column_that_was_guessed_can_be_left_out(lists: ImportDriver) -> None:
    lists.choose("Фамилия,Имя,Интересы\nПробный,Лев,violin\n")
    choice = lists.page.mapping_step.choices["Интересы"][0]
    choice.setCurrentIndex(choice.findText("Leave out"))
    lists.click("See what would change")
    lists.click("Import 1 person")
    assert lists.people["Пробный Лев"].interests == ()


def test_without_names_the_user_says_which_column_has_them(lists: ImportDriver) -> None:
    lists.choose("Alpha,Beta\nПробный Лев,Тула\n")
    assert not lists.driver.find(ActionButton, "See what would change").isEnabled()
    choice = lists.page.mapping_step.choices["Alpha"][0]
    choice.setCurrentIndex(choice.findText("Full name"))
    lists.click("See what would change")
    assert [row[1] for row in lists.rows(ReviewKind.ADDED)] == ["Пробный Лев"]


def test_the_country_for_all_goes_to_rows_without_one(lists: ImportDriver) -> None:
    lists.choose("Фамилия,Имя,Город,Улица,Индекс,Учреждение\nПробный,Лев,Тула,ул. Новая 5,300000,СИЗО-9\n")
    country = lists.page.mapping_step.country_choice
    country.setCurrentIndex(country.findText("Russia"))
    lists.click("See what would change")
    lists.click("Import 1 person")
    book, today = lists.driver.context.session.book, lists.driver.context.clock.today()
    record = book.mail_address_of(lists.people["Пробный Лев"], today)
    assert record is not None
    assert record.address.country == "RU"


def test_pasted_text_is_read_without_asking_for_columns(lists: ImportDriver) -> None:
    lists.page.choose_step.show_text("Пробному Льву Ильичу, 1979 г. р.\n101000, г. Москва, ул. Новая, д. 5, СИЗО-9\n")
    lists.click("Read this text")
    assert [row[2] for row in lists.rows(ReviewKind.ADDED)] == ["1979"]


def test_cells_copied_from_a_spreadsheet_are_a_table(lists: ImportDriver) -> None:
    lists.page.choose_step.show_text("Фамилия\tИмя\nПробный\tЛев\n")
    lists.click("Read this text")
    assert set(lists.page.mapping_step.choices) == {"Фамилия", "Имя"}


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"", "empty.csv", "empty.csv is empty."),
        (b"%PDF-1.7 \x00\x01", "list.pdf", "list.pdf is no list but"),
        (b"<!doctype html><html><body>x</body></html>", "page.html", "page.html is a web page."),
        (b"PK\x03\x04 broken", "list.xlsx", "The spreadsheet list.xlsx is damaged or empty."),
        (b"[{", "list.json", "list.json is no sound JSON list"),
    ],
)
def test_a_file_that_cannot_be_read_leaves_the_page_usable(
    lists: ImportDriver, content: bytes, name: str, sentence: str
) -> None:
    lists.choose(content, name)
    assert lists.problem.startswith(sentence)
    lists.review(NEW)
    assert lists.problem == ""
    assert len(lists.rows(ReviewKind.ADDED)) == 2


def test_a_file_that_is_gone_is_a_line_in_the_page(lists: ImportDriver) -> None:
    lists.page.open_file(lists.folder / "gone.csv")
    lists.driver.until_quiet()
    assert lists.problem.startswith("gone.csv cannot be read.")
    assert str(lists.folder) not in lists.text


def test_a_dropped_file_is_read(lists: ImportDriver) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(lists.file(NEW)))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(20, 20), Qt.DropAction.CopyAction, mime, buttons, keys)
    lists.page.dragEnterEvent(entering)
    assert entering.isAccepted()
    lists.page.dropEvent(QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, mime, buttons, keys))
    lists.driver.until_quiet()
    assert len(lists.page.mapping_step.choices) == 4


def test_leaving_at_the_review_changes_nothing(lists: ImportDriver) -> None:
    before = lists.people
    lists.review(NEW)
    lists.click("Cancel")
    assert lists.people == before
    assert lists.driver.find_all(ImportPage) == []


def test_escape_goes_back_step_by_step(lists: ImportDriver) -> None:
    lists.review(NEW)
    lists.driver.press(Qt.Key.Key_Escape)
    assert lists.driver.find(ActionButton, "See what would change")
    lists.driver.press(Qt.Key.Key_Escape)
    assert lists.driver.find(ActionButton, "Choose a file…")
    lists.driver.press(Qt.Key.Key_Escape)
    assert lists.driver.find_all(ImportPage) == []


def test_a_change_meanwhile_is_told_and_the_list_compared_anew(lists: ImportDriver) -> None:
    lists.review(of_book(lists, "demo-001", interests="lanterns; owls"))
    session, today = lists.driver.context.session, lists.driver.context.clock.today()
    session.change(lists.page, lambda vault: vault.people.verify_address("demo-001", today))
    lists.driver.until_quiet()
    lists.click("Import 1 person")
    assert lists.problem.startswith("The address book was changed meanwhile.")
    lists.click("Import 1 person")
    assert "lanterns" in lists.person("demo-001").interests


def test_undo_takes_back_nothing_but_the_import(lists: ImportDriver) -> None:
    lists.review(NEW)
    lists.click("Import 2 people")
    session, today = lists.driver.context.session, lists.driver.context.clock.today()
    session.change(lists.page, lambda vault: vault.people.verify_address("demo-001", today))
    lists.driver.until_quiet()
    lists.click("Undo import")
    assert lists.problem.startswith("Something else was changed after the import.")
    assert "Пробный Лев" in lists.people


def test_show_them_leads_to_the_card_of_the_first(lists: ImportDriver) -> None:
    lists.review(NEW)
    lists.click("Import 2 people")
    lists.click("Show them")
    assert "Пробный Лев" in lists.driver.texts_in_view()
    assert lists.driver.find_all(ImportPage) == []


def test_all_lines_are_left_out_and_taken_in_by_one_button(lists: ImportDriver) -> None:
    lists.review(NEW)
    lists.click("Leave all out")
    assert not lists.driver.find(ActionButton, "Nothing to import").isEnabled()
    lists.click("Take all")
    assert lists.driver.find(ActionButton, "Import 2 people").isEnabled()


def test_untrusted_text_of_a_list_is_plain(lists: ImportDriver) -> None:
    lists.choose("Фамилия,Имя,<b>x\u202e</b>\nПробный,Лев,<img src=x>\n")
    assert "<b>x<U+202E></b>" in lists.text
    assert "<img src=x>" in lists.text


def test_ten_thousand_rows_are_reviewed(lists: ImportDriver) -> None:
    rows = "".join(f"Пробный{number},Лев,{1950 + number % 50}\n" for number in range(10_000))
    lists.review("Фамилия,Имя,Год рождения\n" + rows)
    plan = lists.page.job.plan
    assert plan is not None
    assert plan.rows == 10_000
    assert lists.show(ReviewKind.ADDED).rowCount() == len(plan.added) > 8_000  # doubled digits make namesakes
    lists.page.review_step.table.selectAll()
    lists.page.review_step.table.setFocus()
    lists.driver.press(Qt.Key.Key_Space)
    assert lists.page.job.accepted_people == 0


def test_every_column_of_ours_can_be_chosen_but_the_id(lists: ImportDriver) -> None:
    assert preview_list(NEW.encode(), "list.csv", None).columns[0].column is Column.SURNAME
    lists.choose(NEW)
    assert lists.page.mapping_step.choices["Фамилия"][0].count() == len(Column)  # one less, and "Leave out"
