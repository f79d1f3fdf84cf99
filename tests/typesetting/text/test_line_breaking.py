from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from letters_app import resources
from letters_app.typesetting.text.fonts import FontLibrary, FontRole
from letters_app.typesetting.text.line_breaking import LineBreaker
from letters_app.typesetting.text.printable import printable_text

RUSSIAN = (
    "Вчера у нас под окном впервые в этом году появились свиристели, а сегодня их было уже не меньше двадцати — "
    "они объедали рябину и совершенно не боялись прохожих. Мой сосед И. П. Крылов говорит, что такой ранней зимы "
    "не было с 1987 г., и я ему верю: взаимодействие ветра и моря здесь удивительное."
)
_FONTS = FontLibrary(resources.font_root())


def breaker(language: str = "ru", role: FontRole = FontRole.SERIF) -> LineBreaker:
    return _FONTS.line_breaker(role, language)


def rejoined(lines: list[str]) -> str:
    """Undo hyphens at line ends."""
    text = ""
    for line in lines:
        text += line[:-1] if line.endswith("-") else line + " "
    return text.strip()


@settings(deadline=None)
@given(st.integers(9_000, 45_000), st.booleans())
def test_every_word_is_there_in_order_and_no_line_is_too_wide(width: int, justified: bool) -> None:  # noqa: FBT001 - a drawn value
    lines = breaker().lines(RUSSIAN, width, justified=justified)
    assert all(line.advance <= width for line in lines)
    assert rejoined([line.text for line in lines]) == RUSSIAN


@settings(deadline=None)
@given(
    st.lists(st.text("abcxyz-—.,éжщ1\u00a0\u0301", min_size=1, max_size=30), max_size=40).map(" ".join),
    st.integers(3_000, 30_000),
    st.sampled_from(["ru", "de", "en"]),
)
def test_any_text_keeps_its_letters_within_the_measure(text: str, width: int, language: str) -> None:
    lines = breaker(language).lines(text, width)
    assert all(line.advance <= width for line in lines)
    letters = "".join(character for line in lines for character in line.text if character.isalnum())
    assert letters == "".join(character for character in text if character.isalnum())


def test_no_line_begins_with_a_dash_or_ends_with_a_one_letter_word() -> None:
    for width in range(18_000, 45_000, 500):
        lines = breaker().lines(RUSSIAN, width)
        assert not any(line.text.startswith("—") for line in lines)
        assert not any(line.words[-1].text in {"в", "у", "с", "и", "а", "я"} for line in lines[:-1])
        assert not any(line.words[-1].text in {"И.", "П."} for line in lines)


def test_a_last_line_of_a_few_letters_is_avoided() -> None:
    text = "Мы идём вдоль моря каждый вечер и смотрим на огни кораблей да"
    lines = breaker().lines(text, breaker().single_line(text).advance - 100)
    assert len(lines) == 2
    assert len(lines[-1].words) > 1


def test_a_word_of_ten_thousand_letters_is_cut_to_lines() -> None:
    lines = breaker().lines("до " + "ы" * 10_000 + " после", 40_000)
    assert all(line.advance <= 40_000 for line in lines)
    assert "".join(line.text for line in lines).count("ы") == 10_000
    assert lines[-1].text.endswith(" после")


def test_line_ends_of_a_poem_are_kept() -> None:
    lines = breaker().lines("Мороз и солнце;\nдень чудесный!\n\nЕщё ты дремлешь", 40_000)
    assert [line.text for line in lines] == ["Мороз и солнце;", "день чудесный!", "", "Ещё ты дремлешь"]


def test_empty_text_has_no_lines() -> None:
    assert breaker().lines(" \n ", 1_000) == ()


def test_a_word_with_a_hyphen_is_divided_at_it_and_only_there() -> None:
    width = breaker("de").single_line("Nordsee-Inseln").advance - 1
    assert [line.text for line in breaker("de").lines("Nordsee-Inseln", width)] == ["Nordsee-", "Inseln"]


def test_kerning_brings_letters_together() -> None:
    shape = breaker().shaper.shape
    assert shape("То").advance < shape("Т").advance + shape("о").advance


