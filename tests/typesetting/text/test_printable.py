from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters_app.typesetting.text.printable import printable_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("и\u0306", "й"),
        ("a\u202eb\u2066c\u200fd", "abcd"),
        ("soft\u00adhyphen", "softhyphen"),
        ("22\u202fг.", "22\u00a0г."),
        ("one\r\ntwo\u2028three", "one\ntwo\nthree"),
        ("tab\there\x00\x1b", "tab here"),
        ("heart\u2764\ufe0f", "heart\u2764"),
        ("plain", "plain"),
        ("نمی\u200cخواهم", "نمی\u200cخواهم"),
        ("ه\u200d.ش", "ه\u200d.ش"),
        ("نمی\u200c\u200c\u200dخواهم", "نمی\u200cخواهم"),
        ("ب\u200c abc\u200cd \u200dж", "ب abcd ж"),
    ],
)
def test_only_what_may_be_drawn_stays(text: str, expected: str) -> None:
    assert printable_text(text) == expected


@settings(deadline=None)
@given(st.text())
def test_nothing_invisible_survives(text: str) -> None:
    cleaned = printable_text(text)
    without_joiners = re.sub("(?<=[\u0600-\u08ff])[\u200c\u200d]", "", cleaned)
    assert {unicodedata.category(character) for character in without_joiners.replace("\n", "")}.isdisjoint(
        {"Cc", "Cf", "Zl", "Zp"}
    )
    assert printable_text(cleaned) == cleaned
