from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters_app import resources
from letters_app.typesetting.cards.person_card import PersonCard, Section, set_person_card
from letters_app.typesetting.errors import TextDoesNotFitError
from letters_app.typesetting.labels.label_packs import load_label_sheets
from letters_app.typesetting.labels.label_sheet import label_pages
from letters_app.typesetting.measures import Zone
from letters_app.typesetting.text.fonts import FontLibrary

SHEETS = load_label_sheets(resources.pack_root("layouts") / "cards")
_FONTS = FontLibrary(resources.font_root())

words = st.text("АБВабвгщйABCabcgq 0123№«»-.,/", max_size=120)
sections = st.builds(Section, words, st.lists(words, max_size=5).map(tuple))
cards = st.builds(
    PersonCard,
    st.just("ru"),
    st.text("АБВабвгщй ,0123", max_size=60),
    st.text("№0123", max_size=6),
    st.lists(sections, max_size=4).map(tuple),
    words,
)


@settings(deadline=None, max_examples=120)
@given(st.lists(cards, max_size=6), st.sampled_from(sorted(SHEETS)))
def test_whatever_is_set_keeps_to_its_card(people: list[PersonCard], size: str) -> None:
    sheet = SHEETS[size]
    made = []
    for card in people:
        try:
            made.append(set_person_card(card, sheet, _FONTS))
        except TextDoesNotFitError:
            continue  # refused: nothing is printed
    pages = list(label_pages(made, sheet))
    assert sum(len(page.runs) for page in pages) == sum(len(card.runs) for card in made)
    rooms = [sheet.words(place) for place in range(1, sheet.places + 1)]
    for page in pages:
        for run in page.runs:
            assert sum(run.zone.lies_within(room, 0.5) for room in rooms) == 1, run.text


@pytest.mark.parametrize(
    ("size", "across", "down"),
    [
        ("a6", [148.5], [105.0]),
        ("a5", [148.5], []),
        ("half-letter", [139.7], []),
        ("quarter-letter", [139.7], [107.95]),
    ],
)
def test_cards_are_cut_where_the_lines_are(size: str, across: list[float], down: list[float]) -> None:
    card = PersonCard("ru", "Вера", "№ 1", (Section("Любит", ("птиц",)),), "проверено")
    sheet = SHEETS[size]
    (page,) = label_pages([set_person_card(card, sheet, _FONTS)], sheet)
    assert sorted({line.y0_mm for line in page.strokes if line.y0_mm == line.y1_mm}) == across
    assert sorted({line.x0_mm for line in page.strokes if line.x0_mm == line.x1_mm}) == down
    assert sheet.width_mm - 2 <= max(line.x1_mm for line in page.strokes) <= sheet.width_mm
    first = sheet.label(1)
    assert all(run.zone.lies_within(Zone(10, 8, first.width_mm - 10, first.height_mm - 8)) for run in page.runs)


def test_more_than_a_card_holds_is_refused() -> None:
    card = PersonCard("ru", "Вера", "№ 1", (Section("Любит", ("птицы " * 400,)),))
    with pytest.raises(TextDoesNotFitError) as caught:
        set_person_card(card, SHEETS["a6"], _FONTS)
    assert caught.value.params == {"place": "card", "layout": "a6"}
