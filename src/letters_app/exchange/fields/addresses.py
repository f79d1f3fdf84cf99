"""An address given as one text, taken into its parts.

Importer rule 3 of the project's prison mail notes: institution, street, town, region and postal code are told
apart, the text is kept whole, and a postal code is never guessed. What fits nowhere stays as a line of the address.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from letters_app.domain.address import PostalAddress
from letters_app.domain.facility import FacilityType
from letters_app.domain.language import Script, main_script
from letters_app.exchange.folding import fold
from letters_app.exchange.import_words import folded_words, meanings, word_lists

_PIECES = re.compile(r"[\n;]|,(?!\d)")
_US_LAST_LINE = re.compile(
    r"(?P<city>[^\d,\n]+?)(?:,\s*|[ \t]+)(?P<region>[A-Z]{2})\.?[ \t]+(?P<code>\d{5}(?:-\d{4})?)\b"
)
_GB_CODE = re.compile(r"\b(?P<code>(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}))\b")
_CODE_ALONE = re.compile(
    r"(?:индекс|index|zip|т\.?к\.?|t\.?k\.?)?[:.\s]*(?P<code>\d{6}|\d{5}|\d{4}|\d{2}-\d{3}|\d{3} \d{2})", re.IGNORECASE
)
_SIX_DIGITS = re.compile(r"(?<!\d)(?P<code>\d{6})(?!\d)")
_CODE_THEN_CITY = re.compile(r"(?:[A-Z]{1,2}-)?(?P<code>\d{5}|\d{4}|\d{2}-\d{3}|\d{3} \d{2})\s+(?P<city>[^\W\d].*)")
_CITY_THEN_CODE = re.compile(r"(?P<city>[^\W\d][^\d]*?)\s+(?P<code>\d{5}|\d{6})")
_HOUSE = re.compile(r"\d+[\w/\-]*(?:\s*(?:корп|стр|к|лит)\.?\s*\w+)?")
_NUMBER = re.compile(r"\d+")
_POST_OFFICE_BOX = re.compile(r"\b(?:p\.?\s?o\.?\s?box|а/я|postfach|bp|apartado)\b", re.IGNORECASE)
_MAX_CHARACTERS = 1_000
"""A longer address is a story; it is kept whole and not taken apart."""


@dataclass(frozen=True, slots=True)
class AddressReading:
    """The parts of an address and whether each piece found its place."""

    address: PostalAddress
    is_certain: bool
    country_from_form: bool = False


def read_country(cell: str) -> str:
    """Return the ISO code of a country by its name in any of our languages, empty if it is none."""
    return meanings("countries", "names").get(fold(cell), "")


def country_of_form(text: str) -> str:
    """Return the country that the form of an address tells: words of its prisons, its postal codes. Empty if unsure."""
    folded = f" {fold(text)} "
    found = {
        country
        for country, words in word_lists("countries", "signs").items()
        if any(f" {fold(word)} " in folded for word in words)
    }
    code = _SIX_DIGITS.search(text)
    if code and main_script(text) is Script.CYRILLIC and not found - {"RU", "BY"}:
        by_code = _country_of_six_digits(code["code"])
        if by_code:
            return by_code
    if len(found) == 1:
        return found.pop()
    if not found and _us_last_line(text):
        return "US"
    if found <= {"GB"} and _GB_CODE.search(text):
        return "GB"
    return ""


def institution_type(name: str) -> FacilityType:
    """Return what kind of facility a name speaks of."""
    return _institution(name)[0]


@lru_cache(maxsize=4096)
def institution_code(name: str) -> str:
    """Return kind and number of an institution (``sizo-1``), or its folded name if it has none.

    Two spellings of one prison in one country and postal code have the same code.
    """
    kind, end = _institution(name)[1:]
    folded = fold(name)
    number = _NUMBER.search(folded, end) if kind else None
    if number and number.start() - end <= 4:
        return f"{kind}-{number[0].lstrip('0') or '0'}"
    forms = folded_words("institutions", "form", "unknown")
    return " ".join(word for word in folded.split() if word not in forms)


def is_institution(line: str) -> bool:
    """Tell whether a line names a prison or the authority it belongs to."""
    return bool(_institution(line)[1]) or _has_word(line, folded_words("institutions", "form", "unknown"))


def looks_like_address(line: str) -> bool:
    """Tell whether a line is part of an address: institution, street, town or postal code."""
    return (
        is_institution(line)
        or _is_street(line)
        or _has_word(line, _words("city") | _words("region") | _words("district"))
        or _us_last_line(line) is not None
        or any(form.search(line) for form in (_GB_CODE, _SIX_DIGITS))
        or _CODE_THEN_CITY.match(line) is not None
    )


def read_address(text: str, country: str = "") -> AddressReading:
    """Take an address apart. ``country`` is what is known already; the text may name it or show it by its form."""
    if len(text) > _MAX_CHARACTERS:
        return AddressReading(PostalAddress(country=country, raw=text), is_certain=False)
    parts = _Parts()
    rest = text
    known_country = country
    if country in {"", "US"} and (last_line := _us_last_line(text)):
        country = "US"
        parts.postal_code, parts.region = last_line["code"], [last_line["region"]]
        parts.city = last_line["city"].strip()
        rest = f"{text[: last_line.start()]}\n{text[last_line.end() :]}"
    pieces = [_without_full_stop(piece.strip(" ,")) for piece in _PIECES.split(rest)]
    for piece in filter(None, pieces):
        named = read_country(piece)
        if (named and len(piece) > 3) or (named and piece.isupper() and len(piece) > 1 and not country):
            country = country or named
        else:
            parts.pieces.append(piece)
    by_name = bool(country) and (bool(known_country) or country != "US" or _names_a_country(text))
    parts.country = country or country_of_form(text)
    parts.sort()
    address = PostalAddress(
        country=parts.country,
        facility=", ".join(parts.facility),
        street=", ".join(parts.street),
        locality=", ".join(parts.locality),
        city=parts.city,
        region=", ".join(parts.region),
        postal_code=parts.postal_code,
        raw=text,
    )
    return AddressReading(address, parts.is_certain, country_from_form=bool(parts.country) and not by_name)


class _Parts:
    """The pieces of one address while they look for their places."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.country = ""
        self.facility: list[str] = []
        self.street: list[str] = []
        self.locality: list[str] = []
        self.settlements: list[str] = []
        self.city = ""
        self.region: list[str] = []
        self.postal_code = ""
        self.is_certain = True

    def sort(self) -> None:
        unplaced: list[str] = []
        for original in self.pieces:
            piece = self._without_code(original)
            if not piece:
                continue
            if is_institution(piece) and not _POST_OFFICE_BOX.search(piece):
                self.facility.append(piece)
            elif self._continues_street(piece) or _is_street(piece):
                self.street.append(piece)
            elif not self._place_town(piece):
                unplaced.append(piece)
                continue
        if self.settlements and not self.city:
            self.city = self.settlements.pop(0)
        self.locality.extend(self.settlements)
        self._place_rest(unplaced)

    def _without_code(self, piece: str) -> str:
        """Take the postal code out of a piece, and the town that stands beside it."""
        if self.postal_code:
            return piece
        if alone := _CODE_ALONE.fullmatch(piece):
            self.postal_code = alone["code"]
            return ""
        if self.country in {"", "GB"} and (match := _GB_CODE.search(piece)):
            self.postal_code = match["code"]
            return (piece[: match.start()] + piece[match.end() :]).strip(" ,")
        if match := _SIX_DIGITS.search(piece):
            self.postal_code = match["code"]
            return (piece[: match.start()] + piece[match.end() :]).strip(" ,")
        for form in (_CODE_THEN_CITY, _CITY_THEN_CODE):
            match = form.fullmatch(piece)
            if match and not is_institution(piece) and not _is_street(piece):
                self.postal_code, self.city = match["code"], match["city"].strip()
                return ""
        return piece

    def _continues_street(self, piece: str) -> bool:
        """Tell whether a piece is the house of the street before it: «д. 9», "корп. 2"."""
        folded = fold(piece)
        first = folded.split(" ")[0]
        return bool(self.street) and (
            (first in _words("building") and bool(_NUMBER.search(folded))) or _HOUSE.fullmatch(piece) is not None
        )

    def _place_town(self, piece: str) -> bool:
        if _has_word(piece, _words("district")):
            self.locality.append(piece)
        elif _has_word(piece, _words("region")):
            self.region.append(piece)
        elif _starts_with_word(piece, _words("city")):
            if self.city and fold(self.city) in _words("federal_city"):
                self.region.append(self.city)
            elif self.city:
                return False
            self.city = piece
        elif _starts_with_word(piece, _words("locality")):
            self.settlements.append(piece)
        elif fold(piece) in _words("federal_city"):
            if self.city:
                self.region.append(piece)
            else:
                self.city = piece
        else:
            return False
        return True

    def _place_rest(self, unplaced: list[str]) -> None:
        """Give what is left the places that are still empty: the first is the institution, the last the town."""
        if unplaced and not self.city and not _NUMBER.search(unplaced[-1]):
            self.city = unplaced.pop()
        with_number = [piece for piece in unplaced if _NUMBER.search(piece)]
        if not self.street and with_number:
            self.street.append(with_number[0])
            unplaced.remove(with_number[0])
        if unplaced:
            self.is_certain = False
            if not self.facility:
                self.facility.append(unplaced.pop(0))
            self.locality.extend(unplaced)


