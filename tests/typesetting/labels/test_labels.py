from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters_app import resources
from letters_app.domain.errors import PackError
from letters_app.domain.pack_problem import PackProblem
from letters_app.typesetting.errors import AddressDoesNotFitError
from letters_app.typesetting.labels.label_packs import load_label_sheets
from letters_app.typesetting.labels.label_sheet import LabelContent, label_pages, set_label
from letters_app.typesetting.text.fonts import FontLibrary

FOLDER = resources.pack_root("layouts") / "labels"
L7160 = (FOLDER / "avery-l7160.toml").read_text(encoding="utf-8")
_SHEETS = {**load_label_sheets(FOLDER), **load_label_sheets(resources.pack_root("layouts") / "slips")}
_FONTS = FontLibrary(resources.font_root())

lines = st.lists(st.text("АБВабвгщйABCabcgq 0123№«»-.,/", max_size=40), max_size=9).map(tuple)


@settings(deadline=None, max_examples=150)
@given(st.lists(lines, max_size=30), st.sampled_from(sorted(_SHEETS)), st.data())
def test_whatever_is_set_keeps_to_its_label(addresses: list[tuple[str, ...]], name: str, data: st.DataObject) -> None:
    sheet = _SHEETS[name]
    first = data.draw(st.integers(1, sheet.places))
    labels = []
    for address in addresses:
        try:
            labels.append(set_label(LabelContent(address, strong=frozenset(address[:1]), number="9"), sheet, _FONTS))
        except AddressDoesNotFitError:
            continue  # refused: nothing is printed
    pages = list(label_pages(labels, sheet, first))
    assert sum(len(page.runs) for page in pages) == sum(len(label.runs) for label in labels)
    rooms = [sheet.words(place) for place in range(1, sheet.places + 1)]
    for number, page in enumerate(pages):
        for run in page.runs:
            assert run.size_pt >= 8
            places = [place for place, room in enumerate(rooms, start=1) if run.zone.lies_within(room)]
            assert len(places) == 1
            assert number or places[0] >= first


def test_an_address_too_long_for_its_label_is_refused_with_the_line() -> None:
    with pytest.raises(AddressDoesNotFitError) as caught:
        set_label(LabelContent(("Ветров", "Щ" * 60)), _SHEETS["avery-l7160"], _FONTS)
    assert caught.value.params == {"line": 2, "lines": 2, "block": "label", "layout": "avery-l7160"}


def test_no_labels_are_no_sheet() -> None:
    assert list(label_pages([], _SHEETS["avery-l7160"], 4)) == []


@pytest.mark.parametrize(
    ("old", "new", "problem", "place"),
    [
        ("x_mm = 7.2", "x_mm = 8", PackProblem.NOT_SYMMETRIC, "labels.x_mm"),
        ("y_mm = 15.1", "y_mm = 15.5", PackProblem.NOT_SYMMETRIC, "labels.y_mm"),
        ("rows = 7", "rows = 8", PackProblem.NOT_SYMMETRIC, "labels.y_mm"),
        ("step_x_mm = 66", "step_x_mm = 60", PackProblem.OVERLAPS, "labels.x_mm"),
        ("padding_mm = 3 ", "padding_mm = 30 ", PackProblem.TOO_LOW, "labels"),
        ("columns = 3", "columns = 0", PackProblem.OUT_OF_RANGE, "labels.columns"),
        ('font = "sans"', 'font = "comic"', PackProblem.UNKNOWN_VALUE, "type.font"),
        ("[labels]", "[labels]\ngap = 1", PackProblem.UNKNOWN_KEY, "labels.gap"),
        ("format = 1", "format = 2", PackProblem.UNKNOWN_VERSION, "format"),
    ],
)
def test_a_broken_sheet_is_refused_with_its_place(
    tmp_path: Path, old: str, new: str, problem: PackProblem, place: str
) -> None:
    assert old in L7160
    (tmp_path / "broken.toml").write_text(L7160.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load_label_sheets(tmp_path)
    assert caught.value.params["problem"] == problem
    assert caught.value.params["place"] == f"broken.toml:{place}"


def test_a_tolerance_of_half_a_millimetre_is_left_to_the_cutter(tmp_path: Path) -> None:
    (tmp_path / "near.toml").write_text(L7160.replace("x_mm = 7.2", "x_mm = 7.4", 1), encoding="utf-8")
    assert load_label_sheets(tmp_path)


def test_two_sheets_with_one_number_are_refused(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.toml").write_text(L7160, encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load_label_sheets(tmp_path)
    assert caught.value.params["place"] == "two.toml:codes"
