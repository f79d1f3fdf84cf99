from __future__ import annotations

import pytest

from letters_app.i18n.locale_names import country_name, language_name, own_language_name


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [("RU", "en", "Russia"), ("de", "ru", "Германия"), ("ZZ9", "en", "ZZ9"), ("BY", "no-such-language", "Belarus")],
)
def test_countries_are_named_in_the_language_of_the_screen(code: str, language: str, name: str) -> None:
    assert country_name(code, language) == name


def test_languages_are_named_and_name_themselves() -> None:
    assert language_name("uk", "en") == "Ukrainian"
    assert language_name("uk", "ru") == "украинский"
    assert language_name("qqq", "ru") == "qqq"
    assert [own_language_name(code) for code in ("ru", "en", "uk")] == ["Русский", "English", "Українська"]