@cache
def _words(kind: str) -> frozenset[str]:
    return folded_words("address-words", kind)


@cache
def _institutions() -> tuple[tuple[str, str, FacilityType], ...]:
    """Return folded word, kind and type of facility, longest words first."""
    found = [
        (fold(word), kind, FacilityType(section))
        for section in ("remand", "colony", "prison", "jail", "psychiatric")
        for kind, words in word_lists("institutions", section).items()
        for word in words
    ]
    return tuple(sorted(found, key=lambda entry: -len(entry[0])))


def _institution(name: str) -> tuple[FacilityType, str, int]:
    """Return type, kind and the end of the word that told it in the folded name; no kind if there is none."""
    folded = f" {fold(name)} "
    for word, kind, facility_type in _institutions():
        at = folded.find(f" {word} ")
        if at >= 0:
            return facility_type, kind, at + len(word)
    return FacilityType.UNKNOWN, "", 0


def _country_of_six_digits(code: str) -> str:
    prefixes = word_lists("countries", "postal_prefixes")
    matches = [
        (len(prefix), country)
        for country, country_prefixes in prefixes.items()
        for prefix in country_prefixes
        if code.startswith(prefix)
    ]
    return max(matches)[1] if matches else ""


def _us_last_line(text: str) -> re.Match[str] | None:
    match = _US_LAST_LINE.search(text)
    return match if match and fold(match["region"]) in _words("us_state") else None


