"""``letters address``: lines and warnings for every country that has an address form, and for those that have none."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.command import assert_refused, letters
from letters_app.resources import pack_root

COUNTRIES = sorted(path.stem for path in pack_root("addresses").glob("??.toml"))
FIELDS = ("country", "name", "facility", "street", "locality", "city", "region", "postal_code")


def request(country: str, **changes: object) -> bytes:
    values: dict[str, object] = {
        "country": country,
        "name": "Vera Example",
        "birth_year": 1990,
        "identifier": None,
        "facility": "Prison",
        "street": "Nowhere 1",
        "locality": "",
        "city": "Town",
        "region": "",
        "postal_code": "12345",
    }
    return json.dumps({**values, **changes}).encode()


@pytest.mark.parametrize("script", ["native", "latin", "both"])
def test_every_country_has_lines_that_hold_name_town_and_country(script: str) -> None:
    assert len(COUNTRIES) > 20
    for country in [*COUNTRIES, "ZZ", "GE"]:
        answer = letters("address", "-", "--from", "CH", "--script", script, "--json", stdin=request(country))
        assert (answer.code, list(answer.document)) == (0, ["lines", "warnings"]), country
        joined = "\n".join(answer.document["lines"]).upper()
        assert "EXAMPLE" in joined, country
        assert "TOWN" in joined, country
        assert all(line.strip() for line in answer.document["lines"])
        assert all(isinstance(warning, str) and warning.endswith(".") for warning in answer.document["warnings"])


def test_the_prose_is_the_lines_with_warnings_beside_them() -> None:
    document = letters("address", "-", "--from", "DE", "--json", stdin=request("RU")).document
    answer = letters("address", "-", "--from", "de", stdin=request("RU"))
    assert answer.out.splitlines() == document["lines"]
    assert answer.told == document["warnings"] != []


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "it is no JSON object"),
        (b"[]", "it is no JSON object"),
        (b"{", "it is no JSON object"),
        (request("Russia"), "a country is written in two letters"),
        (request("RU", birth_year="ninety"), "write the year in four digits"),
        (request("RU", name=7), "it should be a text"),
    ],
)
def test_a_broken_address_is_one_sentence(data: bytes, words: str) -> None:
    assert_refused(letters("address", "-", "--from", "DE", stdin=data), 2, "The address -", words, "Mend it")


@given(st.dictionaries(st.sampled_from(FIELDS), st.one_of(st.none(), st.text(max_size=30), st.integers())))
def test_any_object_gives_lines_or_one_sentence(values: dict[str, object]) -> None:
    answer = letters("address", "-", "--from", "DE", "--json", stdin=json.dumps(values).encode())
    if answer.code == 2:
        assert_refused(answer)
    else:
        assert list(answer.document) == ["lines", "warnings"]
