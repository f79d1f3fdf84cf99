"""Posters, signature sheets and fax cover sheets read back from their PDF, against what paper and machines ask for."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from golden.postal_numbers import A4, LETTER
from golden.printed import MM_PER_PT, box_of, inside, lines_of, read_back, written
from letters_app import resources
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
POSTERS = load_poster_layouts(FOLDER / "posters")
SIGNATURES = load_signature_layouts(FOLDER / "signatures")
FAXES = load_fax_layouts(FOLDER / "faxes")
PAPERS = {"a3": (297, 420), "a4": A4, "letter": LETTER}
PRINTABLE = 10.0
"""Every office printer keeps within this distance of an edge."""
ROW = 11.0
"""High enough for a name that is written standing."""
TEXT = ("Мы просим освободить Веру Щукину.", "Она больна, и суда до сих пор не было.")


def test_every_layout_has_its_numbers() -> None:
    assert set(POSTERS) == set(PAPERS)
    assert set(SIGNATURES) == set(FAXES) == {"a4", "letter"}


@pytest.mark.parametrize("paper", PAPERS)
def test_a_poster_is_read_from_across_the_street(paper: str, fonts: FontLibrary, tmp_path: Path) -> None:
    page = set_poster(PosterContent("ru", "Пишите Вере", TEXT, "Адрес у входа"), POSTERS[paper], fonts)
    (printed,) = read_back(tmp_path, page)
    width, height = PAPERS[paper]
    assert (printed.width_mm, printed.height_mm) == pytest.approx((width, height), abs=0.01)
    sheet = (PRINTABLE, PRINTABLE, width - PRINTABLE, height - PRINTABLE)
    title, *rest = [box_of(printed, words) for words in ("Пишите", "Мы просим", "Адрес у входа")]
    assert all(inside(box, sheet) for box in (title, *rest))
    assert [title, *rest] == sorted([title, *rest], key=lambda box: box[1])
    assert title[3] - title[1] > 20  # a capital of 20 mm is read from ten metres
    assert all(
        (box_of(printed, words)[0] + box_of(printed, words)[2]) / 2 == pytest.approx(width / 2, abs=2)
        for words in ("Пишите", "Адрес у входа")
    )


@pytest.mark.parametrize("paper", SIGNATURES)
def test_rows_to_sign_in_are_high_enough_and_numbered_through(paper: str, fonts: FontLibrary, tmp_path: Path) -> None:
    content = PetitionContent("ru", "Обращение", TEXT, ("№", "Имя и фамилия", "Город", "Подпись"), "Вернуть до мая")
    pages = list(set_signature_sheets(content, SIGNATURES[paper], 2, fonts))
    width, height = PAPERS[paper]
    sheets = read_back(tmp_path, *pages)
    numbers: list[int] = []
    for number, printed in enumerate(sheets):
        assert (printed.width_mm, printed.height_mm) == pytest.approx((width, height), abs=0.01)
        rules = lines_of(written(pages), height, number)
        across = sorted(rule.y0 for rule in rules if rule.y0 == pytest.approx(rule.y1, abs=0.001))
        down = sorted(rule.x0 for rule in rules if rule.x0 == pytest.approx(rule.x1, abs=0.001))
        assert len(down) == 5
        assert down[0] >= PRINTABLE
        assert down[-1] <= width - PRINTABLE
        rows = [below - above for above, below in itertools.pairwise(across[1:])]
        assert rows == [pytest.approx(ROW, abs=0.02)] * len(rows)
        assert len(rows) >= 15
        assert box_of(printed, TEXT[1])[3] < across[0]
        assert across[-1] < box_of(printed, "Вернуть до мая")[1]
        assert box_of(printed, "Вернуть до мая")[3] < height - PRINTABLE
        for head, left, right in zip(("№", "Имя и фамилия", "Город", "Подпись"), down, down[1:], strict=False):
            assert inside(box_of(printed, head), (left, across[0], right, across[1])), head
        own = [line for line in printed.lines if line.isdigit()]
        assert len(own) == len(rows)
        numbers.extend(map(int, own))
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("paper", FAXES)
def test_a_fax_is_legible_at_a_hundred_dots_an_inch(paper: str, fonts: FontLibrary, tmp_path: Path) -> None:
    entries = (("Кому", "Областной суд"), ("Номер факса", "+7 000 000-00-00"), ("Страниц", "2"))
    page = set_fax(FaxContent("ru", "ФАКС", entries, TEXT), FAXES[paper], fonts)
    (printed,) = read_back(tmp_path, page)
    width, height = PAPERS[paper]
    assert (printed.width_mm, printed.height_mm) == pytest.approx((width, height), abs=0.01)
    inked = [glyph for glyph in printed.glyphs if not glyph.character.isspace()]
    assert all(inside((one.x0, one.y0, one.x1, one.y1), (20, 15, width - 20, height - 15)) for one in inked)
    capitals = [glyph.y1 - glyph.y0 for glyph in inked if glyph.character in "КОМН"]
    assert min(capitals) > 25.4 / 100 * 10  # ten dots and more for a capital
    assert printed.lines[0] == "ФАКС"
    rules = [rule.y0 for rule in lines_of(written([page]), height)]
    for (label, value), rule in zip(entries, rules, strict=False):
        name, filled = box_of(printed, label), box_of(printed, value)
        assert name[2] < filled[0]
        assert filled[3] <= rule + MM_PER_PT
