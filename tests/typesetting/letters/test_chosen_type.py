from __future__ import annotations

import dataclasses

import pytest

from letters_app.domain.errors import InvalidValueError
from letters_app.domain.type_choice import AS_LAID_OUT, LARGE_PRINT_PT, TypeChoice
from letters_app.typesetting.chosen_type import with_type
from letters_app.typesetting.errors import UnknownTypefaceError
from letters_app.typesetting.layouts import LetterLayout
from letters_app.typesetting.letters.head import PageLabel
from letters_app.typesetting.letters.letter_sheet import LetterContent, set_letter
from letters_app.typesetting.measures import Zone
from letters_app.typesetting.text.fonts import FontLibrary

SENTENCE = "Вчера мы гуляли вдоль моря и видели, как корабли один за другим уходят в туман. "
LETTER = LetterContent(
    "ru",
    ("Здравствуйте!", " ".join(f"{SENTENCE}{'да ' * n}" for n in range(9)), SENTENCE * 7),
    closing="С теплом,",
    signature="Анна",
    head_left="Ветров Иван, 1987 г. р.",
    page_label=PageLabel("{page} из {pages}"),
)


def faces(layout: LetterLayout, fonts: FontLibrary) -> set[str]:
    words = (word for page in set_letter(LETTER, layout, fonts).pages for run in page.runs for word in run.words)
    return {run.face.name for word in words for run in word.runs}


@pytest.mark.parametrize(
    ("typeface", "name"),
    [
        ("pt-serif", "PTSerif-Regular"),
        ("literata", "Literata-Regular"),
        ("pt-sans", "PTSans-Regular"),
        ("pt-mono", "PTMono-Regular"),
        ("caveat", "Caveat-Regular"),
    ],
)
def test_words_are_set_in_the_chosen_typeface_and_the_head_stays(
    typeface: str, name: str, fonts: FontLibrary, layouts: dict[str, LetterLayout]
) -> None:
    layout = with_type(layouts["plain-a4"], TypeChoice(typeface), fonts.typefaces)
    assert faces(layout, fonts) == {"PTSans-Regular", name}


@pytest.mark.parametrize("size", [*LARGE_PRINT_PT, 8, 24])
def test_another_size_changes_no_place_of_the_layout(
    size: float, fonts: FontLibrary, layouts: dict[str, LetterLayout]
) -> None:
    for layout in layouts.values():
        chosen = with_type(layout, TypeChoice(size_pt=size), fonts.typefaces)
        assert dataclasses.replace(chosen, body=layout.body) == layout
        assert chosen.body.size_pt == size
        assert chosen.body.pitch_pt / size == pytest.approx(layout.body.pitch_pt / layout.body.size_pt)


@pytest.mark.parametrize("typeface", ["pt-serif", "literata", "pt-sans", "pt-mono", "caveat"])
@pytest.mark.parametrize("size", [None, 14, 18, 24])
def test_large_print_keeps_to_the_margins(
    typeface: str, size: float | None, fonts: FontLibrary, layouts: dict[str, LetterLayout]
) -> None:
    layout = with_type(layouts["plain-a4"], TypeChoice(typeface, size, justified=True), fonts.typefaces)
    pages = set_letter(LETTER, layout, fonts).pages
    sheet = Zone(25, 14, 160, 258)
    assert all(run.zone.lies_within(sheet) for page in pages for run in page.runs)
    assert all(len([run for run in page.runs if run.size_pt == layout.body.size_pt]) >= 2 for page in pages)


def test_straight_margins_are_a_wish(fonts: FontLibrary, layouts: dict[str, LetterLayout]) -> None:
    def ends(*, justified: bool | None) -> set[float]:
        layout = with_type(layouts["plain-a4"], TypeChoice(justified=justified), fonts.typefaces)
        return {round(run.right_mm, 1) for run in set_letter(LETTER, layout, fonts).pages[0].runs[3:12]}

    assert len(ends(justified=None)) > 3
    assert len(ends(justified=True) - {185.0}) <= 1  # the end of the paragraph


def test_no_choice_is_the_layout_itself(fonts: FontLibrary, layouts: dict[str, LetterLayout]) -> None:
    assert with_type(layouts["plain-a4"], AS_LAID_OUT, fonts.typefaces) is layouts["plain-a4"]


def test_an_unknown_typeface_is_refused_with_those_there_are(
    fonts: FontLibrary, layouts: dict[str, LetterLayout]
) -> None:
    with pytest.raises(UnknownTypefaceError) as caught:
        with_type(layouts["plain-a4"], TypeChoice("comic"), fonts.typefaces)
    known = "pt-serif, literata, pt-sans, pt-mono, caveat"
    assert caught.value.params == {"name": "comic", "known": known}


@pytest.mark.parametrize("size", [0.0, -3.0, 7.9, 24.1, float("nan"), float("inf")])
def test_an_impossible_size_is_refused(size: float, fonts: FontLibrary, layouts: dict[str, LetterLayout]) -> None:
    with pytest.raises(InvalidValueError):
        with_type(layouts["plain-a4"], TypeChoice(size_pt=size), fonts.typefaces)