def test_a_word_is_set_in_one_face_where_one_has_all_of_it() -> None:
    word = breaker("en").shaper.shape("a\u1e9fb")
    assert [(run.text, run.face.name) for run in word.runs] == [("a\u1e9fb", "NotoSerif-Regular")]


def test_letters_no_face_has_together_stand_in_runs_of_their_own() -> None:
    word = breaker("ru").shaper.shape("даწიგнет")
    assert [run.text for run in word.runs] == ["да", "წიგ", "нет"]
    assert len({run.face.name for run in word.runs}) == 2


def test_a_mark_stays_on_its_letter_and_takes_no_room() -> None:
    shape = breaker("ru").shaper.shape
    (marked,), (bare,) = shape("и\u0301").runs, shape("и").runs
    assert marked.texts == ("и\u0301",)
    assert [mark.y > 0 or mark.x > 0 for mark in marked.marks] == [True]
    assert len(marked.glyphs) == len(bare.glyphs)


def from_left(text: str, language: str, width: int = 90_000) -> list[str]:
    """Return the lines as they are seen, from left to right."""
    return [" ".join(word.text for word in line.reordered) for line in breaker(language).lines(text, width)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("he", "אחת שתיים שלוש", "שלוש שתיים אחת"),
        ("he", "אחת PEN Club שלוש", "שלוש PEN Club אחת"),
        ("he", "אחת 12 שלוש", "שלוש 12 אחת"),
        ("ru", "это אחת שתיים да", "это שתיים אחת да"),
        ("fa", "سال ۱۳۸۵ بود", "بود ۱۳۸۵ سال"),
        ("he", "אחת ab12גד", "גדab12 אחת"),
    ],
)
def test_words_stand_where_their_direction_puts_them(language: str, text: str, expected: str) -> None:
    assert from_left(text, language) == [expected]


def test_lines_are_broken_in_reading_order_and_turned_afterwards() -> None:
    text = "אחת שתיים שלוש ארבע חמש שש שבע"
    width = breaker("he").single_line("אחת שתיים שלוש ארבע").advance + 10
    lines = breaker("he").lines(text, width)
    assert " ".join(line.text for line in lines) == text
    assert [line.right_to_left for line in lines] == [True] * len(lines)
    assert all(line.reordered == tuple(reversed(line.words)) for line in lines)


ANY_SCRIPT = "абвжщ abcxyz ابپچ سلام‌ אבגד ὰέβ ếộ აბგ աբգ 12۱۲٣ ,.()«»-—/ ָَ́"


@settings(deadline=None, max_examples=200)
@given(
    st.lists(st.text(ANY_SCRIPT.replace(" ", ""), min_size=1, max_size=24), max_size=30).map(" ".join),
    st.integers(4_000, 30_000),
    st.sampled_from(["ru", "fa", "he", "ar", "vi", "ka", ""]),
    st.booleans(),
)
def test_any_mixture_of_scripts_keeps_its_characters_and_its_measure(
    text: str,
    width: int,
    language: str,
    justified: bool,  # noqa: FBT001 - a drawn value
) -> None:
    text = printable_text(text)
    assume(not _FONTS.missing_characters(text))
    lines = breaker(language).lines(text, width, justified=justified, hyphenate=False)
    assert all(line.advance <= width for line in lines)
    assert "".join("".join(line.text.split()) for line in lines) == "".join(text.split())
    for line in lines:
        drawn = line.reordered or line.words
        assert len(drawn) == len(line.words)
        assert sum(word.advance for word in drawn) == sum(word.advance for word in line.words)
        standing = "".join(run.text for word in drawn for run in word.runs)
        assert sorted(standing) == sorted("".join(line.text.split(" ")))


def test_justified_text_is_divided_sooner_than_ragged_text() -> None:
    def hyphens(*, justified: bool) -> int:
        lines = breaker().lines(RUSSIAN, 22_000, justified=justified)
        return sum(line.text.endswith("-") for line in lines)

    assert hyphens(justified=True) > hyphens(justified=False)


def test_a_no_break_space_is_obeyed() -> None:
    text = "слово слово слово\u00a0слово"
    width = breaker().single_line("слово слово слово").advance + 10
    assert [line.text for line in breaker().lines(text, width)] == ["слово слово", "слово слово"]
