"""How bad a finding is where the letter goes.

Effective severity = the milder of the rule's own and the country's for that category, then one step worse when two
categories meet in one sentence. Source: table 1.10 and section 3 of the project's notes on prison mail; the table is
data (``base/severity.toml``) and our judgement, not a published one.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from letters_app.domain.facility import FacilityType
from letters_app.domain.finding import Category, Severity
from letters_app.resources.pack_table import PackTable

NEVER_RAISED = frozenset({Category.LANGUAGE, Category.LENGTH, Category.STYLE, Category.SENDER, Category.ADDRESS})
"""Categories that say nothing about a sentence's topic, so they neither raise nor are raised."""


@dataclass(frozen=True, slots=True)
class SeverityColumn:
    """The severities of one group of countries."""

    countries: frozenset[str]
    """ISO codes; empty in the column for countries that no column names."""
    facility_types: frozenset[FacilityType]
    """Empty = all types."""
    severities: Mapping[Category, Severity]


@dataclass(frozen=True, slots=True)
class SeverityMatrix:
    """All columns in the order of the file."""

    columns: tuple[SeverityColumn, ...] = ()

    def column_for(self, country: str, facility_type: FacilityType) -> SeverityColumn | None:
        """Return the column of a place: of its country's the first that names the type or names none.

        With an unknown type the country's first column counts. A country in no column gets the column that names no
        country, the pack's own default; without one there is ``None``, and rules keep their own severity.
        """
        own = [column for column in self.columns if country in column.countries]
        for column in own:
            if facility_type is FacilityType.UNKNOWN or facility_type in column.facility_types:
                return column
        for column in own or self.columns:
            if not column.facility_types and (own or not column.countries):
                return column
        return None

    def severity(self, category: Category, own: Severity, country: str, facility_type: FacilityType) -> Severity:
        """Return the milder of the rule's own severity and the place's."""
        column = self.column_for(country, facility_type)
        cell = column.severities.get(category) if column else None
        return own.lower_of(cell) if cell else own


def is_topic(category: Category, severity: Severity) -> bool:
    """Tell whether a finding raises others in its sentence: it is about a topic, and more than a hint."""
    return category not in NEVER_RAISED and severity is not Severity.HINT


def raised_together(category: Category, severity: Severity, topics: AbstractSet[Category]) -> Severity:
    """Return the severity of a finding in a sentence where ``topics`` were found (``is_topic``), its own included.

    Only warnings raise and are raised: a hint about chess stays a hint beside anything. The one exception is a
    declaration of love beside a promise, which is a warning (section 3.15).
    """
    if severity is Severity.HINT:
        return Severity.WARN if category is Category.ROMANCE and Category.PROMISE in topics else severity
    return severity.raised() if is_topic(category, severity) and topics - {category} else severity


def matrix_from(table: PackTable) -> SeverityMatrix:
    """Read the table of a pack.

    Raises:
        PackError: if a key, category, severity or facility type is unknown.
    """
    columns = tuple(_column(entry) for entry in table.tables("column"))
    table.flag("verified", default=False)
    table.skip("source")
    table.end()
    return SeverityMatrix(columns=columns)


def _column(entry: PackTable) -> SeverityColumn:
    entry.named_by("id")
    cells = entry.table("severity")
    # Pages are counted against the mail policy; here the number explains the column to its readers.
    entry.count("max_pages", default=0)
    column = SeverityColumn(
        countries=frozenset(entry.texts("countries")),
        facility_types=frozenset(entry.members("facility_types", FacilityType)),
        severities={category: cells.member(category, Severity) for category in Category if cells.has(category)},
    )
    cells.end()
    entry.end()
    return column
