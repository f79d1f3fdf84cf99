"""Ruled paper read back from its PDF, against the numbers of the paper rules: pitch, ink, edges, marks."""

from __future__ import annotations

import io

import pytest

from letters_app import resources
from letters_app.typesetting.drawing.pdf_writer import PdfWriter
from letters_app.typesetting.handwriting.frame import Around
from letters_app.typesetting.handwriting.guide_sheet import set_guide
from letters_app.typesetting.handwriting.hand_letter import HandLetter, set_lined
from letters_app.typesetting.handwriting.hand_lines import HandText
from letters_app.typesetting.handwriting.reply_sheet import ReplyField, set_reply_sheet
from letters_app.typesetting.handwriting.ruling_packs import load_hands, load_ruled_sheets
from letters_app.typesetting.pages import Page
from letters_app.typesetting.text.fonts import FontLibrary
from ruled_paper import ReadPage, read_ruled

ROOT = resources.pack_root("handwriting")
HANDS = load_hands(ROOT / "hands")
SHEETS = load_ruled_sheets(ROOT / "sheets")
FIELDS = (
    ReplyField("Письмо №", 12),
    ReplyField("Дата", 28),
    ReplyField("Страница", 12),
    ReplyField("Вложено", 40),
    ReplyField("Какие письма до вас дошли (номера, даты)?", 50, on_first_page_only=True, own_row=True),
)


def read(page: Page) -> ReadPage:
    stream = io.BytesIO()
    with PdfWriter(stream, "Paper") as writer:
        writer.add(page)
    (found,) = read_ruled(stream.getvalue())
    return found


def lined(paper: str, pitch: float, fonts: FontLibrary) -> ReadPage:
    asked = HandLetter(
        text=HandText("ru", ()),
        around=Around("ru", "Ветров Иван", ("письмо № 1",), foot="Обратный адрес: Берлин"),
        sheet=SHEETS[paper],
        hand=HANDS["medium"],
        pitch_mm=pitch,
    )
    return read(set_lined(asked, 1, fonts)[0])


# A4 with margins of 20: 8 mm = 32 lines, 10 mm = 25, 7 mm = 36; 12 mm is computed in the same way.
@pytest.mark.parametrize(("pitch", "lines"), [(7.0, 36), (8.0, 32), (10.0, 25), (12.0, 21)])
def test_a4_has_the_lines_of_the_table(pitch: float, lines: int, fonts: FontLibrary) -> None:
    page = lined("a4", pitch, fonts)
    assert (page.width, page.height) == (pytest.approx(210, abs=0.01), pytest.approx(297, abs=0.01))
    assert len(page.rules) == lines
    assert {round(rule.width, 2) for rule in page.rules} == {0.2}
    assert all(30 <= rule.ink <= 40 for rule in page.rules)
    steps = [below.y - above.y for above, below in zip(page.rules, page.rules[1:], strict=False)]
    assert steps == [pytest.approx(pitch, abs=0.01)] * (lines - 1)


@pytest.mark.parametrize("pitch", [7.0, 8.0, 10.0, 12.0])
@pytest.mark.parametrize(("paper", "width", "height"), [("a4", 210, 297), ("letter", 215.9, 279.4)])
def test_lines_keep_clear_of_the_edges(
    paper: str, width: float, height: float, pitch: float, fonts: FontLibrary
) -> None:
    page = lined(paper, pitch, fonts)
    assert (page.width, page.height) == (pytest.approx(width, abs=0.01), pytest.approx(height, abs=0.01))
    assert page.rules[0].y >= 20
    assert page.rules[-1].y <= height - 15
    assert all(rule.x0 >= 20 and rule.x1 <= width - 19.9 for rule in page.rules)
    for left, top, right, bottom in page.glyphs:
        assert left >= 10
        assert right <= width - 10
        assert bottom < page.rules[0].y - pitch + 0.01 or top > page.rules[-1].y
        assert top > 5
        assert bottom < height - 5


@pytest.mark.parametrize(("paper", "folds"), [("a4", (99.0, 148.5, 198.0)), ("letter", (93.1, 139.7, 186.3))])
def test_the_guide_shines_through_and_marks_the_folds(paper: str, folds: tuple[float, ...], fonts: FontLibrary) -> None:
    page = read(set_guide(SHEETS[paper], 8, Around("en", "Do not post this sheet."), fonts))
    zone = SHEETS[paper].lines
    strong = [rule for rule in page.rules if rule.width > 0.75]
    assert [rule.y for rule in strong] == [pytest.approx(28 + 8 * step, abs=0.01) for step in range(len(strong))]
    assert all(0.8 <= rule.width <= 1.0 and rule.ink == 100 for rule in strong)
    marks = {round(rule.y, 1) for rule in page.rules if rule.x1 < zone.x_mm}
    assert marks == set(folds)
    assert "Do not post" in page.text


def test_a_reply_sheet_asks_for_number_page_enclosures_and_what_has_come(fonts: FontLibrary) -> None:
    page = read(set_reply_sheet(FIELDS, "ru", SHEETS["a4"], 8, fonts, first=True))
    blanks, rules = page.rules_of(100), page.rules_of(35)
    assert page.text.split() == " ".join(field.label for field in FIELDS).split()
    assert len(blanks) == len(FIELDS)
    assert {round(rule.y, 1) for rule in blanks} == {18.8, 26.8}
    assert all(rule.x1 - rule.x0 >= field.blank_mm - 0.01 for rule, field in zip(blanks, FIELDS, strict=True))
    assert rules[0].y > max(rule.y for rule in blanks) + 6
    assert rules[-1].y <= 297 - 15
    for left, _, right, bottom in page.glyphs:
        # A blank never runs through a word of its row.
        own = [rule for rule in blanks if abs(rule.y - bottom) < 4]
        assert all(right <= rule.x0 or left >= rule.x1 for rule in own)


def test_later_sides_ask_no_question(fonts: FontLibrary) -> None:
    first, later = (set_reply_sheet(FIELDS, "ru", SHEETS["a4"], 8, fonts, first=first) for first in (True, False))
    assert "дошли" in first.text
    assert "дошли" not in later.text
    assert len(later.strokes) >= len(first.strokes)


def test_labels_of_any_length_stay_on_the_sheet(fonts: FontLibrary) -> None:
    fields = (ReplyField("Очень длинный вопрос о письмах " * 9, 50), ReplyField("\u200b", 20), ReplyField("Дата", 28))
    page = read(set_reply_sheet(fields, "ru", SHEETS["letter"], 8, fonts, first=True))
    assert max(right for _, _, right, _ in page.glyphs) <= 215.9 - 20
    assert len(page.rules_of(100)) == 2
    assert read(set_reply_sheet((), "ru", SHEETS["a4"], 8, fonts, first=True)).text.strip() == ""
