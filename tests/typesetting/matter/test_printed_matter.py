from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters_app import resources
from letters_app.domain.errors import PackError
from letters_app.domain.pack_problem import PackProblem
from letters_app.typesetting.errors import TextDoesNotFitError
from letters_app.typesetting.matter.fax_sheet import FaxContent, set_fax
from letters_app.typesetting.matter.matter_layouts import (
    load_fax_layouts,
    load_poster_layouts,
    load_signature_layouts,
)
from letters_app.typesetting.matter.poster import PosterContent, set_poster
from letters_app.typesetting.matter.signature_sheet import PetitionContent, set_signature_sheets
from letters_app.typesetting.measures import Zone
from letters_app.typesetting.text.fonts import FontLibrary

FOLDER = resources.pack_root("layouts")
POSTERS = load_poster_layouts(FOLDER / "posters")
SIGNATURES = load_signature_layouts(FOLDER / "signatures")
FAXES = load_fax_layouts(FOLDER / "faxes")
COLUMNS = ("№", "Имя и фамилия", "Город", "Подпись")
_FONTS = FontLibrary(resources.font_root())

line = st.text("АБВабвгщйABCabcgq 0123№«»-.,/", max_size=60)
words = st.lists(st.text("АБВабвгщйABCabcgq 0123№«»-.,/", max_size=400), max_size=4).map(tuple)


@settings(deadline=None, max_examples=60)
@given(line, words, line, st.sampled_from(sorted(POSTERS)))
def test_a_poster_keeps_to_its_margins(title: str, text: tuple[str, ...], foot: str, paper: str) -> None:
    layout = POSTERS[paper]
    try:
        page = set_poster(PosterContent("ru", title, text, foot), layout, _FONTS)
    except TextDoesNotFitError:
        return  # refused: nothing is printed
    for run in page.runs:
        # Capitals of the largest type reach a little above their line's place.
        assert run.zone.lies_within(Zone(10, 8, page.width_mm - 20, page.height_mm - 16)), run.text
        assert run.x_mm + run.width_mm / 2 == pytest.approx(page.width_mm / 2, abs=0.1)


def test_few_words_are_set_large_and_none_is_broken() -> None:
    page = set_poster(PosterContent("ru", "Свободу Вере!"), POSTERS["a4"], _FONTS)
    assert [run.text for run in page.runs] == ["Свободу", "Вере!"]
    assert page.runs[0].size_pt == 130
    longer = set_poster(PosterContent("ru", "Человеколюбивейшее превосходительство"), POSTERS["a4"], _FONTS)
    assert [run.text for run in longer.runs] == ["Человеколюбивейшее", "превосходительство"]


def test_no_lone_word_stands_below_full_lines() -> None:
    text = "Она больна, и суда до сих пор не было. Пишите ей письма."
    page = set_poster(PosterContent("ru", "Свободу Вере!", (text,)), POSTERS["a4"], _FONTS)
    lines = [run for run in page.runs if run.baseline_mm > POSTERS["a4"].text.zone.y_mm]
    assert " ".join(run.text for run in lines) == text
    assert min(run.width_mm for run in lines) > 0.6 * max(run.width_mm for run in lines)


@settings(deadline=None, max_examples=60)
@given(line, words, line, st.integers(1, 3), st.sampled_from(sorted(SIGNATURES)))
def test_rows_begin_below_the_text_and_end_above_the_foot(
    title: str, text: tuple[str, ...], foot: str, sheets: int, paper: str
) -> None:
    layout = SIGNATURES[paper]
    content = PetitionContent("ru", title, text, COLUMNS, foot)
    try:
        pages = list(set_signature_sheets(content, layout, sheets, _FONTS))
    except TextDoesNotFitError:
        return  # refused: nothing is printed
    assert len(pages) == sheets
    numbers: list[int] = []
    for page in pages:
        top, bottom = page.strokes[0].y0_mm, max(stroke.y1_mm for stroke in page.strokes)
        assert bottom <= layout.foot.zone.y_mm
        set_above = [run for run in page.runs if run.baseline_mm < top]
        assert all(run.zone.bottom_mm <= top for run in set_above)
        heads = page.runs.index(next(run for run in page.runs if run.text == COLUMNS[-1]))
        table = [run for run in page.runs[heads + 1 :] if run.baseline_mm < bottom]
        numbers.extend(int(run.text) for run in table)
        assert all(run.right_mm < layout.text.zone.x_mm + layout.rows.columns_mm[0] for run in table)
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= sheets


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.just("Номер факса"), line), max_size=7).map(tuple), words, st.sampled_from(sorted(FAXES)))
def test_a_fax_keeps_to_its_margins(entries: tuple[tuple[str, str], ...], text: tuple[str, ...], paper: str) -> None:
    layout = FAXES[paper]
    try:
        page = set_fax(FaxContent("ru", "Факс", entries, text), layout, _FONTS)
    except TextDoesNotFitError:
        return  # refused: nothing is sent
    assert all(run.zone.lies_within(Zone(20, 15, page.width_mm - 40, page.height_mm - 28)) for run in page.runs)
    assert all(run.size_pt >= 11 for run in page.runs)
    assert all(stroke.grey == 0 for stroke in page.strokes)


def test_the_words_of_a_fax_keep_their_distance_from_its_entries() -> None:
    entries = (*((f"Entry {number}", "short") for number in range(6)), ("Subject", "word " * 12))
    page = set_fax(FaxContent("en", "Fax", entries, ("Please answer.",)), FAXES["a4"], _FONTS)
    (words,) = (run for run in page.runs if run.text == "Please answer.")
    assert words.zone.y_mm - max(stroke.y0_mm for stroke in page.strokes) >= 5


@pytest.mark.parametrize(
    ("folder", "old", "new", "problem", "place"),
    [
        ("signatures", "name_mm = 62", "name_mm = 162", PackProblem.MORE_THAN_FITS, "rows"),
        ("signatures", "height_mm = 110", "height_mm = 235", PackProblem.TOO_LOW, "rows"),
        ("posters", "x_mm = 15", "x_mm = 50", PackProblem.OUTSIDE, "title"),
        ("faxes", "y_mm = 126", "y_mm = 30", PackProblem.OVERLAPS, "title"),
        ("faxes", "label_mm", "lable_mm", PackProblem.MISSING, "entries.label_mm"),
    ],
)
def test_a_broken_layout_is_refused_with_its_place(
    tmp_path: Path, folder: str, old: str, new: str, problem: PackProblem, place: str
) -> None:
    content = (FOLDER / folder / "a4.toml").read_text(encoding="utf-8")
    assert old in content
    (tmp_path / "broken.toml").write_text(content.replace(old, new, 1), encoding="utf-8")
    load = {"signatures": load_signature_layouts, "posters": load_poster_layouts, "faxes": load_fax_layouts}[folder]
    with pytest.raises(PackError) as caught:
        load(tmp_path)  # type: ignore[operator]  # one of three functions
    assert (caught.value.params["problem"], caught.value.params["place"]) == (problem, f"broken.toml:{place}")
