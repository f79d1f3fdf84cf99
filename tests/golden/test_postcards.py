"""Postcards read back from their PDF, against numbers that were written down apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from golden.postal_numbers import CARDS
from golden.printed import box_of, inside, lines_of, read_back, written
from letters_app import resources
from letters_app.typesetting.postcards.postcard import PostcardContent, set_postcard
from letters_app.typesetting.postcards.postcard_layout import load_postcard_formats
from letters_app.typesetting.text.fonts import FontLibrary

FORMATS = load_postcard_formats(resources.pack_root("layouts") / "postcards")
ADDRESS = (
    "Ветров Иван Петрович, 1987 г. р.",
    "ФКУ СИЗО-9 УФСИН",
    "ул. Набережная, д. 10",
    "г. Приозёрск",
    "302999",
    "RUSSIA",
)
WORDS = "Сегодня у нас первый снег, и весь двор вышел его встречать: дети, собаки и дворник с новой лопатой."
CONTENT = PostcardContent(
    "ru", (f"Здравствуйте, {WORDS}", WORDS, "Анна"), ADDRESS, "ru", "Кружок «Гавань» · а/я 12 · 10999 Berlin · GERMANY"
)


def test_every_card_has_its_numbers() -> None:
    assert set(FORMATS) == set(CARDS)


@pytest.mark.parametrize("name", sorted(CARDS))
def test_message_and_address_keep_to_their_halves(name: str, fonts: FontLibrary, tmp_path: Path) -> None:
    card = CARDS[name]
    page = set_postcard(CONTENT, FORMATS[name], fonts)
    (printed,) = read_back(tmp_path, page, turned=True)
    assert (printed.width_mm, printed.height_mm) == pytest.approx((card.long, card.short), abs=0.01)
    assert all(inside(box_of(printed, line), card.address) for line in ADDRESS)
    for run in page.runs[: -len(ADDRESS)]:
        assert inside(box_of(printed, run.text), card.message)
    assert printed.text.split() == [
        *CONTENT.sender.split(),
        *" ".join(CONTENT.paragraphs).split(),
        *" ".join(ADDRESS).split(),
    ]
    assert max(glyph.y1 for glyph in printed.glyphs) <= card.band_from
    assert card.short - card.band_from >= 15


@pytest.mark.parametrize("name", sorted(CARDS))
def test_a_line_divides_the_card_and_a_frame_shows_where_the_stamp_goes(name: str, fonts: FontLibrary) -> None:
    card = CARDS[name]
    divider, *frame = lines_of(written([set_postcard(CONTENT, FORMATS[name], fonts)]), card.short)
    assert (divider.x0, divider.x1) == pytest.approx((card.divider, card.divider), abs=0.01)
    assert card.message[2] < card.divider < card.address[0]
    box = (min(line.x0 for line in frame), min(line.y0 for line in frame))
    far = (max(line.x1 for line in frame), max(line.y1 for line in frame))
    assert (*box, *far) == pytest.approx(card.stamp_box, abs=0.01)
    assert inside(card.stamp_box, card.stamp)
