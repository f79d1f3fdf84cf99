"""What is said of one letter of a mailing: how it stands, and why."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from letters_app.domain.finding import Category, Severity
from letters_app.domain.mail_decision import HoldReason
from letters_app.domain.mailing import SkipReason
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.tongue import Tongue
from letters_app.i18n.marking import mark
from letters_app.services.letters.font_lack import character_and_font
from letters_app.services.mailings.item_standing import Standing, remarks_of
from letters_app.services.mailings.prepare_mailing import PreparedEntry
from letters_app.services.people.reasons import FONT_TO_ADD, HOLD_SENTENCES

_HELD = {
    HoldReason.ON_HOLD: mark("on hold"),
    HoldReason.DO_NOT_WRITE: mark("do not write"),
    HoldReason.ARRESTED: mark("just arrested"),
    HoldReason.IN_TRANSFER: mark("in transfer"),
    HoldReason.WHEREABOUTS_UNKNOWN: mark("place unknown"),
    HoldReason.HOUSE_ARREST: mark("house arrest"),
    HoldReason.RESTRICTION: mark("restricted"),
    HoldReason.NO_PRISON_MAIL: mark("not in prison"),
    HoldReason.RELEASED: mark("released"),
    HoldReason.EXCHANGED: mark("exchanged"),
    HoldReason.DECEASED: mark("deceased"),
    HoldReason.NOT_A_PERSON: mark("no person"),
    HoldReason.NO_ADDRESS: mark("no address"),
    HoldReason.NO_NAME: mark("no name"),
    HoldReason.ADDRESS_DOES_NOT_FIT: mark("does not fit"),
    HoldReason.MESSAGE_DOES_NOT_FIT: mark("too long"),
    HoldReason.TABLE_CARD_DOES_NOT_FIT: mark("too long"),
    HoldReason.CHARACTER_WITHOUT_FONT: mark("odd character"),
    HoldReason.FONT_DAMAGED: mark("font damaged"),
    HoldReason.NOTHING_TO_SAY: mark("no words"),
}
_LOOK_BY_RULE = {
    "facts.address-stale": mark("old address"),
    "facts.address-not-verified": mark("unverified"),
    "address.mail-suspended": mark("post"),
}
_LOOK = {
    Category.ADDRESS: mark("address"),
    Category.STATUS: mark("status"),
    Category.SENDER: mark("return address"),
    Category.LENGTH: mark("too long"),
    Category.LANGUAGE: mark("language"),
}
_LOOK_OTHERWISE = mark("look at the words")
_RETURN_ADDRESS = mark(
    "The return address does not fit even in the smallest type. Shorten it in the settings, or print without one."
)
_HEAD = mark("The line with name, year of birth and number does not fit above the letter. Shorten the name.")
_PARTS = {
    "sender": _RETURN_ADDRESS,
    "return_line": _RETURN_ADDRESS,
    "head": _HEAD,
    "header": _HEAD,
    "info_block": _HEAD,
}
_SENTENCES = {
    **HOLD_SENTENCES,
    HoldReason.CHARACTER_WITHOUT_FONT: mark(
        "No font has the character {detail}. Replace it in the name, the address or the return address."
    ),
    HoldReason.NOTHING_TO_SAY: mark("There is no sentence that can be filled. Say in the settings who writes."),
}


@dataclass(frozen=True, slots=True)
class ItemMark:
    """A pill."""

    text: str
    tone: Tone


def item_mark(prepared: PreparedEntry, standing: Standing, tongue: Tongue, accepted: Collection[str] = ()) -> ItemMark:
    """Return how a letter stands, in a word or two; ``accepted`` rules are answered for the whole mailing."""
    say = tongue.say
    if standing is Standing.READY:
        return ItemMark(say(mark("ready")), Tone.GOOD)
    if standing is Standing.ANYWAY:
        return ItemMark(say(mark("goes anyway")), Tone.GOOD)
    if standing is Standing.LEFT_OUT:
        return ItemMark(say(mark("left out")), Tone.HINT)
    if standing is Standing.LOOK:
        remarks = remarks_of(prepared, accepted)
        if not remarks:
            return ItemMark(say(mark("too alike")), Tone.WARN)
        tone = Tone.BLOCK if remarks[0].severity is Severity.BLOCK else Tone.WARN
        by_category = _LOOK.get(remarks[0].category, _LOOK_OTHERWISE)
        return ItemMark(say(_LOOK_BY_RULE.get(remarks[0].rule, by_category)), tone)
    reason = next(iter(prepared.item.reasons), None)
    return ItemMark(say(_HELD[reason.reason]) if reason else say(mark("left out")), Tone.BLOCK)


def skip_sentence(skip: SkipReason, tongue: Tongue) -> str:
    """Return why a letter is not printed, and how to mend it."""
    detail = skip.detail
    if skip.reason is HoldReason.CHARACTER_WITHOUT_FONT:
        detail, font = character_and_font(detail)
        if font:
            return tongue.say(FONT_TO_ADD, detail=detail, font=font)
    if skip.reason is HoldReason.ADDRESS_DOES_NOT_FIT:
        part, _, detail = detail.partition(" ")
        return tongue.say(_PARTS.get(part, _SENTENCES[skip.reason]), detail=detail)
    return tongue.say(_SENTENCES[skip.reason], detail=detail)
