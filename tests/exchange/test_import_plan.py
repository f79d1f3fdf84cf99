"""What an import would do, and that doing it twice does nothing."""

import dataclasses
import datetime
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letters_app.domain.address_book import AddressBook
from letters_app.domain.errors import UnreadableInputError
from letters_app.domain.partial_date import PartialDate
from letters_app.domain.recipient import CanWrite, CustodyStatus
from letters_app.exchange.import_plan import ImportPlan, PlanOutdatedError, apply_plan, plan_import
from letters_app.exchange.people_list import PeopleList
from letters_app.exchange.people_reader import read_people
from letters_app.exchange.problems import ProblemCode, RowProblem

Read = Callable[..., PeopleList]
BookOf = Callable[[str], AddressBook]
TODAY = datetime.date(2026, 11, 22)

HEADER = "ФИО,Дата рождения,Статус,Учреждение,Улица,Город,Индекс,Страна,Проверено\n"
OREL = 'ФКУ СИЗО-1 УФСИН России по Орловской области,"Кромское шоссе, д. 6",г. Орёл,302010,Россия'
MELEKHOVO = 'ФКУ ИК-6 УФСИН России по Владимирской области,"ул. Первомайская, д. 261",пос. Мелехово,601966,Россия'


def outcome(plan: ImportPlan) -> tuple[int, int, int, int]:
    return len(plan.added), len(plan.changed), len(plan.same), len(plan.refused)


def assert_accounted(plan: ImportPlan) -> None:
    added, changed, same, refused = outcome(plan)
    assert added + changed + same + refused == plan.rows


def test_two_people_of_one_prison_share_it(book_of: BookOf) -> None:
    book = book_of(
        f"{HEADER}Ракитин Иван,1990,в СИЗО,{OREL},\n"
        'Травников Матвей,1979,в СИЗО,СИЗО № 1,"Кромское шоссе, 6",Орёл,302010,RU,\n'
    )
    assert len(book.facilities) == 1
    assert len({stay.facility_id for person in book.recipients for stay in person.stays}) == 1


def test_the_same_number_in_two_towns_is_two_prisons(book_of: BookOf) -> None:
    book = book_of("ФИО,Учреждение,Город,Страна\nРакитин Иван,СИЗО-1,Орёл,RU\nКалинин Лев,СИЗО-1,Омск,RU\n")
    assert len(book.facilities) == 2


def test_importing_a_file_again_changes_nothing(read: Read) -> None:
    people = read(
        f"{HEADER}Ракитин Иван Петрович,17.05.1990,в СИЗО,{OREL},01.11.2026\n"
        f"Травников Матвей,ок. 1979,осужден,{MELEKHOVO},\n"
        f"Ракитин Иван,1990,осужден,{MELEKHOVO},10.11.2026\n"
        "Калинин Лев,,,,,,,,\n"
    )
    plan = plan_import(people, AddressBook())
    assert outcome(plan) == (3, 0, 1, 0)
    book = apply_plan(plan, AddressBook())
    again = plan_import(people, book)
    assert outcome(again) == (0, 0, 4, 0)
    assert again.facilities == ()
    assert apply_plan(again, book) == book


def test_rows_about_one_person_are_joined_and_the_better_dated_counts(read: Read) -> None:
    people = read(
        f"{HEADER}Ракитин Иван,1990,в СИЗО,{OREL},01.11.2026\n"
        f"Ракитин Иван Петрович,17.05.1990,осужден,{MELEKHOVO},10.11.2026\n"
    )
    plan = plan_import(people, AddressBook())
    recipient = plan.added[0].after
    assert recipient.custody.status is CustodyStatus.CONVICTED
    assert recipient.birth == PartialDate(1990, 5, 17)
    assert RowProblem(2, ProblemCode.DOUBLED_ROW) in plan.warnings
    assert RowProblem(1, ProblemCode.DOUBLED_ROW_DIFFERS, "status") in plan.warnings


