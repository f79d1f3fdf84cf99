"""Organisations whose name alone is a risk where a letter goes (``designations.toml`` in the pack of a country).

Registers change every week, so they are data: names, status, since when, who says so. Each entry becomes a rule of the
category *designation*. Source of the idea: section 1.1.3 of the project's notes on prison mail.
"""

from __future__ import annotations

import enum
from dataclasses import replace
from pathlib import Path

from letters_app.checking.rule import Rule
from letters_app.domain.finding import Category, Severity
from letters_app.domain.pack_problem import PackProblem
from letters_app.domain.provenance import Source
from letters_app.i18n.marking import mark
from letters_app.resources.citation import citation_of
from letters_app.resources.pack_table import PackTable, read_pack_table

DESIGNATIONS_FILE = "designations.toml"


class DesignationStatus(enum.StrEnum):
    """What an authority has declared an organisation to be."""

    FOREIGN_AGENT = "foreign-agent"
    UNDESIRABLE = "undesirable"
    EXTREMIST = "extremist"
    TERRORIST = "terrorist"


_SEVERITIES = {DesignationStatus.FOREIGN_AGENT: Severity.WARN}
"""Of the others a mention can cost the reader or the writer a criminal case."""
_MESSAGES = {
    DesignationStatus.FOREIGN_AGENT: mark("This names an organisation that is registered there as a foreign agent."),
    DesignationStatus.UNDESIRABLE: mark("This names an organisation that is declared undesirable there."),
    DesignationStatus.EXTREMIST: mark("This names an organisation that is declared extremist there."),
    DesignationStatus.TERRORIST: mark("This names an organisation that is declared terrorist there."),
}
_REASON = mark("Its name in a letter can be used against the reader, the writer or people near them.")
_SUGGESTION = mark("Leave the name out. Registers change every week: ask your group how it stands.")


def load_designations(path: Path, pack_id: str) -> tuple[Rule, ...]:
    """Read the organisations of a pack as rules; none if there is no such file.

    Raises:
        PackError: if the file cannot be read, an entry lacks its names, status, source or examples.
    """
    if not path.is_file():
        return ()
    table = read_pack_table(path, pack_id)
    rules = tuple(_rule(entry, pack_id) for entry in table.tables("organisation"))
    table.end()
    return rules


def _rule(entry: PackTable, pack_id: str) -> Rule:
    name = entry.named_by("id")
    status = entry.member("status", DesignationStatus)
    citation = citation_of(entry)
    if citation.source is None:
        raise entry.problem(PackProblem.MISSING, "source")
    rule = Rule(
        id=f"{pack_id}.{name}",
        category=Category.DESIGNATION,
        severity=_SEVERITIES.get(status, Severity.BLOCK),
        any=entry.texts("names", at_least=1),
        exceptions=entry.texts("not"),
        message=_MESSAGES[status],
        match=entry.texts("match", at_least=1),
        passes=entry.texts("pass", at_least=1),
        reason=_REASON,
        suggestion=_SUGGESTION,
        source=_dated(citation.source, entry),
        source_verified=citation.verified,
        certain=True,
    )
    entry.end()
    return rule


def _dated(source: Source, entry: PackTable) -> Source:
    """Return ``source`` with the day of the designation, if the entry knows it."""
    since = entry.day("since")
    return replace(source, date=since.isoformat()) if since else source
