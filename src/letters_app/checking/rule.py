"""One rule of the check, and how it is read from a table of a pack."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from letters_app.domain.finding import Category, Severity
from letters_app.domain.provenance import Source
from letters_app.resources.citation import citation_of
from letters_app.resources.pack_table import PackTable


class TextView(enum.StrEnum):
    """Which form of the text the regular expressions of a rule see."""

    NORMALISED = "normalised"
    CASED = "cased"
    """Normalised, but with its capitals."""
    RAW = "raw"
    """Exactly as typed."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Its sentences are English catalogue ids."""

    id: str
    """Full id, ``pack.rule-name``."""
    category: Category
    severity: Severity
    any: tuple[str, ...]
    """Items in the notation of ``letters_app.checking.notation``; one suffices."""
    exceptions: tuple[str, ...]
    """Items that drop a hit they overlap (``not`` in the file)."""
    message: str
    match: tuple[str, ...]
    """Sentences the rule must find."""
    passes: tuple[str, ...]
    """Sentences no rule may warn of (``pass`` in the file)."""
    reason: str = ""
    suggestion: str = ""
    examples: tuple[str, ...] = ()
    countries: frozenset[str] = frozenset()
    """ISO codes; empty = everywhere."""
    view: TextView = TextView.NORMALISED
    source: Source | None = None
    source_verified: bool = False
    certain: bool = False
    """No question of meaning (numbers, links, signs, names on a list): the statistical reader does not quiet it."""


def rule_from(entry: PackTable, rule_id: str, category: Category) -> Rule:
    """Read the keys of a rule; the caller has asked for its name and ends the table.

    Raises:
        PackError: if a key is missing or has a wrong value.
    """
    citation = citation_of(entry)
    return Rule(
        id=rule_id,
        category=category,
        severity=entry.member("severity", Severity),
        any=entry.texts("any", at_least=1),
        exceptions=entry.texts("not"),
        message=entry.text("message"),
        match=entry.texts("match", at_least=1),
        passes=entry.texts("pass", at_least=1),
        reason=entry.text("reason", ""),
        suggestion=entry.text("suggestion", ""),
        examples=entry.texts("examples"),
        countries=frozenset(entry.texts("countries")),
        view=entry.member("text", TextView, default=TextView.NORMALISED),
        source=citation.source,
        source_verified=citation.verified,
    )
