"""Tells why somebody was skipped in a batch, and how to mend it."""

from __future__ import annotations

from letters_app.cli.face import Face
from letters_app.domain.mail_decision import HoldReason
from letters_app.domain.mailing import SkipReason
from letters_app.i18n.marking import mark
from letters_app.services.letters.font_lack import character_and_font
from letters_app.services.people.reasons import FONT_TO_ADD, HOLD_SENTENCES

_RETURN_ADDRESS = mark("The return address does not fit even in the smallest type. Shorten it in the sender file.")
_HEAD = mark("The line with name, year of birth and number does not fit above the letter. Shorten the name.")
_PARTS = {
    "sender": _RETURN_ADDRESS,
    "return_line": _RETURN_ADDRESS,
    "head": _HEAD,
    "header": _HEAD,
    "info_block": _HEAD,
}
"""By the part of the paper that is too small."""


def skip_sentence(skip: SkipReason, face: Face) -> str:
    """Return the sentence for a reason."""
    detail = skip.detail
    if skip.reason is HoldReason.ADDRESS_DOES_NOT_FIT:
        part, _, detail = detail.partition(" ")
        return face.say(_PARTS.get(part, HOLD_SENTENCES[skip.reason]), detail=detail)
    if skip.reason is HoldReason.CHARACTER_WITHOUT_FONT:
        detail, font = character_and_font(detail)
        if font:
            return face.say(FONT_TO_ADD, detail=detail, font=font)
    return face.say(HOLD_SENTENCES[skip.reason], detail=detail)
