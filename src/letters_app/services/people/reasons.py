"""Why a row of a list was refused or mail to somebody is held, as sentences that say what to do next.

Marked here and said late, by the catalogue of whoever shows them.
"""

from __future__ import annotations

from letters_app.domain.mail_decision import HoldReason
from letters_app.exchange.problems import ProblemCode
from letters_app.i18n.marking import mark

ROW_PROBLEMS: dict[ProblemCode, str] = {
    ProblemCode.NO_NAME: mark("There is no name. Add one, or delete the row."),
    ProblemCode.ROW_TOO_LONG: mark("The row has more cells than the header. Check its separators and quotation marks."),
    ProblemCode.BROKEN_QUOTES: mark("A quotation mark is opened and never closed. Close it."),
    ProblemCode.FIELD_TOO_LONG: mark("The cell “{field}” is far too long. Shorten it."),
    ProblemCode.NOT_AN_OBJECT: mark("This item of the list is no object. Write it as name and value pairs."),
    ProblemCode.NOT_AN_ADDRESS_BLOCK: mark(
        "This paragraph does not look like a person with an address. Put the name first and the address under it."
    ),
    ProblemCode.AMBIGUOUS_PERSON: mark("It may mean somebody already known. Add the year of birth or a number."),
    ProblemCode.ID_OF_SOMEONE_ELSE: mark("The id belongs to somebody with another name. Check both rows."),
    ProblemCode.DATE_NOT_UNDERSTOOD: mark("“{field}” is no date we can read; it was left out."),
    ProblemCode.DATE_REDUCED_TO_YEAR: mark("Day and month of “{field}” cannot be told apart; only the year was taken."),
    ProblemCode.DATE_IMPLAUSIBLE: mark("“{field}” cannot be true; it was left out."),
    ProblemCode.BIRTH_YEAR_FROM_AGE: mark("Only an age is given; the year of birth may be off by one."),
    ProblemCode.NAME_NOT_SPLIT: mark("Surname and first name cannot be told apart; the name is kept as written."),
    ProblemCode.NAME_ORDER_GUESSED: mark("Both words may be first names; the first was taken for the surname."),
    ProblemCode.NAME_IN_DATIVE: mark("The name was given in the dative; check the form that was worked out."),
    ProblemCode.MIXED_SCRIPT_NAME: mark("The name mixes two alphabets in one word. Type it again."),
    ProblemCode.STATUS_NOT_UNDERSTOOD: mark("The status is not one we know; it is kept as a note."),
    ProblemCode.VALUE_NOT_UNDERSTOOD: mark("“{field}” is not a value we know; it was left out."),
    ProblemCode.LANGUAGE_NOT_UNDERSTOOD: mark("A language is not known; it was left out."),
    ProblemCode.COUNTRY_UNKNOWN: mark("The country is not known. Add it."),
    ProblemCode.COUNTRY_FROM_FORM: mark("The country was worked out from the form of the address. Check it."),
    ProblemCode.ADDRESS_NOT_CERTAIN: mark("The parts of the address are not certain. Check them."),
    ProblemCode.NO_POSTAL_CODE: mark("The address has no postal code; none was guessed."),
    ProblemCode.CONTROL_CHARACTERS_REMOVED: mark("Invisible characters were taken out of “{field}”."),
    ProblemCode.FORMULA_MADE_TEXT: mark("“{field}” held a formula; it was made plain text."),
    ProblemCode.LINK_REMOVED: mark("A web or e-mail address was left out."),
    ProblemCode.ID_NOT_USABLE: mark("The id cannot be used; the person gets a new one."),
    ProblemCode.IDENTIFIER_FORM: mark("The number does not look like those of this country. Check it."),
    ProblemCode.DOUBLED_ROW: mark("An earlier row is about the same person; both were joined."),
    ProblemCode.DOUBLED_ROW_DIFFERS: mark(
        "It contradicts an earlier row on “{field}”; the better dated or first counts."
    ),
    ProblemCode.OLDER_THAN_BOOK: mark("The address book has a newer check of “{field}”; it stays."),
    ProblemCode.KEPT_IN_BOOK: mark("“{field}” in the address book is more exact or protects the person; it stays."),
    ProblemCode.FACILITY_ADDRESS_DIFFERS: mark(
        "The list writes the address of this facility in another way; the address book’s stays."
    ),
}
"""With the blank ``{field}`` for the name of the column, see ``FIELD_NAMES``."""

HOLD_SENTENCES: dict[HoldReason, str] = {
    HoldReason.ON_HOLD: mark("The group holds mail to this person."),
    HoldReason.DO_NOT_WRITE: mark("Marked “do not write”."),
    HoldReason.ARRESTED: mark("Arrested only now; the place is not settled. Look again in a few days."),
    HoldReason.IN_TRANSFER: mark("In transfer; mail would stay behind. Look again every week."),
    HoldReason.WHEREABOUTS_UNKNOWN: mark("Nobody knows where this person is. Ask the lawyer or the family."),
    HoldReason.HOUSE_ARREST: mark("House arrest, where mail is often forbidden. Ask the group first."),
    HoldReason.RESTRICTION: mark("Under restrictions of freedom. Write only if the group agrees."),
    HoldReason.NO_PRISON_MAIL: mark("Not in prison, so there is no prison mail."),
    HoldReason.RELEASED: mark("Released. Ask through the group whether letters home are wanted."),
    HoldReason.EXCHANGED: mark("Exchanged and no longer there."),
    HoldReason.DECEASED: mark("This person has died. A letter to the family goes through the group."),
    HoldReason.NOT_A_PERSON: mark("The record is a case without a named person."),
    HoldReason.NO_ADDRESS: mark("No address is known. Add one."),
    HoldReason.NO_NAME: mark("No name is known. Add one."),
    HoldReason.ADDRESS_DOES_NOT_FIT: mark(
        "Line {detail} of the address does not fit even in small type. Shorten it or take another envelope or layout."
    ),
    HoldReason.MESSAGE_DOES_NOT_FIT: mark(
        "The words do not fit on the card even in small type; lines too many: {detail}. Shorten them, or send a letter."
    ),
    HoldReason.TABLE_CARD_DOES_NOT_FIT: mark(
        "The words do not fit on a card of this size even in small type. Take the larger one, or shorten interests and "
        "topics."
    ),
    HoldReason.CHARACTER_WITHOUT_FONT: mark(
        "No font has the character {detail}. Replace it in the name, the address or the sender file."
    ),
    HoldReason.FONT_DAMAGED: mark(
        "The font file {detail} is missing or damaged. Install the program again; if you added this font yourself, "
        "add it again."
    ),
    HoldReason.NOTHING_TO_SAY: mark("The template has no sentence that can be filled. Give the writer’s words."),
}
"""Some with the blank ``{detail}`` for what exactly does not fit."""

FONT_TO_ADD = mark(
    "No font here has the character {detail}. Replace it in the name, the address or the sender file, or get the "
    "free font “{font}” and add it: letters packs add-fonts FILE"
)
"""In place of the sentence of ``CHARACTER_WITHOUT_FONT``, where it is known which font has the character."""
