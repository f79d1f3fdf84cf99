"""Sentences for why somebody was skipped in a batch, and how to mend it."""

from __future__ import annotations

from letters_app.cli.face import Face
from letters_app.domain.mail_decision import HoldReason
from letters_app.domain.mailing import SkipReason
from letters_app.i18n.marking import mark

SENTENCES: dict[HoldReason, str] = {
    HoldReason.ON_HOLD: mark("The group holds mail to this person."),
    HoldReason.DO_NOT_WRITE: mark("Marked “do not write”."),
    HoldReason.ARRESTED: mark("Arrested only now; the place is not settled. Look again in a few days."),
    HoldReason.IN_TRANSFER: mark("In transfer; mail would stay behind. Look again every week."),
    HoldReason.WHEREABOUTS_UNKNOWN: mark("Nobody knows where this person is. Ask the lawyer or the family."),
    HoldReason.HOUSE_ARREST: mark("House arrest, where mail is often forbidden. Ask the group first."),
    HoldReason.RESTRICTION: mark("Under restrictions of freedom. Write only if the group agrees."),
    HoldReason.NO_PRISON_MAIL: mark("Not in prison, so there is no prison mail."),
    HoldReason.RELEASED: mark("Released. Ask through the group whether letters home are wanted."),
    HoldReason.EXCHANGED: mark("Exchanged and no longer there."),
    HoldReason.DECEASED: mark("This person has died. A letter to the family goes through the group."),
    HoldReason.NOT_A_PERSON: mark("The record is a case without a named person."),
    HoldReason.NO_ADDRESS: mark("No address is known. Add one."),
    HoldReason.NO_NAME: mark("No name is known. Add one."),
    HoldReason.ADDRESS_DOES_NOT_FIT: mark(
        "Line {detail} of the address does not fit even in small type. Shorten it or take another envelope or layout."
    ),
    HoldReason.CHARACTER_WITHOUT_FONT: mark(
        "No font has the character {detail}. Replace it in the name, the address or the sender file."
    ),
    HoldReason.NOTHING_TO_SAY: mark("The template has no sentence that can be filled. Give the writer’s words."),
}


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
        return face.say(_PARTS.get(part, SENTENCES[skip.reason]), detail=detail)
    if skip.reason is HoldReason.CHARACTER_WITHOUT_FONT:
        detail = _shown(detail)
    return face.say(SENTENCES[skip.reason], detail=detail)


def _shown(code_point: str) -> str:
    """Return ``U+6F22`` with the character before it, for whoever does not think in code points."""
    try:
        character = chr(int(code_point.removeprefix("U+"), 16))
    except (ValueError, OverflowError):
        return code_point
    return f"{character} ({code_point})" if character.isprintable() else code_point
