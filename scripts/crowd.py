"""Two thousand invented people, some with very long names and places, and letters to all of them."""

from __future__ import annotations

import datetime
from dataclasses import replace

from letters_app.domain.facility import Facility
from letters_app.domain.letter import Letter, LetterState, LetterText, Paragraph, Sentence
from letters_app.domain.recipient import Recipient
from letters_app.storage import Vault

PEOPLE = 2000
_EVERY_LONG = 9
_LONG_SURNAME = "Абдурахманова-Константинопольская"
_LONG_GIVEN = "Александра-Виктория Мария Магдалена"
_LONG_FACILITY = (
    "Федеральное казённое учреждение «Исправительная колония № 117 с особыми условиями хозяйственной деятельности "
    "Управления Федеральной службы исполнения наказаний по Ханты-Мансийскому автономному округу — Югре»"
)
_WORDS = LetterText("ru", (Paragraph("own", (Sentence("Добрый день!"),)),))


def fill_with_crowd(vault: Vault, today: datetime.date) -> None:
    """Put the crowd into a vault that has the demo people."""
    book = vault.address_book()
    facilities = {one.id: one for one in book.facilities.values()}
    first = next(iter(facilities.values()))
    facilities["long"] = replace(first, id="long", name=_LONG_FACILITY)
    people = [_somebody(number, book.recipients, facilities) for number in range(PEOPLE)]
    vault.save_people(people, facilities.values())
    states = tuple(LetterState)[1:]
    vault.letters.save(_letter(number, person, states, today) for number, person in enumerate(people))


def _somebody(number: int, models: tuple[Recipient, ...], facilities: dict[str, Facility]) -> Recipient:
    model = models[number % len(models)]
    surname = f"{model.name.surname}-{number}" if model.name.surname else ""
    name = replace(model.name, surname=surname, latin="")
    if number % _EVERY_LONG == 0:
        name = replace(name, surname=f"{_LONG_SURNAME}-{number}", given=_LONG_GIVEN)
    stays = model.stays
    if number % _EVERY_LONG == 0 and stays and stays[0].facility_id in facilities:
        stays = (replace(stays[0], facility_id="long"), *stays[1:])
    return replace(model, id=f"crowd-{number}", name=name, stays=stays)


def _letter(number: int, person: Recipient, states: tuple[LetterState, ...], today: datetime.date) -> Letter:
    day = today - datetime.timedelta(days=number % 90)
    state = states[number % len(states)]
    return Letter(
        id=f"crowd-letter-{number}",
        recipient_id=person.id,
        kind="first-letter",
        text=_WORDS,
        written_on=day,
        state=state,
        history=((state, day),),
    )
