"""Mail policies: what a country's or a facility's rules say about letters, rule by rule with its source."""

from __future__ import annotations

import datetime
import enum
from dataclasses import dataclass

from letters_app.domain.facility import FacilityType
from letters_app.domain.finding import Severity
from letters_app.domain.provenance import Source


class PolicySubject(enum.StrEnum):
    """What a policy rule speaks of."""

    LANGUAGE = "language"
    BIRTH_YEAR = "birth-year"
    IDENTIFIER = "identifier"
    PATRONYMIC = "patronymic"
    FATHER_NAME = "father-name"
    SENDER_NAME = "sender-name"
    RETURN_ADDRESS = "return-address"
    PAGES = "pages"
    WEIGHT_G = "weight-g"
    SHEETS = "sheets"
    ENCLOSURES = "enclosures"
    BLANK_SHEETS = "blank-sheets"
    STAMPS = "stamps"
    PHOTOS = "photos"
    CARDS = "cards"
    HANDWRITING = "handwriting"
    PRINTED_TEXT = "printed-text"
    INK = "ink"
    PAPER = "paper"
    LABELS = "labels"
    MAIL_ADDRESS = "mail-address"
    STATUS = "status"
    TRANSIT_DAYS = "transit-days"
    SENDER_BIRTH_DATE = "sender-birth-date"
    NATIVE_ENVELOPE = "native-envelope"
    REPLY_KIT = "reply-kit"
    TOPICS = "topics"
    TONE = "tone"
    ROUTE = "route"
    NOTE = "note"


class Demand(enum.StrEnum):
    """How strongly something is asked for; unknown is a value and is shown as unknown."""

    REQUIRED = "required"
    RECOMMENDED = "recommended"
    ALLOWED = "allowed"
    FORBIDDEN = "forbidden"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PolicyRule:
    """One fact about the mail of a country or facility."""

    id: str
    subject: PolicySubject
    value: Demand | int | tuple[str, ...] | str
    """A demand, a number (pages, sheets, g, days), language codes, or a note in English (a catalogue id)."""
    severity: Severity
    text: str
    """The rule in one English sentence, a catalogue id."""
    facility_types: tuple[FacilityType, ...] = ()
    """Where it holds; empty = everywhere in the country."""
    source: Source | None = None
    verified: bool = False
    checked_on: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class MailPolicy:
    """All rules known for one place: those of its country and, behind them, the general ones."""

    country: str
    rules: tuple[PolicyRule, ...] = ()

    def rules_for(self, subject: PolicySubject, facility_type: FacilityType) -> tuple[PolicyRule, ...]:
        """Return the rules on ``subject`` that hold for ``facility_type``, most specific first.

        A rule for one type of facility beats one for the whole country. With an unknown type every rule of the
        country counts, since nobody can say that it does not hold.
        """
        matching = [
            rule
            for rule in self.rules
            if rule.subject is subject
            and (
                not rule.facility_types or facility_type in rule.facility_types or facility_type is FacilityType.UNKNOWN
            )
        ]
        return tuple(sorted(matching, key=lambda rule: not rule.facility_types))
