"""Posters, sheets for signatures, faxes, cards and booklets read back from their PDF, in millimetres.

No post has rules for these; the numbers are those of the paper, of margins that every office printer keeps, of a
legible fax, and of sheets folded and cut in halves. They are written down here apart from the layouts.
"""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from golden.printed import box_of, inside, lines_of, read_back, written
from letters_app import resources
from letters_app.typesetting.booklets.booklet import booklet_pages, load_booklet_layouts
from letters_app.typesetting.booklets.imposition import imposed
from letters_app.typesetting.cards.person_card import PersonCard, Section, set_person_card
from letters_app.typesetting.labels.label_packs import load_label_sheets
from letters_app.typesetting.labels.label_sheet import label_pages
from letters_app.typesetting.letters.letter_sheet import LetterContent
from letters_app.typesetting.matter.fax_sheet import FaxContent, set_fax
from letters_app.typesetting.matter.matter_layouts import (
    load_fax_layouts,
    load_poster_layouts,
    load_signature_layouts,
)
from letters_app.typesetting.matter.poster import PosterContent, set_poster
from letters_app.typesetting.matter.signature_sheet import PetitionContent, set_signature_sheets
from letters_app.typesetting.text.fonts import FontLibrary

FOLDER = resources.pack_root("layouts")
PAPER = {"a3": (297.0, 420.0), "a4": (210.0, 297.0), "letter": (215.9, 279.4)}
EDGE = 10.0
"""No office printer needs more white around."""
COLUMNS = ("№", "Имя и фамилия", "Город", "Подпись")
DEMAND = ("Мы просим пересмотреть дело Веры Ветровой и отпустить её домой.",) * 3


@pytest.mark.parametrize("paper", ["a3", "a4", "letter"])
def test_a_poster_fills_its_paper_and_spares_the_edge(paper: str, fonts: FontLibrary, tmp_path: Path) -> None:
    width, height = PAPER[paper]
    content = PosterContent("ru", "Свободу Вере!", DEMAND, "Кружок по пятницам, Лейпциг")
    (page,) = read_back(tmp_path, set_poster(content, load_poster_layouts(FOLDER / "posters")[paper], fonts))
    assert (page.width_mm, page.height_mm) == pytest.approx((width, height), abs=0.01)
    title, text, foot = box_of(page, "Свободу Вере!"), box_of(page, " ".join(DEMAND)), box_of(page, content.foot)
    for box in (title, text, foot):
        assert inside(box, (EDGE, EDGE, width - EDGE, height - EDGE))
        assert (box[0] + box[2]) / 2 == pytest.approx(width / 2, abs=3)
    assert title[3] < text[1] < text[3] < foot[1]
    assert title[3] - title[1] > height / 5
    assert page.text.split() == " ".join((content.title, *DEMAND, content.foot)).split()


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_rows_for_signatures_are_eleven_millimetres_high(paper: str, fonts: FontLibrary, tmp_path: Path) -> None:
    width, height = PAPER[paper]
    layout = load_signature_layouts(FOLDER / "signatures")[paper]
    content = PetitionContent("ru", "Обращение", DEMAND, COLUMNS, "Вернуть до 1 мая")
    pages = list(set_signature_sheets(content, layout, 2, fonts))
    printed = read_back(tmp_path, *pages)
    rows_before = 0
    for number, page in enumerate(printed):
        assert (page.width_mm, page.height_mm) == pytest.approx((width, height), abs=0.01)
        lines = lines_of(written(pages), height, number)
        across = sorted({round(line.y0, 2) for line in lines if line.y0 == pytest.approx(line.y1)})
        steps = {round(below - above, 1) for above, below in itertools.pairwise(across[1:])}
        assert steps == {11.0}
        rows = len(across) - 2
        assert rows >= 8
        first = box_of(page, str(rows_before + 1))
        assert across[1] - 0.05 <= first[1] < first[3] <= across[2] + 0.05
        edge = (EDGE, EDGE, width - EDGE, height - EDGE)
        assert all(inside((line.x0, line.y0, line.x1, line.y1), edge) for line in lines)
        assert all(inside(box_of(page, words), edge) for words in (content.title, content.foot, *COLUMNS[1:]))
        assert box_of(page, content.foot)[1] > across[-1] > across[0] > box_of(page, " ".join(DEMAND))[3]
        rows_before += rows


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_fax_is_black_and_large(paper: str, fonts: FontLibrary, tmp_path: Path) -> None:
    width, height = PAPER[paper]
    entries = (("Кому", "Прокурору области"), ("Номер факса", "+7 000 000-00-00"), ("Страниц", "2"))
    page = set_fax(FaxContent("ru", "Факс", entries, DEMAND), load_fax_layouts(FOLDER / "faxes")[paper], fonts)
    (printed,) = read_back(tmp_path, page)
    assert (printed.width_mm, printed.height_mm) == pytest.approx((width, height), abs=0.01)
    rules = lines_of(written([page]), height)
    assert len(rules) == len(entries)
    for rule, (label, value) in zip(rules, entries, strict=True):
        name, filled = box_of(printed, label), box_of(printed, value)
        assert name[2] < rule.x0 <= filled[0] + 0.05
        assert filled[2] <= rule.x1
        assert max(name[3], filled[3]) <= rule.y0 + 1.5
        # A hundred dots an inch: capitals of 2.5 mm have ten of them.
        assert filled[3] - filled[1] > 2.5
    assert inside(box_of(printed, " ".join(DEMAND)), (20, rules[-1].y0, width - 20, height - 15))


