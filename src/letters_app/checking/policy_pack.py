"""Reads mail policies: one file per country, ``general.toml`` for what holds nearly everywhere."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import regex

from letters_app.domain.errors import PackError
from letters_app.domain.facility import FacilityType
from letters_app.domain.finding import Severity
from letters_app.domain.mail_policy import Demand, MailPolicy, PolicyRule, PolicySubject
from letters_app.domain.pack_problem import PackProblem
from letters_app.resources.citation import citation_of
from letters_app.resources.pack_table import PackTable, read_pack_table

PACK = "facilities"
GENERAL = ""
"""Key of what holds nearly everywhere; it stands behind the rules of every country that has some."""

_GENERAL_FILE = "general.toml"
_COUNTRY_FILE = regex.compile(r"[A-Z]{2}(?:-[A-Z]+)?\.toml|general\.toml")
_DETAILS = ("items", "address_lines")
"""Keys for whoever shows a rule; nothing is compared with them."""
_ADDING_UP = frozenset(
    {PolicySubject.NOTE, PolicySubject.TOPICS, PolicySubject.TONE, PolicySubject.ROUTE, PolicySubject.ENCLOSURES}
)
"""Subjects whose rules add up, so a country's do not replace the general ones."""


@dataclass(frozen=True, slots=True)
class _Scope:
    """Where in a country a rule holds; empty parts hold everywhere, all others have to be met."""

    facilities: tuple[str, ...]
    regions: tuple[str, ...]
    tags: tuple[str, ...]

    def holds(self, facility: str, region: str, tags: Collection[str]) -> bool:
        return (
            (not self.facilities or any(name.casefold() in facility.casefold() for name in self.facilities))
            and (not self.regions or region.casefold() in {name.casefold() for name in self.regions})
            and (not self.tags or not _folded(self.tags).isdisjoint(_folded(tags)))
        )


@dataclass(frozen=True, slots=True)
class PolicyLibrary:
    """All mail rules, by country."""

    _rules: Mapping[str, tuple[tuple[PolicyRule, _Scope], ...]]
    _areas: Mapping[str, str] = field(default_factory=dict)
    """Areas with rules of their own, by the tag of the recipients they hold for, case-folded."""

    def countries(self) -> frozenset[str]:
        """Return the countries that have rules of their own."""
        return frozenset(self._rules) - {GENERAL}

    def area_of(self, country: str, tags: Collection[str]) -> str:
        """Return whose rules hold for a recipient: an area that one of their tags names, else the country."""
        named = _folded(tags)
        return next((area for tag, area in self._areas.items() if tag in named), country)

    def policy_for(
        self, country: str, *, facility: str = "", region: str = "", tags: Collection[str] = ()
    ) -> MailPolicy:
        """Return the rules for one place, with the general ones no rule of the country replaces.

        Args:
            country: the code of a country, or of an area as ``area_of`` gives it.
            facility: name of the facility; rules for facilities whose name it contains come in.
            region: as in the address.
            tags: of the recipient.

        Returns:
            The general rules alone, as the policy of ``GENERAL``, if nothing is known about the country.
        """
        if country not in self._rules:
            country = GENERAL
        own = tuple(rule for rule, scope in self._rules[country] if scope.holds(facility, region, tags))
        subjects = {rule.subject for rule in own} - _ADDING_UP
        general = () if country == GENERAL else (rule for rule, _ in self._rules.get(GENERAL, ()))
        return MailPolicy(country, (*own, *(rule for rule in general if rule.subject not in subjects)))


def load_policy_library(root: Path, countries: Collection[str] | None = None) -> PolicyLibrary:
    """Read the mail rules in ``root``; other files of the folder (statuses, transit days) are left.

    Args:
        root: a folder with a file a country or area, named by its code, and the general rules.
        countries: read only these, and the general rules; ``None`` reads all.

    Raises:
        PackError: if a file cannot be read, has an unknown key, a missing or a wrong value, or an id twice.
    """
    try:
        paths = sorted(
            path
            for path in root.iterdir()
            if _COUNTRY_FILE.fullmatch(path.name)
            and (countries is None or path.name == _GENERAL_FILE or path.stem in countries)
        )
    except OSError as error:
        raise PackError(pack=PACK, place="", problem=PackProblem.UNREADABLE) from error
    rules: dict[str, tuple[tuple[PolicyRule, _Scope], ...]] = {}
    areas: dict[str, str] = {}
    for path in paths:
        table = read_pack_table(path, PACK)
        country = table.text("country", "")
        if country in rules:
            raise table.problem(PackProblem.DUPLICATE, "country")
        tag = table.text("tag", "").casefold()
        if tag in areas:
            raise table.problem(PackProblem.DUPLICATE, "tag")
        if tag:
            areas[tag] = country
        rules[country] = _rules(table)
    return PolicyLibrary(rules, areas)


def _folded(tags: Collection[str]) -> frozenset[str]:
    return frozenset(tag.casefold() for tag in tags)


def _rules(table: PackTable) -> tuple[tuple[PolicyRule, _Scope], ...]:
    table.text("version")
    rules: list[tuple[PolicyRule, _Scope]] = []
    seen: set[str] = set()
    for entry in table.tables("rule"):
        rule = _rule(entry)
        if rule.id in seen:
            raise entry.problem(PackProblem.DUPLICATE, "id")
        seen.add(rule.id)
        rules.append((rule, _Scope(entry.texts("facilities"), entry.texts("regions"), entry.texts("tags"))))
        entry.end()
    table.end()
    return tuple(rules)


def _rule(entry: PackTable) -> PolicyRule:
    rule_id = entry.named_by("id")
    citation = citation_of(entry)
    entry.skip(*_DETAILS)
    return PolicyRule(
        id=rule_id,
        subject=entry.member("subject", PolicySubject),
        value=_value(entry),
        severity=entry.member("severity", Severity),
        text=entry.text("text"),
        facility_types=entry.members("facility_types", FacilityType),
        source=citation.source,
        verified=citation.verified,
        checked_on=citation.checked_on,
    )


def _value(entry: PackTable) -> Demand | int | tuple[str, ...] | str:
    """Return the value by its kind; ``true`` is short for required, ``false`` for forbidden."""
    value = entry.raw("value")
    if isinstance(value, bool):
        return Demand.REQUIRED if value else Demand.FORBIDDEN
    if isinstance(value, int | float):
        return entry.count("value")
    if isinstance(value, list):
        return entry.texts("value")
    text = entry.text("value")
    return Demand(text) if text in {demand.value for demand in Demand} else text
