from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from letters_app import resources
from letters_app.typesetting.booklets.booklet import booklet_pages, load_booklet_layouts
from letters_app.typesetting.booklets.imposition import booklet_sides, imposed
from letters_app.typesetting.letters.letter_sheet import LetterContent
from letters_app.typesetting.measures import Zone
from letters_app.typesetting.pages import Page
from letters_app.typesetting.text.fonts import FontLibrary

LAYOUTS = load_booklet_layouts(resources.pack_root("layouts") / "booklets")
_FONTS = FontLibrary(resources.font_root())


def read_through(sides: list[tuple[int | None, int | None]]) -> list[int | None]:
    """Fold the sheets as hands do, one into the other, and turn the leaves: the pages in the order they are read.

    A sheet is printed front first; turned over its short edge, the back of its right half is the back's left half.
    """
    sheets = [(sides[number], sides[number + 1]) for number in range(0, len(sides), 2)]
    right_leaves = [(front[1], back[0]) for front, back in sheets]
    left_leaves = [(back[1], front[0]) for front, back in reversed(sheets)]
    return [page for leaf in (*right_leaves, *left_leaves) for page in leaf]


@given(st.integers(0, 400))
def test_folded_sheets_read_in_order_with_no_page_lost_or_doubled(pages: int) -> None:
    sides = booklet_sides(pages)
    assert len(sides) % 2 == 0
    read = read_through([tuple(side) for side in sides])
    blanks = len(read) - pages
    assert 0 <= blanks < 4
    assert read == [*range(pages), *[None] * blanks]


def test_eight_pages_lie_as_printers_know_them() -> None:
    numbers = [[page + 1 if page is not None else None for page in side] for side in booklet_sides(8)]
    assert numbers == [[8, 1], [2, 7], [6, 3], [4, 5]]


texts = st.lists(st.text("АБВабвгщйABC 0123№«»-.,/\n", max_size=1500), min_size=1, max_size=5)


@given(texts, st.sampled_from(sorted(LAYOUTS)), st.booleans())
def test_every_word_of_every_letter_is_on_its_half(letters: list[str], paper: str, has_cover: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    layout = LAYOUTS[paper]
    contents = [LetterContent("ru", tuple(text.split("\n\n")), head_left=f"№ {n}") for n, text in enumerate(letters)]
    pages = booklet_pages(["Письма"] if has_cover else [], "ru", contents, layout, _FONTS)
    sides = list(imposed(pages))
    halves = [Zone(15, 10, layout.page.width_mm - 27, layout.page.height_mm - 24)]
    halves.append(Zone(15 + layout.page.width_mm, 10, layout.page.width_mm - 27, layout.page.height_mm - 24))
    assert sorted(run.text for side in sides for run in side.runs) == sorted(
        run.text for page in pages for run in page.runs
    )
    for side in sides:
        assert (side.width_mm, side.height_mm) == (2 * layout.page.width_mm, layout.page.height_mm)
        for run in side.runs:
            assert any(run.zone.lies_within(half) for half in halves), run.text


def test_pages_are_counted_through_the_booklet_and_the_cover_has_no_number() -> None:
    contents = [LetterContent("ru", ("Добрый день!",), head_left=f"письмо № {n}") for n in (1, 2)]
    pages = booklet_pages(["Письма Вере"], "ru", contents, LAYOUTS["a4"], _FONTS)
    assert [page.text for page in pages] == [
        "Письма Вере",
        "",
        "письмо № 1\n3\nДобрый день!",
        "письмо № 2\n4\nДобрый день!",
    ]


def test_nothing_is_no_sheet() -> None:
    empty: tuple[Page, ...] = ()
    assert list(imposed(empty)) == []
