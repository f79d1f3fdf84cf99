"""Findings: remarks of the checker. They advise; none of them forbids anything."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass, field

from letters_app.domain.provenance import Source


class Severity(enum.StrEnum):
    """How bad a finding is. ``BLOCK`` asks once more before print, ``HINT`` is a grey note."""

    BLOCK = "block"
    WARN = "warn"
    HINT = "hint"

    @property
    def rank(self) -> int:
        """Return 0 for a hint, 1 for a warning, 2 for a block."""
        return _RANKS.index(self)

    def lower_of(self, other: Severity) -> Severity:
        """Return the milder of the two."""
        return _RANKS[min(self.rank, other.rank)]

    def raised(self) -> Severity:
        """Return the next worse severity, ``BLOCK`` at most."""
        return _RANKS[min(self.rank + 1, len(_RANKS) - 1)]


_RANKS = (Severity.HINT, Severity.WARN, Severity.BLOCK)


class Category(enum.StrEnum):
    """What a finding is about; the set of the command line contract."""

    CASE = "case"
    TREATMENT = "treatment"
    POLITICS = "politics"
    THIRD_PARTY = "third-party"
    IDENTITY = "identity"
    INTERNET = "internet"
    PLANS = "plans"
    CODE = "code"
    OBSCENE = "obscene"
    ENCLOSURES = "enclosures"
    LANGUAGE = "language"
    LENGTH = "length"
    SYMBOLS = "symbols"
    PROMISE = "promise"
    ROMANCE = "romance"
    DESIGNATION = "designation"
    STYLE = "style"
    ADDRESS = "address"
    STATUS = "status"
    SENDER = "sender"


class Reader(enum.StrEnum):
    """Who made the finding."""

    RULE = "rule"
    STATISTICAL = "statistical"


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for the user that is still to be translated: a catalogue id and its named values."""

    text: str
    values: tuple[tuple[str, str | int], ...] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark with its place in the text as typed.

    ``start`` and ``end`` count Unicode code points; a finding about the whole letter or its envelope has both 0 and
    an empty ``quote``.
    """

    category: Category
    severity: Severity
    rule: str
    """Full rule id, ``pack.rule-name``."""
    message: Message
    start: int = 0
    end: int = 0
    quote: str = ""
    reader: Reader = Reader.RULE
    reason: Message | None = None
    suggestion: Message | None = None
    examples: tuple[str, ...] = ()
    source: Source | None = None
    source_verified: bool = False


def needs_attention(findings: Iterable[Finding]) -> bool:
    """Tell whether any finding is more than a hint; hints never change an exit code."""
    return any(finding.severity is not Severity.HINT for finding in findings)
