"""Counts of what the check found and what it should have found.

A passage is *risky* if it is labelled *block* or *warn*, *harmless* if it has no label; passages that deserve a hint
alone are left out. It is *found* if any finding above a hint lies in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from letters_app.domain.finding import Category, Finding, Severity
from letters_app.services.evaluation.passages import LabelledPassage


@dataclass(frozen=True, slots=True)
class ReadPassage:
    """A passage and the categories the check warned of in it; hints do not count."""

    passage: LabelledPassage
    alarms: frozenset[Category]

    @classmethod
    def of(cls, passage: LabelledPassage, findings: Iterable[Finding]) -> ReadPassage:
        """Keep of ``findings`` what counts."""
        return cls(passage, frozenset(each.category for each in findings if each.severity is not Severity.HINT))


@dataclass(slots=True)
class Score:
    """Counts over some passages, and the ratios made of them; a ratio of nothing is ``None``."""

    risky: int = 0
    found: int = 0
    """Risky passages with any alarm."""
    named: int = 0
    """Risky passages with an alarm of a labelled category."""
    harmless: int = 0
    alarmed: int = 0
    """Harmless passages with an alarm."""
    hard_risky: int = 0
    hard_found: int = 0
    hard_harmless: int = 0
    hard_alarmed: int = 0
    hints: int = 0
    """Passages that deserve a hint alone: left out."""

    def add(self, read: ReadPassage) -> None:
        """Count one passage."""
        passage, alarm = read.passage, bool(read.alarms)
        if passage.is_risky():
            self.risky += 1
            self.found += alarm
            self.named += bool(read.alarms & passage.risks())
            self.hard_risky += passage.is_hard
            self.hard_found += passage.is_hard and alarm
        elif passage.is_harmless():
            self.harmless += 1
            self.alarmed += alarm
            self.hard_harmless += passage.is_hard
            self.hard_alarmed += passage.is_hard and alarm
        else:
            self.hints += 1

    @property
    def recall(self) -> float | None:
        """Share of the risky passages that were found."""
        return _share(self.found, self.risky)

    @property
    def precision(self) -> float | None:
        """Share of the passages with an alarm that are risky."""
        return _share(self.found, self.found + self.alarmed)

    @property
    def label_recall(self) -> float | None:
        """Share of the risky passages for which a labelled category was named."""
        return _share(self.named, self.risky)


@dataclass(slots=True)
class CategoryScore:
    """Counts for one category."""

    labelled: int = 0
    """Passages that deserve a warning of this category."""
    found: int = 0
    """Of these, passages with any alarm."""
    named: int = 0
    """Of these, passages with an alarm of this category."""
    alarms: int = 0
    """Passages with an alarm of this category, those that deserve a hint alone left out."""
    rightly: int = 0
    """Of these, passages labelled with it."""
    on_harmless: int = 0
    """Of these, harmless passages."""

    @property
    def recall(self) -> float | None:
        """Share of the labelled passages that were found."""
        return _share(self.found, self.labelled)

    @property
    def label_recall(self) -> float | None:
        """Share of the labelled passages for which this category was named."""
        return _share(self.named, self.labelled)

    @property
    def precision(self) -> float | None:
        """Share of the alarms of this category on passages labelled with it."""
        return _share(self.rightly, self.alarms)


Confusion = tuple[Category | None, Category | None]
"""What was labelled and what was found instead; ``None`` is nothing."""


@dataclass(slots=True)
class Evaluation:
    """Everything that was counted, and the passages that were read wrongly."""

    total: Score = field(default_factory=Score)
    languages: dict[str, Score] = field(default_factory=dict)
    categories: dict[Category, CategoryScore] = field(default_factory=dict)
    confusions: Counter[Confusion] = field(default_factory=Counter)
    missed: list[ReadPassage] = field(default_factory=list)
    """Risky passages without an alarm."""
    misnamed: list[ReadPassage] = field(default_factory=list)
    """Risky passages with alarms of other categories only."""
    false_alarms: list[ReadPassage] = field(default_factory=list)
    """Harmless passages with an alarm."""

    def add(self, read: ReadPassage) -> None:
        """Count one passage."""
        passage = read.passage
        self.total.add(read)
        self.languages.setdefault(passage.language, Score()).add(read)
        if not passage.is_risky() and not passage.is_harmless():
            return
        risks = passage.risks()
        for category in risks:
            score = self._category(category)
            score.labelled += 1
            score.found += bool(read.alarms)
            score.named += category in read.alarms
        for category in read.alarms:
            score = self._category(category)
            score.alarms += 1
            score.rightly += category in risks
            score.on_harmless += passage.is_harmless()
        self._confuse(read, risks)

    def _category(self, category: Category) -> CategoryScore:
        return self.categories.setdefault(category, CategoryScore())

    def _confuse(self, read: ReadPassage, risks: frozenset[Category]) -> None:
        if not risks:
            if read.alarms:
                self.false_alarms.append(read)
            self.confusions.update((None, alarm) for alarm in read.alarms)
        elif not read.alarms:
            self.missed.append(read)
            self.confusions.update((risk, None) for risk in risks)
        elif not read.alarms & risks:
            self.misnamed.append(read)
            self.confusions.update((risk, alarm) for risk in risks for alarm in read.alarms)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
