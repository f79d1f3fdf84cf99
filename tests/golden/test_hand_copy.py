"""Drafts to copy by hand read back from their PDF: each line level with its rule on the lined sheet beside it."""

from __future__ import annotations

import pytest

from golden.printed import written
from letters_app import resources
from letters_app.typesetting.handwriting.frame import Around
from letters_app.typesetting.handwriting.hand_letter import HandLetter, set_hand_copy
from letters_app.typesetting.handwriting.hand_lines import HandText
from letters_app.typesetting.handwriting.ruling_packs import load_hands, load_ruled_sheets
from letters_app.typesetting.letters.head import PageLabel
from letters_app.typesetting.text.fonts import FontLibrary
from ruled_paper import read_ruled

ROOT = resources.pack_root("handwriting")
HANDS = load_hands(ROOT / "hands")
SHEETS = load_ruled_sheets(ROOT / "sheets")
FLAT = "мним нами " * 60
"""Letters that stand on their line: none reaches below it, none is round at the foot."""


@pytest.mark.parametrize("paper", SHEETS)
@pytest.mark.parametrize("hand", HANDS)
def test_words_to_copy_stand_where_they_will_be_written(paper: str, hand: str, fonts: FontLibrary) -> None:
    head = Around("ru", "Щукин Пётр", ("письмо № 3",), PageLabel("стр. {page} из {pages}"))
    text = HandText("ru", (FLAT, FLAT))
    asked = HandLetter(text=text, around=head, sheet=SHEETS[paper], hand=HANDS[hand], pitch_mm=HANDS[hand].pitch_mm)
    made = set_hand_copy(asked, Around("en", "Draft: do not post this sheet."), fonts)
    drafts, sheets = read_ruled(written(made.draft)), read_ruled(written(made.sheets))
    assert len(drafts) == len(sheets)
    for draft, sheet in zip(drafts, sheets, strict=True):
        assert (draft.width, draft.height) == (sheet.width, sheet.height)
        rules = [rule.y for rule in sheet.rules]
        words = [glyph for glyph in draft.glyphs if rules[0] - HANDS[hand].pitch_mm < glyph[3] <= rules[-1] + 0.3]
        assert words
        assert all(min(abs(glyph[3] - rule) for rule in rules) < 0.2 for glyph in words if glyph[3] - glyph[1] > 1.5)
        assert "Щукин" in sheet.text
        assert "мним" not in sheet.text
        assert "do not post" in draft.text
    assert sum(page.text.count("мним") for page in drafts) == 120
