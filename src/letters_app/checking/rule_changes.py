"""What a later pack changes in the rules of earlier ones (``changes.toml``): extend, replace, switch off.

Every change says why (``because``); it names rules by their full id.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from letters_app.checking.rule import Rule, rule_from
from letters_app.domain.errors import PackError
from letters_app.domain.finding import Category
from letters_app.domain.pack_problem import PackProblem
from letters_app.resources.pack_table import PackTable, read_pack_table

CHANGES_FILE = "changes.toml"


@dataclass(frozen=True, slots=True)
class Extension:
    """More items and examples for a rule."""

    rule: str
    because: str
    any: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    match: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()

    def applied_to(self, rule: Rule) -> Rule:
        """Return ``rule`` with what is added."""
        return replace(
            rule,
            any=rule.any + self.any,
            exceptions=rule.exceptions + self.exceptions,
            match=rule.match + self.match,
            passes=rule.passes + self.passes,
        )


@dataclass(frozen=True, slots=True)
class Replacement:
    """A rule that stands in for another, under its id."""

    rule: Rule
    because: str


@dataclass(frozen=True, slots=True)
class SwitchedOff:
    """A rule that is silent."""

    rule: str
    because: str


@dataclass(frozen=True, slots=True)
class RuleChanges:
    """All changes of one pack."""

    extended: tuple[Extension, ...] = ()
    replaced: tuple[Replacement, ...] = ()
    off: tuple[SwitchedOff, ...] = ()
    _off_ids: frozenset[str] = field(default_factory=frozenset)

    def rule_ids(self) -> frozenset[str]:
        """Return the ids of all rules that are changed."""
        return self._off_ids | {each.rule for each in self.extended} | {each.rule.id for each in self.replaced}

    def applied_to(self, rules: Iterable[Rule]) -> tuple[Rule, ...]:
        """Return ``rules`` as this pack wants them."""
        replaced = {each.rule.id: each.rule for each in self.replaced}
        changed: list[Rule] = []
        for rule in rules:
            if rule.id in self._off_ids:
                continue
            new = replaced.get(rule.id, rule)
            for each in self.extended:
                if each.rule == rule.id:
                    new = each.applied_to(new)
            changed.append(new)
        return tuple(changed)


NO_CHANGES = RuleChanges()


def load_changes(path: Path, pack: str) -> RuleChanges:
    """Read the changes of a pack; none if there is no such file.

    Raises:
        PackError: if the file cannot be read, or a change lacks its reason or has a wrong value.
    """
    if not path.is_file():
        return NO_CHANGES
    table = read_pack_table(path, pack)
    off = tuple(_switched_off(entry) for entry in table.tables("off"))
    changes = RuleChanges(
        extended=tuple(_extension(entry) for entry in table.tables("extend")),
        replaced=tuple(_replacement(entry) for entry in table.tables("replace")),
        off=tuple(each for group in off for each in group),
        _off_ids=frozenset(each.rule for group in off for each in group),
    )
    table.end()
    return changes


def check_targets(changes: RuleChanges, known: frozenset[str], pack: str) -> None:
    """Refuse changes of rules that do not exist: a misspelt id would leave the rule as it is.

    Raises:
        PackError: with the id of the first such rule.
    """
    for rule_id in sorted(changes.rule_ids() - known):
        raise PackError(pack=pack, place=f"{CHANGES_FILE}:{rule_id}", problem=PackProblem.UNKNOWN_RULE)


def _switched_off(entry: PackTable) -> tuple[SwitchedOff, ...]:
    because = entry.text("because")
    off = tuple(SwitchedOff(rule, because) for rule in entry.texts("rules", at_least=1))
    entry.end()
    return off


def _extension(entry: PackTable) -> Extension:
    rule = entry.named_by("rule")
    extension = Extension(
        rule=rule,
        because=entry.text("because"),
        any=entry.texts("any"),
        exceptions=entry.texts("not"),
        match=entry.texts("match"),
        passes=entry.texts("pass"),
    )
    entry.end()
    # What is added needs its example, as in a rule.
    if not extension.any and not extension.exceptions:
        raise entry.problem(PackProblem.MISSING, "any")
    if extension.any and not extension.match:
        raise entry.problem(PackProblem.MISSING, "match")
    if extension.exceptions and not extension.passes:
        raise entry.problem(PackProblem.MISSING, "pass")
    return extension


def _replacement(entry: PackTable) -> Replacement:
    rule_id = entry.named_by("rule")
    because = entry.text("because")
    rule = rule_from(entry, rule_id, entry.member("category", Category))
    entry.end()
    return Replacement(rule, because)
