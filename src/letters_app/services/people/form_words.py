"""What may be said beside a field of the form for a person. Marked here and said late."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass

from letters_app.domain.finding import Message
from letters_app.exchange.problems import ProblemCode
from letters_app.i18n.marking import mark


class FormCode(enum.StrEnum):
    """Every problem and every warning of our own; warnings about an address have codes ``address.…``."""

    # Problems: what was typed would be lost or wrong
    NO_NAME = "no-name"
    TOO_LONG = "too-long"
    DATE_NOT_UNDERSTOOD = "date-not-understood"
    DATE_NOT_CLEAR = "date-not-clear"
    DATE_IMPLAUSIBLE = "date-implausible"
    VALUE_NOT_UNDERSTOOD = "value-not-understood"
    LANGUAGE_NOT_UNDERSTOOD = "language-not-understood"
    FACILITY_GONE = "facility-gone"
    MOVE_TOO_EARLY = "move-too-early"

    # Warnings: it may be right all the same
    MIXED_SCRIPT_NAME = "mixed-script-name"
    UNSEEN_CHARACTERS = "unseen-characters"
    IDENTIFIER_FORM = "identifier-form"
    NAME_NOT_SPLIT = "name-not-split"
    COUNTRY_UNKNOWN = "country-unknown"
    COUNTRY_FROM_FORM = "country-from-form"
    ADDRESS_NOT_CERTAIN = "address-not-certain"
    NO_POSTAL_CODE = "no-postal-code"
    FACILITY_LOOKS_KNOWN = "facility-looks-known"
    SHARED_ADDRESS = "shared-address"
    FORM_OF_OLD_NAME = "form-of-old-name"


SENTENCES: dict[FormCode, str] = {
    FormCode.NO_NAME: mark("Give at least one name."),
    FormCode.TOO_LONG: mark("This is far too long. Shorten it."),
    FormCode.DATE_NOT_UNDERSTOOD: mark("Write a day as 1990-05-17, a year as 1990, or ~1990 if it is about right."),
    FormCode.DATE_NOT_CLEAR: mark("Day and month cannot be told apart. Write the day as 1990-05-17."),
    FormCode.DATE_IMPLAUSIBLE: mark("This date cannot be true. Check it."),
    FormCode.VALUE_NOT_UNDERSTOOD: mark("This is not a value we know. Choose one from the list."),
    FormCode.LANGUAGE_NOT_UNDERSTOOD: mark(
        "A language is not known. Write its name, or its code of two letters such as ru."
    ),
    FormCode.FACILITY_GONE: mark("This facility is no longer in the address book. Choose another."),
    FormCode.MOVE_TOO_EARLY: mark("The earlier stay began only later. Check the day of the move."),
    FormCode.MIXED_SCRIPT_NAME: mark("A word of the name mixes two alphabets. Type it again if that is a mistake."),
    FormCode.UNSEEN_CHARACTERS: mark("Invisible characters were taken out."),
    FormCode.IDENTIFIER_FORM: mark("The number does not look like those of this country. Check it."),
    FormCode.NAME_NOT_SPLIT: mark("Surname and first name cannot be told apart. Write each into its own field."),
    FormCode.COUNTRY_UNKNOWN: mark("The country is missing. Without it nobody knows the order of the lines."),
    FormCode.COUNTRY_FROM_FORM: mark("The country was worked out from the form of the address. Check it."),
    FormCode.ADDRESS_NOT_CERTAIN: mark("The parts of the address were worked out. Check each of them."),
    FormCode.NO_POSTAL_CODE: mark("The address has no postal code. Look it up if you can."),
    FormCode.FACILITY_LOOKS_KNOWN: mark(
        "The address book has “{facility}” with another address. If it is the same place, choose it from the list."
    ),
    FormCode.SHARED_ADDRESS: mark("The new address will count for everybody there: {people} in the address book."),
    FormCode.FORM_OF_OLD_NAME: mark("The name is new and this form of it is not. Check it."),
}


@dataclass(frozen=True, slots=True)
class FormRemark:
    """One remark beside a field."""

    field: str
    """A ``Column`` or ``PLACE_SINCE``; empty for the whole form."""
    code: str
    message: Message
    """Still to be said in the user's language; its values may be text from outside."""


def remark(field: str, code: FormCode, **values: str | int) -> FormRemark:
    """Return the remark with its sentence."""
    return FormRemark(field, code.value, Message(SENTENCES[code], tuple(values.items())))


PROBLEM_OF_CELL: Mapping[ProblemCode, FormCode] = {
    ProblemCode.NO_NAME: FormCode.NO_NAME,
    ProblemCode.FIELD_TOO_LONG: FormCode.TOO_LONG,
    ProblemCode.DATE_NOT_UNDERSTOOD: FormCode.DATE_NOT_UNDERSTOOD,
    ProblemCode.DATE_REDUCED_TO_YEAR: FormCode.DATE_NOT_CLEAR,
    ProblemCode.DATE_IMPLAUSIBLE: FormCode.DATE_IMPLAUSIBLE,
    ProblemCode.VALUE_NOT_UNDERSTOOD: FormCode.VALUE_NOT_UNDERSTOOD,
    ProblemCode.STATUS_NOT_UNDERSTOOD: FormCode.VALUE_NOT_UNDERSTOOD,
    ProblemCode.LANGUAGE_NOT_UNDERSTOOD: FormCode.LANGUAGE_NOT_UNDERSTOOD,
}
"""What an import warns of and a form must not accept: somebody sits there who can mend it."""

WARNING_OF_CELL: Mapping[ProblemCode, FormCode] = {
    ProblemCode.MIXED_SCRIPT_NAME: FormCode.MIXED_SCRIPT_NAME,
    ProblemCode.CONTROL_CHARACTERS_REMOVED: FormCode.UNSEEN_CHARACTERS,
    ProblemCode.IDENTIFIER_FORM: FormCode.IDENTIFIER_FORM,
    ProblemCode.NAME_NOT_SPLIT: FormCode.NAME_NOT_SPLIT,
    ProblemCode.NAME_ORDER_GUESSED: FormCode.NAME_NOT_SPLIT,
    ProblemCode.COUNTRY_UNKNOWN: FormCode.COUNTRY_UNKNOWN,
    ProblemCode.COUNTRY_FROM_FORM: FormCode.COUNTRY_FROM_FORM,
    ProblemCode.ADDRESS_NOT_CERTAIN: FormCode.ADDRESS_NOT_CERTAIN,
    ProblemCode.NO_POSTAL_CODE: FormCode.NO_POSTAL_CODE,
}
