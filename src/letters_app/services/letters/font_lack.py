"""Says of a letter that was left out which character no font has, and which font to add for it."""

from __future__ import annotations

from letters_app.domain.mail_decision import HoldReason
from letters_app.domain.mailing import SkipReason
from letters_app.domain.visible_text import named_code_point
from letters_app.typesetting.errors import CharacterWithoutFontError


def character_without_font(error: CharacterWithoutFontError) -> SkipReason:
    """Return the reason: as detail the code point and, after a blank, the font to add if one is known."""
    detail = f"{error.params.get('character', '')} {error.params.get('font', '')}"
    return SkipReason(HoldReason.CHARACTER_WITHOUT_FONT, detail.strip())


def character_and_font(detail: str) -> tuple[str, str]:
    """Return the character of such a reason as it is shown, and the font to add, empty if none is known."""
    character, _, font = detail.partition(" ")
    return named_code_point(character), font
