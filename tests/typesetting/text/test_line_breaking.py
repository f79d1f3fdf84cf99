from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from letters_app import resources
from letters_app.typesetting.text.fonts import FontLibrary, FontRole
from letters_app.typesetting.text.line_breaking import LineBreaker

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


def test_a_letter_of_the_fallback_font_stands_in_its_own_run() -> None:
    word = breaker("en").shaper.shape("a\u1e9fb")
    assert [run.text for run in word.runs] == ["a", "\u1e9f", "b"]
    assert len({run.face.name for run in word.runs}) == 2


def test_justified_text_is_divided_sooner_than_ragged_text() -> None:
    def hyphens(*, justified: bool) -> int:
        lines = breaker().lines(RUSSIAN, 22_000, justified=justified)
        return sum(line.text.endswith("-") for line in lines)

    assert hyphens(justified=True) > hyphens(justified=False)


def test_a_no_break_space_is_obeyed() -> None:
    text = "слово слово слово\u00a0слово"
    width = breaker().single_line("слово слово слово").advance + 10
    assert [line.text for line in breaker().lines(text, width)] == ["слово слово", "слово слово"]
