"""What the list and the card say of a person: the same marks in both."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from letters_app.domain.mail_decision import HoldReason
from letters_app.domain.provenance import Freshness, Trust
from letters_app.domain.recipient import CustodyStatus
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.tongue import Tongue
from letters_app.i18n.marking import mark
from letters_app.services.people.field_names import STATUS_NAMES
from letters_app.services.people.listing import PersonRow

NOTHING = "—"
_UNSETTLED = frozenset({CustodyStatus.IN_TRANSFER, CustodyStatus.ARRESTED})
_NOT_KNOWN = frozenset({CustodyStatus.UNKNOWN, CustodyStatus.WHEREABOUTS_UNKNOWN})
_HOLD_MARKS: dict[HoldReason, str] = {
    HoldReason.DO_NOT_WRITE: mark("do not write"),
    HoldReason.ON_HOLD: mark("on hold"),
    HoldReason.NO_ADDRESS: mark("no address"),
}
"""The others are told by the status; here it counts that nothing is printed."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A few words in a tone, and the whole of it for a tooltip and for the ear."""

    text: str
    tone: Tone
    whole: str = ""


class RowWords:
    """Says the cells of a row in the language of the screen."""

    def __init__(self, tongue: Tongue, today: datetime.date) -> None:
        self._tongue = tongue
        self._today = today

    def born(self, row: PersonRow) -> str:
        """Return the year of birth; one that is only about right has a tilde before it, as in the form."""
        if row.birth is None:
            return NOTHING
        return f"~{row.birth.year}" if row.birth.approximate else str(row.birth.year)

    def status(self, row: PersonRow) -> Mark:
        """Return where the person stands."""
        text = self._tongue.say(STATUS_NAMES[row.status])
        if row.status in _NOT_KNOWN:
            return Mark(text, Tone.BLOCK)
        return Mark(text, Tone.WARN if row.status in _UNSETTLED else Tone.HINT)

    def address(self, row: PersonRow) -> Mark:
        """Return whether mail goes there, and how old the check of the address is."""
        say = self._tongue.say
        for reason, text in _HOLD_MARKS.items():
            if reason in row.hold_reasons:
                return Mark(say(text), Tone.BLOCK, say(mark("No mail: {reason}"), reason=say(text)))
        if row.hold_reasons:
            whole = say(mark("Nothing is printed for this person: see the status."))
            return Mark(say(mark("do not print")), Tone.BLOCK, whole)
        if row.verified_on is None or row.address_age_days is None:
            return Mark(say(mark("never checked")), Tone.WARN, say(mark("Nobody has checked this address yet.")))
        day = self._tongue.day(row.verified_on, self._today)
        whole = say(mark("Address checked {day}"), day=day)
        if row.freshness is not Freshness.FRESH:
            days = self._tongue.say_number("{number} day", "{number} days", row.address_age_days)
            return Mark(days, Tone.WARN, whole)
        if row.trust is not Trust.VERIFIED:
            return Mark(say(mark("not verified")), Tone.WARN, whole)
        return Mark(day, Tone.GOOD, whole)
