"""What fields and their values are called: sentences and labels that every face of the program shares.

Marked here and said late, by the catalogue of whoever shows them. Names of countries and languages are Babel's, see
``letters_app.i18n.locale_names``.
"""

from __future__ import annotations

from letters_app.domain.address_format import AddressField
from letters_app.domain.facility import FacilityType
from letters_app.domain.mail_decision import HoldReason
from letters_app.domain.provenance import Freshness, Trust
from letters_app.domain.recipient import CanWrite, CustodyStatus, Gender, RecipientKind
from letters_app.exchange.columns import Column
from letters_app.i18n.marking import mark

FIELD_NAMES: dict[str, str] = {
    Column.ID: mark("id of the person"),
    Column.DO_NOT_WRITE: mark("do not write"),
    Column.SURNAME: mark("surname"),
    Column.GIVEN_NAME: mark("first name"),
    Column.PATRONYMIC: mark("patronymic"),
    Column.NAME_LATIN: mark("name in Latin letters"),
    Column.NAME_DATIVE: mark("name in the dative"),
    Column.SHORT_NAME: mark("short name"),
    Column.GENDER: mark("gender"),
    Column.BIRTH_DATE: mark("date of birth"),
    Column.IDENTIFIER_TYPE: mark("kind of the prisoner’s number"),
    Column.IDENTIFIER: mark("prisoner’s number"),
    Column.FATHER_NAME: mark("father’s name"),
    Column.STATUS: mark("status"),
    Column.STATUS_SINCE: mark("date of the status"),
    Column.FACILITY: mark("facility"),
    Column.FACILITY_TYPE: mark("kind of facility"),
    Column.STREET: mark("street and house"),
    Column.LOCALITY: mark("village or district"),
    Column.CITY: mark("town"),
    Column.REGION: mark("region"),
    Column.POSTAL_CODE: mark("postal code"),
    Column.COUNTRY: mark("country"),
    Column.ADDRESS_TRUST: mark("trust in the address"),
    Column.ADDRESS_VERIFIED_ON: mark("date the address was checked"),
    Column.ADDRESS_SOURCE: mark("source of the address"),
    Column.LANGUAGES: mark("languages"),
    Column.INTERESTS: mark("interests"),
    Column.AVOID_TOPICS: mark("topics to avoid"),
    Column.CAN_WRITE: mark("whether to write"),
    Column.DO_NOT_WRITE_REASON: mark("reason not to write"),
    Column.ARRESTED_ON: mark("date of arrest"),
    Column.RELEASE_DATE: mark("date of release"),
    Column.TAGS: mark("tags"),
    Column.SOURCE: mark("source"),
    Column.NOTES: mark("notes"),
    Column.KIND: mark("kind of record"),
    Column.NAME_RAW: mark("name as written"),
    Column.ALIASES: mark("other names"),
    Column.STATUS_LABEL: mark("status as written"),
    Column.FACILITY_NAME: mark("usual name of the facility"),
    Column.ADDRESS_RAW: mark("address as written"),
    Column.HOLD_REASON: mark("reason to hold mail"),
    Column.HOLD_UNTIL: mark("date until which mail is held"),
    Column.CHARGES: mark("charges"),
    Column.FAMILY_CONTACT: mark("contact of the family"),
    Column.PHONE: mark("phone"),
    Column.LAWYER: mark("lawyer"),
    Column.FULL_NAME: mark("full name"),
    Column.AGE: mark("age"),
    Column.ADDRESS: mark("address"),
    AddressField.NAME: mark("name"),
}
"""What the fields of a list and the parts of an address are called in a sentence."""

