"""Reads where a fact of a pack comes from: the table ``source`` that stands beside it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from letters_app.domain.provenance import Source
from letters_app.resources.pack_table import PackTable


@dataclass(frozen=True, slots=True)
class Citation:
    """A source with the mark a pack gives it."""

    source: Source | None = None
    verified: bool = False
    """Whether somebody found the fact in the source."""
    checked_on: datetime.date | None = None


def citation_of(table: PackTable) -> Citation:
    """Return the citation in ``source`` of ``table``; without one nothing is verified.

    Raises:
        PackError: if it has no title, or a key that is unknown or of another type.
    """
    return table.optional("source", _citation) or Citation()


def _citation(entry: PackTable) -> Citation:
    citation = Citation(
        source=Source(title=entry.text("title"), date=entry.text("date", "")),
        verified=entry.flag("verified", default=False),
        checked_on=entry.day("checked_on"),
    )
    entry.end()
    return citation
