"""People and sender files nobody foresaw: a reason and a mend, and never a placeholder or half a thing on paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.command import assert_refused, letters
from cli.conftest import Print
from cli.invented_lists import SENDER, person, write_list, write_sender
from end_to_end.pdf_reading import read_pages

PLACEHOLDER = re.compile(r"[{}\[\]<>$%]|None|null|\bunspecified\b|\bunknown\b")


def printed_text() -> str:
    return "\n".join(page.text for name in ("letters", "envelopes") for page in read_pages(Path(f"out/{name}.pdf")))


def skipped_reason(print_letters: Print, tmp_path: Path, *options: str, **changes: str) -> str:
    path = write_list(tmp_path / "list.csv", [person(**changes), person(surname="Другой", facility="ФКУ СИЗО-98")])
    answer = print_letters(path, "--envelope", "dl", "--json", *options)
    first, second = answer.document["items"]
    assert (answer.code, first["outcome"], second["outcome"]) == (1, "skipped", "printed")
    (reason,) = first["reasons"]
    return str(reason)


@pytest.mark.parametrize("changes", [{"surname": "🙂"}, {"surname": "漢字"}, {"street": "ул. 漢, д. 1"}])
def test_a_sign_without_a_font_is_shown_and_named(
    changes: dict[str, str], tmp_path: Path, print_letters: Print
) -> None:
    reason = skipped_reason(print_letters, tmp_path, **changes)
    named = r"🙂 \(U\+1F642 SLIGHTLY SMILING FACE\)|漢 \(U\+6F22 .+\)"
    assert re.search(rf"No font (here )?has the character ({named})\. Replace it", reason)
    assert ("add-fonts" in reason) == ("漢" in reason), "only where it is known which font has it"


def test_an_address_longer_than_the_envelope_names_its_line(tmp_path: Path, print_letters: Print) -> None:
    reason = skipped_reason(print_letters, tmp_path, street="Ненастоящая" * 30)
    assert re.match(r"Line \d of the address does not fit", reason)


@pytest.mark.parametrize(
    "changes",
    [
        {"surname": "Smith", "given_name": "John", "patronymic": ""},
        {"birth_date": ""},
        {"birth_date": "someday"},
        {"gender": "robot"},
        {"gender": ""},
        {"given_name": "", "patronymic": ""},
        {"city": "", "postal_code": ""},
        {"languages": "tlh"},
    ],
)
def test_what_is_missing_of_a_person_is_left_out_and_never_a_blank(
    changes: dict[str, str], tmp_path: Path, print_letters: Print
) -> None:
    path = write_list(tmp_path / "list.csv", [person(**changes)])
    answer = print_letters(path, "--envelope", "dl", "--json")
    assert answer.document["items"][0]["outcome"] == "printed"
    assert PLACEHOLDER.findall(printed_text()) == []


@pytest.mark.parametrize(("birth", "asked_for"), [("1987", set()), ("ок. 1987", {"policy.RU-04"})])
def test_a_guessed_year_of_birth_is_asked_for_and_not_printed(
    birth: str, asked_for: set[str], tmp_path: Path, print_letters: Print
) -> None:
    path = write_list(tmp_path / "list.csv", [person(birth_date=birth)])
    (item,) = print_letters(path, "--envelope", "dl", "--json").document["items"]
    assert ("1987" in printed_text()) is (not asked_for)
    assert {finding["rule"] for finding in item["findings"]} & {"policy.RU-04"} == asked_for


@pytest.mark.parametrize("text", ["", "[sender]\n", "[writer]\n", '[writer]\ngender = "male"\n'])
def test_a_bare_sender_file_prints_whole_sentences(text: str, three: Path, print_letters: Print) -> None:
    write_sender(Path("bare.toml"), text)
    answer = print_letters(three, "--sender", "bare.toml", "--envelope", "dl", "--json")
    assert {item["outcome"] for item in answer.document["items"]} == {"printed"}
    assert PLACEHOLDER.findall(printed_text()) == []
    assert "do not say your first name (first_name), your town (city)" in answer.err


BROKEN_SENDERS = {
    "x = [": "cannot be read: it is no TOML",
    "sender = 5": "“sender”: it should be a section",
    "[sender]\nname = 5": "“sender.name”: it should be a text in quotation marks",
    '[sender]\nlines = "Box 1"\ncountry = "DE"': "“sender.lines”: it should be a list of texts",
    '[sender]\nlines = ["Box 1"]': "“sender.country”: it is missing",
    '[sender]\nlines = ["Box 1"]\ncountry = "Germany"': "“sender.country”: a country is written in two letters",
    '[writer]\ngender = "other"': "“writer.gender”: write female, male or unspecified",
    '[writer]\nfirst_name = "\\u202eA"': "“writer.first_name”: it holds invisible characters",
    f'[writer]\ncity = "{"a" * 5000}"': "“writer.city”: it is longer than 200 characters",
    '[writer.ru]\nabout = ["x"]': "“writer.ru.about”: it should be a text",
}


@pytest.mark.parametrize("text", BROKEN_SENDERS)
def test_a_broken_sender_file_is_named_with_the_place(text: str, three: Path, print_letters: Print) -> None:
    write_sender(Path("broken.toml"), text)
    refused = print_letters(three, "--sender", "broken.toml")
    assert_refused(refused, 2, "The sender file broken.toml", BROKEN_SENDERS[text], "Mend it and try again")
    assert not Path("out").exists()


def test_what_is_no_sender_file_at_all(three: Path, print_letters: Print) -> None:
    Path("noise.toml").write_bytes(bytes(range(256)))
    Path("folder").mkdir()
    assert_refused(print_letters(three, "--sender", "noise.toml"), 2, "it is no TOML")
    assert_refused(print_letters(three, "--sender", "folder"), 2, "folder cannot be read")
    assert_refused(print_letters(three, "--sender", "nothing"), 2, "nothing cannot be read")


@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda text: (SENDER + text).encode())))
def test_any_bytes_are_a_sender_or_one_sentence(data: bytes) -> None:
    order = ("--people", "nobody", "--template", "first-letter", "--language", "ru", "--out", "out")
    answer = letters("print", *order, "--sender", "-", stdin=data)
    assert_refused(answer, 2)
    assert "The sender file -" in answer.err or "nobody cannot be read" in answer.err


@pytest.mark.parametrize(
    ("sender", "options", "words"),
    [
        (
            '[sender]\nname = "A"\nlines = ["' + "Nowherestreet" * 14 + '"]\ncountry = "DE"',
            ("--envelope", "dl"),
            "return address",
        ),
        (SENDER.replace("04109", "漢"), ("--envelope", "dl"), "漢 (U+6F22 CJK UNIFIED IDEOGRAPH-6F22)"),
        (SENDER.replace("пекарне", "пекарне 🙂"), (), "🙂 (U+1F642 SLIGHTLY SMILING FACE)"),
    ],
)
def test_a_sender_that_cannot_be_printed_says_so_for_everybody(
    sender: str, options: tuple[str, ...], words: str, three: Path, print_letters: Print
) -> None:
    write_sender(Path("odd.toml"), sender)
    answer = print_letters(three, "--sender", "odd.toml", "--json", *options)
    for item in answer.document["items"]:
        assert item["outcome"] == "skipped"
        assert words in item["reasons"][0]
        assert "sender file" in item["reasons"][0]


def test_manifest_cells_are_no_formulas(tmp_path: Path, print_letters: Print) -> None:
    path = tmp_path / "list.json"
    path.write_text('[{"name": "-2+3", "facility": "@SUM(A1)", "city": "x", "street": "y", "country": "DE"}]')
    print_letters(path)
    rows = Path("out/manifest.csv").read_text(encoding="utf-8").splitlines()
    assert not re.search(r"(^|,)\"?[=+@-]", rows[1])


def test_text_from_a_list_cannot_steer_the_terminal(tmp_path: Path, print_letters: Print) -> None:
    path = tmp_path / "list.json"
    path.write_text('[{"name": "A\\u001b[2J \\u202eB", "status": "released"}]')
    answer = print_letters(path)
    assert "\x1b" not in answer.out + answer.err
    assert "\u202e" not in answer.out + answer.err
    assert letters("check", "\x1b[2J", "--language", "ru", "--country", "RU").err.startswith("letters: <U+001B>[2J")
