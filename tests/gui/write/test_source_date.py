"""Dates of sources on the screen: in its language, and never in the shorthand of a pack."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from letters_app.gui.tongue import Tongue
from letters_app.gui.write.source_date import source_date


@pytest.mark.parametrize(
    ("date", "english", "russian"),
    [
        ("", "no date", "без даты"),
        ("n.d.", "no date", "без даты"),
        ("n.d. (2022+)", "no date, 2022 or later", "без даты, 2022 год или позже"),
        ("n.d. (about 2014)", "no date, about 2014", "без даты, примерно 2014"),
        ("2012 (estimate)", "about 2012", "примерно 2012"),
        ("2014", "2014", "2014"),
        ("2021-03", "March 2021", "март 2021 г."),
        ("2018-09-27", "27 September 2018", "27 сентября 2018 г."),
        ("2018-13", "2018-13", "2018-13"),
        ("2018-09-31", "2018-09-31", "2018-09-31"),
        ("spring 2020, 2nd edition", "spring 2020, 2nd edition", "spring 2020, 2nd edition"),
    ],
)
def test_a_date_is_said_in_the_language_of_the_screen(
    qapp: QApplication, date: str, english: str, russian: str
) -> None:
    for language, expected in (("en", english), ("ru", russian)):
        tongue = Tongue(qapp, language)
        assert source_date(date, tongue).replace("\N{NO-BREAK SPACE}", " ") == expected
