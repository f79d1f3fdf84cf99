"""``letters print``: feed and carrier of envelopes, the Russian code stamp, labels, slips and cards."""

from __future__ import annotations

from pathlib import Path

import pikepdf

from cli.command import assert_refused
from cli.conftest import Print
from cli.invented_lists import people, write_list, write_sender
from end_to_end.pdf_reading import hidden_things, read_pages, unembedded_fonts

DOMESTIC = """
[sender]
name = "Кружок по пятницам"
lines = ["а/я 1", "г. Нескучанск", "450001"]
country = "RU"
[writer]
first_name = "Анна"
"""
LONG_STREET = "ул. 50-летия Великой Октябрьской революции и всех её последствий, д. 115, корпус 3, строение 12"


def test_feed_and_carrier_reach_the_page(three: Path, print_letters: Print) -> None:
    print_letters(three, "--envelope", "dl", "--feed", "right-flipped", "--carrier", "a4")
    (page, *_) = read_pages(Path("out/envelopes.pdf"))
    assert (round(page.width_mm), round(page.height_mm)) == (210, 297)
    assert min(glyph.x0 for glyph in page.glyphs if not glyph.character.isspace()) > 100
    assert_refused(print_letters(three, "--feed", "long-edge", "--carrier", "a4"), 2, "--carrier", "long-edge")
    assert_refused(print_letters(three, "--envelope", "c4", "--carrier", "a4"), 2, "c4", "larger", "a4")


def test_a_code_stamp_is_printed_inside_russia_and_can_be_left_out(
    three: Path, print_letters: Print, tmp_path: Path
) -> None:
    domestic = write_sender(tmp_path / "domestic.toml", DOMESTIC)
    counts = []
    for stamp in ("filled", "none"):
        print_letters(three, "--envelope", "ru-c6", "--sender", domestic, "--index", stamp)
        with pikepdf.open(Path("out/envelopes.pdf")) as document:
            counts.append(document.pages[0].Contents.read_bytes().count(b" l S"))
    assert counts == [8 + 6 * 5, 0]  # the bars, and six times the five strokes of a nine


def test_labels_begin_at_the_first_free_one(three: Path, print_letters: Print) -> None:
    document = print_letters(three, "--labels", "l 7160", "--first", "20", "--json").document
    assert [Path(file).name for file in document["files"]] == ["letters.pdf", "labels.pdf", "manifest.csv"]
    first, second = read_pages(Path("out/labels.pdf"))
    names = [item["recipient"].split()[0] for item in document["items"]]
    assert [name in first.text for name in names] == [True, True, False]
    assert [name in second.text for name in names] == [False, False, True]
    assert min(glyph.y0 for glyph in first.glyphs) > 15.1 + 6 * 38.1
    assert_refused(print_letters(three, "--labels", "L7160", "--first", "22"), 2, "21 labels", "22")
    assert_refused(print_letters(three, "--labels", "L9999"), 2, "L9999", "L7160")


def test_an_address_too_long_for_its_label_is_told_and_the_others_are_printed(
    tmp_path: Path, print_letters: Print
) -> None:
    rows = people(3)
    rows[1].update(facility="ФКУ ИК-98", street=LONG_STREET)
    path = write_list(tmp_path / "list.csv", rows)
    answer = print_letters(path, "--labels", "5160", "--slips", "--json")
    items = answer.document["items"]
    told = ["address.not-on-label" in {finding["rule"] for finding in item["findings"]} for item in items]
    assert (answer.code, told) == (1, [False, True, False])
    assert {item["outcome"] for item in items} == {"printed"}
    (labels,), (slips,) = read_pages(Path("out/labels.pdf")), read_pages(Path("out/slips.pdf"))
    names = [item["recipient"].split()[0] for item in items]
    assert [name in labels.text for name in names] == [True, False, True]
    assert [name in slips.text for name in names] == [True, True, True]
    assert [slips.lines.count(str(item["n"])) for item in items] == [1, 1, 1]
    for name in ("labels.pdf", "slips.pdf"):
        assert hidden_things(Path("out") / name) == []
        assert unembedded_fonts(Path("out") / name) == []


def test_a_message_too_long_for_a_card_is_refused_with_its_lines(three: Path, print_letters: Print) -> None:
    answer = print_letters(three, "--postcard", "a6", "--json")
    assert [Path(file).name for file in answer.document["files"]] == ["manifest.csv"]
    for item in answer.document["items"]:
        assert (item["outcome"], item["reason_codes"]) == ("skipped", ["message-does-not-fit"])
        assert "lines too many: " in item["reasons"][0]
    assert_refused(print_letters(three, "--postcard", "a3"), 2, "“a3”", "a6")
