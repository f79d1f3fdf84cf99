from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from letters_app.typesetting.letters.page_filling import Block, fill_pages

blocks = st.lists(
    st.builds(
        Block,
        rows=st.integers(0, 30),
        gap_before_pt=st.sampled_from([0.0, 8.0]),
        with_previous=st.booleans(),
        with_next=st.booleans(),
    ),
    max_size=20,
)


@settings(deadline=None)
@given(blocks, st.integers(1, 40), st.integers(1, 40))
def test_every_row_is_placed_once_in_order_and_within_the_page(parts: list[Block], first: int, following: int) -> None:
    pages = fill_pages(parts, 10, first * 10, following * 10)
    placed = [(row.block, row.row) for page in pages for row in page]
    assert placed == [(number, row) for number, block in enumerate(parts) for row in range(block.rows)]
    for number, page in enumerate(pages):
        height = first if number == 0 else following
        assert all(row.top_pt + 10 <= height * 10 + 0.01 for row in page)
        assert page[0].top_pt == 0


@settings(deadline=None)
@given(st.lists(st.integers(1, 12), min_size=1, max_size=20), st.integers(8, 30))
def test_no_paragraph_leaves_a_lone_line_behind(rows: list[int], height: int) -> None:
    parts = [Block(count, 0) for count in rows]
    pages = fill_pages(parts, 1, height, height)
    for page in pages[1:]:
        begun = page[0]
        if begun.row:
            assert 2 <= begun.row <= rows[begun.block] - 2
    if len(pages) > 1:
        assert len(pages[-1]) >= 2


def test_a_closing_takes_two_lines_of_text_with_it() -> None:
    parts = [Block(10), Block(1, 0, with_previous=True), Block(1, 0, with_previous=True)]
    pages = fill_pages(parts, 1, 10, 10)
    assert [(row.block, row.row) for row in pages[1]] == [(0, 8), (0, 9), (1, 0), (2, 0)]


def test_a_greeting_goes_with_what_follows() -> None:
    parts = [Block(5), Block(1, with_next=True), Block(3)]
    pages = fill_pages(parts, 1, 7, 7)
    assert pages[1][0].block == 1


def test_nothing_makes_no_pages() -> None:
    assert fill_pages([], 10, 100, 100) == []