def test_a_move_keeps_the_old_place_in_the_history(read: Read, book_of: BookOf) -> None:
    book = book_of(f"{HEADER}Ракитин Иван,1990,в СИЗО,{OREL},01.10.2026\n")
    plan = plan_import(read(f"{HEADER}Ракитин Иван,1990,осужден,{MELEKHOVO},01.11.2026\n"), book)
    assert outcome(plan) == (0, 1, 0, 0)
    changes = {change.field: (change.old, change.new) for change in plan.changed[0].changes}
    assert changes["status"] == ("remand", "convicted")
    assert "302010" in changes["address"][0]
    assert "601966" in changes["address"][1]
    moved = apply_plan(plan, book)
    old, new = moved.recipients[0].stays
    assert old.until == PartialDate.from_date(TODAY)
    assert new.since == PartialDate.from_date(TODAY)
    assert new.until is None
    record = moved.mail_address_of(moved.recipients[0], TODAY)
    assert record is not None
    assert record.address.postal_code == "601966"


@pytest.mark.parametrize("checked", ["01.09.2026", ""])
def test_an_older_or_undated_check_does_not_move_anyone(read: Read, book_of: BookOf, checked: str) -> None:
    book = book_of(f"{HEADER}Ракитин Иван,1990,осужден,{MELEKHOVO},01.11.2026\n")
    plan = plan_import(read(f"{HEADER}Ракитин Иван,1990,осужден,{OREL},{checked}\n"), book)
    assert apply_plan(plan, book).recipients == book.recipients
    assert RowProblem(1, ProblemCode.OLDER_THAN_BOOK, "address") in plan.warnings


def test_an_older_row_fills_but_does_not_replace(read: Read, book_of: BookOf) -> None:
    book = book_of(f"{HEADER}Ракитин Иван,1990,осужден,{OREL},01.11.2026\n")
    plan = plan_import(read(f"{HEADER}Ракитин Иван Петрович,1990,в СИЗО,{OREL},01.09.2026\n"), book)
    recipient = apply_plan(plan, book).recipients[0]
    assert recipient.name.patronymic == "Петрович"
    assert recipient.custody.status is CustodyStatus.CONVICTED
    assert RowProblem(1, ProblemCode.OLDER_THAN_BOOK, "status") in plan.warnings


def test_empty_cells_erase_nothing(read: Read, book_of: BookOf) -> None:
    book = book_of(f"{HEADER}Ракитин Иван Петрович,17.05.1990,в СИЗО,{OREL},\n")
    plan = plan_import(read(f"{HEADER}РАКИТИН Иван,1990,,,,,,,\n"), book)
    assert outcome(plan) == (0, 0, 1, 0)
    assert apply_plan(plan, book) == book


def test_a_new_street_of_a_prison_is_a_new_record_for_all_who_are_there(read: Read, book_of: BookOf) -> None:
    book = book_of(f"{HEADER}Ракитин Иван,1990,,{OREL},01.10.2026\nКалинин Лев,1985,,{OREL},01.10.2026\n")
    moved = OREL.replace("Кромское шоссе, д. 6", "ул. Лесная, д. 1")
    plan = plan_import(read(f"{HEADER}Ракитин Иван,1990,,{moved},01.11.2026\n"), book)
    changed = apply_plan(plan, book)
    facility = next(iter(changed.facilities.values()))
    assert [record.valid_to for record in facility.addresses] == [TODAY, None]
    other = changed.mail_address_of(changed.recipients[1], TODAY)
    assert other is not None
    assert other.address.street == "ул. Лесная, д. 1"
    assert plan.changed[0].changes[-1].field == "address"


def test_two_spellings_of_a_street_in_one_list_do_not_fight(read: Read) -> None:
    other = OREL.replace("Кромское шоссе, д. 6", "ул. Кромская, д. 6")
    people = read(f"{HEADER}Ракитин Иван,1990,,{OREL},\nКалинин Лев,1985,,{other},\n")
    plan = plan_import(people, AddressBook())
    assert RowProblem(2, ProblemCode.FACILITY_ADDRESS_DIFFERS, "address") in plan.warnings
    book = apply_plan(plan, AddressBook())
    assert outcome(plan_import(people, book)) == (0, 0, 2, 0)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Ivan Rakitin,1990,Орёл", (0, 1, 0, 0)),
        ("ракитин  ИВАН,1990,Орёл", (0, 0, 1, 0)),
        ("Ракитин Иван,1991,Орёл", (1, 0, 0, 0)),
        ("Ракитин Иван Сергеевич,1990,Орёл", (1, 0, 0, 0)),
        ("Ракитин Иван,,Орёл", (0, 0, 1, 0)),
        ("Ракитин Иван,,Омск", (0, 0, 0, 1)),
        ("Ракитин Иван,,", (0, 0, 0, 1)),
        ("Ракитина Анна,1990,Орёл", (1, 0, 0, 0)),
    ],
)
def test_who_is_taken_for_whom(read: Read, book_of: BookOf, row: str, expected: tuple[int, ...]) -> None:
    book = book_of("ФИО,Год рождения,Город\nРакитин Иван Петрович,1990,Орёл\n")
    plan = plan_import(read(f"ФИО,Год рождения,Город\n{row}\n"), book)
    assert outcome(plan) == expected
    assert all(problem.code is ProblemCode.AMBIGUOUS_PERSON for problem in plan.refused)


