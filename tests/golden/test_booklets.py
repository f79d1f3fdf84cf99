"""Booklets read back from their PDF: two pages on a side, in the order in which folded sheets are read."""

from __future__ import annotations

from pathlib import Path

import pytest

from golden.postal_numbers import A4, LETTER
from golden.printed import box_of, inside, read_back
from letters_app import resources
from letters_app.typesetting.booklets.booklet import booklet_pages, load_booklet_layouts
from letters_app.typesetting.booklets.imposition import imposed
from letters_app.typesetting.letters.letter_sheet import LetterContent
from letters_app.typesetting.text.fonts import FontLibrary

LAYOUTS = load_booklet_layouts(resources.pack_root("layouts") / "booklets")
PAPERS = {"a4": A4, "letter": LETTER}
EIGHT_PAGES = ((8, 1), (2, 7), (6, 3), (4, 5))
"""Left and right page of each side of two sheets, as printers know them."""
FROM_THE_FOLD = 15.0
FROM_AN_EDGE = 10.0


def test_every_paper_has_its_numbers() -> None:
    assert set(LAYOUTS) == set(PAPERS)


@pytest.mark.parametrize("paper", PAPERS)
def test_eight_pages_lie_on_two_sheets_with_room_for_the_fold(paper: str, fonts: FontLibrary, tmp_path: Path) -> None:
    letters = [LetterContent("ru", (f"Слово{page} щ",), head_left=f"Письмо{page}") for page in range(3, 9)]
    pages = booklet_pages(["Обложка1"], "ru", letters, LAYOUTS[paper], fonts)
    sides = read_back(tmp_path, *imposed(pages))
    height, width = PAPERS[paper]
    assert len(sides) == len(EIGHT_PAGES)
    for side, numbers in zip(sides, EIGHT_PAGES, strict=True):
        assert (side.width_mm, side.height_mm) == pytest.approx((width, height), abs=0.01)
        left = (FROM_AN_EDGE, FROM_AN_EDGE, width / 2 - FROM_THE_FOLD, height - FROM_AN_EDGE)
        right = (width / 2 + FROM_THE_FOLD, FROM_AN_EDGE, width - FROM_AN_EDGE, height - FROM_AN_EDGE)
        words = {1: ["Обложка1"], 2: []}
        for number, half in zip(numbers, (left, right), strict=True):
            for word in words.get(number, [f"Слово{number}", f"Письмо{number}"]):
                assert inside(box_of(side, word), half), word
        assert side.text.count("Слово") == sum(number > 2 for number in numbers)
