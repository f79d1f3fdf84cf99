"""Hands and ruled paper as values; they come from files (``ruling_packs``)."""

from __future__ import annotations

import math
from dataclasses import dataclass

from letters_app.resources.citation import Citation
from letters_app.typesetting.layouts import Fact, Head, PlacedLines
from letters_app.typesetting.measures import Zone

_ROUNDING_MM = 0.001


@dataclass(frozen=True, slots=True)
class Hand:
    """A size of handwriting. How much it writes is an estimate; ``citation`` says whether anybody measured it."""

    id: str
    letters_per_100_mm: float
    """Of a line, blanks among them."""
    pitch_mm: float
    """The distance of lines that suits it."""
    letters_per_minute: float
    """When copying."""
    letters_per_minute_unfamiliar: float
    """The same in a script the writer does not use every day."""
    citation: Citation


@dataclass(frozen=True, slots=True)
class Rule:
    """How a line is printed."""

    width_mm: float
    ink_percent: float
    """100 is black."""

    @property
    def grey(self) -> float:
        """The same as a stroke wants it: 0 black, 1 white."""
        return round(1 - self.ink_percent / 100, 4)


@dataclass(frozen=True, slots=True)
class RuledSheet:
    """Ruled paper of one size."""

    id: str
    paper: str
    """``a4`` or ``letter``."""
    width_mm: float
    height_mm: float
    pitches_mm: tuple[float, ...]
    lines: Zone
    """The room for writing: the first rule stands one pitch below its top, the last one not below its bottom."""
    rule: Rule
    guide_rule: Rule
    """Of the sheet that is laid under unruled paper."""
    head: Head
    foot: PlacedLines
    fold_at_mm: tuple[float, ...]
    facts: tuple[Fact, ...]

    def rules_mm(self, pitch_mm: float, top_mm: float = 0.0, bottom_mm: float = math.inf) -> tuple[float, ...]:
        """Return the heights of the rules; a head or a foot that grew leaves room for fewer."""
        top, bottom = max(top_mm, self.lines.y_mm), min(bottom_mm, self.lines.bottom_mm)
        count = math.floor((bottom - top) / pitch_mm + _ROUNDING_MM)
        return tuple(top + pitch_mm * number for number in range(1, count + 1))
