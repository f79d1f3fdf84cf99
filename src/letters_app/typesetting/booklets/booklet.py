"""Letters as the pages of a booklet: a cover, then each letter from a new page on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from letters_app.domain.pack_problem import PackProblem
from letters_app.typesetting.layout_packs import letter_layout_of
from letters_app.typesetting.layout_tables import open_layout, step_lines_of
from letters_app.typesetting.layouts import LetterLayout, StepLines
from letters_app.typesetting.letters.head import PageLabel
from letters_app.typesetting.letters.letter_sheet import LetterContent, set_letter
from letters_app.typesetting.pages import Page
from letters_app.typesetting.step_lines import set_step_lines
from letters_app.typesetting.text.fonts import FontLibrary

_PAGE_LABEL = PageLabel("{page}")


@dataclass(frozen=True, slots=True)
class BookletLayout:
    """The pages of a booklet, and where the words of its cover stand."""

    page: LetterLayout
    cover: StepLines


def load_booklet_layouts(folder: Path) -> dict[str, BookletLayout]:
    """Read every booklet in ``folder``, by the paper it is printed on.

    Raises:
        PackError: as for letter layouts.
    """
    layouts: dict[str, BookletLayout] = {}
    for path in sorted(folder.glob("*.toml")):
        top = open_layout(path)
        table = top.table("cover")
        cover = step_lines_of(table)
        table.end()
        page = letter_layout_of(path.stem, top)
        if not cover.zone.lies_within(page.sheet):
            raise top.problem(PackProblem.OUTSIDE, "cover")
        layouts[page.paper] = BookletLayout(page, cover)
    return layouts


def booklet_pages(
    cover: Sequence[str], language: str, letters: Sequence[LetterContent], layout: BookletLayout, fonts: FontLibrary
) -> tuple[Page, ...]:
    """Return the pages in reading order: the cover and a blank page behind it if there is one, then the letters.

    Pages are counted through the whole booklet.

    Raises:
        TextDoesNotFitError: cover or head are too long.
        CharacterWithoutFontError: a character cannot be printed.
    """
    page = layout.page
    pages: list[Page] = []
    if cover:
        runs = set_step_lines(cover, layout.cover, language, fonts, layout=page.id, name="cover", whole_words=True)
        pages.extend((Page(page.width_mm, page.height_mm, runs), Page(page.width_mm, page.height_mm, ())))
    for letter in letters:
        counted = replace(letter, page_label=_PAGE_LABEL, pages_before=len(pages))
        pages.extend(set_letter(counted, page, fonts).pages)
    return tuple(pages)
