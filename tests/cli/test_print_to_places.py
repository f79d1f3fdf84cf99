"""What the place of a person decides: the rules that are asked, the form of the name."""

from __future__ import annotations

from pathlib import Path

import pypdfium2

from cli.conftest import Print
from cli.invented_lists import person, write_list, write_sender

WITH_A_NUMBER = """
[sender]
name = "Friday Post"
lines = ["Box 1", "04109 Leipzig"]
country = "DE"
[writer.ru]
first_name = "Анна"
about = "Мой телефон +7 900 000-00-00."
"""


def test_people_russia_holds_are_checked_by_the_rules_of_their_own(tmp_path: Path, print_letters: Print) -> None:
    rows = [person(), person(surname="Придуманный", birth_date="1971-02-03", tags="UA-OCC")]
    people = write_list(tmp_path / "two.csv", rows)
    answer = print_letters(people, "--sender", write_sender(tmp_path / "number.toml", WITH_A_NUMBER), "--json")
    found = [
        {finding["severity"] for finding in item["findings"] if finding["category"] == "identity"}
        for item in answer.document["items"]
    ]
    assert found == [{"warn"}, {"block"}]


def test_in_latin_letters_a_name_is_spelled_as_its_bearer_does(tmp_path: Path, print_letters: Print) -> None:
    rows = [person(name_latin="Semyon Vydoumannyi", name_dative="Выдуманному Семёну Петровичу")]
    people = write_list(tmp_path / "one.csv", rows)
    print_letters(people, "--script", "latin", "--envelope", "dl")
    with pypdfium2.PdfDocument("out/envelopes.pdf") as envelopes:
        text = envelopes[0].get_textpage().get_text_range()
    assert "Semyon Vydoumannyi" in text
    assert "Vydumann" not in text


def test_a_post_that_reads_latin_letters_gets_them(tmp_path: Path, print_letters: Print) -> None:
    abroad = {"country": "PL", "facility": "Areszt", "city": "Warszawa", "postal_code": "00-001"}
    rows = [person(name_latin="Semyon Vydoumannyi", **abroad), person(surname="Иной", birth_date="1970", **abroad)]
    answer = print_letters(write_list(tmp_path / "two.csv", rows), "--envelope", "dl", "--json")
    with pypdfium2.PdfDocument("out/envelopes.pdf") as envelopes:
        text = envelopes[0].get_textpage().get_text_range()
    assert "Semyon Vydoumannyi" in text
    assert "Выдуманн" not in text
    rules = [{finding["rule"] for finding in item["findings"]} for item in answer.document["items"]]
    assert ["address.name-not-native" in found for found in rules] == [False, True]


def test_what_looks_wrong_in_an_address_is_told_with_the_letter(tmp_path: Path, print_letters: Print) -> None:
    rows = [
        person(postal_code="12"),
        person(surname="Иной", birth_date="1970", facility="ФКУ ИК-7", city="Дальний", postal_code=""),
    ]
    answer = print_letters(write_list(tmp_path / "two.csv", rows), "--json")
    told = [
        [finding["rule"] for finding in item["findings"] if finding["rule"].startswith("address.")]
        for item in answer.document["items"]
    ]
    assert told == [["address.postal-code-form"], ["address.missing-field"]]
