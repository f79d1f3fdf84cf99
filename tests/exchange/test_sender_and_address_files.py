"""Sender files and address documents, sound and broken."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.domain.errors import UnreadableInputError
from letters_app.domain.recipient import Gender
from letters_app.exchange.address_request import AddressRequestError, read_address
from letters_app.exchange.sender_file import SenderFileError, read_sender
from letters_app.resources import demo_root

WHOLE = """
[sender]
name = "Letters group"
lines = ["PO box 12", "", "04109 Leipzig"]
country = "de"
[writer]
first_name = "Anna"
gender = "female"
[writer.ru]
first_name = "Анна"
about = "Я пеку хлеб."
"""


def test_sender_and_writer_are_two_things() -> None:
    sender = read_sender(WHOLE.encode(), "sender.toml")
    assert sender.return_address is not None
    assert sender.return_address.printed_lines() == ("Letters group", "PO box 12", "04109 Leipzig")
    assert sender.country == "DE"
    assert sender.writer.gender is Gender.FEMALE
    assert sender.writer.words_for("ru").first_name == "Анна"
    assert sender.writer.words_for("de").first_name == "Anna"


def test_without_an_address_there_is_none() -> None:
    sender = read_sender(b'[writer]\nfirst_name = "Anna"\n', "sender.toml")
    assert sender.return_address is None


def test_the_demo_sender_is_sound() -> None:
    sender = read_sender((demo_root() / "sender.toml").read_bytes(), "sender.toml")
    assert sender.return_address is not None
    assert {"ru", "uk", "en", "de", "fr"} <= set(sender.writer.words_by_language)


@pytest.mark.parametrize(
    ("text", "field", "problem"),
    [
        ("[sender", "", "not-toml"),
        (f"[sender]\nname = {'9' * 5000}", "", "not-toml"),
        (f"sender = {'[' * 3000}{']' * 3000}", "", "not-toml"),
        ("sender = 1", "sender", "not-a-table"),
        ("[sender]\nname = 1", "sender.name", "not-a-text"),
        ('[sender]\nlines = "Street"', "sender.lines", "not-a-list"),
        ('[sender]\nlines = ["Street"]', "sender.country", "missing"),
        ('[sender]\ncountry = "Germany"', "sender.country", "not-a-country"),
        ('[writer]\ngender = "f"', "writer.gender", "not-a-gender"),
        ('[writer]\nfirst_name = "A\\u202eB"', "writer.first_name", "control-character"),
        (f'[writer]\nabout = "{"x" * 401}"', "writer.about", "too-long"),
        ('[writer.ru]\ncity = ["x"]', "writer.ru.city", "not-a-text"),
        (f"[sender]\nlines = {['x'] * 9}".replace("'", '"'), "sender.lines", "too-many-lines"),
    ],
)
def test_a_broken_sender_file_names_the_field(text: str, field: str, problem: str) -> None:
    with pytest.raises(SenderFileError) as caught:
        read_sender(text.encode(), "sender.toml")
    told = {key: value for key, value in caught.value.params.items() if key != "most"}
    assert told == {"path": "sender.toml", "field": field, "problem": problem}


def test_a_text_too_long_is_told_with_its_limit() -> None:
    with pytest.raises(SenderFileError) as caught:
        read_sender(f'[writer]\nabout = "{"x" * 401}"'.encode(), "sender.toml")
    assert caught.value.params["most"] == 400


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_a_sender_or_a_told_error_property(data: bytes) -> None:
    with contextlib.suppress(UnreadableInputError):
        read_sender(data, "sender.toml")


def test_address_document_is_read_with_null_and_missing_fields() -> None:
    document = {"country": "ru", "name": " Ветров Иван ", "birth_year": 1990, "identifier": None, "city": "Орёл"}
    addressee, address = read_address(json.dumps(document).encode(), "-")
    assert (addressee.name, addressee.birth_year, addressee.identifier) == ("Ветров Иван", 1990, "")
    assert (address.country, address.city, address.street) == ("RU", "Орёл", "")


@pytest.mark.parametrize(
    ("document", "field"),
    [
        ([], ""),
        ({"name": "x"}, "country"),
        ({"country": "RUS"}, "country"),
        ({"country": "RU", "city": 5}, "city"),
        ({"country": "RU", "birth_year": "1990"}, "birth_year"),
        ({"country": "RU", "birth_year": True}, "birth_year"),
        ({"country": "RU", "street": "x" * 1001}, "street"),
    ],
)
def test_a_broken_address_document_names_the_field(document: object, field: str) -> None:
    with pytest.raises(AddressRequestError) as caught:
        read_address(json.dumps(document).encode(), "a.json")
    assert caught.value.params["field"] == field


def test_a_number_of_thousands_of_digits_is_no_address_document() -> None:
    with pytest.raises(AddressRequestError) as caught:
        read_address(f'{{"country": "RU", "birth_year": {"9" * 5000}}}'.encode(), "a.json")
    assert caught.value.params["problem"] == "not-json"


@given(
    st.binary(max_size=200)
    | st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    ).map(lambda value: json.dumps(value).encode())
)
def test_any_document_is_an_address_or_a_told_error_property(data: bytes) -> None:
    with contextlib.suppress(UnreadableInputError):
        read_address(data, "a.json")
