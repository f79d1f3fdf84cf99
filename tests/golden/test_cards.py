"""Cards for the tables read back from their PDF: halves and quarters of a sheet, words clear of every cut."""

from __future__ import annotations

from pathlib import Path

import pytest

from golden.postal_numbers import A4, LETTER, Box
from golden.printed import box_of, inside, lines_of, read_back, written
from letters_app import resources
from letters_app.typesetting.cards.person_card import PersonCard, Section, set_person_card
from letters_app.typesetting.labels.label_packs import load_label_sheets
from letters_app.typesetting.labels.label_sheet import label_pages
from letters_app.typesetting.text.fonts import FontLibrary

SHEETS = load_label_sheets(resources.pack_root("layouts") / "cards")
SIZES = {"a5": (A4, 1), "a6": (A4, 2), "half-letter": (LETTER, 1), "quarter-letter": (LETTER, 2)}
"""Paper, and how many cards lie side by side; there are two rows of them."""
FROM_A_CUT = 8.0


def card(number: int) -> PersonCard:
    likes = Section(f"Любит {number}", (f"шахматы, птиц и долгие письма о море, раз {number}",))
    return PersonCard("ru", f"Щукин Пётр {number}", f"№ {number}", (likes,), f"проверено {number}")


def words_of(number: int) -> tuple[str, ...]:
    return f"Щукин Пётр {number}", f"Любит {number}", f"раз {number}", f"проверено {number}"


def room(name: str, place: int) -> Box:
    (width, height), across = SIZES[name]
    row, column = divmod(place, across)
    left, top = column * width / across, row * height / 2
    return left + FROM_A_CUT, top + FROM_A_CUT, left + width / across - FROM_A_CUT, top + height / 2 - FROM_A_CUT


def test_every_size_has_its_numbers() -> None:
    assert set(SHEETS) == set(SIZES)


@pytest.mark.parametrize("name", SIZES)
def test_every_card_keeps_clear_of_its_cuts(name: str, fonts: FontLibrary, tmp_path: Path) -> None:
    paper, across = SIZES[name]
    places = 2 * across
    cards = [set_person_card(card(number), SHEETS[name], fonts) for number in range(1, places + 2)]
    pages = list(label_pages(cards, SHEETS[name]))
    full, rest = read_back(tmp_path, *pages)
    assert (full.width_mm, full.height_mm) == pytest.approx(paper, abs=0.01)
    for number in range(1, places + 1):
        for words in words_of(number):
            assert inside(box_of(full, words), room(name, number - 1)), words
    for words in words_of(places + 1):
        assert inside(box_of(rest, words), room(name, 0))
    cuts = lines_of(written(pages), paper[1])
    assert {round(cut.y0, 2) for cut in cuts if cut.y0 == cut.y1} == {round(paper[1] / 2, 2)}
    assert {round(cut.x0, 2) for cut in cuts if cut.x0 == cut.x1} == (
        {round(paper[0] / 2, 2)} if across == 2 else set()
    )
