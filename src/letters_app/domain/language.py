"""Languages and scripts of letters and names."""

from __future__ import annotations

import enum
import unicodedata

OWN_LANGUAGE = "auto"
"""As language of letters: everybody's own, as far as the place takes it and the template has it."""


class Script(enum.StrEnum):
    """Writing systems by ISO 15924 code."""

    LATIN = "Latn"
    CYRILLIC = "Cyrl"
    GREEK = "Grek"
    ARABIC = "Arab"
    HEBREW = "Hebr"
    GEORGIAN = "Geor"
    ARMENIAN = "Armn"
    HAN = "Hani"
    OTHER = "Zyyy"


_SCRIPT_BY_UNICODE_NAME = {
    "LATIN": Script.LATIN,
    "CYRILLIC": Script.CYRILLIC,
    "GREEK": Script.GREEK,
    "ARABIC": Script.ARABIC,
    "HEBREW": Script.HEBREW,
    "GEORGIAN": Script.GEORGIAN,
    "ARMENIAN": Script.ARMENIAN,
    "CJK": Script.HAN,
    "HIRAGANA": Script.HAN,
    "KATAKANA": Script.HAN,
    "HANGUL": Script.HAN,
}

_SCRIPT_BY_LANGUAGE = {
    "ru": Script.CYRILLIC,
    "uk": Script.CYRILLIC,
    "be": Script.CYRILLIC,
    "kk": Script.CYRILLIC,
    "bg": Script.CYRILLIC,
    "sr": Script.CYRILLIC,
    "el": Script.GREEK,
    "fa": Script.ARABIC,
    "ar": Script.ARABIC,
    "he": Script.HEBREW,
    "ka": Script.GEORGIAN,
    "hy": Script.ARMENIAN,
    "zh": Script.HAN,
    "ja": Script.HAN,
    "ko": Script.HAN,
}


def script_of_language(language: str) -> Script:
    """Return the script letters in ``language`` (ISO 639-1, a region is ignored) are written in; Latin by default."""
    return _SCRIPT_BY_LANGUAGE.get(language.split("-", maxsplit=1)[0].lower(), Script.LATIN)


def script_of_character(character: str) -> Script | None:
    """Return the script of a letter, ``None`` for digits, marks, punctuation and blanks."""
    if not character.isalpha():
        return None
    name = unicodedata.name(character, "")
    return _SCRIPT_BY_UNICODE_NAME.get(name.split(" ")[0].split("-")[0], Script.OTHER)


def main_script(text: str) -> Script | None:
    """Return the script most letters of ``text`` belong to, ``None`` if it has no letters."""
    counts: dict[Script, int] = {}
    for character in text:
        script = script_of_character(character)
        if script is not None:
            counts[script] = counts.get(script, 0) + 1
    if not counts:
        return None
    return max(counts, key=lambda script: counts[script])


def is_written_in(text: str, script: Script) -> bool:
    """Tell whether ``text`` has letters and all of them belong to ``script``."""
    scripts = {script_of_character(character) for character in text} - {None}
    return scripts == {script}
