"""Where findings stand in a letter: by paragraph and sentence, as a window shows it."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass

from letters_app.checking.sentences import sentence_spans
from letters_app.domain.finding import Finding, Severity
from letters_app.domain.group_settings import LeftByGroup
from letters_app.domain.letter import LetterText, SetAside


@dataclass(frozen=True, slots=True)
class FindingPlace:
    """Code points ``start`` to ``end`` of a sentence in the letter's language; all numbers from 0."""

    paragraph: int
    sentence: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PlacedFinding:
    """A finding with its places; one that runs over several sentences has one in each."""

    finding: Finding
    places: tuple[FindingPlace, ...] = ()
    """Empty for a finding about the whole letter or its envelope."""
    sentence: str = ""
    """The sentences it stands in, as they are; empty as ``places`` are."""

    @property
    def as_set_aside(self) -> SetAside:
        """What is remembered when the writer puts it aside in the whole letter."""
        return SetAside(self.finding.rule, self.finding.quote)

    @property
    def as_set_aside_once(self) -> SetAside:
        """What is remembered when the writer puts it aside in this sentence alone."""
        return SetAside(self.finding.rule, self.finding.quote, self.sentence)

    @property
    def as_left_by_group(self) -> LeftByGroup:
        """What is remembered when the writer puts it aside for all letters of the group.

        Raises:
            InvalidValueError: if it is about the whole letter: that would switch the rule off.
        """
        return LeftByGroup(self.finding.rule, self.finding.quote, self.finding.message)


class AsideScope(enum.Enum):
    """How far putting aside reaches."""

    ONCE = enum.auto()
    """In this sentence, as long as it stays as it is."""
    LETTER = enum.auto()
    """Wherever the words stand in this letter."""
    GROUP = enum.auto()
    """In every letter of the group."""


def scopes_of(placed: PlacedFinding) -> tuple[AsideScope, ...]:
    """Return how far a finding can be put aside: without words of its own, in this letter alone."""
    return tuple(AsideScope) if placed.places and placed.finding.quote.strip() else (AsideScope.LETTER,)


@dataclass(frozen=True, slots=True)
class PutAside:
    """A finding of the newest check that does not count, and why not."""

    placed: PlacedFinding
    scope: AsideScope
    """The widest that holds."""


@dataclass(frozen=True, slots=True)
class CheckedLetter:
    """All findings of a letter: those about the whole of it first, then in the order of the text."""

    findings: tuple[PlacedFinding, ...] = ()
    put_aside: tuple[PutAside, ...] = ()
    """Those the writer put aside here, and those the group leaves in all letters."""

    def worst(self) -> Severity | None:
        """Return the worst severity that is not put aside, ``None`` if there is no finding."""
        severities = [placed.finding.severity for placed in self.findings]
        return max(severities, key=lambda severity: severity.rank, default=None)

    def at(self, paragraph: int, sentence: int) -> tuple[PlacedFinding, ...]:
        """Return the findings that touch one sentence."""
        return tuple(
            placed
            for placed in self.findings
            if any((place.paragraph, place.sentence) == (paragraph, sentence) for place in placed.places)
        )


def placed_findings(text: LetterText, findings: Iterable[Finding]) -> tuple[PlacedFinding, ...]:
    """Return the findings on ``text.text()`` with their places in its sentences."""
    spans, whole = _sentence_spans(text), text.text()
    sentences = sentence_spans(whole, text.language)
    placed = []
    for finding in findings:
        touched = [span for span in sentences if max(span[0], finding.start) < min(span[1], finding.end)]
        sentence = whole[touched[0][0] : touched[-1][1]] if touched else ""
        placed.append(PlacedFinding(finding, _places(finding.start, finding.end, spans), sentence))
    return tuple(placed)


def places_of(text: LetterText, wanted: str) -> tuple[FindingPlace, ...]:
    """Return every place where ``wanted`` stands in a sentence of the letter."""
    found = []
    for number, paragraph in enumerate(text.paragraphs):
        for index, sentence in enumerate(paragraph.sentences):
            start = sentence.text.find(wanted) if wanted else -1
            while start >= 0:
                found.append(FindingPlace(number, index, start, start + len(wanted)))
                start = sentence.text.find(wanted, start + len(wanted))
    return tuple(found)


def checked_letter(
    text: LetterText,
    findings: Iterable[Finding],
    set_aside: Iterable[SetAside] = (),
    left_by_group: Iterable[LeftByGroup] = (),
) -> CheckedLetter:
    """Return the findings on ``text`` with their places, those that were put aside apart."""
    here, everywhere = frozenset(set_aside), frozenset(left.key for left in left_by_group)
    kept: list[PlacedFinding] = []
    aside: list[PutAside] = []
    for placed in placed_findings(text, findings):
        scope = _scope(placed, here, everywhere)
        if scope is None:
            kept.append(placed)
        else:
            aside.append(PutAside(placed, scope))
    return CheckedLetter(tuple(kept), tuple(aside))


def _scope(
    placed: PlacedFinding, here: frozenset[SetAside], everywhere: frozenset[tuple[str, str]]
) -> AsideScope | None:
    if (placed.finding.rule, placed.finding.quote) in everywhere:
        return AsideScope.GROUP
    if placed.as_set_aside in here:
        return AsideScope.LETTER
    return AsideScope.ONCE if placed.as_set_aside_once in here else None


def _sentence_spans(text: LetterText) -> list[tuple[int, int, int, int]]:
    """Return start and end in ``text.text()`` of every sentence, with its paragraph and number."""
    spans = []
    start = 0
    for number, paragraph in enumerate(text.paragraphs):
        for index, sentence in enumerate(paragraph.sentences):
            end = start + len(sentence.text)
            spans.append((start, end, number, index))
            start = end + 1  # the blank between two sentences
        if paragraph.sentences:
            start -= 1
        start += 2  # the empty line between two paragraphs
    return spans


def _places(start: int, end: int, spans: list[tuple[int, int, int, int]]) -> tuple[FindingPlace, ...]:
    return tuple(
        FindingPlace(paragraph, sentence, max(start, first) - first, min(end, last) - first)
        for first, last, paragraph, sentence in spans
        if max(start, first) < min(end, last)
    )
