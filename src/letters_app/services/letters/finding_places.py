"""Where findings stand in a letter: by paragraph and sentence, as a window shows it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from letters_app.domain.finding import Finding, Severity
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

    @property
    def as_set_aside(self) -> SetAside:
        """What is remembered when the writer puts it aside."""
        return SetAside(self.finding.rule, self.finding.quote)


@dataclass(frozen=True, slots=True)
class CheckedLetter:
    """All findings of a letter: those about the whole of it first, then in the order of the text."""

    findings: tuple[PlacedFinding, ...] = ()
    put_aside: tuple[PlacedFinding, ...] = ()
    """Those the writer put aside for this letter."""

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
    spans = _sentence_spans(text)
    return tuple(PlacedFinding(finding, _places(finding.start, finding.end, spans)) for finding in findings)


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


def checked_letter(text: LetterText, findings: Iterable[Finding], set_aside: Iterable[SetAside] = ()) -> CheckedLetter:
    """Return the findings on ``text`` with their places, those that were put aside apart."""
    aside = frozenset(set_aside)
    placed = placed_findings(text, findings)
    return CheckedLetter(
        findings=tuple(one for one in placed if one.as_set_aside not in aside),
        put_aside=tuple(one for one in placed if one.as_set_aside in aside),
    )


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
