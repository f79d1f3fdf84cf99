"""Lists and sender files of people who do not exist."""

from __future__ import annotations

import csv
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

_SYLLABLES = ("бар", "вет", "гиль", "дон", "жук", "зав", "кем", "лис", "мол", "нур", "пых", "рас", "сел", "тим")


def person(**changes: str) -> dict[str, str]:
    return {**PERSON, **changes}


def people(count: int) -> list[dict[str, str]]:
    """Return so many people whom nobody could take for one another."""
    return [
        person(surname=_surname(number), birth_date=f"{1930 + number % 70}-{number % 12 + 1:02}-04")
        for number in range(count)
    ]


def _surname(number: int) -> str:
    """Return a number as a surname: real ones hold no digits."""
    places = (number % 14, number // 14 % 14, number // 196 % 14)
    return "".join(_SYLLABLES[place] for place in places).capitalize() + "ский"


def write_list(path: Path, rows: Iterable[Mapping[str, str]]) -> Path:
    rows = list(rows)
    stream = io.StringIO()
    table = csv.DictWriter(stream, fieldnames=list(dict.fromkeys(column for row in (PERSON, *rows) for column in row)))
    table.writeheader()
    table.writerows(rows)
    path.write_text(stream.getvalue(), encoding="utf-8")
    return path


def write_sender(path: Path, text: str = SENDER) -> Path:
    path.write_text(text, encoding="utf-8")
    return path
