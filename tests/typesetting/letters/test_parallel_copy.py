from __future__ import annotations

import pytest

from letters_app.typesetting.errors import TextDoesNotFitError
from letters_app.typesetting.layouts import LetterLayout
from letters_app.typesetting.letters.head import PageLabel
from letters_app.typesetting.letters.parallel_copy import ParallelContent, ParallelRow, set_parallel_copy
from letters_app.typesetting.measures import Zone
from letters_app.typesetting.text.fonts import FontLibrary

ROW = ParallelRow("Вчера мы гуляли вдоль моря и видели корабли. " * 3, "Yesterday we saw ships. ")
HEADER = "Your own copy: keep it, never enclose it."


def copy(*rows: ParallelRow, header: str = HEADER) -> ParallelContent:
    return ParallelContent(header, "ru", "en", rows, PageLabel("page {page} of {pages}"))


def test_both_languages_begin_level(fonts: FontLibrary, layouts: dict[str, LetterLayout]) -> None:
    (page,) = set_parallel_copy(copy(ROW, ROW), layouts["plain-a4"], fonts).pages
    left = [run.baseline_mm for run in page.runs if run.text.startswith("Вчера")]
    right = [run.baseline_mm for run in page.runs if run.text.startswith("Yesterday")]
    assert len(left) == 2
    assert left == right


def test_every_page_says_that_it_stays(fonts: FontLibrary, layouts: dict[str, LetterLayout]) -> None:
    pages = set_parallel_copy(copy(*[ROW] * 60), layouts["plain-a4"], fonts).pages
    assert len(pages) > 2
    assert all(page.text.startswith(HEADER) for page in pages)
    zone = layouts["plain-a4"].next_body
    sheet = Zone(zone.x_mm, 0, zone.width_mm, zone.bottom_mm)
    assert all(run.zone.lies_within(sheet) for page in pages for run in page.runs)
    assert sum(page.text.count("Yesterday") for page in pages) == 60


def test_a_row_is_read_in_one_language_and_then_in_the_other(
    fonts: FontLibrary, layouts: dict[str, LetterLayout]
) -> None:
    (page,) = set_parallel_copy(
        copy(ParallelRow("раз", "one"), ParallelRow("два", "two")), layouts["plain-a4"], fonts
    ).pages
    assert page.text.split("\n")[-4:] == ["раз", "one", "два", "two"]


def test_a_header_of_a_page_is_refused(fonts: FontLibrary, layouts: dict[str, LetterLayout]) -> None:
    with pytest.raises(TextDoesNotFitError):
        set_parallel_copy(copy(ROW, header=HEADER * 60), layouts["plain-a4"], fonts)
