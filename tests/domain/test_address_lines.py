"""Address lines by country, read from the tables that ship (section 5 of the postal notes gives the forms)."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.domain.address import PostalAddress
from letters_app.domain.address_format import Addressee, AddressScript, AddressWarningCode
from letters_app.domain.address_lines import address_lines, upper
from letters_app.resources import pack_root
from letters_app.services.postal_tables import load_address_tables, read_spelling_table

TABLES = load_address_tables(pack_root("addresses"), pack_root("transliteration"))
ORYOL = PostalAddress(
    "RU",
    facility="ФКУ СИЗО-1 УФСИН России по Орловской области",
    street="Кромское шоссе, д. 6",
    city="г. Орёл",
    postal_code="302010",
)
SNEGIRYOV = Addressee("Снегирёв Пётр Ильич", birth_year=1990)


def lines(
    addressee: Addressee, address: PostalAddress, sender: str, script: AddressScript = AddressScript.NATIVE
) -> tuple[str, ...]:
    return address_lines(addressee, address, TABLES, sender_country=sender, script=script).lines


def test_russian_address_from_abroad_ends_with_a_latin_country_line() -> None:
    assert lines(SNEGIRYOV, ORYOL, "DE") == (
        "Снегирёв Пётр Ильич, 1990 г. р.",
        "ФКУ СИЗО-1 УФСИН России по Орловской области",
        "Кромское шоссе, д. 6",
        "г. Орёл",
        "302010",
        "RUSSLAND / RUSSIA",
    )


def test_inside_a_country_there_is_no_country_line() -> None:
    assert lines(SNEGIRYOV, ORYOL, "RU")[-1] == "302010"


def test_latin_town_line_only_where_asked() -> None:
    assert "G. OREL 302010" in lines(SNEGIRYOV, ORYOL, "US", AddressScript.BOTH)
    latin = lines(SNEGIRYOV, ORYOL, "US", AddressScript.LATIN)
    assert all(line.isascii() for line in latin)
    assert latin[-1] == "RUSSIA"


def test_a_town_nobody_can_spell_in_latin_letters_is_not_printed_twice() -> None:
    address = PostalAddress("JP", street="架空町4", city="世田谷区", region="東京都", postal_code="154-0023")
    assert lines(Addressee("架空 太郎"), address, "DE", AddressScript.BOTH) == (
        "〒154-0023",
        "東京都世田谷区",
        "架空町4",
        "架空 太郎",
        "JAPAN",
    )


def test_american_number_stands_with_the_name_and_city_state_code_share_a_line() -> None:
    address = PostalAddress(
        "US",
        facility="FCI Example",
        street="9595 West Quincy Avenue",
        city="Littleton",
        region="CO",
        postal_code="80123",
    )
    addressee = Addressee("Robin Quill", identifier="12345-678", identifier_type="register-number")
    assert lines(addressee, address, "US") == (
        "Robin Quill, Reg. No. 12345-678",
        "FCI Example",
        "9595 West Quincy Avenue",
        "LITTLETON CO 80123",
    )


def test_british_postcode_gets_its_one_space() -> None:
    address = PostalAddress(
        "GB", facility="HMP Example", street="1 Southall Street", city="Manchester", postal_code="M609AH"
    )
    assert lines(Addressee("Robin Quill", identifier="A1234BC"), address, "GB")[-2:] == ("MANCHESTER", "M60 9AH")


def test_missing_middle_part_leaves_no_stray_separator() -> None:
    address = PostalAddress("US", facility="Jail", street="1 Road", city="Town", postal_code="80123")
    assert lines(Addressee("Robin Quill"), address, "US")[-1] == "TOWN 80123"


def test_what_looks_wrong_is_warned_of_and_still_printed() -> None:
    address = PostalAddress("RU", facility="СИЗО-1", city="Орёл", postal_code="30201")
    result = address_lines(Addressee("Pyotr Snegiryov"), address, TABLES, sender_country="RU")
    codes = {(warning.code, warning.field) for warning in result.warnings}
    assert (AddressWarningCode.POSTAL_CODE_FORM, "postal_code") in codes
    assert (AddressWarningCode.MISSING_FIELD, "street") in codes
    assert (AddressWarningCode.NAME_NOT_NATIVE, "name") in codes
    assert (AddressWarningCode.BIRTH_YEAR_MISSING, "name") in codes
    assert "30201" in result.lines


def test_unknown_country_is_told_and_nothing_is_lost() -> None:
    address = PostalAddress("ZZ", facility="Prison", street="Road 1", city="Town", postal_code="1")
    result = address_lines(Addressee("Robin Quill"), address, TABLES, sender_country="DE")
    assert result.lines == ("Robin Quill", "Prison", "Road 1", "Town", "1")
    assert {warning.code for warning in result.warnings} == {
        AddressWarningCode.UNKNOWN_COUNTRY,
        AddressWarningCode.NO_COUNTRY_NAME,
    }


@pytest.mark.parametrize("country", sorted(TABLES.formats))
def test_every_form_prints_every_part_that_was_typed(country: str) -> None:
    address = PostalAddress(
        country, facility="Ffff", street="Ssss", locality="Llll", city="Cccc", region="Rrrr", postal_code="99999"
    )
    printed = " ".join(lines(Addressee("Nnnn"), address, country)).lower()
    expected = ["nnnn", "ffff", "ssss", "cccc"]
    assert [part for part in expected if part not in printed] == []


@pytest.mark.parametrize("path", sorted(pack_root("transliteration").glob("*.toml")), ids=lambda path: path.stem)
def test_spelling_tables_give_their_own_examples(path: Path) -> None:
    values = tomllib.loads(path.read_text(encoding="utf-8"))
    table = read_spelling_table(path)
    for source, expected in [*values["examples"], *values.get("examples_own", [])]:
        assert table.spell(source) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"), [("izmir", "tr", "İZMİR"), ("Αθήνα", "el", "ΑΘΗΝΑ"), ("straße", "de", "STRASSE")]
)
def test_capitals_follow_the_language(text: str, language: str, expected: str) -> None:
    assert upper(text, language) == expected


@given(
    st.sampled_from(sorted(TABLES.formats)),
    st.fixed_dictionaries(
        {part: st.text(max_size=40) for part in ("facility", "street", "locality", "city", "region", "postal_code")}
    ),
    st.text(max_size=40),
    st.sampled_from(list(AddressScript)),
)
def test_no_address_ever_gives_an_empty_line(
    country: str, parts: dict[str, str], name: str, script: AddressScript
) -> None:
    result = lines(Addressee(name, 1990, "12"), PostalAddress(country, **parts), "DE", script)
    assert all(line.strip() for line in result)
