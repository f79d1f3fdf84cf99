"""The invented people of the demo list in a vault, and what a letter to them is ordered with."""

from __future__ import annotations

import datetime
from pathlib import Path

from letters_app.domain.address_book import AddressBook
from letters_app.domain.clock import FixedClock
from letters_app.domain.recipient import Recipient
from letters_app.exchange.sender_file import Sender, read_sender
from letters_app.resources import demo_root
from letters_app.services.letters.letter_order import LetterOrder
from letters_app.services.packs import Packs
from letters_app.services.people.people_source import open_people

TODAY = datetime.date(2026, 11, 20)
CLOCK = FixedClock(datetime.datetime(2026, 11, 20, 12, 0, tzinfo=datetime.UTC))
PASSPHRASE = "nine lanterns float past the quiet mill"  # noqa: S105 - of vaults that live for one test
PACKS = Packs()


def demo_book() -> AddressBook:
    source = open_people(demo_root() / "people.csv", lambda name: Path(name).read_bytes(), str, TODAY)
    return source.book


BOOK = demo_book()
SENDER: Sender = read_sender((demo_root() / "sender.toml").read_bytes(), "sender.toml")


def person(surname: str) -> Recipient:
    return next(one for one in BOOK.recipients if one.name.surname == surname)


def letter_order() -> LetterOrder:
    return LetterOrder(
        writer=SENDER.writer, return_address=SENDER.return_address, sender_country="DE", written_on=TODAY
    )