@pytest.mark.parametrize(
    ("size", "sheet_size", "rows", "columns"),
    [
        ("a5", PAPER["a4"], 2, 1),
        ("a6", PAPER["a4"], 2, 2),
        ("half-letter", PAPER["letter"], 2, 1),
        ("quarter-letter", PAPER["letter"], 2, 2),
    ],
)
def test_cards_for_the_tables_are_equal_parts_of_the_sheet(
    size: str, sheet_size: tuple[float, float], rows: int, columns: int, fonts: FontLibrary, tmp_path: Path
) -> None:
    sheet = load_label_sheets(FOLDER / "cards")[size]
    names = ["Вера", "Борис", "Глеб", "Дина"][: rows * columns]
    cards = [PersonCard("ru", name, "№ 1", (Section("Любит", ("птиц",)),), "проверено") for name in names]
    pages = list(label_pages([set_person_card(card, sheet, fonts) for card in cards], sheet))
    (page,) = read_back(tmp_path, *pages)
    width, height = sheet_size
    assert (page.width_mm, page.height_mm) == pytest.approx((width, height), abs=0.01)
    for place, name in enumerate(names):
        row, column = divmod(place, columns)
        left, top = column * width / columns, row * height / rows
        room = (left + 8, top + 8, left + width / columns - 8, top + height / rows - 8)
        assert inside(box_of(page, name), room)
    lines = lines_of(written(pages), height)
    assert {round(line.y0, 1) for line in lines if line.y0 == pytest.approx(line.y1)} == {round(height / 2, 1)}
    down = [line.x0 for line in lines if line.x0 == pytest.approx(line.x1)]
    assert down == [pytest.approx(width / 2, abs=0.01)] * len(down)
    assert bool(down) == (columns > 1)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_booklet_is_folded_in_the_middle_of_its_sheets(paper: str, fonts: FontLibrary, tmp_path: Path) -> None:
    height, width = PAPER[paper]
    layout = load_booklet_layouts(FOLDER / "booklets")[paper]
    letters = [LetterContent("ru", (f"Письмо под номером {word}.",)) for word in ("один", "два", "три")]
    sides = read_back(tmp_path, *imposed(booklet_pages(["Письма Вере"], "ru", letters, layout, fonts)))
    left, right = (15, 10, width / 2 - 12, height - 14), (width / 2 + 15, 10, width - 12, height - 14)
    for side in sides:
        assert (side.width_mm, side.height_mm) == pytest.approx((width, height), abs=0.01)
    # Eight pages: the back of the cover stays empty, the letters are the pages 3, 4 and 5, and three are left over.
    for side, words, half in (
        (0, "Письма Вере", right),
        (2, "номером один", right),
        (3, "номером два", left),
        (3, "номером три", right),
    ):
        assert inside(box_of(sides[side], words), half)
    assert [bool(side.lines) for side in sides] == [True, False, True, True]
