"""Language and greeting of a letter to one person."""

from __future__ import annotations

import pytest

from letters_app.domain.person_name import PersonName
from letters_app.domain.recipient import Recipient
from letters_app.services.letters.letter_language import greeting_name, language_for
from letters_app.services.packs import Packs

PACKS = Packs()


def greeted(name: PersonName, language: str, native: str = "ru") -> str:
    recipient = Recipient(id="1", name=name)
    return greeting_name(recipient, language, native, PACKS.addresses, PACKS.forms_of_address(language))


@pytest.mark.parametrize(
    ("given", "form"), [("Олександр", "Олександре"), ("Марія", "Маріє"), ("Дар'я", "Дар’є"), ("ОЛЕГ", "Олеже")]
)
def test_ukrainian_greets_in_the_vocative(given: str, form: str) -> None:
    assert greeted(PersonName(given=given), "uk") == form


def test_a_name_without_a_known_vocative_is_left_out_rather_than_wrong() -> None:
    assert greeted(PersonName(given="Еребонда"), "uk") == ""


def test_russian_greets_as_the_papers_have_it() -> None:
    assert greeted(PersonName(given="Пётр"), "ru") == "Пётр"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (PersonName(given="Пётр"), "Petr"),
        (PersonName(surname="Снегирёв", given="Пётр", latin="Pyotr Snegiryov"), "Petr"),
        (PersonName(surname="Снегирёв", given="Юрий", latin="Snegirev Yury"), "Iurii"),
        (PersonName(surname="Снегирёв", given="Иван", latin="Snegirev Ivan"), "Ivan"),
        (PersonName(latin="Ivan Snegirev"), "Ivan"),
    ],
)
def test_a_latin_letter_spells_a_cyrillic_first_name(name: PersonName, expected: str) -> None:
    assert greeted(name, "en") == expected


def test_a_latin_name_is_never_turned_into_cyrillic() -> None:
    assert greeted(PersonName(given="Ivan"), "ru") == ""


@pytest.mark.parametrize(
    ("own", "accepted", "expected"),
    [
        (("be", "ru"), ("ru", "be"), "ru"),
        (("en",), ("ru",), "ru"),
        (("uk", "ru"), (), "uk"),
        ((), (), "en"),
        (("de",), (), "de"),
        (("xx",), ("xx",), "en"),
    ],
)
def test_language_is_one_the_place_takes_and_if_possible_the_persons_own(
    own: tuple[str, ...], accepted: tuple[str, ...], expected: str
) -> None:
    recipient = Recipient(id="1", name=PersonName(given="X"), languages=own)
    assert language_for(recipient, accepted, ("ru", "uk", "en", "de", "fr")) == expected
