"""What the card says of a person beyond the marks of the list; what is not known is said to be unknown."""

from __future__ import annotations

import datetime

from letters_app.domain.provenance import Freshness, Trust
from letters_app.domain.recipient import Gender, Recipient, RecipientKind
from letters_app.gui.people.card_facts import CardFacts
from letters_app.gui.people.date_words import birthday, partial_day
from letters_app.gui.people.row_words import Mark
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.tongue import Tongue
from letters_app.i18n.locale_names import language_name
from letters_app.i18n.marking import mark
from letters_app.services.people.field_names import KIND_NAMES, STATUS_NAMES

_DOT = " · "
_GENDERS: dict[Gender, str] = {
    Gender.FEMALE: mark("she"),
    Gender.MALE: mark("he"),
    Gender.UNSPECIFIED: mark("he or she: not known"),
}


class CardWords:
    """Says a card in the language of the screen."""

    def __init__(self, tongue: Tongue, today: datetime.date) -> None:
        self._tongue = tongue
        self._today = today
        self._say = tongue.say

    def about(self, person: Recipient) -> str:
        """Return the line under the name: other forms of it, he or she, birth, number."""
        name = person.name
        parts = [name.latin if name.latin != name.full() else ""]
        if name.short:
            parts.append(self._say(mark("called {name}"), name=name.short))
        parts.extend(name.aliases)
        if person.kind is RecipientKind.PRISONER:
            parts += [self._say(_GENDERS[person.gender]), self._born(person)]
        else:
            parts.append(self._say(KIND_NAMES[person.kind]))
        if person.identifier:
            parts.append(self._say(mark("number {number}"), number=person.identifier.value))
        if person.father_name:
            parts.append(self._say(mark("father: {name}"), name=person.father_name))
        return _DOT.join(part for part in parts if part)

    def status(self, facts: CardFacts, status: Mark) -> Mark:
        """Return the status with its date."""
        custody = facts.recipient.custody
        words = self._say(STATUS_NAMES[custody.status])
        if custody.since is None:
            return Mark(words, status.tone)
        since = partial_day(self._tongue, custody.since)
        return Mark(self._say(mark("{status} since {day}"), status=words, day=since), status.tone)

    def address(self, facts: CardFacts) -> Mark:
        """Return where the address is from and how old its check is."""
        record = facts.record
        if record is None or not facts.row.has_address:
            return Mark(self._say(mark("no address is known")), Tone.BLOCK)
        origin, row = record.provenance, facts.row
        if origin.verified_on is None:
            return Mark(self._say(mark("address never checked")), Tone.WARN)
        day = self._tongue.day(origin.verified_on, self._today)
        if row.freshness is not Freshness.FRESH:
            days = row.address_age_days or 0
            aged = self._tongue.say_number(
                "address checked {number} day ago", "address checked {number} days ago", days
            )
            return Mark(aged, Tone.WARN)
        if origin.trust is not Trust.VERIFIED:
            return Mark(self._say(mark("address not verified, {day}"), day=day), Tone.WARN)
        return Mark(self._say(mark("address checked {day}"), day=day), Tone.GOOD)

    def reads(self, person: Recipient) -> str:
        """Return the languages the person reads."""
        names = [language_name(code, self._tongue.language) for code in person.languages]
        return ", ".join(names) or self._unknown()

    def likes(self, person: Recipient) -> str:
        """Return the interests."""
        return ", ".join(person.interests) or self._unknown()

    def avoid(self, person: Recipient) -> str:
        """Return what a letter should leave out."""
        return ", ".join(person.avoid_topics) or self._say(mark("nothing is known"))

    def dates(self, person: Recipient) -> str:
        """Return birthday, arrest and release, as far as they are known."""
        tongue = self._tongue
        parts = []
        if person.birth and birthday(tongue, person.birth):
            parts.append(self._say(mark("birthday {day}"), day=birthday(tongue, person.birth)))
        if person.arrested_on:
            parts.append(self._say(mark("arrested {day}"), day=partial_day(tongue, person.arrested_on)))
        if person.release_on:
            parts.append(self._say(mark("release {day}"), day=partial_day(tongue, person.release_on)))
        return "\n".join(parts) or self._unknown()

    def letters(self, facts: CardFacts) -> str:
        """Return how many letters there were and how many were answered."""
        if not facts.letters:
            return self._say(mark("none yet"))
        say_number = self._tongue.say_number
        parts = [say_number("{number} letter", "{number} letters", facts.letters)]
        parts.append(say_number("{number} answer", "{number} answers", facts.answered))
        if facts.row.last_letter_on:
            parts.append(self._say(mark("last one {day}"), day=self._tongue.day(facts.row.last_letter_on, self._today)))
        return _DOT.join(parts)

    def sources(self, facts: CardFacts) -> str:
        """Return where it is known from."""
        origins = [facts.recipient.provenance, *([facts.record.provenance] if facts.record else [])]
        known = [one.source for one in origins if one.source is not None]
        titles = dict.fromkeys(f"{one.title}, {one.date}" if one.date else one.title for one in known)
        return "\n".join(titles) or self._unknown()

    def _born(self, person: Recipient) -> str:
        if person.birth is None:
            return self._say(mark("year of birth not known"))
        year = str(person.birth.year)
        if person.birth.approximate:
            return self._say(mark("born about {year}"), year=year)
        return self._say(mark("born {year}"), year=year)

    def _unknown(self) -> str:
        return self._say(mark("not known"))
