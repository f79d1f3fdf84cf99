"""Says why somebody is suggested."""

from __future__ import annotations

import datetime

from letters_app.gui.tongue import Tongue
from letters_app.i18n.locale_names import language_name
from letters_app.i18n.marking import mark
from letters_app.services.people.suggestions import ReasonKind, SuggestionReason

_FIXED = {
    ReasonKind.NOBODY_WROTE: mark("no letter from your group yet"),
    ReasonKind.NEWLY_ADDED: mark("new in the address book"),
}


class ReasonWords:
    """Says reasons in the language of the screen, each as a short phrase."""

    def __init__(self, tongue: Tongue, today: datetime.date) -> None:
        self._tongue = tongue
        self._today = today

    def reason(self, reason: SuggestionReason) -> str:
        """Return the phrase for one reason."""
        tongue, kind = self._tongue, reason.kind
        if kind in _FIXED:
            return tongue.say(_FIXED[kind])
        if kind is ReasonKind.READS:
            return tongue.say(mark("reads {language}"), language=language_name(reason.language, tongue.language))
        if kind in (ReasonKind.FEW_LETTERS, ReasonKind.LONG_SINCE):
            return self._numbered(reason)
        return self._dated(reason)

    def _numbered(self, reason: SuggestionReason) -> str:
        say_number, number = self._tongue.say_number, reason.number or 0
        if reason.kind is ReasonKind.FEW_LETTERS:
            return say_number("only {number} letter so far", "only {number} letters so far", number)
        return say_number("last letter {number} day ago", "last letter {number} days ago", number)

    def _dated(self, reason: SuggestionReason) -> str:
        say = self._tongue.say
        day = self._day(reason.day) if reason.day else ""
        if reason.kind is ReasonKind.BIRTHDAY_IN_REACH:
            if reason.post_by is None:
                return say(mark("birthday {day}"), day=day)
            return say(mark("birthday {day}, post by {post_by}"), day=day, post_by=self._day(reason.post_by))
        if not day:
            return say(mark("address never checked"))
        if reason.kind is ReasonKind.ADDRESS_FRESH:
            return say(mark("address checked {day}"), day=day)
        return say(mark("address last checked {day}"), day=day)

    def _day(self, day: datetime.date) -> str:
        """Return a day whose number and month no line end parts: reasons stand in narrow cards."""
        return self._tongue.day(day, self._today).replace(" ", "\N{NO-BREAK SPACE}")
