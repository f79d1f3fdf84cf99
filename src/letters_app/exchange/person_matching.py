"""Finds the person a row means among those already known.

Rule (importer rule 4 of the project's prison mail notes): normalised name and year of birth; transliteration for the
key only; a doubt is never settled by guessing.
"""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass, field

from letters_app.domain.address import PostalAddress
from letters_app.domain.facility import Facility
from letters_app.domain.person_name import PersonName
from letters_app.domain.recipient import Identifier, Recipient
from letters_app.exchange.facility_matching import is_described_by, same_address
from letters_app.exchange.folding import fold, transliterated_key

_NO_SIGN = re.compile(r"[^0-9A-Z]")
_NAMELESS = "-"
_MAX_NAMESAKES = 100
"""More people of one name than any real list holds; a crafted one would compare all of them with all."""


class Likeness(enum.Enum):
    """Whether two records are about one person."""

    SAME = enum.auto()
    PERHAPS = enum.auto()
    OTHER = enum.auto()


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A recipient with the place they are in, as far as known."""

    recipient: Recipient
    facility: Facility | None = None

    def address(self) -> PostalAddress | None:
        """Return the address written in the stay itself."""
        stay = self.recipient.current_stay()
        return stay.address if stay and stay.address and not stay.address.is_empty() else None


@dataclass(frozen=True, slots=True)
class Match:
    """The person meant, if there is exactly one; else whether there was a doubt."""

    person: KnownPerson | None = None
    is_ambiguous: bool = False


@dataclass(slots=True)
class PersonIndex:
    """Known people by the keys of their names and numbers, each as known by now."""

    _by_id: dict[str, KnownPerson] = field(default_factory=dict)
    _ids_by_key: dict[str, dict[str, None]] = field(default_factory=dict)

    def put(self, person: KnownPerson) -> None:
        """Make a person findable, or take over what has become known of them."""
        self._by_id[person.recipient.id] = person
        for key in _index_keys(person.recipient):
            self._ids_by_key.setdefault(key, {})[person.recipient.id] = None

    def get(self, recipient_id: str) -> KnownPerson | None:
        """Return the person of that id."""
        return self._by_id.get(recipient_id)

    def find(self, wanted: KnownPerson) -> Match:
        """Return the one person surely meant. Two of them, or one perhaps, make the match ambiguous."""
        ids = dict.fromkeys(
            found for key in sorted(_index_keys(wanted.recipient)) for found in self._ids_by_key.get(key, ())
        )
        if len(ids) > _MAX_NAMESAKES:
            return Match(is_ambiguous=True)
        likeness = [(likeness_of(wanted, self._by_id[found]), self._by_id[found]) for found in ids]
        same = [candidate for degree, candidate in likeness if degree is Likeness.SAME]
        if len(same) == 1:
            return Match(same[0])
        perhaps = any(degree is Likeness.PERHAPS for degree, _ in likeness)
        return Match(is_ambiguous=bool(same) or perhaps)


def likeness_of(one: KnownPerson, other: KnownPerson) -> Likeness:
    """Return whether two records are about one person, by number, name, patronymic, year of birth and place."""
    first, second = one.recipient, other.recipient
    numbers = _number(first.identifier), _number(second.identifier)
    if all(numbers) and numbers[0] == numbers[1] and shares_a_name(first.name, second.name):
        return Likeness.SAME
    if not name_keys(first.name) & name_keys(second.name) or _contradict(first.name, second.name):
        return Likeness.OTHER
    if _days_differ(first, second) and not _share_a_surname(first.name, second.name):
        return Likeness.OTHER  # the key takes Бекер for Беккер; two birthdays tell them apart
    years = _years_agree(first, second)
    if years is not None:
        return Likeness.SAME if years else Likeness.OTHER
    has_one_year = (first.birth is None) != (second.birth is None)
    place = _places_agree(one, other)
    if place or (place is None and not has_one_year):
        return Likeness.SAME
    if all(numbers):
        return Likeness.OTHER
    return Likeness.PERHAPS


def shares_a_name(one: PersonName, other: PersonName) -> bool:
    """Tell whether two names have a word in common, whatever the alphabet."""
    return bool(_name_words(one) & _name_words(other))


def name_keys(name: PersonName) -> frozenset[str]:
    """Return the keys under which a name is found: order, case and alphabet do not matter, nor a patronymic."""
    keys = {
        _sorted_key(f"{name.surname} {name.given}"),
        _sorted_key(name.latin),
        _without_middle(name.latin),
    }
    if not name.surname:
        keys |= {_sorted_key(name.raw), _without_middle(name.raw)}
    keys.discard("")
    return frozenset(keys) or frozenset({_NAMELESS})


def _index_keys(recipient: Recipient) -> frozenset[str]:
    number = _number(recipient.identifier)
    return name_keys(recipient.name) | ({f"#{number}"} if number else set())


def _sorted_key(text: str) -> str:
    return " ".join(sorted(transliterated_key(text).split()))


def _without_middle(text: str) -> str:
    words = transliterated_key(text).split()
    return " ".join(sorted((words[0], words[-1]))) if len(words) == 3 else ""


def _name_words(name: PersonName) -> set[str]:
    text = f"{name.surname} {name.given} {name.latin} {name.raw} {name.short}"
    return {word for word in transliterated_key(text).split() if len(word) > 1}


def _contradict(one: PersonName, other: PersonName) -> bool:
    first, second = transliterated_key(one.patronymic), transliterated_key(other.patronymic)
    return bool(first and second and first != second)


def _years_agree(one: Recipient, other: Recipient) -> bool | None:
    """Return whether the years of birth agree, ``None`` if one is not known. "About" allows one year either way."""
    if one.birth is None or other.birth is None:
        return None
    slack = 1 if one.birth.approximate or other.birth.approximate else 0
    return abs(one.birth.year - other.birth.year) <= slack


def _days_differ(one: Recipient, other: Recipient) -> bool:
    """Tell whether both birthdays are known to the day and are not the same."""
    first = one.birth.exact() if one.birth else None
    second = other.birth.exact() if other.birth else None
    return first is not None and second is not None and first != second


def _share_a_surname(one: PersonName, other: PersonName) -> bool:
    return not (one.surname and other.surname) or fold(one.surname) == fold(other.surname)


def _places_agree(one: KnownPerson, other: KnownPerson) -> bool | None:
    """Return whether both are known to be in the same place, ``None`` if the place of one is not known."""
    if one.facility and other.facility:
        return is_described_by(one.facility, other.facility)
    first, second = one.address(), other.address()
    if first and second:
        return same_address(first, second)
    has_places = (one.facility or first) and (other.facility or second)
    return False if has_places else None


def _number(identifier: Identifier | None) -> str:
    return _NO_SIGN.sub("", identifier.value.upper()) if identifier else ""
