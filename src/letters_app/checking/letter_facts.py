"""What is known about a letter besides its words, as far as mail rules ask for it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from letters_app.domain.facility import FacilityType
from letters_app.domain.mail_decision import HoldReason
from letters_app.domain.provenance import Trust
from letters_app.domain.recipient import CustodyStatus


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """Facts about one letter, its envelope and its recipient, on the day it is printed.

    ``None`` means that a fact is not known yet or does not apply; nothing is concluded from it.
    """

    country: str
    """ISO 3166 alpha-2 code of where it goes; empty if not known."""
    language: str
    """Language of the letter, ISO 639-1."""
    today: datetime.date
    facility_type: FacilityType = FacilityType.UNKNOWN
    pages: int | None = None
    sheets: int | None = None
    weight_g: float | None = None
    """With the envelope."""
    is_first_letter: bool = True
    has_birth_year: bool = False
    has_identifier: bool = False
    has_patronymic: bool | None = None
    has_father_name: bool = False
    name_in_native_script: bool = False
    sender_named: bool = False
    has_return_address: bool = False
    has_sender_birth_date: bool | None = None
    blank_sheets: int = 0
    """Enclosed."""
    stamps: int = 0
    """Enclosed, not the postage."""
    has_reply_kit: bool = False
    """Paper or an envelope for an answer is enclosed."""
    status: CustodyStatus = CustodyStatus.UNKNOWN
    holds: tuple[HoldReason, ...] = ()
    address_trust: Trust = Trust.UNKNOWN
    address_verified_on: datetime.date | None = None
    release_on: datetime.date | None = None
    transit_days: int | None = None
    """How long mail to this place takes, in days."""
