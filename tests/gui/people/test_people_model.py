"""The list as a table model: sound for Qt, sorted as asked, hostile text shown and harmless."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from gui.driving import TODAY, Driver
from letters_app.domain.address import PostalAddress
from letters_app.domain.address_book import AddressBook
from letters_app.domain.partial_date import PartialDate
from letters_app.domain.person_name import PersonName
from letters_app.domain.provenance import Provenance, Trust
from letters_app.domain.recipient import Custody, CustodyStatus, Hold, Recipient, Stay
from letters_app.gui.elements.table import CellRole
from letters_app.gui.people.people_columns import PeopleColumn
from letters_app.gui.people.people_model import PeopleModel
from letters_app.gui.people.row_words import RowWords
from letters_app.gui.theme.tokens import Tone
from letters_app.services.people.listing import person_rows

MakeModel = Callable[..., PeopleModel]


def somebody(number: int, *, checked_days_ago: int | None = 3, trust: Trust = Trust.VERIFIED) -> Recipient:
    checked = None if checked_days_ago is None else TODAY - datetime.timedelta(days=checked_days_ago)
    return Recipient(
        id=f"p{number}",
        name=PersonName(surname=f"Surname{number:03d}", given="Given"),
        birth=PartialDate(1950 + number % 50),
        custody=Custody(CustodyStatus.CONVICTED),
        stays=(
            Stay(
                address=PostalAddress("DE", street="Weg 1", city="Berlin", postal_code="10115"),
                provenance=Provenance(trust=trust, verified_on=checked),
            ),
        ),
    )


@pytest.fixture
def make_model(driver: Driver) -> MakeModel:
    def made(people: list[Recipient], letters: dict[str, int] | None = None) -> PeopleModel:
        model = PeopleModel(driver.context.tongue, RowWords(driver.context.tongue, TODAY), driver.context)
        model.show_rows(person_rows(AddressBook(tuple(people)), letters or {}, {}, TODAY))
        return model

    return made


def names(model: PeopleModel) -> list[str]:
    return [model.row(number).id for number in range(model.rowCount())]


def address_cell(model: PeopleModel, row: int = 0) -> tuple[str, object]:
    index = model.index(row, PeopleColumn.ADDRESS)
    return str(index.data()), index.data(CellRole.TONE)


def test_model_keeps_the_rules_of_qt_while_rows_come_go_and_turn(make_model: MakeModel) -> None:
    model = make_model([somebody(number) for number in range(30)])
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    for column in PeopleColumn:
        model.sort(column, Qt.SortOrder.DescendingOrder)
        model.sort(column, Qt.SortOrder.AscendingOrder)
    model.show_rows(())
    assert model.rowCount() == 0
    model.show_rows(person_rows(AddressBook((somebody(7),)), {}, {}, TODAY))
    assert model.rowCount() == 1
    tester.setParent(None)


def test_sorting_keeps_hold_of_who_was_chosen(make_model: MakeModel) -> None:
    model = make_model([somebody(number) for number in range(5)])
    held = QPersistentModelIndex(model.index(1, 0))

    model.sort(PeopleColumn.NAME, Qt.SortOrder.DescendingOrder)

    assert names(model) == ["p4", "p3", "p2", "p1", "p0"]
    assert held.data(CellRole.ID) == "p1"


def test_fewest_letters_come_first_and_equals_by_name(make_model: MakeModel) -> None:
    model = make_model([somebody(3), somebody(1), somebody(2)], {"p1": 9, "p2": 1, "p3": 1})

    model.sort(PeopleColumn.LETTERS)

    assert names(model) == ["p2", "p3", "p1"]


def test_freshest_address_comes_first_never_checked_after_old_and_no_mail_last(make_model: MakeModel) -> None:
    nowhere = Recipient(id="p9", name=PersonName(surname="Aaa"))
    people = [nowhere, somebody(1, checked_days_ago=None), somebody(2, checked_days_ago=200), somebody(3)]
    model = make_model(people)

    model.sort(PeopleColumn.ADDRESS)

    assert names(model) == ["p3", "p2", "p1", "p9"]


def test_address_says_in_words_how_far_it_is_trusted(make_model: MakeModel) -> None:
    held = Recipient(**{**_fields(somebody(5)), "hold": Hold("moved")})
    people = [
        somebody(0, checked_days_ago=10),
        somebody(1, checked_days_ago=74),
        somebody(2, checked_days_ago=None),
        somebody(3, trust=Trust.NOT_VERIFIED),
        Recipient(id="p4", name=PersonName(surname="Surname004")),
        held,
    ]

    model = make_model(people)

    assert [address_cell(model, row) for row in range(6)] == [
        ("12 Nov", Tone.GOOD),
        ("74 days", Tone.WARN),
        ("never checked", Tone.WARN),
        ("not verified", Tone.WARN),
        ("no address", Tone.BLOCK),
        ("on hold", Tone.BLOCK),
    ]


def test_year_that_is_a_guess_says_so_and_an_unknown_one_is_unknown(make_model: MakeModel) -> None:
    guessed = Recipient(id="a", name=PersonName(surname="A"), birth=PartialDate(1990, approximate=True))
    model = make_model([guessed, Recipient(id="b", name=PersonName(surname="B"))])

    assert model.index(0, PeopleColumn.BORN).data() == "~1990"
    assert model.index(1, PeopleColumn.BORN).data() == "—"


def test_steering_characters_and_endless_names_are_shown_and_do_nothing(make_model: MakeModel) -> None:
    steering = Recipient(id="a", name=PersonName(surname="Ivan\u202evortep", given="\x07"))
    endless = Recipient(id="b", name=PersonName(surname="Б" * 5000))
    nameless = Recipient(id="c", name=PersonName())

    model = make_model([steering, endless, nameless])
    cells = {model.row(row).id: str(model.index(row, PeopleColumn.NAME).data()) for row in range(3)}

    assert cells["a"] == "Ivan<U+202E>vortep <U+0007>"
    assert len(cells["b"]) < 200
    assert cells["b"].endswith("…")
    assert cells["c"] == "—"


def test_ten_thousand_people_are_sorted_without_asking_python_for_each_pair(make_model: MakeModel) -> None:
    model = make_model([somebody(number) for number in range(10_000)])

    model.sort(PeopleColumn.NAME, Qt.SortOrder.DescendingOrder)

    assert names(model)[:2] == ["p9999", "p9998"]


def _fields(person: Recipient) -> dict[str, object]:
    return {name: getattr(person, name) for name in person.__dataclass_fields__}
