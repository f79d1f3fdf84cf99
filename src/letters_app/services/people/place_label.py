"""Where somebody is, in two or three words: what a list has room for."""

from __future__ import annotations

import re

from letters_app.domain.address import PostalAddress
from letters_app.domain.facility import Facility
from letters_app.exchange.folding import fold
from letters_app.exchange.import_words import folded_words

_SHORT_NAME = re.compile(r"\b[^\W\d_]{2,6}\s?[-–—№]\s?\d{1,4}\b")
"""Letters with a number, as most prisons of the East are called: СИЗО-2, ИК-6, ПК №4."""


def place_label(facility: Facility | None, address: PostalAddress | None) -> str:
    """Return the short name of the place and its town, as far as known: «СИЗО-2, Москва»."""
    name = short_facility_name(facility.name if facility else address.facility if address else "")
    town = town_name(address.city or address.locality) if address else ""
    if town and fold(town) in fold(name):
        town = ""
    return ", ".join(part for part in (name, town) if part)


def short_facility_name(name: str) -> str:
    """Return the part of an official name that people say; the first line of it if there is no such part."""
    found = [match for match in _SHORT_NAME.findall(name) if match[0].isupper()]
    return found[0] if found else name.split("\n", maxsplit=1)[0].strip()


def town_name(city: str) -> str:
    """Return a town without the words that only say what it is: «Москва» for «г. Москва»."""
    kinds = folded_words("address-words", "city") | folded_words("address-words", "locality")
    words = city.split()
    while len(words) > 1 and fold(words[0]) in kinds:
        del words[0]
    return " ".join(words)
