"""Finds the phrases of many rules in one pass over the words of a text.

Every sequence of words is filed under its most telling word; only sequences whose telling word occurs are looked at.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice, pairwise

import regex

from letters_app.checking.notation import Item, Phrase, WordPattern, WordSequence
from letters_app.checking.spans import Span
from letters_app.checking.words import Words

MAX_WORDS_APART = 6
"""How far apart ``A + B`` may stand: the second is at most the sixth word after the first (notation of the packs)."""


def _telling(pattern: WordPattern) -> int:
    """Rate how rare a word is that fits: the shortest alternative decides, free shapes are of no use."""
    if pattern.is_any() or pattern.shapes:
        return 0
    lengths = [2 * len(word) for word in pattern.literals] + [2 * len(prefix) - 1 for prefix in pattern.prefixes]
    return min(lengths)


@dataclass(slots=True)
class PhraseIndex:
    """Sequences of words filed for lookup."""

    _by_literal: dict[str, list[tuple[WordSequence, int, Phrase]]] = field(default_factory=dict)
    _by_prefix: dict[str, list[tuple[WordSequence, int, Phrase]]] = field(default_factory=dict)
    _by_shape: list[tuple[WordSequence, int, Phrase]] = field(default_factory=list)
    _longest_prefix: int = 0

    def add(self, items: Iterable[Item]) -> None:
        """File all phrases of ``items``."""
        for item in items:
            for part in item.parts:
                if isinstance(part, Phrase):
                    for sequence in part.sequences:
                        self._file(sequence, part)

    def _file(self, sequence: WordSequence, phrase: Phrase) -> None:
        place = max(range(len(sequence)), key=lambda number: _telling(sequence[number]))
        entry = (sequence, place, phrase)
        pattern = sequence[place]
        if _telling(pattern) == 0:
            self._by_shape.append(entry)
            return
        for literal in pattern.literals:
            self._by_literal.setdefault(literal, []).append(entry)
        for prefix in pattern.prefixes:
            self._by_prefix.setdefault(prefix, []).append(entry)
            self._longest_prefix = max(self._longest_prefix, len(prefix))

    def find(self, words: Words) -> dict[int, list[Span]]:
        """Return the spans (in the normalised text) of every phrase that occurs, by ``id`` of the phrase, in order."""
        found: dict[int, list[Span]] = {}
        candidates: dict[str, list[tuple[WordSequence, int, Phrase]]] = {}
        for number, form in enumerate(words.forms):
            entries = candidates.get(form)
            if entries is None:
                entries = candidates[form] = self._entries(form)
            for sequence, place, phrase in entries:
                first = number - place
                if _stands_at(sequence, words, first):
                    span = (words.starts[first], words.ends[first + len(sequence) - 1])
                    spans = found.setdefault(id(phrase), [])
                    if not spans or spans[-1] != span:
                        spans.append(span)
        return found

    def _entries(self, form: str) -> list[tuple[WordSequence, int, Phrase]]:
        entries = list(self._by_literal.get(form, ()))
        for length in range(min(len(form), self._longest_prefix) + 1):
            entries += self._by_prefix.get(form[:length], ())
        entries += [entry for entry in self._by_shape if entry[0][entry[1]].fits(form)]
        return entries


def _stands_at(sequence: WordSequence, words: Words, first: int) -> bool:
    if first < 0 or first + len(sequence) > len(words.forms):
        return False
    return all(
        pattern.fits(words.forms[first + number]) and (number == 0 or words.follows(first + number, pattern.glue))
        for number, pattern in enumerate(sequence)
    )


def near_each_other(parts: list[list[Span]], words: Words) -> list[Span]:
    """Return spans over places where all parts stand in one sentence, each near the next, none overlapping.

    Of several combinations that start with the same span of the first part only one is returned.
    """
    return [
        (min(span[0] for span in chosen), max(span[1] for span in chosen))
        for anchor in parts[0]
        if (chosen := _combine([anchor], parts[1:], words))
    ]


def _combine(chosen: list[Span], rest: list[list[Span]], words: Words) -> list[Span] | None:
    if not rest:
        return chosen if _is_near(sorted(chosen), words) else None
    sentence = words.sentence_at(chosen[0][0])
    anchor = words.first_word_at(chosen[0][0])
    # Parts stand within a few words of each other, so far candidates need not be tried.
    reach = 2 * MAX_WORDS_APART * (len(chosen) + len(rest))
    first = bisect_left(rest[0], (words.starts[max(0, anchor - reach)], 0))
    last = words.starts[min(len(words.starts) - 1, anchor + reach)]
    for span in islice(rest[0], first, None):
        if span[0] > last:
            break
        if words.sentence_at(span[0]) == sentence:
            combination = _combine([*chosen, span], rest[1:], words)
            if combination:
                return combination
    return None


def _is_near(ordered: list[Span], words: Words) -> bool:
    for left, right in pairwise(ordered):
        between = words.first_word_at(right[0]) - words.first_word_at(left[1])
        if right[0] < left[1] or between >= MAX_WORDS_APART:
            return False
    return True


def find_expression(expression: regex.Pattern[str], text: str, timeout_s: float) -> list[Span]:
    """Return the non-empty matches of ``expression``.

    Raises:
        TimeoutError: if the expression did not finish within ``timeout_s`` seconds.
    """
    return [match.span() for match in expression.finditer(text, timeout=timeout_s) if match.end() > match.start()]
