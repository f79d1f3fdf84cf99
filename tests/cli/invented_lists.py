"""Lists and sender files of people who do not exist."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

SENDER = """
[sender]
name = "Friday Post"
lines = ["Box 1", "04109 Leipzig"]
country = "DE"
[writer]
gender = "female"
first_name = "Анна"
city = "Лейпциг"
about = "Я работаю в пекарне и встаю раньше всех на нашей улице."
"""

PERSON = {
    "surname": "Выдуманный",
    "given_name": "Семён",
    "patronymic": "Петрович",
    "gender": "male",
    "birth_date": "1988-12-04",
    "status": "remand",
    "facility": "ФКУ СИЗО-99",
    "facility_type": "remand",
    "street": "ул. Ненастоящая, д. 1",
    "city": "г. Нескучанск",
    "postal_code": "999999",
    "country": "RU",
    "languages": "ru",
}

_ENDINGS = "абвгдежзиклмнопрстуфхцчшщэюя"


def person(**changes: str) -> dict[str, str]:
    return {**PERSON, **changes}


def people(count: int) -> list[dict[str, str]]:
    """Return so many people with different surnames and days of birth."""
    first = datetime.date(1950, 1, 1)
    return [
        person(surname="Выдуманн" + _word(number), birth_date=(first + datetime.timedelta(days=7 * number)).isoformat())
        for number in range(count)
    ]


def _word(number: int) -> str:
    """Return a number in letters: surnames hold no digits."""
    return (_word(number // len(_ENDINGS)) if number >= len(_ENDINGS) else "") + _ENDINGS[number % len(_ENDINGS)]


def write_list(path: Path, rows: Iterable[Mapping[str, str]]) -> Path:
    stream = io.StringIO()
    table = csv.DictWriter(stream, fieldnames=list(PERSON))
    table.writeheader()
    table.writerows(rows)
    path.write_text(stream.getvalue(), encoding="utf-8")
    return path


def write_sender(path: Path, text: str = SENDER) -> Path:
    path.write_text(text, encoding="utf-8")
    return path
