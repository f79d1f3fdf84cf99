from __future__ import annotations

import pytest

from letters_app.typesetting.text.binding import is_bound


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        ("птица", "—", "ru"),
        ("в", "лесу", "ru"),
        ("«И", "снова", "ru"),
        ("z", "lasu", "pl"),
        ("22", "ноября", "ru"),
        ("3,5", "km", "de"),
        ("№", "5", "ru"),
        ("ул.", "8", "ru"),
        ("p.", "3", "en"),
        ("И.", "П.", "ru"),
        ("П.", "Ветров", "ru"),
        ("Ветров", "И.", "ru"),
        ("г.", "р.", "ru"),
        ("І.", "Франко", "uk"),
        ("Я.", "Колас", "be"),
        ("J.", "Smith", "en"),
        ("J.", "S.", "de"),
        ("M.", "Dupont", "fr"),
        ("G.", "Márquez", "es"),
        ("U.", "Eco", "it"),
        ("A.", "Mickiewicz", "pl"),
        ("Ö.", "Kaya", "tr"),
        ("12", "км", "uk"),
        ("12", "км", "be"),
        ("12", "km", "en"),
        ("12", "mai", "fr"),
        ("12", "años", "es"),
        ("12", "anni", "it"),
        ("12", "zł", "pl"),
        ("12", "gün", "tr"),
        ("۱۲", "کیلومتر", "fa"),
        ("50", "%", "fr"),
        ("20", "°C", "de"),
        ("5", "€,", "de"),
        ("10", "000", "ru"),
        ("Bonjour", "!", "fr"),
        ("«", "Oui", "fr"),
        ("oui", "»", "fr"),
    ],
)
def test_what_belongs_together_is_bound(left: str, right: str, language: str) -> None:
    assert is_bound(left, right, language)


@pytest.mark.parametrize(
    ("left", "right", "language"),
    [
        ("птица", "поёт", "ru"),
        ("a", "letter", "en"),
        ("—", "они", "ru"),
        ("1987", "1988", "ru"),
        ("10", "1988", "ru"),
        ("да!", "Нет", "ru"),
        ("дом.", "Потом", "ru"),
    ],
)
def test_other_words_are_free(left: str, right: str, language: str) -> None:
    assert not is_bound(left, right, language)
