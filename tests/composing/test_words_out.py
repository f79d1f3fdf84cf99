"""Words taken out of a sentence leave one that could have been typed."""

from __future__ import annotations

import pytest

from letters_app.composing.words_out import without_words


@pytest.mark.parametrize(
    ("text", "words", "rest"),
    [
        ("Расскажите, как идёт ваше дело, и что вы читаете?", "как идёт ваше дело", "Расскажите, и что вы читаете?"),
        ("Я вложила лист и конверт с маркой.", "конверт с маркой", "Я вложила лист и."),
        ("На митинге было холодно.", "На митинге", "Было холодно."),
        ("Книги, митинг, птицы.", "митинг", "Книги, птицы."),
        ("Мы пойдём на митинг.", "на митинг", "Мы пойдём."),
        ("Пишу вам — с митинга!", "с митинга", "Пишу вам!"),
        ("Митинг!", "Митинг", ""),
        ("One two three.", "two", "One three."),
    ],
)
def test_the_rest_is_tidy(text: str, words: str, rest: str) -> None:
    start = text.index(words)

    assert without_words(text, start, start + len(words)) == rest
