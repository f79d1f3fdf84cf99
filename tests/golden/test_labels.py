"""Sheets of labels and slips read back from their PDF, against numbers that were written down apart."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from golden.postal_numbers import LABELS, SAME_SHEETS, Box
from golden.printed import box_of, inside, lines_of, read_back, written
from letters_app import resources
from letters_app.typesetting.labels.label_layout import LabelSheet, find_label_sheet
from letters_app.typesetting.labels.label_packs import load_label_sheets
from letters_app.typesetting.labels.label_sheet import LabelContent, label_pages, set_label
from letters_app.typesetting.text.fonts import FontLibrary

SHEETS = load_label_sheets(resources.pack_root("layouts") / "labels")
SLIPS = load_label_sheets(resources.pack_root("layouts") / "slips")


def sheet_named(code: str, sheets: Mapping[str, LabelSheet] = SHEETS) -> LabelSheet:
    found = find_label_sheet(sheets, code)
    assert found is not None
    return found


def label_box(code: str, place: int) -> Box:
    paper, (columns, _), (width, height), (left, top), (across, down) = LABELS[code]
    row, column = divmod(place - 1, columns)
    x, y = left + column * across, top + row * down
    edge, inner = 5.0, 1.5 if code == "5167" else 3.0  # the distances printers and the German post ask for
    return (
        max(x + inner, edge),
        max(y + inner, edge),
        min(x + width - inner, paper[0] - edge),
        min(y + height - inner, paper[1] - edge),
    )


def test_there_is_a_file_for_every_sheet_and_a_number_for_every_file() -> None:
    assert {sheet_named(code).id for code in LABELS} == set(SHEETS)
    assert len(SHEETS) == len(LABELS) == 19


@pytest.mark.parametrize(("other", "code"), SAME_SHEETS.items())
def test_equal_sheets_are_found_by_all_their_numbers(other: str, code: str) -> None:
    assert sheet_named(other) is sheet_named(code)


@pytest.mark.parametrize("code", LABELS)
def test_every_label_of_a_full_sheet_stands_in_its_place(code: str, fonts: FontLibrary, tmp_path: Path) -> None:
    sheet = sheet_named(code)
    columns, rows = LABELS[code].grid
    assert sheet.places == columns * rows
    labels = [set_label(LabelContent((f"Я{place}Щ", "ру")), sheet, fonts) for place in range(1, sheet.places + 1)]
    (printed,) = read_back(tmp_path, *label_pages(labels, sheet))
    assert (printed.width_mm, printed.height_mm) == pytest.approx(LABELS[code].paper, abs=0.01)
    for place in range(1, sheet.places + 1):
        box = box_of(printed, f"Я{place}Щ")
        assert inside(box, label_box(code, place)), place
        assert box[0] == pytest.approx(label_box(code, place)[0], abs=0.6)


def test_a_sheet_begins_at_its_first_free_label_and_the_next_one_at_the_top(fonts: FontLibrary, tmp_path: Path) -> None:
    sheet = sheet_named("L7165")
    labels = [set_label(LabelContent((f"Я{number}Щ",)), sheet, fonts) for number in range(5)]
    first, second = read_back(tmp_path, *label_pages(labels, sheet, first=6))
    places = [(first, "Я0Щ", 6), (first, "Я1Щ", 7), (first, "Я2Щ", 8), (second, "Я3Щ", 1), (second, "Я4Щ", 2)]
    for page, text, place in places:
        assert inside(box_of(page, text), label_box("L7165", place))


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_slips_are_four_to_a_sheet_with_lines_to_cut_along(paper: str, fonts: FontLibrary, tmp_path: Path) -> None:
    sheet = SLIPS[paper]
    lines = ("Ветров Иван Петрович, 1987 г. р.", "ФКУ СИЗО-9", "г. Приозёрск", "302999", "RUSSIA")
    content = [LabelContent(lines, "ru", frozenset({"302999", "RUSSIA"}), str(number)) for number in (7, 8)]
    pages = list(label_pages([set_label(one, sheet, fonts) for one in content], sheet))
    (printed,) = read_back(tmp_path, *pages)
    height = 297 if paper == "a4" else 279.4
    assert printed.height_mm == pytest.approx(height, abs=0.01)
    assert printed.lines == [*lines, "7", *lines, "8"]
    tops = [glyph.y0 for glyph in printed.glyphs if glyph.character == "В"]
    assert tops[0] < height / 4 < tops[1] < height / 2
    cuts = {round(line.y0, 1) for line in lines_of(written(pages), height)}
    assert cuts == {round(height * part / 4, 1) for part in (1, 2, 3)}
    sizes = {run.size_pt for run in pages[0].runs if run.text in lines}
    assert sizes == {18}
    strong = {run.text for run in pages[0].runs for word in run.words for part in word.runs if "Bold" in part.face.name}
    assert strong == {"302999", "RUSSIA"}
