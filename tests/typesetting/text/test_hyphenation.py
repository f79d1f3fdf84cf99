from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters_app.typesetting.text.hyphenation import Hyphenator


def divided(language: str, word: str) -> str:
    parts: list[str] = []
    start = 0
    for position in Hyphenator(language).positions(word):
        parts.append(word[start:position])
        start = position
    return "|".join([*parts, word[start:]])


@pytest.mark.parametrize(
    ("language", "word", "expected"),
    [
        ("uk", "листування", "лис|ту|вання"),
        ("be", "паштоўка", "паш|тоўка"),
        ("ru", "«воскресенье»,", "«вос|кре|се|нье»,"),
        ("de", "Donaudampfschiff", "Do|nau|dampf|schiff"),
        ("en-GB", "letter", "let|ter"),
        ("ru", "УФСИН", "УФСИН"),
        ("ru", "кое-что", "кое-что"),
        ("en", "abc123defgh", "abc123defgh"),
        ("tr", "mektuplarınız", "mek|tup|la|rı|nız"),
        ("tr", "saatlerce", "sa|at|lerce"),
        ("tr", "elektrik,", "elekt|rik,"),
        ("tr", "İZMİRLİler", "İZ|MİR|Lİ|ler"),
        ("tr", "İstanbul’da", "İstanbul’da"),
        ("fa", "نمی\u200cخواهم", "نمی\u200cخواهم"),
        ("", "letters", "letters"),
    ],
)
def test_words_are_divided_at_syllables(language: str, word: str, expected: str) -> None:
    assert divided(language, word) == expected


@settings(deadline=None)
@given(st.sampled_from(["ru", "uk", "be"]), st.text("абвгдежзийклмнопрстуфхцчшщьыъэюяіїєґў’", min_size=1, max_size=20))
def test_no_part_of_a_cyrillic_word_is_without_a_vowel(language: str, word: str) -> None:
    parts = divided(language, word).split("|")
    if len(parts) > 1:
        assert all(set(part) & set("аеёиіїоуыэюяє") for part in parts)
        assert len(parts[0]) >= 2
        assert len(parts[-1]) >= 3
