"""Runs the example sentences of rules: each rule finds what it must find and warns of nothing it must let pass."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass

from letters_app.checking.checker import BROKEN_PACK_RULE, TextChecker
from letters_app.checking.context import CheckContext
from letters_app.checking.pack_scope import Layer
from letters_app.checking.rule import Rule
from letters_app.checking.rule_pack import RuleLibrary, RulePack, in_force
from letters_app.domain.facility import FacilityType
from letters_app.domain.finding import Severity
from letters_app.domain.language import Script, main_script

_ANY_COUNTRY = "RU"
"""Where rules for every country are tried: most categories are taken seriously there."""


class ExampleProblem(enum.StrEnum):
    """What is wrong with an example."""

    MISSED = "missed"
    """The rule does not find a sentence of ``match``."""
    ALARM = "alarm"
    """Something above a hint is found in a sentence of ``pass``."""


@dataclass(frozen=True, slots=True)
class ExampleFailure:
    """One example that a rule does not keep."""

    pack: str
    rule: str
    problem: ExampleProblem
    sentence: str
    found_by: str = ""
    """The rule that gives the alarm."""


@dataclass(frozen=True, slots=True)
class ExamplesResult:
    """What came of all examples."""

    rules: int
    examples: int
    failures: tuple[ExampleFailure, ...]


def try_examples(library: RuleLibrary, *, group_only: bool = False) -> ExamplesResult:
    """Try the examples of all rules, or only of those that packs of the group add or change.

    Raises:
        PackError: if an item of a pack breaks the notation.
    """
    checker = TextChecker(library)
    rules = examples = 0
    failures: list[ExampleFailure] = []
    for case in _cases(library, group_only=group_only):
        rules += 1
        examples += len(case.rule.match) + len(case.rule.passes)
        failures += _failures(checker, case)
    return ExamplesResult(rules, examples, tuple(failures))


@dataclass(frozen=True, slots=True)
class _Case:
    """A rule as it is after all changes, with the pack that had the last word on it."""

    pack: RulePack
    rule: Rule
    language: str
    """Empty = each example is read as a letter in a language of its alphabet."""

    def context(self, sentence: str) -> CheckContext:
        """Return where an example is read."""
        script_language = "ru" if main_script(sentence) is Script.CYRILLIC else "en"
        return _context(self.pack, self.rule, self.language or script_language)


def _cases(library: RuleLibrary, *, group_only: bool) -> Iterator[_Case]:
    changed_by = {rule_id: pack for pack in library.packs for rule_id in pack.changes.rule_ids()}
    for pack in library.packs:
        for rule in pack.rules:
            speaker = changed_by.get(rule.id, pack)
            if group_only and speaker.layer is not Layer.GROUP:
                continue
            language = pack.language or speaker.language
            packs = in_force(library.packs_for(_context(speaker, rule, language)))
            for effective in packs:
                yield from (_Case(speaker, each, language) for each in effective.rules if each.id == rule.id)


def _failures(checker: TextChecker, case: _Case) -> Iterator[ExampleFailure]:
    rule = case.rule
    for sentence in rule.match:
        if rule.id not in checker.rules_that_hit(sentence, case.context(sentence)):
            yield ExampleFailure(case.pack.id, rule.id, ExampleProblem.MISSED, sentence)
    for sentence in rule.passes:
        for finding in checker.check(sentence, case.context(sentence)):
            if finding.severity is not Severity.HINT and finding.rule != BROKEN_PACK_RULE:
                yield ExampleFailure(case.pack.id, rule.id, ExampleProblem.ALARM, sentence, finding.rule)


def _context(pack: RulePack, rule: Rule, language: str) -> CheckContext:
    countries = rule.countries or pack.scope.countries
    return CheckContext(
        language=language,
        country=min(countries, default=_ANY_COUNTRY),
        facility_type=min(pack.scope.facility_types, default=FacilityType.UNKNOWN),
        facility=next(iter(pack.scope.facilities), ""),
    )
