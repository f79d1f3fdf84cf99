from __future__ import annotations

import datetime
import io

import openpyxl
import pytest

from letters_app.domain.address_book import AddressBook
from letters_app.domain.errors import UnreadableInputError
from letters_app.domain.recipient import Recipient
from letters_app.exchange.column_map import ColumnMap
from letters_app.exchange.columns import Column
from letters_app.exchange.import_plan import ImportOutcome, ImportPlan, PlanOutdatedError
from letters_app.resources import demo_root
from letters_app.services.people.editing import PeopleEditor
from letters_app.services.people.import_choice import WHOLE_ROW, only_accepted
from letters_app.services.people.import_people import import_list, plan_list, preview
from letters_app.storage import Vault
from services.people.conftest import TODAY

HEADER = (
    "surname,given_name,birth_date,status,facility,street,city,postal_code,country,languages,notes,"
    "address_verified_on\n"
)
FIRST = (
    HEADER
    + """Выдуманный,Пётр,1980,remand,СИЗО-97,"ул. Старая, д. 1",г. Пробный,777777,RU,ru,тихий,2026-01-01
Сочинённая,Ева,1985,remand,СИЗО-97,"ул. Старая, д. 1",г. Пробный,777777,RU,ru,,2026-01-01
"""
)
SECOND = (
    HEADER
    + """Выдуманный,Пётр,1980,convicted,СИЗО-97,"ул. Новая, д. 5",г. Пробный,777777,RU,ru en,читает,2026-11-01
Сочинённая,Ева,1985,remand,СИЗО-97,"ул. Новая, д. 5",г. Пробный,777777,RU,ru,,2026-11-01
Небывалый,Лев,1999,remand,ИК-96,"ул. Дальняя, д. 3",г. Другой,666666,RU,ru,,2026-11-01
"""
)


def plan(text: str, book: AddressBook, day: datetime.date = TODAY) -> ImportPlan:
    return plan_list(text.encode(), "list.csv", None, None, book, day)


@pytest.fixture
def imported(vault: Vault) -> Vault:
    vault.remove_people(one.id for one in vault.address_book().recipients)
    import_list(vault, plan(FIRST, vault.address_book(), datetime.date(2026, 1, 2)))
    return vault


def by_given(vault: Vault, given: str) -> Recipient:
    return next(one for one in vault.address_book().recipients if one.name.given == given)


def address_of(vault: Vault, given: str) -> str:
    record = vault.address_book().mail_address_of(by_given(vault, given), TODAY)
    return record.address.street if record else ""


def test_one_undo_takes_a_whole_import_back(imported: Vault) -> None:
    editor = PeopleEditor(imported)
    before = imported.address_book()
    change = editor.import_plan(plan(SECOND, before))
    assert len(change.recipients) == 3
    assert address_of(imported, "Ева") == "ул. Новая, д. 5"
    assert editor.undo() is not None
    after = imported.address_book()
    assert after.recipients == before.recipients
    assert {one: after.facilities[one] for one in before.facilities} == before.facilities


def test_a_plan_made_for_another_state_of_the_book_is_refused_whole(imported: Vault) -> None:
    outdated = plan(SECOND, imported.address_book())
    PeopleEditor(imported).verify_address(by_given(imported, "Пётр").id, TODAY)
    state = imported.address_book()
    with pytest.raises(PlanOutdatedError):
        import_list(imported, outdated)
    assert imported.address_book() == state


def test_refused_fields_keep_what_the_book_says(imported: Vault) -> None:
    whole = plan(SECOND, imported.address_book())
    chosen = only_accepted(whole, {(1, Column.STATUS), (1, Column.NOTES)})
    (row,) = (row for row in chosen.changed if row.row == 1)
    assert {change.field for change in row.changes} == {
        Column.LANGUAGES,
        Column.ADDRESS,
        Column.ADDRESS_VERIFIED_ON,
    }
    import_list(imported, chosen)
    pyotr = by_given(imported, "Пётр")
    assert pyotr.custody.status.value == "remand"
    assert dict(pyotr.restricted) == {"notes": "тихий"}
    assert pyotr.languages == ("ru", "en")
    assert address_of(imported, "Пётр") == "ул. Новая, д. 5"


def test_the_address_of_a_shared_facility_is_refused_for_everybody_there(imported: Vault) -> None:
    chosen = only_accepted(plan(SECOND, imported.address_book()), {(1, Column.ADDRESS)})
    assert [change for row in chosen.planned for change in row.changes if change.field == Column.ADDRESS] == []
    import_list(imported, chosen)
    assert address_of(imported, "Пётр") == "ул. Старая, д. 1"
    assert address_of(imported, "Ева") == "ул. Старая, д. 1"
    assert by_given(imported, "Пётр").languages == ("ru", "en")