def _names_a_country(text: str) -> bool:
    return any(read_country(piece.strip(" .,")) for piece in _PIECES.split(text))


def _without_full_stop(piece: str) -> str:
    """Take off the full stop of a sentence, not the one of an abbreviation (обл., St.)."""
    last_word = fold(piece.rsplit(maxsplit=1)[-1]) if piece.strip() else ""
    abbreviations = _words("region") | _words("district") | _words("city") | _words("street") | _words("street_endings")
    return piece if last_word in abbreviations else piece.rstrip(".").strip()


def _is_street(piece: str) -> bool:
    words = fold(piece).split()
    if not words:
        return False
    has_number = _NUMBER.search(piece) is not None
    has_word = any(word in _words("street") for word in words) and (len(words) > 1 or has_number)
    endings = tuple(_words("street_endings"))
    ends_like_street = any(word.endswith(endings) and word not in endings for word in words)
    return has_word or _POST_OFFICE_BOX.search(piece) is not None or (ends_like_street and has_number)


def _has_word(piece: str, words: frozenset[str]) -> bool:
    folded = f" {fold(piece)} "
    return any(f" {word} " in folded for word in words)


def _starts_with_word(piece: str, words: frozenset[str]) -> bool:
    folded = fold(piece)
    return any(folded.startswith(f"{word} ") for word in words)