STATUS_NAMES: dict[CustodyStatus, str] = {
    CustodyStatus.ARRESTED: mark("Arrested"),
    CustodyStatus.REMAND: mark("Remand"),
    CustodyStatus.CONVICTED_APPEAL: mark("Appeal"),
    CustodyStatus.CONVICTED: mark("Convicted"),
    CustodyStatus.IN_TRANSFER: mark("In transfer"),
    CustodyStatus.WHEREABOUTS_UNKNOWN: mark("Whereabouts unknown"),
    CustodyStatus.HOUSE_ARREST: mark("House arrest"),
    CustodyStatus.RESTRICTION: mark("Restriction of freedom"),
    CustodyStatus.PSYCHIATRIC: mark("In psychiatric care"),
    CustodyStatus.FINED_OR_BAIL: mark("Fined or on bail"),
    CustodyStatus.RELEASED: mark("Released"),
    CustodyStatus.EXCHANGED: mark("Exchanged"),
    CustodyStatus.DECEASED: mark("Died"),
    CustodyStatus.NOT_A_PERSON_RECORD: mark("A case, no person"),
    CustodyStatus.UNKNOWN: mark("Unknown"),
}
"""Short enough for a mark in a list."""

GENDER_NAMES: dict[Gender, str] = {
    Gender.FEMALE: mark("female"),
    Gender.MALE: mark("male"),
    Gender.UNSPECIFIED: mark("not given"),
}

KIND_NAMES: dict[RecipientKind, str] = {
    RecipientKind.PRISONER: mark("Prisoner"),
    RecipientKind.OFFICIAL: mark("Official"),
    RecipientKind.INSTITUTION: mark("Institution"),
    RecipientKind.RELATIVE: mark("Relative"),
}

FACILITY_TYPE_NAMES: dict[FacilityType, str] = {
    FacilityType.REMAND: mark("Remand prison"),
    FacilityType.COLONY: mark("Colony"),
    FacilityType.PRISON: mark("Prison"),
    FacilityType.JAIL: mark("Jail"),
    FacilityType.PSYCHIATRIC: mark("Psychiatric hospital"),
    FacilityType.UNKNOWN: mark("Kind not known"),
}

TRUST_NAMES: dict[Trust, str] = {
    Trust.VERIFIED: mark("verified"),
    Trust.NOT_VERIFIED: mark("not verified"),
    Trust.UNKNOWN: mark("trust not known"),
}

FRESHNESS_NAMES: dict[Freshness, str] = {
    Freshness.FRESH: mark("Checked lately"),
    Freshness.AGEING: mark("Check is ageing"),
    Freshness.STALE: mark("Check is old"),
    Freshness.NEVER_CHECKED: mark("Never checked"),
}

CAN_WRITE_NAMES: dict[CanWrite, str] = {
    CanWrite.YES: mark("Letters are wanted"),
    CanWrite.NO: mark("Do not write"),
    CanWrite.UNKNOWN: mark("Not known"),
}

HOLD_NAMES: dict[HoldReason, str] = {
    HoldReason.ON_HOLD: mark("on hold"),
    HoldReason.DO_NOT_WRITE: mark("do not write"),
    HoldReason.ARRESTED: mark("just arrested"),
    HoldReason.IN_TRANSFER: mark("in transfer"),
    HoldReason.WHEREABOUTS_UNKNOWN: mark("place unknown"),
    HoldReason.HOUSE_ARREST: mark("house arrest"),
    HoldReason.RESTRICTION: mark("restriction"),
    HoldReason.NO_PRISON_MAIL: mark("not in prison"),
    HoldReason.RELEASED: mark("released"),
    HoldReason.EXCHANGED: mark("exchanged"),
    HoldReason.DECEASED: mark("died"),
    HoldReason.NOT_A_PERSON: mark("no person"),
    HoldReason.NO_ADDRESS: mark("no address"),
    HoldReason.NO_NAME: mark("no name"),
    HoldReason.ADDRESS_DOES_NOT_FIT: mark("address too long"),
    HoldReason.MESSAGE_DOES_NOT_FIT: mark("too long for a card"),
    HoldReason.TABLE_CARD_DOES_NOT_FIT: mark("too long for a card"),
    HoldReason.CHARACTER_WITHOUT_FONT: mark("character without font"),
    HoldReason.FONT_DAMAGED: mark("font damaged"),
    HoldReason.NOTHING_TO_SAY: mark("nothing to say"),
}
"""Why mail does not go, in two words for a mark; the whole sentences are in ``letters_app.services.people.reasons``."""
