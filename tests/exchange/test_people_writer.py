"""Lists we write are lists we read back."""

import csv
import dataclasses
import datetime
import io
import json
import zipfile
from collections.abc import Callable

import openpyxl
import pytest

from letters_app.domain.address_book import AddressBook
from letters_app.domain.provenance import Trust
from letters_app.domain.recipient import Hold
from letters_app.exchange.columns import LIST_COLUMNS
from letters_app.exchange.import_plan import apply_plan, plan_import
from letters_app.exchange.people_list import PeopleList
from letters_app.exchange.people_writer import write_people
from letters_app.exchange.unreadable import UnsupportedFormatError
from letters_app.resources import demo_root

Read = Callable[..., PeopleList]
TODAY = datetime.date(2026, 11, 22)

OWN_LIST = (
    ",".join(LIST_COLUMNS)
    + """\r
p-1,Ракитина,Вера,Антоновна,Vera Rakitina,Ракитиной Вере Антоновне,Вера,female,1988-12-04,,,,remand,2026-03,\
ФКУ СИЗО-1 УФСИН России по Орловской области,remand,\
"Кромское шоссе, д. 6",,\
г. Орёл,Орловская обл.,302010,RU,verified,2026-11-10,\
"a list, 2026",\
ru en,птицы; акварель; чай,здоровье,yes,,2026-03-12,~2027,demo; winter,Invented person,"=1+1, she said
and more"\r
p-2,,,,Robin Sample,,,unspecified,,prison-number,A1234BC,,convicted,,HMP Manchester,prison,\
1 Southall Street,,Manchester,,\
M60 9AH,GB,\
not-verified,,,en,"chess, go;",,no,asked for silence,,,,,'quoted\r
p-3,Калинин,Лев,,,,,male,~1990,,,,in_transfer,,,,,,,,,RU,,,,,,,unknown,,,,,,\r
"""
)


@pytest.fixture
def book(book_of: Callable[[str], AddressBook]) -> AddressBook:
    return book_of(OWN_LIST.replace('"=1+1', "\"'=1+1"))


def test_our_own_list_comes_back_cell_by_cell(book: AddressBook) -> None:
    written = write_people(book, "csv", private=True, today=TODAY).decode()
    cells = list(csv.reader(io.StringIO(written, newline="")))
    expected = list(csv.reader(io.StringIO(OWN_LIST.replace('"=1+1', "\"'=1+1"), newline="")))
    assert [row[: len(LIST_COLUMNS)] for row in cells] == expected


@pytest.mark.parametrize("format", ["csv", "xlsx", "json"])
def test_every_format_reads_back_as_the_same_people(book: AddressBook, read: Read, format: str) -> None:  # noqa: A002 - the word of the command line
    book = dataclasses.replace(
        book,
        recipients=tuple(
            dataclasses.replace(
                person,
                hold=Hold("ask first", TODAY),
                restricted=(*person.restricted, ("phone", "+15550100"), ("lawyer", "@handle")),
            )
            for person in book.recipients
        ),
    )
    people = read(write_people(book, format, private=True, today=TODAY), f"people.{format}")
    assert people.warnings == ()
    again = plan_import(people, book)
    assert len(again.same) == again.rows == 3
    copy = apply_plan(plan_import(people, AddressBook()), AddressBook())
    places = [(copy.mail_address_of(person, TODAY), copy.facility_type_of(person)) for person in copy.recipients]
    assert places == [
        (book.mail_address_of(person, TODAY), book.facility_type_of(person)) for person in book.recipients
    ]
    bare = [
        tuple(
            dataclasses.replace(person, stays=(), restricted=tuple(sorted(person.restricted)))
            for person in one.recipients
        )
        for one in (copy, book)
    ]
    assert bare[0] == bare[1]


@pytest.mark.parametrize("format", ["csv", "json"])
def test_the_coordinators_fields_stay_unless_asked_for(book: AddressBook, format: str) -> None:  # noqa: A002 - the word of the command line
    written = write_people(book, format, private=False, today=TODAY).decode()
    assert "she said" not in written
    assert "quoted" not in written
    assert "Ракитина" in written


@pytest.mark.skipif(not (demo_root() / "people.csv").exists(), reason="the demo list is not part of this checkout")
def test_the_demo_list_comes_back_cell_by_cell(book_of: Callable[[str], AddressBook]) -> None:
    demo = (demo_root() / "people.csv").read_text(encoding="utf-8-sig")
    written = write_people(book_of(demo), "csv", private=True, today=TODAY).decode()
    expected = list(csv.reader(io.StringIO(demo, newline="")))
    assert [row[: len(expected[0])] for row in csv.reader(io.StringIO(written, newline=""))] == expected


def test_no_cell_begins_like_a_formula(book: AddressBook) -> None:
    rows = csv.reader(io.StringIO(write_people(book, "csv", private=True, today=TODAY).decode()))
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_a_workbook_holds_text_a_frozen_header_and_no_author(book: AddressBook) -> None:
    written = write_people(book, "xlsx", private=True, today=TODAY)
    sheet = openpyxl.load_workbook(io.BytesIO(written)).worksheets[0]
    assert sheet.freeze_panes == "A2"
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {"s"}
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        core = archive.read("docProps/core.xml").decode()
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
    assert "openpyxl" not in core
    assert "20" not in core.partition("<dcterms")[2]
    assert written == write_people(book, "xlsx", private=True, today=TODAY)


def test_json_leaves_out_what_is_empty(book: AddressBook) -> None:
    people = json.loads(write_people(book, "json", private=True, today=TODAY))
    assert "patronymic" not in people[1]
    assert people[0]["status_since"] == "2026-03"


def test_an_empty_book_is_a_list_of_nobody(read: Read) -> None:
    for kind in ("csv", "xlsx", "json"):
        assert read(write_people(AddressBook(), kind, private=False, today=TODAY), f"people.{kind}").rows == 0


def test_the_check_of_a_person_is_not_that_of_the_shared_address(book: AddressBook) -> None:
    stay = book.recipients[0].current_stay()
    assert stay is not None
    assert stay.provenance.trust is Trust.VERIFIED


def test_other_formats_are_refused(book: AddressBook) -> None:
    with pytest.raises(UnsupportedFormatError):
        write_people(book, "pdf", private=False, today=TODAY)
