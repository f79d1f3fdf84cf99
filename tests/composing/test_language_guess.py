from __future__ import annotations

import pytest

from letters_app.composing.language_guess import may_be_in_language
from letters_app.resources.languages import shipped_language_table

TABLE = shipped_language_table()

SENTENCES = {
    "ru": ("Я работаю в школе и люблю горы.", "Работаю учителем.", "Люблю читать, у меня есть собака."),
    "uk": ("Я працюю в школі і люблю гори.", "Живу біля річки, маю кота.", "Дуже люблю читати."),
    "be": ("Я працую ў школе і люблю горы.", "Жыву каля ракі, маю ката.", "Вельмі люблю чытаць."),
    "en": ("I teach children to draw.", "I bake bread on Saturdays and have two cats.", "I work in a library."),
    "de": (
        "Ich arbeite in einer Bäckerei.",
        "Am Wochenende bin ich gern im Garten.",
        "Lehrerin aus Leipzig, oft im Garten.",
    ),
    "fr": ("J’habite près d’une rivière et je fais du pain.", "Je travaille dans une école.", "J’aime lire le soir."),
}


@pytest.mark.parametrize(("language", "text"), [(key, text) for key, texts in SENTENCES.items() for text in texts])
def test_words_are_accepted_in_their_own_language(language: str, text: str) -> None:
    assert may_be_in_language(text, language, TABLE)


@pytest.mark.parametrize(("language", "text"), [(key, text) for key, texts in SENTENCES.items() for text in texts])
def test_words_are_not_taken_for_another_language(language: str, text: str) -> None:
    accepted = {other for other in SENTENCES if may_be_in_language(text, other, TABLE)}
    # "Работаю учителем." has no letter and no little word that Ukrainian lacks: doubt is settled for the writer.
    assert accepted - {language} <= ({"uk"} if text == "Работаю учителем." else set())


@pytest.mark.parametrize("text", ["", "123", "Ich lese «Войну и мир» gern", "Berlin, Lyon"])
def test_doubt_between_latin_languages_means_no(text: str) -> None:
    assert not may_be_in_language(text, "de", TABLE)


def test_a_script_of_one_language_is_enough() -> None:
    assert may_be_in_language("Μου αρέσει η θάλασσα.", "el", TABLE)
    assert not may_be_in_language("I like the sea.", "el", TABLE)
