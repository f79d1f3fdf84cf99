"""Columns and blocks as groups write them, where a slip would send a letter astray."""

from __future__ import annotations

import datetime

import pytest

from letters_app.domain.recipient import CanWrite
from letters_app.exchange.people_reader import read_people

TODAY = datetime.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("cell", "expected", "reason"),
    [
        ("да", CanWrite.NO, ""),
        ("yes", CanWrite.NO, ""),
        ("до суда", CanWrite.NO, "до суда"),
        ("нет", CanWrite.UNKNOWN, ""),
        ("", CanWrite.UNKNOWN, ""),
    ],
)
def test_a_column_do_not_write_stops_the_mail(cell: str, expected: CanWrite, reason: str) -> None:
    data = f"ФИО;Не писать;Адрес\nСнегирёв Пётр Ильич;{cell};302010, г. Орёл, ул. Мира, 1\n".encode()
    (person,) = read_people(data, "list.csv", None, None, TODAY).records
    assert person.recipient.can_write is expected
    assert person.recipient.do_not_write_reason == reason


def test_a_block_keeps_the_country_it_names_itself_below_another_heading() -> None:
    text = (
        "Україна\n\nСнігур Олена Петрівна, 1990\nвул. Дегтярівська, 13\nм. Київ\n04050\n\n"
        "Robin Quill, A1234BC\nHMP Example\n1 Southall Street\nManchester M60 9AH\nUnited Kingdom\n\n"
        "Ruth Beispiel\nJVA Beispiel\nSeidelstraße 39\n13507 Berlin, Germany\n"
    )
    people = read_people(text.encode(), "blocks.txt", "text", None, TODAY)
    countries = [
        person.facility.country if person.facility else person.recipient.stays[0].address.country
        for person in people.records
        if person.facility or person.recipient.stays[0].address
    ]
    assert countries == ["UA", "GB", "DE"]


def test_columns_that_were_not_read_are_named() -> None:
    data = "ФИО;Любимый цвет\nСнегирёв Пётр;зелёный\n".encode()
    assert read_people(data, "list.csv", None, None, TODAY).unused_columns == ("Любимый цвет",)
