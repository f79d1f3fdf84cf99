from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters_app import resources
from letters_app.domain.errors import PackError
from letters_app.domain.pack_problem import PackProblem
from letters_app.typesetting.errors import TextDoesNotFitError
from letters_app.typesetting.measures import Zone
from letters_app.typesetting.pages import Cap, Stroke
from letters_app.typesetting.puzzles.board import Board, Cell, Disc, set_board
from letters_app.typesetting.puzzles.puzzle_layout import load_puzzle_layouts
from letters_app.typesetting.puzzles.puzzle_sheet import PuzzleContent, Solution, set_puzzle, solution_pages
from letters_app.typesetting.text.fonts import FontLibrary

FOLDER = resources.pack_root("layouts") / "puzzles"
A4 = (FOLDER / "a4.toml").read_text(encoding="utf-8")
LAYOUTS = load_puzzle_layouts(FOLDER)
_FONTS = FontLibrary(resources.font_root())

cells = st.builds(
    Cell,
    st.text("АЖЩШWMq19", max_size=3),
    st.sampled_from([None, *Disc]),
    is_shaded=st.booleans(),
    is_strong=st.booleans(),
)
boards = st.integers(1, 12).flatmap(
    lambda size: st.builds(
        Board,
        st.lists(st.lists(cells, min_size=size, max_size=size).map(tuple), min_size=size, max_size=size).map(tuple),
        thick_every=st.integers(0, 4),
        row_names=st.sampled_from([(), tuple("87654321"[:size])]),
    )
)


@settings(deadline=None, max_examples=60)
@given(boards, st.floats(40, 130))
def test_each_letter_keeps_to_its_cell_and_the_board_to_its_place(board: Board, edge: float) -> None:
    place = Zone(25, 80, edge, edge)
    made = set_board(board, place, "ru", _FONTS)
    step = made.field.width_mm / board.size
    letters = [
        (row, column) for row, line in enumerate(board.cells) for column, cell in enumerate(line) if cell.text.strip()
    ]
    for run, (row, column) in zip(made.runs, letters, strict=False):
        cell = Zone(made.field.x_mm + column * step, made.field.y_mm + row * step, step, step)
        assert run.x_mm >= cell.x_mm
        assert run.right_mm <= cell.right_mm
        assert cell.y_mm < run.baseline_mm < cell.bottom_mm
    roomy = Zone(place.x_mm - 1, place.y_mm - 1, edge + 2, edge + 2)
    assert all(inked(stroke).lies_within(roomy) for stroke in made.strokes)


def inked(stroke: Stroke) -> Zone:
    """Return the room of a level or upright stroke; one with butt ends is as long as it says."""
    if stroke.cap is Cap.ROUND:
        return stroke.zone
    half = stroke.width_mm / 2
    if stroke.y0_mm == stroke.y1_mm:
        return Zone(stroke.x0_mm, stroke.y0_mm - half, stroke.x1_mm - stroke.x0_mm, stroke.width_mm)
    return Zone(stroke.x0_mm - half, stroke.y0_mm, stroke.width_mm, stroke.y1_mm - stroke.y0_mm)


texts = st.lists(st.text("АБВабвгщйq 123№«».", max_size=300), max_size=4).map(tuple)


@settings(deadline=None, max_examples=60)
@given(texts, texts, texts, st.sampled_from(sorted(LAYOUTS)))
def test_whatever_is_set_keeps_to_its_zone(
    rules: tuple[str, ...], listed: tuple[str, ...], below: tuple[str, ...], paper: str
) -> None:
    layout = LAYOUTS[paper]
    content = PuzzleContent(
        language="ru",
        title="Судоку",
        rules=rules,
        board=Board(((Cell("1"),),)),
        list=listed,
        below=below,
        head_left="Ы",
    )
    try:
        page = set_puzzle(content, layout, _FONTS)
    except TextDoesNotFitError:
        return  # refused: nothing is printed
    zones = [layout.title.zone, layout.rules.zone, layout.list.zone, layout.below.zone]
    field = Zone(layout.board.x_mm, layout.board.y_mm, layout.list.zone.right_mm - layout.board.x_mm, 126)
    head = Zone(layout.head.x_mm, 10, layout.head.width_mm, layout.title.zone.y_mm - 10)
    for run in page.runs:
        assert any(run.zone.lies_within(zone, 1.5) for zone in (*zones, field, head)), run.text


def test_words_too_long_for_their_place_are_refused_with_it() -> None:
    content = PuzzleContent(language="ru", title="Судоку", rules=("слово " * 900,), board=Board(((Cell("1"),),)))
    with pytest.raises(TextDoesNotFitError) as caught:
        set_puzzle(content, LAYOUTS["a4"], _FONTS)
    assert caught.value.params["place"] == "rules"


@pytest.mark.parametrize("paper", sorted(LAYOUTS))
def test_every_solution_stands_on_a_sheet_once(paper: str) -> None:
    board = Board(((Cell("7"), Cell("8")), (Cell("9"), Cell("6"))))
    solutions = [Solution(f"№{number}", board) for number in range(1, 30)]
    pages = list(solution_pages("Ответы", "Лист", solutions, LAYOUTS[paper], "ru", _FONTS))
    assert len(pages) == 3
    captions = [run.text for page in pages for run in page.runs if run.text.startswith("№")]
    assert captions == [solution.caption for solution in solutions]
    assert list(solution_pages("Ответы", "Лист", [], LAYOUTS[paper], "ru", _FONTS)) == []
    for page in pages:
        paper_zone = Zone(10, 10, page.width_mm - 20, page.height_mm - 20)
        assert all(run.zone.lies_within(paper_zone) for run in page.runs)


@pytest.mark.parametrize(
    ("old", "new", "problem", "place"),
    [
        ("x_mm = 157", "x_mm = 140", PackProblem.OVERLAPS, "board"),
        ("y_mm = 211", "y_mm = 250", PackProblem.OUTSIDE, "below"),
        ("board_mm = 48", "board_mm = 60", PackProblem.OVERLAPS, "solutions.board_mm"),
        ("rows = 4", "rows = 5", PackProblem.OUTSIDE, "solutions"),
        ("caption_mm = 5", "captoin_mm = 5", PackProblem.MISSING, "solutions.caption_mm"),
    ],
)
def test_a_broken_layout_is_refused_with_its_place(
    tmp_path: Path, old: str, new: str, problem: PackProblem, place: str
) -> None:
    assert old in A4
    (tmp_path / "broken.toml").write_text(A4.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load_puzzle_layouts(tmp_path)
    assert (caught.value.params["problem"], caught.value.params["place"]) == (problem, f"broken.toml:{place}")


def test_a_board_without_a_list_stands_in_the_middle() -> None:
    layout = LAYOUTS["a4"]
    content = PuzzleContent(language="ru", title="Т", rules=("П",), board=Board(((Cell("1"),),)))
    (alone,) = (run for run in set_puzzle(content, layout, _FONTS).runs if run.text == "1")
    (beside,) = (run for run in set_puzzle(replace(content, list=("А",)), layout, _FONTS).runs if run.text == "1")
    assert alone.x_mm - beside.x_mm == pytest.approx((157 + 38 - 25 - 126) / 2)
