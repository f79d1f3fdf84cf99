"""What was done to people, and what was taken back, in a sentence for a notice."""

from __future__ import annotations

from collections.abc import Mapping

from letters_app.gui.tongue import Tongue
from letters_app.i18n.marking import mark
from letters_app.services.people.people_change import ChangeKind, PeopleChange

DONE: Mapping[ChangeKind, str] = {
    ChangeKind.ADDED: mark("{name} was added."),
    ChangeKind.CHANGED: mark("{name} was saved."),
    ChangeKind.ADDRESS_VERIFIED: mark("Address of {name} marked as checked today."),
    ChangeKind.HOLD_SET: mark("Mail to {name} is on hold."),
    ChangeKind.HOLD_LIFTED: mark("Mail to {name} may go again."),
    ChangeKind.MOVED: mark("The new place of {name} is noted; the old one stays in the story."),
    ChangeKind.IMPORTED: mark("The list was imported."),
    ChangeKind.REMOVED: mark("The person was removed for good."),
}
UNDONE: Mapping[ChangeKind, str] = {
    ChangeKind.ADDED: mark("Taken back: the person is not in the list any more."),
    ChangeKind.CHANGED: mark("Taken back: {name} is as before."),
    ChangeKind.ADDRESS_VERIFIED: mark("Taken back: the check of the address of {name} is as before."),
    ChangeKind.HOLD_SET: mark("Taken back: mail to {name} is not on hold."),
    ChangeKind.HOLD_LIFTED: mark("Taken back: mail to {name} is on hold again."),
    ChangeKind.MOVED: mark("Taken back: {name} is where they were."),
    ChangeKind.IMPORTED: mark("Taken back: the list is as it was before the import."),
}


def done_words(tongue: Tongue, words: Mapping[ChangeKind, str], change: PeopleChange) -> str:
    """Return the sentence; one person is named, several are counted."""
    number = len(change.ids)
    if number == 1 or change.kind is ChangeKind.IMPORTED:
        name = change.recipients[0].name.full() if change.recipients else ""
        return tongue.say(words[change.kind], name=name)
    if words is UNDONE:
        return tongue.say_number(
            "Taken back: {number} person is as before.", "Taken back: {number} people are as before.", number
        )
    if change.kind is ChangeKind.ADDRESS_VERIFIED:
        return tongue.say_number(
            "{number} address marked as checked today.", "{number} addresses marked as checked today.", number
        )
    if change.kind is ChangeKind.REMOVED:
        return tongue.say_number(
            "{number} person was removed for good.", "{number} people were removed for good.", number
        )
    return tongue.say_number("{number} person was changed.", "{number} people were changed.", number)
