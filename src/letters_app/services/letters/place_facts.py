"""The mail rules of a place in a few short words each, for the card beside a letter."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from letters_app.checking.policy_pack import GENERAL
from letters_app.domain.facility import FacilityType
from letters_app.domain.mail_policy import Demand, PolicyRule, PolicySubject
from letters_app.i18n.catalogue import Catalogue
from letters_app.i18n.dates import long_date
from letters_app.i18n.language_names import language_name
from letters_app.i18n.marking import mark
from letters_app.services.letters.letter_place import LetterPlace
from letters_app.services.letters.letter_task import Destination


@dataclass(frozen=True, slots=True)
class PlaceFact:
    """One rule in short; ``fact_sentence`` says it."""

    subject: PolicySubject
    text: str = ""
    """The marked words; empty for facts that are said by their number or languages."""
    number: int | None = None
    languages: tuple[str, ...] = ()
    is_unknown: bool = False
    """Nobody knows; shown as unknown."""
    rule: PolicyRule | None = None
    """Where it comes from, with the whole sentence."""

    @property
    def is_verified(self) -> bool:
        """Tell whether somebody found it in its source."""
        return self.rule is not None and self.rule.verified


@dataclass(frozen=True, slots=True)
class PlaceCard:
    """The card of one place."""

    facility_name: str
    """Untrusted text; empty for an address that is no facility."""
    facility_type: FacilityType
    country: str
    """ISO 3166 alpha-2."""
    facts: tuple[PlaceFact, ...]
    not_verified: int
    """How many of the facts are not verified."""
    checked_on: datetime.date | None
    """The newest day on which somebody looked at one of the rules."""
    has_own_rules: bool
    """Whether anything is known of this country; otherwise only what holds nearly everywhere is shown."""
    rules: tuple[PolicyRule, ...] = ()
    """All rules of the place that hold for this type of facility, for whoever wants to read them whole."""


_WORDS: dict[tuple[PolicySubject, Demand], str] = {
    (PolicySubject.BIRTH_YEAR, Demand.REQUIRED): mark("year of birth on the envelope"),
    (PolicySubject.BIRTH_YEAR, Demand.RECOMMENDED): mark("year of birth if you know it"),
    (PolicySubject.IDENTIFIER, Demand.REQUIRED): mark("number on the envelope"),
    (PolicySubject.IDENTIFIER, Demand.RECOMMENDED): mark("number if you know it"),
    (PolicySubject.PATRONYMIC, Demand.REQUIRED): mark("patronymic on the envelope"),
    (PolicySubject.FATHER_NAME, Demand.REQUIRED): mark("father’s name on the envelope"),
    (PolicySubject.SENDER_NAME, Demand.REQUIRED): mark("sender’s full name"),
    (PolicySubject.RETURN_ADDRESS, Demand.REQUIRED): mark("return address needed"),
    (PolicySubject.RETURN_ADDRESS, Demand.RECOMMENDED): mark("return address welcome"),
    (PolicySubject.RETURN_ADDRESS, Demand.FORBIDDEN): mark("no return address"),
    (PolicySubject.RETURN_ADDRESS, Demand.UNKNOWN): mark("return address: not known"),
    (PolicySubject.HANDWRITING, Demand.REQUIRED): mark("by hand only"),
    (PolicySubject.PRINTED_TEXT, Demand.FORBIDDEN): mark("nothing printed"),
    (PolicySubject.LABELS, Demand.FORBIDDEN): mark("no labels"),
    (PolicySubject.ENCLOSURES, Demand.FORBIDDEN): mark("no enclosures"),
    (PolicySubject.REPLY_KIT, Demand.REQUIRED): mark("paper and envelope for an answer"),
    (PolicySubject.REPLY_KIT, Demand.RECOMMENDED): mark("paper for an answer welcome"),
    (PolicySubject.REPLY_KIT, Demand.FORBIDDEN): mark("no paper for an answer"),
    (PolicySubject.BLANK_SHEETS, Demand.ALLOWED): mark("blank sheet welcome"),
    (PolicySubject.BLANK_SHEETS, Demand.RECOMMENDED): mark("blank sheet welcome"),
    (PolicySubject.BLANK_SHEETS, Demand.FORBIDDEN): mark("no blank sheets"),
    (PolicySubject.BLANK_SHEETS, Demand.UNKNOWN): mark("blank sheets: not known"),
    (PolicySubject.STAMPS, Demand.ALLOWED): mark("stamps welcome"),
    (PolicySubject.STAMPS, Demand.FORBIDDEN): mark("no stamps inside"),
    (PolicySubject.STAMPS, Demand.UNKNOWN): mark("stamps inside: not known"),
    (PolicySubject.PHOTOS, Demand.FORBIDDEN): mark("no photographs"),
    (PolicySubject.CARDS, Demand.REQUIRED): mark("postcards only"),
    (PolicySubject.CARDS, Demand.FORBIDDEN): mark("no cards"),
    (PolicySubject.PAGES, Demand.UNKNOWN): mark("page limit: not known"),
    (PolicySubject.LANGUAGE, Demand.UNKNOWN): mark("language: not known"),
}
_ANY_LANGUAGE = mark("any language")
_LANGUAGES_ONLY = mark("{languages} only")
_VENDOR = mark("not to the street address")
_GRAMS = mark("up to {number} g")
_CHECKED = mark("rules checked {date}")
_NOTHING_KNOWN = mark("No rules of this country are known. These hold nearly everywhere.")
_ORDER = (
    PolicySubject.MAIL_ADDRESS,
    PolicySubject.LANGUAGE,
    PolicySubject.HANDWRITING,
    PolicySubject.PRINTED_TEXT,
    PolicySubject.CARDS,
    PolicySubject.PAGES,
    PolicySubject.WEIGHT_G,
    PolicySubject.BIRTH_YEAR,
    PolicySubject.IDENTIFIER,
    PolicySubject.PATRONYMIC,
    PolicySubject.FATHER_NAME,
    PolicySubject.SENDER_NAME,
    PolicySubject.RETURN_ADDRESS,
    PolicySubject.REPLY_KIT,
    PolicySubject.BLANK_SHEETS,
    PolicySubject.STAMPS,
    PolicySubject.PHOTOS,
    PolicySubject.ENCLOSURES,
    PolicySubject.LABELS,
)
"""What stops a letter first, what is only good to know last."""
_SMALLEST_COUNTS = frozenset({PolicySubject.PAGES, PolicySubject.WEIGHT_G})
_ENCLOSED = {
    PolicySubject.BLANK_SHEETS: (Demand.ALLOWED, Demand.FORBIDDEN),
    PolicySubject.STAMPS: (Demand.ALLOWED, Demand.FORBIDDEN),
    PolicySubject.PHOTOS: (Demand.ALLOWED, Demand.FORBIDDEN),
    PolicySubject.CARDS: (Demand.ALLOWED, Demand.FORBIDDEN),
}
"""For things whose largest number a rule gives: what a number above 0 means, and what 0 means."""


def place_card(place: LetterPlace, destination: Destination) -> PlaceCard:
    """Return the card of the place a letter goes to."""
    facts = tuple(_facts(place))
    checked = [fact.rule.checked_on for fact in facts if fact.rule is not None and fact.rule.checked_on is not None]
    return PlaceCard(
        facility_name=destination.facility_name or (place.record.address.facility.split("\n")[0]),
        facility_type=place.facility_type,
        country=place.country,
        facts=facts,
        not_verified=sum(not fact.is_verified for fact in facts),
        checked_on=max(checked, default=None),
        has_own_rules=place.policy.country != GENERAL,
        rules=tuple(
            rule
            for rule in place.policy.rules
            if not rule.facility_types
            or place.facility_type in rule.facility_types
            or place.facility_type is FacilityType.UNKNOWN
        ),
    )


def fact_sentence(fact: PlaceFact, catalogue: Catalogue) -> str:
    """Return the fact in the language of the catalogue, without a full stop: it stands among others."""
    if fact.languages:
        names = ", ".join(language_name(language, catalogue.language) for language in fact.languages)
        return catalogue.say(_LANGUAGES_ONLY, languages=names)
    if fact.number is not None and fact.subject is PolicySubject.PAGES:
        return catalogue.say_number("up to {number} page", "up to {number} pages", fact.number)
    if fact.number is not None:
        return catalogue.say(fact.text, number=fact.number)
    return catalogue.say(fact.text)


def card_footer(card: PlaceCard, catalogue: Catalogue) -> str:
    """Return when the rules were looked at and how many of the facts are not verified."""
    if not card.has_own_rules:
        return catalogue.say(_NOTHING_KNOWN)
    parts = []
    if card.checked_on is not None:
        parts.append(catalogue.say(_CHECKED, date=long_date(card.checked_on, catalogue.language)))
    if card.not_verified:
        parts.append(catalogue.say_number("{number} not verified", "{number} not verified", card.not_verified))
    return " · ".join(parts)


def _facts(place: LetterPlace) -> Iterator[PlaceFact]:
    for subject in _ORDER:
        rules = place.policy.rules_for(subject, place.facility_type)
        if subject in _SMALLEST_COUNTS:
            numbers = [(rule.value, rule) for rule in rules if isinstance(rule.value, int)]
            if numbers:
                number, rule = min(numbers, key=lambda pair: pair[0])
                yield PlaceFact(subject, text=_GRAMS, number=number, rule=rule)
                continue
        if subject is PolicySubject.LANGUAGE:
            yield from _languages(rules)
            continue
        for rule in rules:
            fact = _fact(subject, rule)
            if fact is not None:
                yield fact
                break


def _languages(rules: tuple[PolicyRule, ...]) -> Iterator[PlaceFact]:
    named = [(rule.value, rule) for rule in rules if isinstance(rule.value, tuple)]
    for languages, rule in named:
        if not languages:
            yield PlaceFact(PolicySubject.LANGUAGE, text=_ANY_LANGUAGE, rule=rule)
            return
    if named:
        languages = tuple(dict.fromkeys(language for each, _ in named for language in each))
        yield PlaceFact(PolicySubject.LANGUAGE, languages=languages, rule=named[0][1])
        return
    not_known = next((rule for rule in rules if rule.value is Demand.UNKNOWN), None)
    text = _WORDS[PolicySubject.LANGUAGE, Demand.UNKNOWN]
    yield PlaceFact(PolicySubject.LANGUAGE, text=text, is_unknown=True, rule=not_known)


def _fact(subject: PolicySubject, rule: PolicyRule) -> PlaceFact | None:
    if subject is PolicySubject.MAIL_ADDRESS:
        return PlaceFact(subject, text=_VENDOR, rule=rule)
    demand = rule.value
    if isinstance(demand, int) and subject in _ENCLOSED:
        some, none = _ENCLOSED[subject]
        demand = some if demand else none
    text = _WORDS.get((subject, demand)) if isinstance(demand, Demand) else None
    return PlaceFact(subject, text=text, is_unknown=demand is Demand.UNKNOWN, rule=rule) if text else None
