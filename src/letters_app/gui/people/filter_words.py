"""What the filters of the list are called."""

from __future__ import annotations

import enum

from letters_app.domain.provenance import Freshness
from letters_app.domain.recipient import CustodyStatus, RecipientKind
from letters_app.gui.tongue import Tongue
from letters_app.i18n.locale_names import country_name, language_name
from letters_app.i18n.marking import mark
from letters_app.services.people.field_names import FRESHNESS_NAMES, KIND_NAMES, STATUS_NAMES
from letters_app.services.people.filtering import FilterChoice, FilterKind

KIND_TITLES: dict[FilterKind, str] = {
    FilterKind.STATUS: mark("Status"),
    FilterKind.COUNTRY: mark("Country"),
    FilterKind.PLACE: mark("Place"),
    FilterKind.LANGUAGE: mark("Reads"),
    FilterKind.FRESHNESS: mark("Check of the address"),
    FilterKind.TAG: mark("Tag"),
    FilterKind.KIND: mark("Kind of record"),
    FilterKind.WITHOUT_LETTERS: mark("Nobody has written yet"),
    FilterKind.ON_HOLD: mark("Mail is held"),
    FilterKind.WRITABLE: mark("Mail may go"),
}


_VALUES: dict[FilterKind, type[enum.StrEnum]] = {
    FilterKind.STATUS: CustodyStatus,
    FilterKind.FRESHNESS: Freshness,
    FilterKind.KIND: RecipientKind,
}


def is_sayable(choice: FilterChoice) -> bool:
    """Tell whether the value is one of its kind, for a choice that comes from elsewhere than the menu."""
    values = _VALUES.get(choice.kind)
    return bool(choice.value) and (values is None or choice.value in {value.value for value in values})


def choice_words(tongue: Tongue, choice: FilterChoice, label: str = "") -> str:
    """Return a choice as an entry under the title of its kind."""
    kind, value = choice.kind, choice.value
    if kind is FilterKind.STATUS:
        return tongue.say(STATUS_NAMES[CustodyStatus(value)])
    if kind is FilterKind.COUNTRY:
        return country_name(value, tongue.language)
    if kind is FilterKind.LANGUAGE:
        return language_name(value, tongue.language)
    if kind is FilterKind.FRESHNESS:
        return tongue.say(FRESHNESS_NAMES[Freshness(value)])
    if kind is FilterKind.KIND:
        return tongue.say(KIND_NAMES[RecipientKind(value)])
    if kind in (FilterKind.PLACE, FilterKind.TAG):
        return label or value
    return tongue.say(KIND_TITLES[kind])


def chip_words(tongue: Tongue, choice: FilterChoice, label: str = "") -> str:
    """Return a choice as a chip that stands alone: "Reads Russian"."""
    words = choice_words(tongue, choice, label)
    if choice.kind is FilterKind.LANGUAGE:
        return tongue.say(mark("Reads: {language}"), language=words)
    if choice.kind is FilterKind.TAG:
        return tongue.say(mark("Tag: {tag}"), tag=words)
    return words
