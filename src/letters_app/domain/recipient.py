"""Recipients: whoever a letter goes to. Statuses and fields follow lists that support groups keep."""

from __future__ import annotations

import datetime
import enum
from dataclasses import dataclass, field

from letters_app.domain.address import PostalAddress
from letters_app.domain.partial_date import PartialDate
from letters_app.domain.person_name import PersonName
from letters_app.domain.provenance import NO_PROVENANCE, Provenance


class RecipientKind(enum.StrEnum):
    """Who it is; never mixed with the writer or the group."""

    PRISONER = "prisoner"
    OFFICIAL = "official"
    INSTITUTION = "institution"
    RELATIVE = "relative"


class Gender(enum.StrEnum):
    """Grammatical gender for the letter's sentences."""

    FEMALE = "female"
    MALE = "male"
    UNSPECIFIED = "unspecified"


class CustodyStatus(enum.StrEnum):
    """Where a person stands in the process; decides whether mail goes out."""

    ARRESTED = "arrested"
    REMAND = "remand"
    CONVICTED_APPEAL = "convicted_appeal"
    CONVICTED = "convicted"
    IN_TRANSFER = "in_transfer"
    WHEREABOUTS_UNKNOWN = "whereabouts_unknown"
    HOUSE_ARREST = "house_arrest"
    RESTRICTION = "restriction"
    PSYCHIATRIC = "psychiatric"
    FINED_OR_BAIL = "fined_or_bail"
    RELEASED = "released"
    EXCHANGED = "exchanged"
    DECEASED = "deceased"
    NOT_A_PERSON_RECORD = "not_a_person_record"
    UNKNOWN = "unknown"
    """No status was given or the source's word was not understood; the raw word is kept beside it."""


class CanWrite(enum.StrEnum):
    """Whether letters are wanted and possible, as the group knows it."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Identifier:
    """A prisoner's number: register number, écrou, Buchnummer."""

    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Custody:
    """The status with its date and the word the source used."""

    status: CustodyStatus = CustodyStatus.UNKNOWN
    since: PartialDate | None = None
    source_label: str = ""


@dataclass(frozen=True, slots=True)
class Hold:
    """A stop that the group set by hand, with its reason and a day to look again."""

    reason: str
    look_again_on: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Stay:
    """One stay in one place; the last may be open. Address fields are a copy for places that are no facility."""

    facility_id: str | None = None
    address: PostalAddress | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    provenance: Provenance = NO_PROVENANCE


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whoever a letter goes to.

    ``restricted`` fields (charges, contacts of the family, group's notes) are for the coordinator: they are never
    offered to a writer and never leave in an export without ``--private``.
    """

    id: str
    name: PersonName
    kind: RecipientKind = RecipientKind.PRISONER
    gender: Gender = Gender.UNSPECIFIED
    birth: PartialDate | None = None
    identifier: Identifier | None = None
    father_name: str = ""
    custody: Custody = field(default_factory=Custody)
    stays: tuple[Stay, ...] = ()
    languages: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    avoid_topics: tuple[str, ...] = ()
    can_write: CanWrite = CanWrite.UNKNOWN
    do_not_write_reason: str = ""
    hold: Hold | None = None
    arrested_on: PartialDate | None = None
    release_on: PartialDate | None = None
    tags: tuple[str, ...] = ()
    restricted: tuple[tuple[str, str], ...] = ()
    """Pairs of field and text: ``charges``, ``family_contact``, ``notes`` …"""
    provenance: Provenance = NO_PROVENANCE

    def birth_year(self) -> int | None:
        """Return the year of birth if it is certain: a guess never stands on an envelope as a fact."""
        return None if self.birth is None or self.birth.approximate else self.birth.year

    def current_stay(self) -> Stay | None:
        """Return the stay that is still open, or the last one; ``None`` if no place is known."""
        for stay in reversed(self.stays):
            if stay.until is None:
                return stay
        return self.stays[-1] if self.stays else None
