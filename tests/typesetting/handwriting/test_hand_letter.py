"""Drafts and ruled sheets as geometry: whatever the words and the hand, each line has its rule and nothing leaves."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters_app import resources
from letters_app.typesetting.errors import TextDoesNotFitError
from letters_app.typesetting.handwriting.frame import Around
from letters_app.typesetting.handwriting.hand_letter import HandLetter, set_hand_copy, set_lined
from letters_app.typesetting.handwriting.hand_lines import HandText, hand_lines, minutes_to_copy
from letters_app.typesetting.handwriting.ruling_packs import load_hands, load_ruled_sheets
from letters_app.typesetting.letters.head import PageLabel
from letters_app.typesetting.pages import Page
from letters_app.typesetting.text.fonts import FontLibrary

ROOT = resources.pack_root("handwriting")
HANDS = load_hands(ROOT / "hands")
SHEETS = load_ruled_sheets(ROOT / "sheets")
FONTS = FontLibrary(resources.font_root())
RUSSIAN = "Вчера мы гуляли вдоль моря и долго смотрели на корабли, которые уходили к самому горизонту. " * 4
HEAD = Around("ru", "Ветров Иван Петрович, 1988 г. р.", ("письмо № 3",), PageLabel("стр. {page} из {pages}"), "Адрес")
DRAFT = Around("en", "Draft: do not post this sheet.", ("about 25 minutes",), PageLabel("page {page} of {pages}"))


def letter(*paragraphs: str, hand: str = "medium", paper: str = "a4", around: Around = HEAD) -> HandLetter:
    text = HandText("ru", paragraphs, "С теплом,", "Анна")
    return HandLetter(text=text, around=around, sheet=SHEETS[paper], hand=HANDS[hand], pitch_mm=HANDS[hand].pitch_mm)


def rule_heights(page: Page) -> list[float]:
    return [stroke.y0_mm for stroke in page.strokes]


def words_of(page: Page) -> list[tuple[float, str]]:
    """Return the copied words of a draft with their baselines: neither head nor numbers."""
    return [(run.baseline_mm, run.text) for run in page.runs if run.size_pt > 8.5]


@pytest.mark.parametrize("paper", SHEETS)
@pytest.mark.parametrize("hand", HANDS)
def test_every_line_of_the_draft_is_level_with_a_rule_of_the_sheet_beside_it(hand: str, paper: str) -> None:
    made = set_hand_copy(letter("Здравствуйте, Иван!", *[RUSSIAN] * 6, hand=hand, paper=paper), DRAFT, FONTS)
    assert len(made.draft) == len(made.sheets) > 1
    for draft, sheet in zip(made.draft, made.sheets, strict=True):
        rules = [round(y, 6) for y in rule_heights(sheet)]
        assert [baseline for baseline, _ in words_of(draft) if round(baseline, 6) not in rules] == []
        assert len({baseline for baseline, _ in words_of(draft)}) <= len(rules)
        assert sheet.text.count("Вчера") == 0
        assert "do not post" in draft.text
        assert "do not post" not in sheet.text
    copied = " ".join(text for page in made.draft for _, text in words_of(page)).split()
    assert copied == ["Здравствуйте,", "Иван!", *(RUSSIAN * 6).split(), "С", "теплом,", "Анна"]


def printable(text: str) -> str:
    """Return what some font has; composed first, since that is what is printed."""
    composed = unicodedata.normalize("NFC", text)
    # A mark whose letter is taken away comes to stand on another one, so once is not enough.
    while missing := FONTS.missing_characters(composed):
        composed = unicodedata.normalize("NFC", "".join(one for one in composed if one not in missing))
    return composed


@settings(deadline=None, max_examples=60)
@given(
    paragraphs=st.lists(st.text(st.characters(codec="utf-8", max_codepoint=0x1FFF), max_size=400), max_size=5),
    name=st.text(st.characters(codec="utf-8", max_codepoint=0x4FF, categories=["L", "N"]), max_size=300),
    hand=st.sampled_from(sorted(HANDS)),
    paper=st.sampled_from(sorted(SHEETS)),
    pitch=st.sampled_from(SHEETS["a4"].pitches_mm),
)
def test_property_rules_suffice_and_nothing_leaves_its_margin(
    paragraphs: list[str], name: str, hand: str, paper: str, pitch: float
) -> None:
    around = Around("ru", printable(name), (), PageLabel("{page}/{pages}"), "Адрес")
    sheet = SHEETS[paper]
    asked = HandLetter(
        text=HandText("ru", tuple(map(printable, paragraphs)), "С теплом,", "Анна"),
        around=around,
        sheet=sheet,
        hand=HANDS[hand],
        pitch_mm=pitch,
    )
    made = set_hand_copy(asked, DRAFT, FONTS)
    needed = hand_lines(asked.text, asked.hand, sheet, pitch, FONTS).count
    assert sum(len(rule_heights(page)) for page in made.sheets) >= needed
    assert len(set_lined(asked, 0, FONTS)) == len(made.sheets)
    for page in (*made.draft, *made.sheets):
        for run in page.runs:
            assert run.x_mm >= sheet.lines.x_mm - 10
            assert run.right_mm <= sheet.lines.right_mm + 0.01
            assert run.zone.y_mm >= 5
            assert run.zone.bottom_mm <= sheet.height_mm - 5
        for stroke in page.strokes:
            assert stroke.x0_mm >= sheet.lines.x_mm - 0.01
            assert stroke.x1_mm <= sheet.lines.right_mm + 0.01
            assert 20 <= stroke.y0_mm <= sheet.height_mm - 15


@pytest.mark.parametrize(("hand", "at_most"), [("small", 66), ("medium", 53), ("large", 40)])
def test_a_line_takes_about_as_many_letters_as_the_hand_writes(hand: str, at_most: int) -> None:
    lines = hand_lines(letter(RUSSIAN, hand=hand).text, HANDS[hand], SHEETS["a4"], 8, FONTS)
    full = [len(line.text) for line in lines.parts[0].lines[:-1]]
    assert at_most * 0.75 < sum(full) / len(full) <= at_most * 1.05


def test_a_larger_hand_needs_more_paper() -> None:
    pages = [len(set_lined(letter(*[RUSSIAN] * 12, hand=hand), 0, FONTS)) for hand in ("small", "medium", "large")]
    assert pages == sorted(pages)
    assert pages[0] < pages[2]


def test_lined_pages_may_be_counted_out_and_are_numbered() -> None:
    pages = set_lined(letter(), 3, FONTS)
    assert [page.text.split("стр. ")[1].split("\n")[0] for page in pages] == ["1 из 3", "2 из 3", "3 из 3"]
    assert len(set_lined(letter(), 0, FONTS)) == 1


def test_a_long_head_and_a_long_foot_take_lines_and_never_print_over_them() -> None:
    around = Around("ru", "Константинопольский " * 12, ("письмо № 3",), PageLabel("{page}/{pages}"), "Адрес, дом " * 40)
    (page,) = set_lined(letter(around=around), 1, FONTS)
    usual = rule_heights(set_lined(letter(), 1, FONTS)[0])
    rules = rule_heights(page)
    assert len(rules) < len(usual)
    above = [run for run in page.runs if run.baseline_mm < rules[0]]
    below = [run for run in page.runs if run.baseline_mm > rules[-1]]
    assert len(above) + len(below) == len(page.runs)
    assert max(run.zone.bottom_mm for run in above) < rules[0] - 8 + 0.01
    with pytest.raises(TextDoesNotFitError):
        set_lined(letter(around=Around("ru", "Константинопольский " * 90)), 1, FONTS)
    with pytest.raises(TextDoesNotFitError):
        set_lined(letter(around=Around("ru", foot="Адрес, дом " * 200)), 1, FONTS)


def test_time_is_rounded_up_to_five_minutes_and_longer_in_strange_letters() -> None:
    medium = HANDS["medium"]
    assert minutes_to_copy(["а" * 650], medium, is_familiar=True) == 10
    assert minutes_to_copy(["а" * 651], medium, is_familiar=True) == 15
    assert minutes_to_copy(["а" * 650], medium, is_familiar=False) == 20
    assert minutes_to_copy(["а"], medium, is_familiar=True) == 5


def test_nobody_has_measured_the_hands() -> None:
    assert [hand.citation.verified for hand in HANDS.values()] == [False] * 3
    assert list(HANDS) == ["small", "medium", "large"]
