"""Findings of the statistical reader: what a passage reads like, beside what the rules found in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from letters_app.checking import messages
from letters_app.checking.draft_finding import DraftFinding, Graded
from letters_app.checking.sentences import sentence_spans
from letters_app.checking.spans import Span
from letters_app.domain.finding import Message, Reader, Severity
from letters_app.domain.judgement import Judgement

RULE = "reader"
"""First part of the ids of its findings; the category is the second."""
MOST_PASSAGES = 1000
"""Passages of one text that are read: a letter of forty pages. Beyond it the reader would take minutes."""
_SURE = 0.8
"""Probability below which a guess is a warning at most."""
_FEWEST_WORDS = 3
"""Words of a passage that asks nothing; shorter ones are left to the rules."""
_TOGETHER = 140
"""Code points up to which neighbouring sentences of a paragraph are read as one: "Do they hurt you? You can tell me."
tells more than its halves. On the validation voices this found three passages in a hundred more."""


@dataclass(frozen=True, slots=True)
class JudgedPassage:
    """A stretch of the text as typed and what the reader makes of it."""

    start: int
    end: int
    judgement: Judgement


def is_guess(rule: str) -> bool:
    """Tell whether findings of this id come from the statistical reader."""
    return rule.partition(".")[0] == RULE


def passages_to_judge(text: str, language: str, apart: Collection[str] = ()) -> tuple[Span, ...]:
    """Return the stretches of ``text`` the reader is asked about: sentences, short neighbours together.

    Where one of ``apart`` stands as whole sentences, it is a passage by itself: the answer about it stays the same
    whatever is written beside it.
    """
    sentences = sentence_spans(text, language)
    fixed = _standing_apart(text, sentences, apart)
    passages: list[Span] = []
    end_of_fixed = 0
    for start, end in sentences:
        if start < end_of_fixed:
            continue
        before = passages[-1] if passages and passages[-1][1] > end_of_fixed else None
        if start in fixed:
            end_of_fixed = fixed[start]
            passages.append((start, end_of_fixed))
        elif before and end - before[0] <= _TOGETHER and "\n" not in text[before[1] : start]:
            passages[-1] = (before[0], end)
        else:
            passages.append((start, end))
    return tuple(span for span in passages if _says_something(text[slice(*span)]))[:MOST_PASSAGES]


def _says_something(passage: str) -> bool:
    """Tell whether ``passage`` is more than a closing formula ("Yours, Anna"), which reads like anything."""
    return "?" in passage or len(passage.split()) >= _FEWEST_WORDS


def _standing_apart(text: str, sentences: Sequence[Span], apart: Collection[str]) -> dict[int, int]:
    """Return start and end of every place where one of ``apart`` stands as whole sentences; the longest wins."""
    ends = {end for _, end in sentences}
    fixed: dict[int, int] = {}
    for start, _ in sentences if apart else ():
        found = [start + len(words) for words in apart if words and text.startswith(words, start)]
        whole = [end for end in found if end in ends]
        if whole:
            fixed[start] = max(whole)
    return fixed


def guesses(judged: Sequence[JudgedPassage]) -> Iterator[DraftFinding]:
    """Yield a finding per suspicion."""
    for passage in judged:
        for suspicion in passage.judgement.suspicions:
            if suspicion.category not in messages.READS_LIKE:
                continue
            yield DraftFinding(
                start=passage.start,
                end=passage.end,
                rule=f"{RULE}.{suspicion.category.value}",
                category=suspicion.category,
                severity=Severity.BLOCK if suspicion.score >= _SURE else Severity.WARN,
                message=Message(messages.READS_LIKE[suspicion.category]),
                reason=Message(messages.READS_LIKE_REASON),
                suggestion=Message(messages.READS_LIKE_SUGGESTION),
                examples=suspicion.examples,
                reader=Reader.STATISTICAL,
            )


class CalmPlaces:
    """Where the reader is sure that nothing is meant."""

    def __init__(self, judged: Sequence[JudgedPassage]) -> None:
        self._passages = sorted(judged, key=lambda passage: passage.start)
        self._starts = [passage.start for passage in self._passages]

    def hold(self, start: int, end: int) -> bool:
        """Tell whether every passage between ``start`` and ``end`` is calm; where nothing was read, none is."""
        touched = self._passages[max(0, bisect_right(self._starts, start) - 1) : bisect_left(self._starts, end)]
        return bool(touched) and all(each.judgement.is_calm and each.end > start for each in touched)


def with_guesses(found: list[Graded], guessed: list[Graded], left: Sequence[Graded] = ()) -> list[Graded]:
    """Return ``found``, ``left`` and ``guessed`` in the order of their places.

    A rule knows the very words, the reason and the source: where it warns of the same category within the passage,
    the guess says nothing new. A mere hint of a rule gives way to a guess that is more. What is ``left``, nobody hears:
    it silences no guess.
    """
    kept = list(found)
    for guess in guessed:
        same = [graded for graded in kept if _is_same(graded, guess)]
        if any(graded[1] is not Severity.HINT or guess[1] is Severity.HINT for graded in same):
            continue
        kept = [graded for graded in kept if graded not in same]
        kept.append(guess)
    return sorted((*kept, *left), key=lambda graded: (graded[0].start, graded[0].end, graded[0].rule))


def _is_same(graded: Graded, guess: Graded) -> bool:
    return graded[0].category is guess[0].category and graded[0].start < guess[0].end and guess[0].start < graded[0].end
