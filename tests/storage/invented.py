"""Invented people, and what every test of the vault starts from."""

from __future__ import annotations

import datetime

from letters_app.domain.address import AddressRecord, PostalAddress
from letters_app.domain.clock import FixedClock
from letters_app.domain.facility import Facility, FacilityType
from letters_app.domain.letter import FREE_LETTER, Draft, Letter, LetterText, Paragraph, Sentence
from letters_app.domain.mail_decision import HoldReason
from letters_app.domain.mailing import ItemOutcome, Mailing, MailingItem, SkipReason
from letters_app.domain.person_name import PersonName
from letters_app.domain.recipient import Recipient, Stay
from letters_app.domain.return_address import ReturnAddress
from letters_app.storage import KdfCost

PASSPHRASE = "seven kettles sing in the attic"  # noqa: S105 - of vaults that live for one test
CHEAPEST = KdfCost.FLOOR
"""The cheapest cost the program accepts: 64 MiB and 3 passes, about a tenth of a second."""

CLOCK = FixedClock(datetime.datetime(2026, 11, 1, 12, 0, tzinfo=datetime.UTC))

MARKERS = ("MARKERPRISONER", "МАРКЕРУЗНИК", "علامةسجين")
"""Names that must be nowhere on the disk: one Latin, one Cyrillic, one Arabic."""


def facility(facility_id: str = "sizo", name: str = "СИЗО-99", city: str = "Нескучанск") -> Facility:
    address = PostalAddress(country="RU", facility=name, city=city, postal_code="999999")
    return Facility(facility_id, name, "RU", FacilityType.REMAND, addresses=(AddressRecord(address),))


def recipient(recipient_id: str, surname: str = "Выдуманный", given: str = "Семён", **rest: object) -> Recipient:
    values: dict[str, object] = {"stays": (Stay(facility_id="sizo"),)} | rest
    return Recipient(recipient_id, PersonName(surname=surname, given=given), **values)  # type: ignore[arg-type]  # fields by name


def marked_people() -> tuple[Recipient, ...]:
    return tuple(
        recipient(f"marked-{number}", surname=marker, restricted=(("notes", f"note on {marker}"),))
        for number, marker in enumerate(MARKERS)
    )


def text(words: str) -> LetterText:
    return LetterText("ru", (Paragraph("greeting", (Sentence(words),)),))


def draft(draft_id: str, recipient_id: str, words: str = "Добрый день!") -> Draft:
    return Draft(draft_id, recipient_id, FREE_LETTER, text(words))


def letter(letter_id: str, recipient_id: str, number: int = 1, words: str = "Добрый день!") -> Letter:
    return Letter(letter_id, recipient_id, FREE_LETTER, text(words), number=number)


def mailing(mailing_id: str, *people: Recipient) -> Mailing:
    items = tuple(
        MailingItem(
            number,
            one.id,
            one.name.full(),
            facility_label="СИЗО-99",
            outcome=ItemOutcome.SKIPPED,
            reasons=(SkipReason(HoldReason.NO_ADDRESS, detail=one.name.surname),),
        )
        for number, one in enumerate(people, start=1)
    )
    return Mailing(mailing_id, CLOCK.now(), "first-letter", "ru", items=items)


RETURN_ADDRESS = ReturnAddress("Friday Post", ("Box 1", "00000 Nowhere"), "DE")
