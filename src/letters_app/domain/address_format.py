"""How the lines of an address are ordered in each country, and which countries' names go last.

Pure functions over tables; the tables are data (``resources/packs/addresses``). Source of the rules: section 5 of
the project's postal notes.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from letters_app.domain.language import Script
from letters_app.domain.person_name import NameOrder
from letters_app.domain.provenance import Source


class AddressScript(enum.StrEnum):
    """Which lines are wanted: the destination's script, Latin letters, or native with a Latin country line."""

    NATIVE = "native"
    LATIN = "latin"
    BOTH = "both"


class AddressField(enum.StrEnum):
    """Parts of an address that a format orders."""

    NAME = "name"
    FACILITY = "facility"
    STREET = "street"
    LOCALITY = "locality"
    CITY = "city"
    REGION = "region"
    POSTAL_CODE = "postal_code"


class Seasons(enum.StrEnum):
    """Which seasons people of a country see outside, so that a letter from there tells the truth."""

    NORTH = "north"
    SOUTH = "south"
    NONE = "none"
    """No four seasons, or not known."""


@dataclass(frozen=True, slots=True)
class AddressFormat:
    """The address format of one country.

    ``order`` holds one tuple per line; its members are fields or literal separators. A separator belongs to the field
    after it and is printed when that field is there and something stands before it on the line.
    """

    country: str
    order: tuple[tuple[AddressField | str, ...], ...]
    latin_order: tuple[tuple[AddressField | str, ...], ...] = ()
    """Order of the Latin form where it differs; empty = as ``order``."""
    languages: tuple[str, ...] = ()
    """Languages written there; the first decides how capitals are made."""
    script: Script = Script.LATIN
    printed_language: str = ""
    """The first language with its script (BCP 47), where one character has other forms in another: ``zh-Hant``."""
    name_order: NameOrder = NameOrder.GIVEN_FIRST
    seasons: Seasons = Seasons.NORTH
    postal_code_pattern: re.Pattern[str] | None = None
    postal_code_space_before_last: int = 0
    required: frozenset[AddressField] = frozenset()
    upper_native: frozenset[AddressField] = frozenset()
    upper_latin: frozenset[AddressField] = frozenset()
    identifier_on_name_line: bool = False
    identifier_formats: Mapping[str, str] = field(default_factory=dict)
    """Wording with ``{identifier}`` by type of number; ``default`` for the others."""
    father_name_formats: Mapping[str, str] = field(default_factory=dict)
    """Wording with ``{father_name}`` by gender, where the father's name tells people apart."""
    birth_year_format: str = ""
    """Native wording with ``{year}`` behind the name; empty where a year of birth is not customary."""
    birth_year_format_latin: str = ""
    max_lines: int = 0
    """0 = no limit known."""
    max_line_characters: int = 0
    """0 = no limit known."""
    source: Source | None = None
    not_verified: tuple[str, ...] = ()
    """Keys of the table that are general knowledge and are shown so."""


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who stands above the address, and by what the prison tells them apart."""

    name: str
    birth_year: int | None = None
    identifier: str = ""
    identifier_type: str = ""
    father_name: str = ""
    gender: str = ""


class AddressWarningCode(enum.StrEnum):
    """What may be wrong with an address; warns, never blocks."""

    POSTAL_CODE_FORM = "postal-code-form"
    MISSING_FIELD = "missing-field"
    TOO_MANY_LINES = "too-many-lines"
    LINE_TOO_LONG = "line-too-long"
    UNKNOWN_COUNTRY = "unknown-country"
    NO_COUNTRY_NAME = "no-country-name"
    NAME_NOT_NATIVE = "name-not-native"
    BIRTH_YEAR_MISSING = "birth-year-missing"
    MAIL_SUSPENDED = "mail-suspended"
    """The post of the sender's country stopped taking letters for this one; whether it does again is not known."""
    INDEX_DIFFERS = "index-differs"
    """Another number of the form of a postal code stands in the address than the one in its code stamp."""


@dataclass(frozen=True, slots=True)
class AddressWarning:
    """One warning, with the field it is about."""

    code: AddressWarningCode
    field: str = ""
    since: str = ""
    """The day or year something began, as its source has it."""
    source: Source | None = None
    is_verified: bool = False
    """Whether somebody found it in the source."""


@dataclass(frozen=True, slots=True)
class MailSuspension:
    """A stop of mail from one country to another."""

    since: str
    """A day or a year."""
    source: Source | None = None
    is_verified: bool = False


@dataclass(frozen=True, slots=True)
class AddressLines:
    """The lines of an address in printing order, with what looked wrong."""

    lines: tuple[str, ...]
    warnings: tuple[AddressWarning, ...] = ()


@dataclass(frozen=True, slots=True)
class CountryNames:
    """Postal names of countries in capitals, by language and ISO code."""

    by_language: Mapping[str, Mapping[str, str]]
    otherwise: Callable[[str, str], str] | None = None
    """Gives the name of a country in a language, in capitals, where the table has none; empty if it has none either."""

    def name(self, country: str, language: str) -> str:
        """Return the name, empty if nobody knows it."""
        known = self.by_language.get(language, {}).get(country, "")
        return known or (self.otherwise(country, language) if self.otherwise else "")
