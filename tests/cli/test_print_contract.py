"""``letters print``: files, manifest, JSON, ranges and orders; the same order gives the same bytes."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from cli.command import assert_refused, letters, process
from cli.conftest import Print
from cli.invented_lists import people, person, write_list, write_sender
from end_to_end.pdf_reading import read_pages
from letters_app.resources import pack_root
from letters_app.typesetting.layout_packs import load_envelope_formats, load_letter_layouts
from ruled_paper import read_ruled

ITEM = ["n", "recipient", "pages", "outcome", "reasons", "findings"]
MANIFEST = ["item", "recipient", "facility", "pages", "sheets", "weight_g", "envelope", "findings"]
LAYOUTS = sorted({(one.family, one.paper) for one in load_letter_layouts(pack_root("layouts") / "letters").values()})
ENVELOPES = ["none", *load_envelope_formats(pack_root("layouts") / "envelopes")]


def text_of(name: str) -> str:
    return "\n".join(page.text for page in read_pages(Path("out") / name))


def pages_of(name: str) -> int:
    with pikepdf.open(Path("out") / name) as document:
        return len(document.pages)


def manifest() -> list[dict[str, str]]:
    with Path("out/manifest.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def numbers(document: Any) -> list[int]:
    return [item["n"] for item in document["items"]]


def test_the_report_has_the_keys_of_the_contract_and_names_every_file(three: Path, print_letters: Print) -> None:
    answer = print_letters(three, "--envelope", "dl", "--parallel", "en", "--json")
    document = answer.document
    assert list(document)[:2] == ["items", "files"]
    assert all(list(item)[: len(ITEM)] == ITEM for item in document["items"])
    assert sorted(document["files"]) == sorted(str(path) for path in Path("out").iterdir())
    names = ["letters.pdf", "envelopes.pdf", "parallel.pdf", "manifest.csv"]
    assert [Path(file).name for file in document["files"]] == names
    rows = manifest()
    assert list(rows[0])[: len(MANIFEST)] == MANIFEST
    assert [(int(row["item"]), row["recipient"]) for row in rows] == [
        (item["n"], item["recipient"]) for item in document["items"]
    ]
    assert answer.code == (1 if any(item["findings"] for item in document["items"]) else 0)


@pytest.mark.parametrize(("layout", "paper"), LAYOUTS)
def test_every_layout_and_envelope_prints(layout: str, paper: str, three: Path, print_letters: Print) -> None:
    for envelope in ENVELOPES:
        options = ("--layout", layout, "--paper", paper, "--envelope", envelope, "--json")
        document = print_letters(three, *options, "--out", f"out/{envelope}").document
        assert {item["outcome"] for item in document["items"]} == {"printed"}, (layout, paper, envelope)
        envelopes = [file for file in document["files"] if file.endswith("envelopes.pdf")]
        assert len(envelopes) == (envelope != "none")


def test_a_layout_that_is_not_there_is_told_with_those_that_are(three: Path, print_letters: Print) -> None:
    assert_refused(print_letters(three, "--layout", "baroque"), 2, "“baroque (a4)”", "plain")
    assert_refused(print_letters(three, "--envelope", "tube"), 2, "“tube”", "dl")
    assert_refused(print_letters(three, "--template", "missing"), 2, "“missing”", "letters templates")
    assert_refused(print_letters(three, "--language", "xx"), 2, "“xx”", "letters templates")
    assert_refused(print_letters(three, "--parallel", "xx"), 2, "“xx”", "letters templates")
    assert not Path("out").exists()


def test_a_range_is_a_part_of_the_whole(three: Path, print_letters: Print) -> None:
    document = print_letters(three, "--from", "2", "--to", "2", "--json").document
    assert numbers(document) == [2]
    assert pages_of("letters.pdf") == sum(item["pages"] for item in document["items"])
    assert_refused(print_letters(three, "--from", "4"), 2, "nobody to print", "3 people", "from 4 on")


def test_order_by_facility_puts_letters_to_one_place_together(tmp_path: Path, print_letters: Print) -> None:
    places = ["ФКУ СИЗО-97", "ФКУ СИЗО-98"] * 2
    rows = [{**one, "facility": place} for one, place in zip(people(4), places, strict=True)]
    path = write_list(tmp_path / "list.csv", rows)
    document = print_letters(path, "--order", "facility", "--json").document
    assert numbers(document) == [1, 2, 3, 4]
    assert [row["facility"] for row in manifest()] == sorted(places)


def test_interleaved_is_envelope_then_letter_each_on_a_sheet_of_its_own(three: Path, print_letters: Print) -> None:
    document = print_letters(three, "--order", "interleaved", "--envelope", "c6", "--json").document
    assert [Path(file).name for file in document["files"]] == ["print.pdf", "manifest.csv"]
    pages = read_pages(Path("out/print.pdf"))
    place = 0
    for item in document["items"]:
        surname = item["recipient"].split()[0]
        letter = item["pages"] + item["pages"] % 2
        assert surname in pages[place].text
        assert pages[place + 1].text.strip() == ""
        assert surname in pages[place + 2].text
        assert pages[place].width_mm != pages[place + 2].width_mm
        place += 2 + letter
    assert place == len(pages)


def test_held_people_are_skipped_with_the_reason_unless_asked_for(tmp_path: Path, print_letters: Print) -> None:
    path = write_list(tmp_path / "list.csv", [person(), person(surname="Отпущенный", status="released")])
    answer = print_letters(path, "--json")
    skipped = answer.document["items"][1]
    assert answer.code == 1
    assert (skipped["outcome"], skipped["pages"]) == ("skipped", 0)
    assert skipped["reasons"][0].startswith("Released.")
    assert "Отпущенный" not in text_of("letters.pdf")
    included = print_letters(path, "--include-held", "--json").document
    assert [item["outcome"] for item in included["items"]] == ["printed", "printed"]


def test_when_everybody_is_skipped_nobody_is_told_to_read_letters(tmp_path: Path, print_letters: Print) -> None:
    path = write_list(tmp_path / "list.csv", [person(status="released")])
    answer = print_letters(path)
    assert answer.out.startswith("0 letters made")
    assert "Read the letters" not in answer.out
    assert manifest()[0]["outcome"] == "skipped"


def test_the_second_language_stays_with_the_writer(three: Path, print_letters: Print) -> None:
    print_letters(three, "--parallel", "en", "--envelope", "dl")
    for name in ("letters.pdf", "envelopes.pdf"):
        assert not {"letter", "you", "and"} & set(text_of(name).lower().split())
    assert "you" in text_of("parallel.pdf").lower().split()


def test_same_order_gives_the_same_bytes_for_every_user_and_zone(three: Path, sender: Path, tmp_path: Path) -> None:
    order = ("print", "--people", three, "--template", "first-letter", "--language", "ru", "--sender", sender)
    order = (*order, "--date", "2026-11-20", "--envelope", "dl", "--parallel", "en", "--seed", "7", "--out")
    process(*order, "one", cwd=tmp_path, TZ="Pacific/Kiritimati", USER="anna", LC_ALL="C", PYTHONHASHSEED="1")
    process(*order, "two", cwd=tmp_path, TZ="America/Adak", USER="beth", LC_ALL="C.UTF-8", PYTHONHASHSEED="2")
    ones = sorted((tmp_path / "one").iterdir())
    assert len(ones) == 4
    for one in ones:
        assert one.read_bytes() == (tmp_path / "two" / one.name).read_bytes(), one.name


def test_another_seed_words_some_letter_differently(three: Path, print_letters: Print) -> None:
    print_letters(three, "--seed", "1")
    first = text_of("letters.pdf")
    print_letters(three, "--seed", "2")
    assert text_of("letters.pdf") != first


def test_people_come_from_a_vault(vault: Path, passphrase: Path, three: Path, print_letters: Print) -> None:
    from_list = print_letters(three, "--json").document
    answer = print_letters(vault, "--passphrase-file", "-", "--json", stdin=passphrase.read_bytes())
    assert [(item["recipient"], item["pages"]) for item in answer.document["items"]] == [
        (item["recipient"], item["pages"]) for item in from_list["items"]
    ]
    assert_refused(print_letters(vault), 3, "--passphrase-file PATH")


def test_people_come_from_standard_input(three: Path, print_letters: Print) -> None:
    assert numbers(print_letters("-", "--json", stdin=three.read_bytes()).document) == [1, 2, 3]


def test_rows_that_were_not_read_are_told_and_end_with_one(tmp_path: Path, print_letters: Print) -> None:
    path = write_list(tmp_path / "list.csv", [person(), person(surname="", given_name="", patronymic="")])
    answer = print_letters(path, "--json")
    assert answer.code == 1
    assert [problem["row"] for problem in answer.document["refused"]] == [2]
    assert isinstance(answer.document["warnings"], list)
    assert "row 2: There is no name. Add one, or delete the row." in answer.err


def test_what_the_sender_file_leaves_open_is_told_once(three: Path, print_letters: Print) -> None:
    write_sender(Path("bare.toml"), '[writer]\nfirst_name = "Анна"\nabout = "I bake bread in a small town."\n')
    answer = print_letters(three, "--sender", "bare.toml", "--json")
    assert answer.document["left_out"]["ru"] == sorted(
        set(answer.document["left_out"]["ru"]) | {"writer-city", "about-in-other-language"}
    )
    assert [line for line in answer.told if "your town (city)" in line] == [
        "The letters in “ru” do not say your town (city). Add it to the sender file if they should."
    ]
    assert sum("Add it in that language under [writer.ru]." in line for line in answer.told) == 1
    assert "bread" not in text_of("letters.pdf")
    full = print_letters(three)
    assert full.err == ""


def test_files_of_an_earlier_run_are_pointed_out(three: Path, print_letters: Print) -> None:
    print_letters(three, "--envelope", "dl")
    answer = print_letters(three, "--json")
    assert answer.document["earlier_files"] == ["out/envelopes.pdf"]
    assert answer.told == ["out also holds files of an earlier run: envelopes.pdf. Do not mix them."]


def test_the_prose_shortens_what_is_said_of_many(tmp_path: Path, print_letters: Print) -> None:
    path = write_list(tmp_path / "list.csv", [{**one, "birth_date": ""} for one in people(5)])
    answer = print_letters(path)
    assert "(items 1–5)" in answer.out
    assert answer.out.splitlines()[0] == "5 letters made"


@pytest.mark.slow
def test_more_than_a_thousand_letters_are_split_into_numbered_files(tmp_path: Path, print_letters: Print) -> None:
    path = write_list(tmp_path / "list.csv", people(1001))
    document = print_letters(path, "--json").document
    assert [Path(file).name for file in document["files"]] == ["letters-1.pdf", "letters-2.pdf", "manifest.csv"]
    assert len(document["items"]) == 1001
    pages = [item["pages"] for item in document["items"]]
    assert (pages_of("letters-1.pdf"), pages_of("letters-2.pdf")) == (sum(pages[:1000]), pages[1000])


def test_templates_have_the_shape_of_the_contract() -> None:
    (first, *_) = letters("templates", "--json").document
    assert list(first)[:5] == ["kind", "languages", "blocks", "version", "native_read"]
    assert set(first["languages"]) == set(first["native_read"])


def test_a_letter_to_copy_by_hand_is_a_draft_and_ruled_sheets(three: Path, print_letters: Print) -> None:
    answer = print_letters(three, "--mode", "copy", "--hand", "large", "--envelope", "dl", "--json")
    names = [Path(file).name for file in answer.document["files"]]
    assert names == ["letters.pdf", "envelopes.pdf", "drafts.pdf", "guide-sheet.pdf", "manifest.csv"]
    assert pages_of("drafts.pdf") == pages_of("letters.pdf") == sum(item["pages"] for item in answer.document["items"])
    assert "Do not post this sheet." in text_of("drafts.pdf")
    assert "post" not in text_of("letters.pdf")
    assert_refused(print_letters(three, "--mode", "copy", "--hand", "tiny"), 2, "“tiny”", "small, medium, large")


def test_lined_paper_has_the_pages_and_the_pitch_that_are_asked_for(three: Path, print_letters: Print) -> None:
    options = ("--mode", "lined", "--lined-pages", "3", "--line-pitch", "10", "--duplex", "--json")
    document = print_letters(three, *options).document
    assert [(item["pages"], item["sheets"]) for item in document["items"]] == [(3, 2)] * 3
    assert pages_of("letters.pdf") == 12
    pages = read_ruled(Path("out/letters.pdf").read_bytes())
    assert [len(page.rules) for page in pages] == [25, 25, 25, 0] * 3
    assert_refused(print_letters(three, "--mode", "lined", "--line-pitch", "9"), 2, "“9 mm”", "7, 8, 10, 12")


def test_a_reply_kit_is_printed_weighed_and_said_how_to_fold(three: Path, print_letters: Print) -> None:
    answer = print_letters(three, "--reply-kit", "--envelope", "dl")
    assert "Fold the envelope for the answer (c6) once, across its long side." in answer.out
    assert "3 letters are close to a weight step of the post: weigh them (items 1–3)" in answer.out
    assert (pages_of("reply-sheets.pdf"), pages_of("reply-envelopes.pdf")) == (3, 3)
    assert text_of("reply-envelopes.pdf").count("Friday Post") == 3
    assert [(row["weigh"], row["reply_envelope"], row["reply_fold"]) for row in manifest()] == [
        ("yes", "c6", "once")
    ] * 3
    chosen = print_letters(three, "--reply-kit", "--reply-sheets", "2", "--reply-envelope", "dl", "--json").document
    assert [(item["reply_sheets"], item["reply_envelope"]) for item in chosen["items"]] == [(2, "dl")] * 3
    assert pages_of("reply-sheets.pdf") == 6
