"""A finding while it is made: its place and what it says, before the country decides how bad it is."""

from __future__ import annotations

from dataclasses import dataclass

from letters_app.domain.finding import Category, Message, Reader, Severity
from letters_app.domain.provenance import Source


@dataclass(frozen=True, slots=True)
class DraftFinding:
    """One remark about a span of the original text (code points)."""

    start: int
    end: int
    rule: str
    category: Category
    severity: Severity
    """The rule's own severity."""
    message: Message
    reason: Message | None = None
    suggestion: Message | None = None
    examples: tuple[str, ...] = ()
    source: Source | None = None
    source_verified: bool = False
    reader: Reader = Reader.RULE


Graded = tuple[DraftFinding, Severity]
"""A draft with the severity it has where the letter goes."""
