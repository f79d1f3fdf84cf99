"""The lines of a person's story as sentences."""

from __future__ import annotations

from letters_app.domain.provenance import Trust
from letters_app.domain.recipient import CustodyStatus
from letters_app.gui.tongue import Tongue
from letters_app.i18n.marking import mark
from letters_app.services.people.field_names import STATUS_NAMES
from letters_app.services.people.story import StoryKind, StoryLine

_PLAIN: dict[StoryKind, str] = {
    StoryKind.ADDED: mark("came into this address book"),
    StoryKind.ARRESTED: mark("arrested"),
    StoryKind.HOLD_LIFTED: mark("mail may go again"),
    StoryKind.WRITING_WANTED: mark("letters are wanted again"),
    StoryKind.LETTER_WRITTEN: mark("letter {number} written"),
    StoryKind.LETTER_PRINTED: mark("letter {number} printed"),
    StoryKind.LETTER_POSTED: mark("letter {number} posted"),
    StoryKind.LETTER_ANSWERED: mark("letter {number} answered"),
    StoryKind.LETTER_RETURNED: mark("letter {number} came back"),
    StoryKind.LETTER_REFUSED: mark("letter {number} refused by the prison"),
    StoryKind.LETTER_SILENT: mark("letter {number}: no answer"),
}


def story_words(tongue: Tongue, line: StoryLine) -> str:
    """Return what happened, without its date."""
    values = dict(line.params)
    if line.kind in _PLAIN:
        return tongue.say(_PLAIN[line.kind], **values)
    say = {name: str(value) for name, value in values.items()}
    if line.kind is StoryKind.CAME_TO:
        return _place(tongue, mark("in {to}"), mark("place not known"), say["to"], **say)
    if line.kind is StoryKind.MOVED:
        return _moved(tongue, say["from"], say["to"])
    if line.kind is StoryKind.STATUS:
        before, after = (tongue.say(STATUS_NAMES[CustodyStatus(say[end])]) for end in ("from", "to"))
        return tongue.say(mark("status: {before} → {after}"), before=before, after=after)
    if line.kind is StoryKind.ADDRESS_CHECKED:
        return _checked(tongue, Trust(say["trust"]), say["source"] or say["by"])
    if line.kind is StoryKind.HOLD_SET:
        return _place(tongue, mark("mail on hold: {reason}"), mark("mail on hold"), say["reason"], **say)
    return _place(tongue, mark("do not write: {reason}"), mark("marked “do not write”"), say["reason"], **say)


def _place(tongue: Tongue, with_it: str, without: str, value: str, **values: str) -> str:
    return tongue.say(with_it, **values) if value else tongue.say(without)


def _moved(tongue: Tongue, before: str, after: str) -> str:
    if before and after:
        return tongue.say(mark("moved from {before} to {after}"), before=before, after=after)
    if after:
        return tongue.say(mark("moved to {after}"), after=after)
    return tongue.say(mark("taken away; the new place is not known"))


def _checked(tongue: Tongue, trust: Trust, source: str) -> str:
    if trust is not Trust.VERIFIED:
        unsure = mark("address noted, not verified: {source}") if source else mark("address noted, not verified")
        return tongue.say(unsure, source=source)
    return tongue.say(mark("address confirmed: {source}") if source else mark("address confirmed"), source=source)
