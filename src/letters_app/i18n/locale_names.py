"""Names of countries and languages in the language of the screen, from Babel's tables."""

from __future__ import annotations

from babel import Locale, UnknownLocaleError

_CODE_LENGTH = 2
_NO_COUNTRIES = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""Groups of countries, and codes for tests and for places nobody knows."""


def country_name(code: str, language: str) -> str:
    """Return the country of an ISO 3166 code as ``language`` calls it; the code itself if nobody knows it."""
    return str(_locale(language).territories.get(code.upper(), code))


def countries(language: str) -> tuple[tuple[str, str], ...]:
    """Return every country's ISO 3166 code with its name in ``language``, by name."""
    names = _locale(language).territories
    found = [(code, str(name)) for code, name in names.items() if is_country(code)]
    return tuple(sorted(found, key=lambda country: country[1].casefold()))


def language_name(code: str, language: str) -> str:
    """Return the language of an ISO 639 code, which may have a script, as ``language`` calls it.

    The code itself if nobody knows it.
    """
    names = _locale(language).languages
    return str(names.get(code.replace("-", "_")) or names.get(code.lower(), code))


def own_language_name(code: str) -> str:
    """Return how a language calls itself, with a capital: what a list of languages to choose from shows."""
    name = language_name(code, code)
    return name[:1].upper() + name[1:]


def is_country(code: str) -> bool:
    """Tell whether a code has the form of a country's and is no group of countries or a stand-in."""
    return len(code) == _CODE_LENGTH and code.isalpha() and code not in _NO_COUNTRIES


def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return Locale.parse("en")
