"""What the statistical reader makes of a sentence: probabilities, not findings."""

from __future__ import annotations

from dataclasses import dataclass

from letters_app.domain.finding import Category


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A category a sentence reads like."""

    category: Category
    score: float
    """How sure the reader is, 0 to 1."""
    examples: tuple[str, ...] = ()
    """The sentences of the training corpus that are nearest, in the same language if there are any."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the reader makes of one sentence; mostly nothing."""

    suspicions: tuple[Suspicion, ...] = ()
    """Those above their thresholds, the surest first."""
    is_calm: bool = False
    """Nothing is meant by it, the reader is sure; a word that stands on a list is used harmlessly here."""
