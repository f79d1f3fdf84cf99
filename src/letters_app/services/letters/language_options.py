"""The languages a letter to one person can be written in, with what is known of each, and which to propose."""

from __future__ import annotations

import enum
from collections.abc import Collection
from dataclasses import dataclass

from letters_app.domain.facility import FacilityType
from letters_app.domain.language import OWN_LANGUAGE
from letters_app.domain.mail_policy import MailPolicy, PolicySubject
from letters_app.domain.recipient import Recipient
from letters_app.i18n.marking import mark
from letters_app.services.letters.letter_language import accepted_languages, language_for


class Known(enum.StrEnum):
    """Whether something is so. Unknown is a value, and it is shown."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class LanguageReason(enum.StrEnum):
    """Why a language is proposed."""

    PLACE_AND_PERSON = "place-and-person"
    """The place takes it, and the person reads it."""
    PLACE = "place"
    """The place takes it."""
    PERSON = "person"
    """The person reads it; what the place takes is not known."""
    GROUP = "group"
    """The group writes in it."""
    LAST_RESORT = "last-resort"
    """Nothing is known of place and person."""


REASON_SENTENCES = {
    LanguageReason.PLACE_AND_PERSON: mark("This place takes it, and the person reads it."),
    LanguageReason.PLACE: mark("This place takes it."),
    LanguageReason.PERSON: mark("The person reads it. What this place takes is not known."),
    LanguageReason.GROUP: mark("Your group writes in this language."),
    LanguageReason.LAST_RESORT: mark("Nothing is known of the languages of this person and place. Ask the group."),
}


@dataclass(frozen=True, slots=True)
class LanguageOption:
    """One language."""

    language: str
    """ISO 639-1."""
    place_takes: Known
    person_reads: Known
    can_be_written: bool
    """Whether the template, or for a free letter the words around it, are there in this language."""
    read_by_native: bool = True
    """Whether somebody who grew up with it has read the template's sentences."""


@dataclass(frozen=True, slots=True)
class LanguageProposal:
    """The language to begin with."""

    language: str
    reason: LanguageReason


def place_takes(policy: MailPolicy, facility_type: FacilityType, language: str) -> Known:
    """Return whether letters in ``language`` get through, as far as a rule says so."""
    named = [
        rule.value for rule in policy.rules_for(PolicySubject.LANGUAGE, facility_type) if isinstance(rule.value, tuple)
    ]
    if not named:
        return Known.UNKNOWN
    # An empty list in a rule means that any language is taken.
    return Known.YES if any(not languages or language in languages for languages in named) else Known.NO


def person_reads(recipient: Recipient, language: str) -> Known:
    """Return whether the person reads ``language``; of somebody without any language nothing is known."""
    if not recipient.languages:
        return Known.UNKNOWN
    return Known.YES if language in recipient.languages else Known.NO


def language_options(
    recipient: Recipient,
    policy: MailPolicy,
    facility_type: FacilityType,
    writable: Collection[str],
    read_by_native: Collection[str],
) -> tuple[LanguageOption, ...]:
    """Return the languages to choose from: what the place takes and the person reads first.

    Languages that place or person know and nobody can write yet are among them, so that it can be said.
    """
    named = (*accepted_languages(policy, facility_type), *recipient.languages, *sorted(writable))
    options = [
        LanguageOption(
            language=language,
            place_takes=place_takes(policy, facility_type, language),
            person_reads=person_reads(recipient, language),
            can_be_written=language in writable,
            read_by_native=language in read_by_native,
        )
        for language in dict.fromkeys(named)
    ]
    return tuple(sorted(options, key=_rank))


def proposed_language(
    recipient: Recipient,
    policy: MailPolicy,
    facility_type: FacilityType,
    writable: Collection[str],
    group_language: str = OWN_LANGUAGE,
) -> LanguageProposal:
    """Return the language to begin with: that of the group unless the place refuses it, else as a mailing chooses."""
    if group_language in writable and place_takes(policy, facility_type, group_language) is not Known.NO:
        return LanguageProposal(group_language, LanguageReason.GROUP)
    language = language_for(recipient, accepted_languages(policy, facility_type), writable)
    takes = place_takes(policy, facility_type, language)
    reads = person_reads(recipient, language)
    if takes is Known.YES:
        return LanguageProposal(
            language, LanguageReason.PLACE_AND_PERSON if reads is Known.YES else LanguageReason.PLACE
        )
    return LanguageProposal(language, LanguageReason.PERSON if reads is Known.YES else LanguageReason.LAST_RESORT)


_RANKS = {Known.YES: 0, Known.UNKNOWN: 1, Known.NO: 2}


def _rank(option: LanguageOption) -> tuple[bool, int, int]:
    return not option.can_be_written, _RANKS[option.place_takes], _RANKS[option.person_reads]