def test_an_equal_number_settles_a_doubt(read: Read, book_of: BookOf) -> None:
    book = book_of("Name,Inmate number,Town\nJordan Testperson,12345-678,Littleton\n")
    plan = plan_import(read("Name,Inmate number,Town\nJordan Testperson,12345678,Butner\n"), book)
    assert outcome(plan) == (0, 1, 0, 0)


def test_a_wish_not_to_be_written_to_is_not_lifted_by_a_list(read: Read, book_of: BookOf) -> None:
    book = book_of("Name,Birth year,Can write\nRobin Sample,1990,no\n")
    plan = plan_import(read("Name,Birth year,Can write\nRobin Sample,1990,yes\n"), book)
    assert apply_plan(plan, book).recipients[0].can_write is CanWrite.NO
    assert RowProblem(1, ProblemCode.KEPT_IN_BOOK, "can_write") in plan.warnings


def test_notes_are_appended_once(read: Read, book_of: BookOf) -> None:
    book = book_of("Name,Birth year,Notes\nRobin Sample,1990,first\n")
    people = read("Name,Birth year,Notes\nRobin Sample,1990,second\n")
    changed = apply_plan(plan_import(people, book), book)
    assert changed.recipients[0].restricted == (("notes", "first\nsecond"),)
    assert outcome(plan_import(people, changed)) == (0, 0, 1, 0)


OWN_HEADER = "id,surname,given_name,name_latin,birth_date\n"


def test_an_id_of_our_own_list_allows_corrections(read: Read, book_of: BookOf) -> None:
    book = book_of(f"{OWN_HEADER}a-1,Ракитен,Иван,,1990\n")
    plan = plan_import(read(f"{OWN_HEADER}a-1,Ракитин,Иван,,1991\n"), book)
    assert outcome(plan) == (0, 1, 0, 0)
    recipient = apply_plan(plan, book).recipients[0]
    assert (recipient.id, recipient.name.surname, recipient.birth) == ("a-1", "Ракитин", PartialDate(1991))


def test_an_id_never_turns_one_person_into_another(read: Read, book_of: BookOf) -> None:
    book = book_of(f"{OWN_HEADER}a-1,Ракитин,Иван,,1990\n")
    plan = plan_import(read(f"{OWN_HEADER}a-1,Калинин,Лев,,1985\n"), book)
    assert plan.refused == (RowProblem(1, ProblemCode.ID_OF_SOMEONE_ELSE, "id"),)


def test_ids_of_other_peoples_lists_are_not_ours(read: Read) -> None:
    plan = plan_import(read("id,name\n1,Robin Sample\n"), AddressBook())
    assert plan.added[0].after.id != "1"


def test_new_ids_come_from_the_given_source(read: Read) -> None:
    numbers = iter(range(100))
    plan = plan_import(read("Name,Prison\nRobin Sample,HMP Manchester\n"), AddressBook(), lambda: f"n{next(numbers)}")
    assert plan.added[0].after.id == "n0"
    assert plan.facilities[0].after.id == "n1"


def test_a_plan_made_for_another_book_is_refused(read: Read, book_of: BookOf) -> None:
    book = book_of("Name,Birth year\nRobin Sample,1990\n")
    plan = plan_import(read("Name,Birth year,Town\nRobin Sample,1990,York\n"), book)
    recipient = dataclasses.replace(book.recipients[0], tags=("edited",))
    with pytest.raises(PlanOutdatedError):
        apply_plan(plan, AddressBook((recipient,), book.facilities))