def test_a_move_that_is_refused_brings_no_facility(imported: Vault) -> None:
    moved = SECOND.replace("convicted,СИЗО-97", "convicted,ИК-95").replace(
        '"ул. Новая, д. 5",г. Пробный,777777,RU,ru en', '"ул. Лесная, д. 9",г. Лесной,555555,RU,ru en'
    )
    whole = plan(moved, imported.address_book())
    assert "ИК-95" in {change.after.name for change in whole.facilities}
    chosen = only_accepted(whole, {(1, Column.ADDRESS)})
    assert "ИК-95" not in {change.after.name for change in chosen.facilities}
    import_list(imported, chosen)
    assert len(by_given(imported, "Пётр").stays) == 1


def test_refused_rows_change_and_add_nobody(imported: Vault) -> None:
    before = imported.address_book()
    chosen = only_accepted(plan(SECOND, before), {(1, WHOLE_ROW), (2, WHOLE_ROW), (3, WHOLE_ROW)})
    assert (len(chosen.added), len(chosen.changed), chosen.rows) == (0, 0, 2)
    assert {row.outcome for row in chosen.planned} == {ImportOutcome.SAME}
    assert chosen.facilities == ()
    step = import_list(imported, chosen)
    assert step.recipients == ()
    assert imported.address_book() == before


def test_refusing_every_field_of_a_row_is_refusing_the_row(imported: Vault) -> None:
    whole = plan(SECOND, imported.address_book())
    (row,) = (row for row in whole.changed if row.row == 2)
    chosen = only_accepted(whole, {(2, change.field) for change in row.changes})
    assert [row.outcome for row in chosen.planned if row.row == 2] == [ImportOutcome.SAME]


def test_without_refusals_the_plan_is_the_plan(imported: Vault) -> None:
    whole = plan(SECOND, imported.address_book())
    assert only_accepted(whole, ()) == whole


def test_a_preview_shows_what_each_column_is_taken_for() -> None:
    seen = preview((demo_root() / "people.csv").read_bytes(), "people.csv", None)
    assert (seen.rows, seen.has_names, seen.is_blocks) == (60, True, False)
    columns = {one.header: one for one in seen.columns}
    assert columns["birth_date"].column is Column.BIRTH_DATE
    assert columns["birth_date"].samples == ("1988-12-04", "1995-02-17", "1979")


def test_a_list_without_names_we_know_can_be_mapped_by_hand() -> None:
    text = "Вечер писем\n\nКому пишем,Где сидит,Год\nНебывалый Лев,СИЗО-97,1999\nСочинённая Ева,СИЗО-97,1985\n"
    seen = preview(text.encode(), "list.csv", None)
    assert not seen.has_names
    assert [one.header for one in seen.columns] == ["Кому пишем", "Где сидит", "Год"]
    assert seen.columns[0].samples == ("Небывалый Лев", "Сочинённая Ева")
    mapping = ColumnMap({"Кому пишем": Column.FULL_NAME, "Где сидит": Column.FACILITY}, {Column.COUNTRY: "RU"})
    again = preview(text.encode(), "list.csv", None, mapping)
    assert again.has_names
    assert [one.column for one in again.columns][:2] == [Column.FULL_NAME, Column.FACILITY]
    made = plan_list(text.encode(), "list.csv", None, mapping, AddressBook(), TODAY)
    assert [row.after.name.surname for row in made.added] == ["Небывалый", "Сочинённая"]


def test_a_column_can_be_left_out_by_hand() -> None:
    text = "Фамилия,Имя,Дата рождения\nНебывалый,Лев,01.02.1999\n"
    mapping = ColumnMap(ignored=frozenset({"дата рождения"}))
    seen = preview(text.encode(), "list.csv", None, mapping)
    assert [one.column for one in seen.columns] == [Column.SURNAME, Column.GIVEN_NAME, None]
    made = plan_list(text.encode(), "list.csv", None, mapping, AddressBook(), TODAY)
    assert made.added[0].after.birth is None


def test_a_sheet_and_pasted_blocks_have_previews_too() -> None:
    workbook = openpyxl.Workbook()
    workbook.worksheets[0].append(["surname", "given_name"])
    workbook.worksheets[0].append(["Небывалый", "Лев"])
    written = io.BytesIO()
    workbook.save(written)
    assert preview(written.getvalue(), "list.xlsx", None).rows == 1
    assert preview("Небывалый Лев\nСИЗО-97\n".encode(), "pasted", "text").is_blocks


def test_a_file_that_is_no_list_is_named() -> None:
    with pytest.raises(UnreadableInputError) as error:
        preview(b"%PDF-1.7 ...", "list.csv", None)
    assert error.value.params["path"] == "list.csv"
