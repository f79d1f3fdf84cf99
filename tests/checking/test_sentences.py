import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.checking.sentences import sentence_spans


@pytest.mark.parametrize(
    ("text", "language", "sentences"),
    [
        ("Снег идёт. Кот спит.", "ru", ["Снег идёт.", "Кот спит."]),
        ("Читаю А. С. Пушкина вслух.", "ru", ["Читаю А. С. Пушкина вслух."]),
        ("Живу в г. Лейпциге. Тут тихо.", "ru", ["Живу в г. Лейпциге.", "Тут тихо."]),
        ("Дом построен в 1990 г. Он жёлтый.", "ru", ["Дом построен в 1990 г.", "Он жёлтый."]),
        ("Книги, ноты и т.д. Потом чай.", "ru", ["Книги, ноты и т.д.", "Потом чай."]),
        ("Fruit, e.g. Apples, is fine.", "en", ["Fruit, e.g. Apples, is fine."]),
        ("Mr. Fox ran. I sat.", "en", ["Mr. Fox ran.", "I sat."]),
        ("Am 3. Oktober war frei.", "de", ["Am 3. Oktober war frei."]),
        ("«Как дела?» — спросил кот.", "ru", ["«Как дела?» — спросил кот."]),
        ("Правда?! Да!", "ru", ["Правда?!", "Да!"]),
        ("Привет, Олег\nКак ты", "ru", ["Привет, Олег", "Как ты"]),
        (
            "Одна строка, которая длиннее сорока пяти знаков\nи идёт дальше.",
            "ru",
            ["Одна строка, которая длиннее сорока пяти знаков\nи идёт дальше."],
        ),
        ("уголов-\nное дело", "ru", ["уголов-\nное дело"]),
        ("Одно\n\nДругое", "ru", ["Одно", "Другое"]),
        ("", "ru", []),
        (" \n ", "ru", []),
    ],
)
def test_where_sentences_end(text: str, language: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text, language)] == sentences


@given(text=st.text(alphabet=st.characters(exclude_categories=()), max_size=200))
def test_sentences_are_apart_in_order_and_lose_only_blanks(text: str) -> None:
    spans = sentence_spans(text)
    rest = list(text)
    last = 0
    for start, end in spans:
        assert last <= start < end <= len(text)
        last = end
        rest[start:end] = " " * (end - start)
    assert not "".join(rest).strip()
