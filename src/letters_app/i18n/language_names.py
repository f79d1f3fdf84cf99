"""Names of languages in a language of the interface."""

from __future__ import annotations

from babel import Locale, UnknownLocaleError


def language_name(language: str, interface_language: str) -> str:
    """Return what ``language`` (ISO 639-1) is called in ``interface_language``; its code if that is not known.

    The case is that of the middle of a sentence: "Russian", «русский».
    """
    try:
        name = Locale.parse(language).get_language_name(interface_language)
    except (UnknownLocaleError, ValueError):
        return language
    return name or language
