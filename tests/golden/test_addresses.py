"""The lines of every country's address, against the table of the project's postal notes, written down here apart.

N name, O place, A street, D district, C town, S region, Z postal code; a slash begins a new line.
"""

from __future__ import annotations

import pytest

from letters_app import resources
from letters_app.domain.address import PostalAddress
from letters_app.domain.address_format import Addressee, AddressScript, AddressWarningCode
from letters_app.domain.address_lines import address_lines
from letters_app.domain.provenance import Source
from letters_app.services.postal_tables import load_address_tables

TABLES = load_address_tables(resources.pack_root("addresses"), resources.pack_root("transliteration"))

NATIVE = {
    "RU": "N/O/A/C/D, S/Z",
    "BY": "N/O/A/D/Z, C/S",
    "UA": "N/O/A/D/C/S/Z",
    "KZ": "N/O/A/C, D/S/Z",
    "US": "N/O/A/D/C S Z",
    "GB": "N/O/A/D/C/Z",
    "DE": "N/O/A/D/Z C",
    "FR": "N/O/A/D/Z C",
    "ES": "N/O/A/D/Z C/S",
    "IT": "N/O/A/D/Z C S",
    "GR": "N/O/A/D/Z C",
    "PL": "N/O/A/D/Z C",
    "TR": "N/O/A/D/Z C|S",
    "IR": "O/N/S/C, D/A/Z",
    "EG": "N/O/A/D/C/S/Z",
    "CN": "Z/SCD/A/O/N",
    "HK": "S/C/D/A/O/N",
    "JP": "〒Z/SCD/A/O/N",
    "KR": "S C D/A/O/N/Z",
    "MM": "N/O/A/D/C, Z",
    "TW": "Z/SCD/A/O/N",
    "VN": "N/O/A/D/C/S Z",
    "IL": "N/O/A/D/C Z",
    "BR": "N/O/A/D/C-S/Z",
    "MX": "N/O/A/D/Z C, S",
    "AU": "N/O/A/D/C S Z",
    "CA": "N/O/A/D/C S  Z",
    "CH": "N/O/A/D/Z C",
    "AT": "N/O/A/D/Z C",
}
LATIN = {
    "IR": "N/O/A/D/C/S/Z",
    "CN": "N/O/A/D/C/S, Z",
    "HK": "N/O/A/D/C/S",
    "JP": "N/O/A/D/C, S/Z",
    "KR": "N/O/A/D/C/S/Z",
    "TW": "N/O/A/D/C, S Z",
}
"""Only where it differs."""
CODES = {
    "RU": ("620019", "62001"),
    "BY": ("220050", "22005"),
    "UA": ("01001", "010010"),
    "KZ": ("A15E3B4", "A15E3B"),
    "US": ("12345-6789", "1234"),
    "GB": ("SW1A 1AA", "QQ1 1AA"),
    "DE": ("10115", "D-10115"),
    "FR": ("75 001", "F-75001"),
    "PL": ("00-950", "00950"),
    "GR": ("151 24", "15-124"),
    "IR": ("12345-67890", "12345"),
    "CH": ("2544", "CH-2544"),
    "CA": ("K1A 0B1", "D1A 0B1"),
    "BR": ("40301-110", "4030-110"),
    "IL": ("9614303", "961430"),
    "MM": ("1234567", "123456"),
    "TW": ("10603", "1060"),
}
"""A good code, and one that is told."""
NAMES_ABROAD = {
    ("MM", "DE"): "MYANMAR",
    ("KR", "FR"): "CORÉE DU SUD / SOUTH KOREA",
    ("TR", "DE"): "TÜRKEI / TURKEY",
    ("RU", "DE"): "RUSSLAND / RUSSIA",
    ("RU", "US"): "RUSSIA",
    ("DE", "RU"): "ГЕРМАНИЯ / GERMANY",
    ("GE", "DE"): "GEORGIEN / GEORGIA",
    ("AZ", "RU"): "АЗЕРБАЙДЖАН / AZERBAIJAN",
    ("RU", "TR"): "RUSYA / RUSSIA",
    ("RU", "GR"): "ΡΩΣΙΑ / RUSSIA",
    ("RU", "IR"): "RUSSIA",
    ("XK", "CH"): "KOSOVO",
}


IN_OTHER_LETTERS = str.maketrans("NOADCS", "НОАДЦС")


def lines(
    country: str, *, script: AddressScript = AddressScript.NATIVE, posted_in: str = "", letters: str = "NOADCS"
) -> str:
    name, facility, street, district, town, region = letters
    address = PostalAddress(
        country=country,
        facility=facility,
        street=street,
        locality=district,
        city=town,
        region=region,
        postal_code="Z",
    )
    made = address_lines(Addressee(name), address, TABLES, sender_country=posted_in or country, script=script)
    return "/".join(line.replace("/", "|") for line in made.lines)


def test_the_table_is_complete() -> None:
    assert set(NATIVE) == set(TABLES.formats)


def test_the_country_says_which_forms_its_characters_have() -> None:
    countries = ("CN", "HK", "TW", "JP", "KR", "MM", "RU", "GB")
    languages = [TABLES.formats[country].printed_language for country in countries]
    assert languages == ["zh-Hans", "zh-Hant", "zh-Hant", "ja", "ko", "my", "ru", "en"]


@pytest.mark.parametrize("country", sorted(NATIVE))
def test_the_parts_stand_in_the_order_of_the_country(country: str) -> None:
    assert lines(country, letters="НОАДЦС") == NATIVE[country].translate(IN_OTHER_LETTERS)


@pytest.mark.parametrize("country", sorted(LATIN))
def test_the_latin_form_has_an_order_of_its_own(country: str) -> None:
    assert lines(country, script=AddressScript.LATIN) == LATIN[country]
    assert lines(country) == LATIN[country]  # what is written in Latin letters stands in their order


@pytest.mark.parametrize("country", sorted(CODES))
def test_postal_codes_are_looked_at_and_never_refused(country: str) -> None:
    told = []
    for code in CODES[country]:
        address = PostalAddress(country=country, street="A", city="C", region="S", postal_code=code)
        made = address_lines(Addressee("N"), address, TABLES, sender_country=country)
        told.append(AddressWarningCode.POSTAL_CODE_FORM in {warning.code for warning in made.warnings})
        assert code.replace(" ", "") in "".join(made.lines).replace(" ", "")
    assert told == [False, True]


@pytest.mark.parametrize(("way", "last_line"), NAMES_ABROAD.items())
def test_the_last_line_names_the_country_to_both_posts(way: tuple[str, str], last_line: str) -> None:
    country, posted_in = way
    assert lines(country, posted_in=posted_in).split("/", 5)[-1].endswith(last_line.replace("/", "|"))


@pytest.mark.parametrize(
    ("posted_in", "country", "since"), [("US", "RU", "2022-03-11"), ("US", "BY", "2022-07-22"), ("PL", "RU", "2022")]
)
def test_a_stop_of_mail_is_told_with_its_day_and_source(posted_in: str, country: str, since: str) -> None:
    address = PostalAddress(country=country, street="A", city="C", postal_code="620019")
    made = address_lines(Addressee("Н"), address, TABLES, sender_country=posted_in)
    (stop,) = [warning for warning in made.warnings if warning.code is AddressWarningCode.MAIL_SUSPENDED]
    assert stop.since == since
    assert isinstance(stop.source, Source)
    assert stop.is_verified == (posted_in == "US")
    back = address_lines(Addressee("N"), address, TABLES, sender_country=country)
    assert AddressWarningCode.MAIL_SUSPENDED not in {warning.code for warning in back.warnings}
