"""Lists as groups and sites really write them."""

import datetime
import json
from collections.abc import Callable

import pytest

from letters_app.domain.facility import FacilityType
from letters_app.domain.partial_date import PartialDate
from letters_app.domain.recipient import CustodyStatus, Gender, Identifier
from letters_app.exchange.column_map import read_column_map
from letters_app.exchange.people_list import PeopleList
from letters_app.exchange.people_reader import read_people
from letters_app.exchange.problems import ProblemCode, RowProblem
from letters_app.exchange.unreadable import MappedColumnMissingError

Read = Callable[..., PeopleList]
TODAY = datetime.date(2026, 11, 22)

RUSSIAN_LIST = (
    "№;ФИО;Дата рождения;Статус;Куда писать;Интересы;Телефон;Проверено\r\n"
    "1;Ракитина Вера Антоновна;04.12.1988;в СИЗО;"
    '"ФКУ СИЗО-1 УФСИН России по Орловской области, Кромское шоссе, д. 6, г. Орёл, 302010";птицы, чай;+70000000000;'
    "01.11.2026\r\n"
    "2;Подорожный Глеб;1995 г.р.;лишен/а свободы;;;;\r\n"
)


@pytest.mark.parametrize("encoding", ["cp1251", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_russian_list_reads_the_same_in_every_encoding(read: Read, encoding: str) -> None:
    people = read(RUSSIAN_LIST.encode(encoding))
    assert people.rows == 2
    first, second = (person.recipient for person in people.records)
    assert (first.name.surname, first.name.given, first.name.patronymic) == ("Ракитина", "Вера", "Антоновна")
    assert first.name.raw == "Ракитина Вера Антоновна"
    assert first.gender is Gender.FEMALE
    assert first.birth == PartialDate(1988, 12, 4)
    assert first.custody.status is CustodyStatus.REMAND
    assert first.custody.source_label == "в СИЗО"
    assert first.interests == ("птицы", "чай")
    assert first.restricted == (("phone", "+70000000000"),)
    assert first.identifier is None
    stay = first.current_stay()
    assert stay is not None
    assert stay.provenance.verified_on == datetime.date(2026, 11, 1)
    facility = people.records[0].facility
    assert facility is not None
    assert facility.type is FacilityType.REMAND
    address = facility.addresses[0].address
    assert (address.country, address.postal_code, address.city) == ("RU", "302010", "г. Орёл")
    assert address.street == "Кромское шоссе, д. 6"
    assert address.raw.startswith("ФКУ СИЗО-1")
    assert second.birth == PartialDate(1995)
    assert second.custody.status is CustodyStatus.CONVICTED
    assert RowProblem(1, ProblemCode.COUNTRY_FROM_FORM, "country") in people.warnings


def test_an_export_with_plus_signs_in_its_headers_and_an_age(read: Read) -> None:
    people = read("++ФИО,Дело,Регион,++Город,Возраст,createdTime\nТравников Матвей Олегович,Пример,Омск,Омск,40,x\n")
    recipient = people.records[0].recipient
    assert recipient.name.surname == "Травников"
    assert recipient.birth == PartialDate(1986, approximate=True)
    assert recipient.restricted == (("charges", "Пример"),)
    assert people.unused_columns == ("createdTime",)
    assert RowProblem(1, ProblemCode.BIRTH_YEAR_FROM_AGE, "age") in people.warnings


def test_records_of_a_public_database_in_json(read: Read) -> None:
    record = {
        "name": "Ракитин Иван Петрович",
        "slug": "rakitin",
        "gender": "мужской",
        "date_of_birth": "1990-05-17",
        "status": "не лишен/а свободы",
        "articles": ["212", "318"],
        "institution_short_name": "СИЗО-1",
        "address": "Орёл",
        "address_for_letters": "302010, г. Орёл, Кромское шоссе, д. 6, СИЗО-1",
        "interests": ["шахматы", "книги, журналы"],
        "can_write": True,
        "coordinates": {"lat": 1.0},
    }
    people = read(json.dumps({"data": {"people": [record, "nobody"]}}, ensure_ascii=False), "people.json")
    recipient = people.records[0].recipient
    assert recipient.custody.status is CustodyStatus.RELEASED
    assert recipient.interests == ("шахматы", "книги, журналы")
    assert ("charges", "212; 318") in recipient.restricted
    facility = people.records[0].facility
    assert facility is not None
    assert facility.addresses[0].address.postal_code == "302010"
    assert people.refused == (RowProblem(2, ProblemCode.NOT_AN_OBJECT),)


def test_airtable_records_keep_their_values_under_fields(read: Read) -> None:
    people = read('{"records": [{"id": "rec1", "fields": {"name": "Ракитин Иван", "friendsCount": 3}}]}', "a.json")
    assert people.records[0].recipient.name.surname == "Ракитин"
    assert people.records[0].recipient.id == ""


def test_an_american_list_reads_month_first(read: Read) -> None:
    people = read(
        "Name,Inmate number,DOB,Mailing address,Country\n"
        'Jordan Testperson,12345-678,05/17/1990,"FCI Englewood, 9595 West Quincy Avenue, Littleton, CO 80123",USA\n'
    )
    recipient = people.records[0].recipient
    assert recipient.birth == PartialDate(1990, 5, 17)
    assert recipient.identifier == Identifier("inmate-number", "12345-678")
    assert recipient.name.latin == "Jordan Testperson"
    facility = people.records[0].facility
    assert facility is not None
    address = facility.addresses[0].address
    assert (address.city, address.region, address.postal_code) == ("Littleton", "CO", "80123")


def test_a_british_list_reads_day_first_and_warns_of_an_odd_number(read: Read) -> None:
    people = read(
        "Full name\tPrison number\tDate of birth\tPrison\tPostcode\tTown\tCountry\n"
        "Robin Sample\tA1234BC\t17/05/1990\tHMP Manchester\tM60 9AH\tManchester\tUK\n"
        "Alex Pattern\t99\t05/17/1990\tHMP Manchester\tM60 9AH\tManchester\tUK\n"
    )
    assert people.records[0].recipient.birth == PartialDate(1990, 5, 17)
    assert people.records[1].recipient.birth == PartialDate(1990)
    codes = [(problem.row, problem.code) for problem in people.warnings]
    assert codes == [(2, ProblemCode.DATE_REDUCED_TO_YEAR), (2, ProblemCode.IDENTIFIER_FORM)]


def test_a_german_list_with_name_and_first_name_apart(read: Read) -> None:
    people = read(
        "Name|Vorname|Geburtsdatum|JVA|PLZ|Ort|Buchnummer\nMuster|Max|1.2.1985|JVA Moabit|10559|Berlin|12/26\n"
    )
    recipient = people.records[0].recipient
    assert (recipient.name.surname, recipient.name.given) == ("Muster", "Max")
    assert recipient.identifier == Identifier("buchnummer", "12/26")


def test_every_row_is_accounted_for(read: Read) -> None:
    people = read(
        "ФИО,Адрес\n"
        "Ракитин Иван,Орёл\n"
        ",Орёл\n"
        "\n"
        "Травников Матвей,Орёл,одна,клетка,лишняя\n"
        '"Подорожный" Глеб,"Орёл\n'
        "Калинин Лев,Орёл\n"
    )
    assert people.rows == 5
    assert [person.row for person in people.records] == [1, 5]
    assert people.refused == (
        RowProblem(2, ProblemCode.NO_NAME),
        RowProblem(3, ProblemCode.ROW_TOO_LONG),
        RowProblem(4, ProblemCode.BROKEN_QUOTES),
    )


def test_a_case_without_a_person_may_be_nameless(read: Read) -> None:
    people = read("ФИО,Статус,Дело\n,нет фигуранта,Пример дела\n")
    assert people.records[0].recipient.custody.status is CustodyStatus.NOT_A_PERSON_RECORD


def test_line_breaks_inside_cells_stay_in_the_cell(read: Read) -> None:
    people = read('Name,Address\nRobin Sample,"HMP Manchester\n1 Southall Street\nManchester M60 9AH"\nSam Test,\n')
    facility = people.records[0].facility
    assert people.rows == 2
    assert facility is not None
    assert facility.addresses[0].address.street == "1 Southall Street"


def test_title_rows_above_the_header_are_no_records(read: Read) -> None:
    people = read("Наш список;;\n;;\nФИО;Статус;Город\nРакитин Иван;осужден;Омск\n")
    assert people.rows == 1
    assert people.records[0].recipient.custody.status is CustodyStatus.CONVICTED


def test_formulas_and_hidden_characters_become_text_with_a_warning(read: Read) -> None:
    people = read('Name,Notes,City\n"=HYPERLINK(""x"",""Robin"")",call +1 555 0100,Man\u202echester\nSam,+15550100,-\n')
    assert not people.records[0].recipient.name.latin.startswith("=")
    assert {(problem.code, problem.field) for problem in people.warnings if problem.row == 1} >= {
        (ProblemCode.FORMULA_MADE_TEXT, "full_name"),
        (ProblemCode.CONTROL_CHARACTERS_REMOVED, "city"),
    }
    assert people.records[1].recipient.restricted == (("notes", "+15550100"),)
    assert not any(problem.row == 2 and problem.code is ProblemCode.FORMULA_MADE_TEXT for problem in people.warnings)


def test_a_look_alike_letter_in_a_name_is_flagged(read: Read) -> None:
    people = read("ФИО\nРaкитин Иван\n")  # the second letter is Latin
    assert people.warnings == (RowProblem(1, ProblemCode.MIXED_SCRIPT_NAME, "full_name"),)


def test_an_unknown_status_is_kept_as_the_source_wrote_it(read: Read) -> None:
    people = read("ФИО,Статус\nРакитин Иван,не в СИЗО\n")
    custody = people.records[0].recipient.custody
    assert custody.status is CustodyStatus.UNKNOWN
    assert custody.source_label == "не в СИЗО"
    assert people.warnings == (RowProblem(1, ProblemCode.STATUS_NOT_UNDERSTOOD, "status"),)


def test_a_mapping_names_columns_and_fills_defaults() -> None:
    mapping = read_column_map(
        '[columns]\n"Кому пишем" = "full_name"\n"Где" = "city"\n[defaults]\ncountry = "RU"\n'.encode()
    )
    people = read_people("Кому пишем,Где\nРакитин Иван,Омск\n".encode(), "a.csv", None, mapping, TODAY)
    stay = people.records[0].recipient.current_stay()
    assert stay is not None
    assert stay.address is not None
    assert (stay.address.city, stay.address.country) == ("Омск", "RU")
    with pytest.raises(MappedColumnMissingError) as caught:
        read_people("ФИО,Город\nРакитин Иван,Омск\n".encode(), "a.csv", None, mapping, TODAY)
    assert caught.value.params == {"column": "Кому пишем"}


def test_an_excel_sheet_with_dates_formulas_and_merged_cells(read: Read, make_xlsx: Callable[..., bytes]) -> None:
    data = make_xlsx(
        [
            ["Список", None, None],
            ["ФИО", "Дата рождения", "Учреждение"],
            ["Ракитин Иван Петрович", datetime.date(1990, 5, 17), "ФКУ ИК-6"],
            ["Травников Матвей", 32874, None],
            ["Калинин Лев", "1990", "=A1"],
        ],
        merged=["A1:C1", "C3:C4"],
    )
    people = read(data, "list.xlsx")
    assert [person.recipient.birth for person in people.records] == [
        PartialDate(1990, 5, 17),
        PartialDate(1990, 1, 1),
        PartialDate(1990),
    ]
    names = [person.facility.name if person.facility else "" for person in people.records]
    assert names == ["ФКУ ИК-6", "ФКУ ИК-6", ""]


def test_an_open_document_sheet_with_its_blank_margin(read: Read, make_ods: Callable[..., bytes]) -> None:
    people = read(make_ods([["ФИО", "Город"], ["Ракитин Иван", "Омск"]]), "list.ods")
    assert people.rows == 1
    assert people.records[0].recipient.name.given == "Иван"
