"""Shows text from outside as plain text: nothing in it may steer a terminal, a window or the reader's eye."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

_KEPT = frozenset("\n\t")
_STEERING_CATEGORIES = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})
UNSEEN_CLASS = "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef"
"""Inside of a character class: letters and marks that draw nothing, the rest of Unicode's default-ignorable set.

They are no control or format characters, so ``is_steering`` does not know them.
"""
_NAMELESS = {"Cc": "CONTROL", "Cs": "SURROGATE", "Co": "PRIVATE USE"}
LONGEST_SHOWN = 2000
"""Characters shown of one text from outside before it is cut."""


def is_steering(character: str) -> bool:
    """Tell whether a character is invisible and acts: a control, format, direction, private or surrogate character."""
    return character not in _KEPT and unicodedata.category(character) in _STEERING_CATEGORIES


def has_steering(text: str) -> bool:
    """Tell whether ``text`` has a steering character; line feeds and tabs are none."""
    return any(map(is_steering, text))


def visible(text: str, longest: int = LONGEST_SHOWN) -> str:
    """Return ``text`` with steering characters spelled out as ``<U+202E>`` and cut after ``longest`` characters."""
    shown = "".join(
        f"<U+{ord(character):04X}>" if is_steering(character) else character for character in text[:longest]
    )
    return shown + "…" if len(text) > longest else shown


def code_point(character: str) -> str:
    """Return the number of a character as ``U+1F600``: safe to show and to log."""
    return f"U+{ord(character):04X}"


def character_name(character: str) -> str:
    """Return what Unicode calls a character, in English; for one without a name what kind of code it is."""
    return unicodedata.name(character, "") or _NAMELESS.get(unicodedata.category(character), "UNASSIGNED")


def named_character(character: str) -> str:
    """Return ``😀 (U+1F600 GRINNING FACE)``; a character that draws nothing or acts is only named."""
    named = f"{code_point(character)} {character_name(character)}"
    return f"{character} ({named})" if character.isprintable() else named


def named_code_point(number: str) -> str:
    """Return what ``named_character`` does for a character given as ``U+1F600``; anything else as it is."""
    try:
        return named_character(chr(int(number.removeprefix("U+"), 16)))
    except (ValueError, OverflowError):
        return number


def visible_values(values: Mapping[str, str | float]) -> dict[str, str | float]:
    """Return the values for the blanks of a sentence with their texts made ``visible``."""
    return {name: visible(value) if isinstance(value, str) else value for name, value in values.items()}