NAMES = st.sampled_from(["Ракитин Иван", "Ivan Rakitin", "Ракитин Иван Петрович", "Калинин Лев", "Sam Test", ""])
YEARS = st.sampled_from(["", "1990", "1985", "ок. 1990", "17.05.1990"])
PLACES = st.sampled_from(["", OREL, MELEKHOVO, OREL.replace("д. 6", "д. 8"), "СИЗО-1,,Орёл,,", ",,Омск,,"])
CHECKS = st.sampled_from(["", "01.09.2026", "01.11.2026", "31.02.2026"])
STATUSES = st.sampled_from(["", "в СИЗО", "осужден", "?"])
WILD_ROWS = st.lists(st.tuples(NAMES, YEARS, STATUSES, PLACES, CHECKS), max_size=6)
CLEAR_PEOPLE = st.sampled_from(
    [
        *(("Ракитин Иван", year) for year in ("1990", "17.05.1990", "ок. 1990")),
        ("Ivan Rakitin", "1990"),
        ("Ракитин Иван Петрович", "1990"),
        ("Ракитин Иван", "1985"),
        ("Калинин Лев", "1990"),
        ("Sam Test", "1985"),
        ("", ""),
    ]
)
"""Nobody here can be taken for anybody else."""
CLEAR_ROWS = st.lists(
    st.tuples(CLEAR_PEOPLE, STATUSES, PLACES, CHECKS).map(lambda row: (*row[0], *row[1:])), max_size=6
)


def table(rows: list[tuple[str, ...]]) -> bytes:
    lines = [",".join((name, year, status, place or ",,,,", check)) for name, year, status, place, check in rows]
    return (HEADER + "\n".join(lines) + "\n").encode()


@given(CLEAR_ROWS, CLEAR_ROWS)
@settings(max_examples=150, deadline=None)
def test_a_second_import_is_quiet(first: list[tuple[str, ...]], second: list[tuple[str, ...]]) -> None:
    book = AddressBook()
    for rows in (first, second):
        people = read_people(table(rows), "list.csv", "csv", None, TODAY)
        plan = plan_import(people, book)
        assert_accounted(plan)
        book = apply_plan(plan, book)
        again = plan_import(people, book)
        assert_accounted(again)
        assert outcome(again)[:2] == (0, 0)
        assert again.refused == plan.refused
        assert apply_plan(again, book) == book


@given(WILD_ROWS, WILD_ROWS)
@settings(max_examples=100, deadline=None)
def test_every_row_is_accounted_for_however_doubtful(
    first: list[tuple[str, ...]], second: list[tuple[str, ...]]
) -> None:
    book = AddressBook()
    for rows in (first, second, first):
        plan = plan_import(read_people(table(rows), "list.csv", "csv", None, TODAY), book)
        assert_accounted(plan)
        after = apply_plan(plan, book)
        assert len(after.recipients) == len(book.recipients) + len(plan.added)
        book = after


SEEDS = [
    "ФИО;Дата рождения;Адрес\nРакитин Иван;1990;Орёл\n".encode("cp1251"),
    b'Name,City\n"Robin ""R"" Sample",York\n',
    b'[{"name": "Robin", "city": "York", "x": [1, {"y": null}]}]',
    "Россия\n\nКому: Ракитину Ивану Петровичу\nКуда: 302010, г. Орёл\n".encode(),
]


@given(
    st.one_of(
        st.binary(max_size=300),
        st.text(max_size=300).map(str.encode),
        st.tuples(st.sampled_from(SEEDS), st.integers(0, 60), st.binary(max_size=8)).map(
            lambda parts: parts[0][: parts[1]] + parts[2] + parts[0][parts[1] + 1 :]
        ),
    ),
    st.sampled_from([None, "csv", "json", "text", "xlsx", "ods"]),
)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_bytes_are_refused_whole_or_accounted_for_row_by_row(data: bytes, format: str | None) -> None:  # noqa: A002 - the word of the command line
    try:
        people = read_people(data, "list.csv", format, None, TODAY)
    except UnreadableInputError:
        return
    assert len(people.records) + len(people.refused) == people.rows
    assert_accounted(plan_import(people, AddressBook()))


@given(st.integers(0, 1), st.integers(0, 10_000), st.binary(max_size=4), st.integers(0, 40))
@settings(max_examples=60, deadline=None)
def test_damaged_workbooks_never_do_more_than_refuse(
    workbooks: tuple[bytes, bytes], kind: int, at: int, inserted: bytes, removed: int
) -> None:
    whole = workbooks[kind]
    at %= len(whole)
    broken = whole[:at] + inserted + whole[at + removed :]
    try:
        people = read_people(broken, "list.xlsx", None, None, TODAY)
    except UnreadableInputError:
        return
    assert len(people.records) + len(people.refused) == people.rows
