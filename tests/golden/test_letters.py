"""Letters for window envelopes read back from their PDF, against numbers that were written down apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from golden.postal_numbers import WINDOWS
from golden.printed import Box, box_of, inside, lines_of, read_back, written
from letters_app.typesetting.errors import AddressDoesNotFitError
from letters_app.typesetting.layout_packs import choose_letter_layout
from letters_app.typesetting.layouts import LetterLayout
from letters_app.typesetting.letters.head import PageLabel
from letters_app.typesetting.letters.letter_sheet import LetterContent, set_letter
from letters_app.typesetting.text.fonts import FontLibrary

ADDRESS = ("Ветров Иван, 1987 г. р.", "ФКУ СИЗО-9 УФСИН", "ул. Набережная, д. 10", "г. Приозёрск", "302999", "RUSSIA")
RETURN_LINE = "Hafen · Postfach 12 · 10999 Berlin"
SENTENCE = "Вчера мы гуляли вдоль моря и видели, как корабли один за другим уходят в туман. "
CONTENT = LetterContent(
    "ru",
    ("Здравствуй, Щука!", *[SENTENCE * 4] * 12),
    closing="С теплом,",
    signature="Анна",
    head_left="Ветрову Ивану, № 7",
    head_right=("письмо № 1", "22 ноября 2026 г."),
    page_label=PageLabel("стр. {page} из {pages}"),
    address=ADDRESS,
    return_line=RETURN_LINE,
)


def layout_named(name: str, layouts: dict[str, LetterLayout]) -> LetterLayout:
    layout = choose_letter_layout(layouts, name, WINDOWS[name].paper)
    assert layout is not None
    return layout


def test_every_layout_with_a_window_has_its_numbers(layouts: dict[str, LetterLayout]) -> None:
    assert {layout.family for layout in layouts.values() if layout.address} == set(WINDOWS)


@pytest.mark.parametrize("name", sorted(WINDOWS))
def test_the_address_shows_in_the_window_and_nothing_else_does(
    name: str, layouts: dict[str, LetterLayout], fonts: FontLibrary, tmp_path: Path
) -> None:
    window = WINDOWS[name]
    printed = read_back(tmp_path, *set_letter(CONTENT, layout_named(name, layouts), fonts).pages)
    page = printed[0]
    shown: list[Box] = [box_of(page, line) for line in ADDRESS]
    assert all(inside(box, window.visible) for box in shown)
    if window.return_line is not None:
        line = box_of(page, RETURN_LINE)
        assert inside(line, window.return_line)
        assert line[3] <= min(box[1] for box in shown)
        shown.append(line)
    else:
        assert RETURN_LINE not in page.text
    left, top, right, bottom = window.nothing_else_in
    behind = [
        glyph
        for glyph in page.glyphs
        if not glyph.character.isspace()
        and left < glyph.x1
        and glyph.x0 < right
        and top < glyph.y1
        and glyph.y0 < bottom
    ]
    for glyph in behind:
        assert any(inside((glyph.x0, glyph.y0, glyph.x1, glyph.y1), box) for box in shown), glyph
    assert box_of(page, "Здравствуй, Щука!")[1] >= window.words_from


@pytest.mark.parametrize("name", sorted(WINDOWS))
def test_fold_marks_stand_where_the_sheet_is_folded_on_the_first_page_alone(
    name: str, layouts: dict[str, LetterLayout], fonts: FontLibrary
) -> None:
    layout = layout_named(name, layouts)
    pdf = written(set_letter(CONTENT, layout, fonts, fold_marks=True).pages)
    marks = lines_of(pdf, layout.height_mm)
    assert [mark.y0 for mark in marks] == pytest.approx(WINDOWS[name].folds, abs=0.01)
    assert all(mark.y0 == mark.y1 and mark.x1 < 10 for mark in marks)
    assert lines_of(pdf, layout.height_mm, page=1) == []


@pytest.mark.parametrize("name", sorted(WINDOWS))
def test_following_pages_use_the_whole_sheet(
    name: str, layouts: dict[str, LetterLayout], fonts: FontLibrary, tmp_path: Path
) -> None:
    layout = layout_named(name, layouts)
    printed = read_back(tmp_path, *set_letter(CONTENT, layout, fonts).pages)
    width, height = (210, 297) if WINDOWS[name].paper == "a4" else (215.9, 279.4)
    assert len(printed) >= 2
    for number, page in enumerate(printed, start=1):
        assert (page.width_mm, page.height_mm) == pytest.approx((width, height), abs=0.01)
        ink = [glyph for glyph in page.glyphs if not glyph.character.isspace()]
        assert min(glyph.x0 for glyph in ink) >= 15
        assert max(glyph.x1 for glyph in ink) <= width - (8 if name == "swiss-right" else 15)
        assert min(glyph.y0 for glyph in ink) >= 10
        assert max(glyph.y1 for glyph in ink) <= height - 20
        assert f"стр. {number} из {len(printed)}" in page.text
        assert CONTENT.head_left in page.text
    second = [glyph for glyph in printed[1].glyphs if not glyph.character.isspace()]
    assert min(glyph.y0 for glyph in second if glyph.y0 > 28) < 40


def test_an_address_with_more_lines_than_the_window_shows_is_refused(
    layouts: dict[str, LetterLayout], fonts: FontLibrary
) -> None:
    content = LetterContent("ru", ("Здравствуй!",), address=(*ADDRESS[:-1], "USA", "RUSSIA"))
    with pytest.raises(AddressDoesNotFitError) as caught:
        set_letter(content, layout_named("us-10", layouts), fonts)
    assert caught.value.params == {"line": 7, "lines": 7, "block": "recipient", "layout": "us-10"}
