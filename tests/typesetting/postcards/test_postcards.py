from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters_app import resources
from letters_app.domain.errors import PackError
from letters_app.typesetting.errors import AddressDoesNotFitError, TextDoesNotFitError
from letters_app.typesetting.postcards.postcard import PostcardContent, set_postcard
from letters_app.typesetting.postcards.postcard_layout import load_postcard_formats
from letters_app.typesetting.text.fonts import FontLibrary

FOLDER = resources.pack_root("layouts") / "postcards"
A6 = (FOLDER / "a6.toml").read_text(encoding="utf-8")
_CARDS = load_postcard_formats(FOLDER)
_FONTS = FontLibrary(resources.font_root())
ADDRESS = ("Ветров Иван Петрович", "ФКУ СИЗО-9", "г. Приозёрск", "302999")

words = st.text("АБВабвгщй abcgq 0123-.,\n", max_size=400)


@settings(deadline=None, max_examples=100)
@given(st.lists(words, max_size=5).map(tuple), words, st.sampled_from(sorted(_CARDS)))
def test_whatever_is_set_keeps_to_its_zones(paragraphs: tuple[str, ...], sender: str, name: str) -> None:
    card = _CARDS[name]
    content = PostcardContent("ru", paragraphs, ADDRESS, "ru", " ".join(sender.split())[:120])
    try:
        page = set_postcard(content, card, _FONTS)
    except TextDoesNotFitError:
        return  # refused: nothing is printed
    for run in page.runs:
        assert run.size_pt >= 8
        assert run.zone.lies_within(card.message.zone) or run.zone.lies_within(card.recipient.zone)
        assert not run.zone.overlaps(card.stamp)


def test_a_message_from_right_to_left_begins_at_the_right() -> None:
    card = _CARDS["a6"]
    content = PostcardContent("fa", ("سلام ایوان، امروز کنار دریا قدم زدم.",), ADDRESS, "ru")
    runs = [run for run in set_postcard(content, card, _FONTS).runs if "سلام" in run.text]
    assert [run.right_mm for run in runs] == [pytest.approx(card.message.zone.right_mm, abs=0.01)]


def test_a_message_too_long_is_refused_with_the_lines_that_are_over() -> None:
    counts = []
    for count in (30, 40):
        content = PostcardContent("ru", ("строка\n" * count,), ADDRESS)
        with pytest.raises(TextDoesNotFitError) as caught:
            set_postcard(content, _CARDS["a6"], _FONTS)
        assert (caught.value.params["place"], caught.value.params["layout"]) == ("message", "a6")
        counts.append(int(str(caught.value.params["lines"])))
    assert counts[1] - counts[0] == 10


def test_the_message_takes_the_largest_type_it_fits_with() -> None:
    sizes = []
    for count in (5, 17, 19):
        page = set_postcard(PostcardContent("ru", ("строка\n" * count,), ADDRESS), _CARDS["a6"], _FONTS)
        sizes.append(page.runs[0].size_pt)
    assert sizes == [11, 10, 9]


def test_an_address_too_long_is_refused_by_its_line() -> None:
    with pytest.raises(AddressDoesNotFitError) as caught:
        set_postcard(PostcardContent("ru", ("Привет",), ("Ветров", "Щ" * 50)), _CARDS["a6"], _FONTS)
    assert caught.value.params["line"] == 2


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("long_mm = 148", "long_mm = 100", "size.long_mm"),
        ("x_mm = 79", "x_mm = 60", "message"),
        ("y_mm = 42", "y_mm = 30", "recipient"),
        ("x_mm = 119", "x_mm = 60", "stamp_box"),
        ("x_mm = 74\nfrom_mm", "x_mm = 90\nfrom_mm", "divider.x_mm"),
        ("height_mm = 83", "height_mm = 183", "message"),
        ("[divider]", "[dvider]", "divider"),
    ],
)
def test_a_broken_card_is_refused_with_its_place(tmp_path: Path, old: str, new: str, place: str) -> None:
    assert old in A6
    (tmp_path / "broken.toml").write_text(A6.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load_postcard_formats(tmp_path)
    assert caught.value.params["place"] == f"broken.toml:{place}"
