from __future__ import annotations

import bidi
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters_app.typesetting.text.bidi import (
    has_right_to_left,
    levels_of,
    runs_right_to_left,
    visual_order,
)

# Letters of both directions, both kinds of digits, marks, and every kind of sign the algorithm tells apart.
SIGNS = 'abאבجسي12۱۲٣٤ .,:+-/%€$()[]{}!?«»"\u0301\u05b8\u064e№\u00a0'


def seen(text: str, *, right_to_left: bool) -> str:
    levels = [int(level) for level in levels_of(text, right_to_left=right_to_left)]
    for place in range(len(text) - 1, -1, -1):  # blanks at the end of a line stand where the line ends
        if text[place] != " ":
            break
        levels[place] = int(right_to_left)
    return "".join(visual_order(text, levels))


@settings(deadline=None, max_examples=500)
@given(st.text(SIGNS, max_size=30), st.booleans())
def test_the_order_is_that_of_another_program(text: str, right_to_left: bool) -> None:  # noqa: FBT001 - a drawn value
    expected = bidi.get_display(text, base_dir="R" if right_to_left else "L")
    assert seen(text, right_to_left=right_to_left) == expected


@pytest.mark.parametrize(
    ("text", "language", "from_right"),
    [
        ("سلام", "fa", True),
        ("PEN گفت", "fa", True),
        ("Berlin 2026", "fa", False),
        ("2026", "he", True),
        ("", "he", True),
        ("שלום", "ru", True),
        ("«שלום» по-русски", "ru", False),
        ("שלום hello", "", True),
        ("hello שלום", "", False),
        ("2026", "", False),
    ],
)
def test_a_paragraph_runs_as_its_language_or_its_first_letter(text: str, language: str, *, from_right: bool) -> None:
    assert runs_right_to_left(text, language) is from_right


@pytest.mark.parametrize("text", ["Привет", "Ελλάδα", "გამარჯობა", "tiếng Việt", "№ 5 — «да»", ""])
def test_other_scripts_run_from_the_left(text: str) -> None:
    assert not has_right_to_left(text)
    assert set(levels_of(text, right_to_left=False)) <= {"0"}


def test_brackets_go_together() -> None:
    assert seen("אב (ab) גד", right_to_left=True) == "דג )ab( בא"
