"""Two people are never taken for one because their names sound alike."""

from __future__ import annotations

import datetime

from letters_app.domain.address_book import AddressBook
from letters_app.exchange.import_plan import ImportPlan, plan_import
from letters_app.exchange.people_reader import read_people

TODAY = datetime.date(2026, 11, 22)
HEADER = "surname,given_name,patronymic,birth_date,country\n"


def plan(*rows: str) -> ImportPlan:
    data = (HEADER + "\n".join(rows) + "\n").encode()
    return plan_import(read_people(data, "list.csv", None, None, TODAY), AddressBook())


def test_names_that_sound_alike_with_two_birthdays_are_two_people() -> None:
    result = plan("Бекер,Семён,Петрович,1950-02-05,RU", "Беккер,Семён,Петрович,1950-06-25,RU")
    assert len(result.added) == 2


def test_two_spellings_with_one_birthday_are_one_person() -> None:
    result = plan("Бекер,Семён,Петрович,1950-02-05,RU", "Беккер,Семён,Петрович,1950-02-05,RU")
    assert (len(result.added), len(result.same)) == (1, 1)
