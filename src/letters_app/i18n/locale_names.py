"""Names of countries and languages in the language of the screen, from Babel's tables."""

from __future__ import annotations

from babel import Locale, UnknownLocaleError


def country_name(code: str, language: str) -> str:
    """Return the country of an ISO 3166 code as ``language`` calls it; the code itself if nobody knows it."""
    return str(_locale(language).territories.get(code.upper(), code))


def language_name(code: str, language: str) -> str:
    """Return the language of an ISO 639 code as ``language`` calls it; the code itself if nobody knows it."""
    return str(_locale(language).languages.get(code.lower(), code))


def own_language_name(code: str) -> str:
    """Return how a language calls itself, with a capital: what a list of languages to choose from shows."""
    name = language_name(code, code)
    return name[:1].upper() + name[1:]


def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return Locale.parse("en")
