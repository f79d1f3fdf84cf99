"""Address blocks as they come out of web pages and messages."""

from collections.abc import Callable

from letters_app.domain.address import PostalAddress
from letters_app.domain.partial_date import PartialDate
from letters_app.domain.recipient import Gender, Identifier
from letters_app.exchange.people_list import ImportedPerson, PeopleList
from letters_app.exchange.problems import ProblemCode, RowProblem

Read = Callable[..., PeopleList]

PAGE = """Россия

Кому: Ракитину Ивану Петровичу, 1990 г. р.
Куда: ФКУ СИЗО-1 УФСИН России по Орловской области,
Кромское шоссе, д. 6, г. Орёл
302010

111020, Москва, ул. Лефортовский Вал, д. 5, корп. 2
Подорожный Глеб Тимурович
1995 г.р.

Травникова Анна Олеговна, 1979 г.р., ФКУ ИК-6, ул. Первомайская, д. 261, пос. Мелехово, 601966, Владимирская обл.

Please write to them, they are all waiting for your letters and would be glad to hear from you this winter.

== USA ==

Jordan Testperson, 12345-678
FCI Englewood
9595 West Quincy Avenue
Littleton, CO 80123
(birthday: June 5)
Language: English
Updated: 2026-10-01

UK

- Robin Sample, A1234BC
HMP Manchester
1 Southall Street
Manchester M60 9AH
https://example.org/robin

Germany
Max Muster (geb. 01.02.1985 / 1234/26)
JVA Moabit
Alt-Moabit 12a
10559 Berlin
"""


def address_of(person: ImportedPerson) -> PostalAddress:
    if person.facility is not None:
        return person.facility.addresses[0].address
    stay = person.recipient.current_stay()
    assert stay is not None
    assert stay.address is not None
    return stay.address


def test_blocks_of_six_people_and_one_paragraph_of_prose(read: Read) -> None:
    people = read(PAGE, "page.txt", "text")
    assert people.rows == 7
    assert people.refused == (RowProblem(4, ProblemCode.NOT_AN_ADDRESS_BLOCK),)
    assert [address_of(person).country for person in people.records] == ["RU", "RU", "RU", "US", "GB", "DE"]
    assert [address_of(person).postal_code for person in people.records] == [
        "302010",
        "111020",
        "601966",
        "80123",
        "M60 9AH",
        "10559",
    ]


def test_a_russian_block_gives_both_forms_of_the_name(read: Read) -> None:
    people = read(PAGE, "page.txt", "text")
    name = people.records[0].recipient.name
    assert (name.surname, name.given, name.patronymic) == ("Ракитин", "Иван", "Петрович")
    assert name.dative == "Ракитину Ивану Петровичу"
    assert people.records[0].recipient.birth == PartialDate(1990)
    assert RowProblem(1, ProblemCode.NAME_IN_DATIVE, "full_name") in people.warnings


def test_a_dative_that_leaves_a_doubt_stays_as_written(read: Read) -> None:
    people = read("Кому: Подорожному Глебу Тимуровичу\nКуда: 302010, г. Орёл, Кромское шоссе, д. 6", "a.txt", "text")
    name = people.records[0].recipient.name
    assert name.surname == ""
    assert name.raw == name.dative == "Подорожному Глебу Тимуровичу"
    assert name.short == "Глеб"


def test_the_name_may_stand_below_the_address(read: Read) -> None:
    person = read(PAGE, "page.txt", "text").records[1]
    assert person.recipient.name.surname == "Подорожный"
    assert person.recipient.birth == PartialDate(1995)
    assert address_of(person).street == "ул. Лефортовский Вал, д. 5, корп. 2"


def test_a_block_in_one_line(read: Read) -> None:
    person = read(PAGE, "page.txt", "text").records[2]
    assert person.recipient.gender is Gender.FEMALE
    assert person.recipient.birth == PartialDate(1979)
    address = address_of(person)
    assert (address.facility, address.city, address.region) == ("ФКУ ИК-6", "пос. Мелехово", "Владимирская обл.")


def test_an_english_block_with_number_birthday_and_labels(read: Read) -> None:
    person = read(PAGE, "page.txt", "text").records[3]
    assert person.recipient.name.latin == "Jordan Testperson"
    assert person.recipient.identifier == Identifier("register-number", "12345-678")
    assert person.recipient.languages == ("en",)
    assert person.recipient.birth is None
    assert address_of(person).region == "CO"


def test_links_are_left_out_and_said(read: Read) -> None:
    people = read(PAGE, "page.txt", "text")
    assert RowProblem(6, ProblemCode.LINK_REMOVED) in people.warnings
    assert "http" not in repr(people.records)


def test_a_bracket_with_date_of_birth_and_number(read: Read) -> None:
    recipient = read(PAGE, "page.txt", "text").records[5].recipient
    assert recipient.name.latin == "Max Muster"
    assert recipient.birth == PartialDate(1985, 2, 1)
    assert recipient.identifier == Identifier("buchnummer", "1234/26")
