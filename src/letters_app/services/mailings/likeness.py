"""The guard against letters that are alike: a prison withholds what looks like a bulk posting."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from letters_app.checking.sentences import sentence_spans
from letters_app.domain.letter import LetterText
from letters_app.services.letters.letter_pages import SIGNATURE

ALIKE_FROM = 0.5
"""From this share of equal sentences on two letters to one place are worth a look (project's own proposal)."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much of a letter stands also in the one that is most like it, of those that go to the same place."""

    share: float
    """Of its sentences, from 0 to 1."""
    like_number: int
    """The item it is like."""
    same_sentences: int

    @property
    def is_alike(self) -> bool:
        """Tell whether it should be worded differently."""
        return self.share >= ALIKE_FROM

    @property
    def percent(self) -> int:
        """The share in whole per cent."""
        return round(self.share * 100)


@dataclass(frozen=True, slots=True)
class PlacedLetter:
    """A letter of a mailing with the place it goes to."""

    number: int
    place: str
    """Equal for letters that the same eyes will see."""
    text: LetterText


def likenesses(letters: Iterable[PlacedLetter]) -> dict[int, Likeness]:
    """Return the likeness of every letter that goes where another one goes too, by number.

    The ending does not count: a closing and a name are always the same.
    """
    by_place: dict[str, dict[int, frozenset[str]]] = defaultdict(dict)
    for letter in letters:
        by_place[letter.place][letter.number] = _sentences(letter.text)
    found: dict[int, Likeness] = {}
    for together in by_place.values():
        if len(together) > 1:
            found.update(_within(together))
    return found


def _within(letters: dict[int, frozenset[str]]) -> dict[int, Likeness]:
    holders: dict[str, list[int]] = defaultdict(list)
    for number, sentences in letters.items():
        for sentence in sentences:
            holders[sentence].append(number)
    found = {}
    for number, sentences in letters.items():
        shared = Counter(other for sentence in sentences for other in holders[sentence] if other != number)
        # Without anything in common any other letter will do; of equals the first in the list.
        like = min((other for other in letters if other != number), key=lambda other: (-shared[other], other))
        found[number] = Likeness(shared[like] / len(sentences) if sentences else 0.0, like, shared[like])
    return found


def _sentences(text: LetterText) -> frozenset[str]:
    found: set[str] = set()
    for paragraph in text.paragraphs:
        if paragraph.block == SIGNATURE:
            continue
        for words in (sentence.text for sentence in paragraph.sentences):
            # A paragraph somebody typed is one sentence to the composer.
            spans = sentence_spans(words, text.language)
            found.update(" ".join(words[start:end].split()).casefold() for start, end in spans)
    return frozenset(found)
