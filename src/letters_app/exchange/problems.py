"""What may be wrong with one row of a list, as codes. The sentences are made in the faces of the program."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class ProblemCode(enum.StrEnum):
    """Every reason to refuse a row or to warn about it."""

    # Refusals
    NO_NAME = "no-name"
    """The row names nobody."""
    ROW_TOO_LONG = "row-too-long"
    """The row has more cells than the header: its values would land under wrong headings."""
    BROKEN_QUOTES = "broken-quotes"
    """A quotation mark opens a cell and nothing closes it."""
    FIELD_TOO_LONG = "field-too-long"
    """One cell is longer than any real one (64 KiB)."""
    NOT_AN_OBJECT = "not-an-object"
    """An item of a JSON list is no object."""
    NOT_AN_ADDRESS_BLOCK = "not-an-address-block"
    """A pasted paragraph does not look like a person with an address."""
    AMBIGUOUS_PERSON = "ambiguous-person"
    """The row may mean someone already known, or one of several; a year of birth or a number would tell."""
    ID_OF_SOMEONE_ELSE = "id-of-someone-else"
    """The row's id belongs to a person with another name."""

    # Warnings about what was read
    DATE_NOT_UNDERSTOOD = "date-not-understood"
    """The cell is no date we can read; it was left out."""
    DATE_REDUCED_TO_YEAR = "date-reduced-to-year"
    """Day and month could not be told apart; only the year was taken."""
    DATE_IMPLAUSIBLE = "date-implausible"
    """The date cannot be true (a birth in the future); it was left out."""
    BIRTH_YEAR_FROM_AGE = "birth-year-from-age"
    """Only an age was given; the year of birth is about right."""
    NAME_NOT_SPLIT = "name-not-split"
    """Surname and given name could not be told apart; the name is kept as written."""
    NAME_ORDER_GUESSED = "name-order-guessed"
    """Both words may be given names; the first was taken for the surname."""
    NAME_IN_DATIVE = "name-in-dative"
    """The name was given in the dative; the nominative was worked out and needs a look."""
    MIXED_SCRIPT_NAME = "mixed-script-name"
    """A word of the name mixes alphabets: a look-alike letter, by mistake or by intent."""
    STATUS_NOT_UNDERSTOOD = "status-not-understood"
    """The word for the status is unknown; it is kept, the status stays unknown."""
    VALUE_NOT_UNDERSTOOD = "value-not-understood"
    """A cell with a choice of values holds none of them; it was left out."""
    LANGUAGE_NOT_UNDERSTOOD = "language-not-understood"
    """A language is unknown; it was left out."""
    COUNTRY_UNKNOWN = "country-unknown"
    """Neither a column nor the form of the address tells the country."""
    COUNTRY_FROM_FORM = "country-from-form"
    """The country was worked out from the form of the address."""
    ADDRESS_NOT_CERTAIN = "address-not-certain"
    """Parts of the address could not be told apart; they are kept, and the whole text beside them."""
    NO_POSTAL_CODE = "no-postal-code"
    """The address has no postal code; none was guessed."""
    CONTROL_CHARACTERS_REMOVED = "control-characters-removed"
    """Invisible or direction-changing characters were taken out."""
    FORMULA_MADE_TEXT = "formula-made-text"
    """A spreadsheet formula stood in the cell; its signs were taken out."""
    LINK_REMOVED = "link-removed"
    """A web or e-mail address stood among the lines of an address block; it was left out."""
    ID_NOT_USABLE = "id-not-usable"
    """The id holds signs that ids never have; the person gets a new one."""
    IDENTIFIER_FORM = "identifier-form"
    """The prisoner's number does not look like those of the country."""

    # Warnings about what the plan does with the row
    DOUBLED_ROW = "doubled-row"
    """An earlier row is about the same person; both were joined."""
    DOUBLED_ROW_DIFFERS = "doubled-row-differs"
    """Two rows about one person contradict each other; the better dated, else the first, counts."""
    OLDER_THAN_BOOK = "older-than-book"
    """The address book has a newer check of this value; it stays."""
    KEPT_IN_BOOK = "kept-in-book"
    """The value of the address book is more exact or protects the person; it stays."""
    FACILITY_ADDRESS_DIFFERS = "facility-address-differs"
    """The list writes the address of a shared facility in another way; the address book's stays."""


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One problem of one row. ``row`` is 1 for the first record; ``field`` is a column of ours or empty."""

    row: int
    code: ProblemCode
    field: str = ""
