"""Topics: what a reader is interested in, recognised in the free words of a list in any language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from letters_app.composing.template import NativeRead

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_MAX_INTEREST_CHARACTERS = 1_000
"""Of one entry of a list; what stands behind is not looked at."""

SHARE = "share"
QUESTION = "question"
TOPIC_PARTS = (SHARE, QUESTION)
"""The two sentences every topic has."""


def topic_sentence_id(topic: str, part: str) -> str:
    """Return the message id of a topic's sentence, such as ``chess-share``."""
    return f"{topic}-{part}"


@dataclass(frozen=True, slots=True)
class Topics:
    """The topics there are, recognised by their words.

    ``by_words`` maps a sequence of folded words to its topics; words of all languages stand in one table, because a
    list says "шахматы" and "chess" of the same person and its language is seldom known.
    """

    ids: tuple[str, ...] = ()
    by_words: Mapping[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    version: str = ""
    native_read: Mapping[str, NativeRead] = field(default_factory=dict)
    titles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What a topic is called, by topic and language of the interface."""

    def recognise(self, interests: Iterable[str], avoid: Iterable[str] = ()) -> tuple[str, ...]:
        """Return the topics of ``interests`` in their order, without those that ``avoid`` names in the same way."""
        avoided = set(self._topics_in(avoid))
        return tuple(topic for topic in self._topics_in(interests) if topic not in avoided)

    def _topics_in(self, phrases: Iterable[str]) -> tuple[str, ...]:
        longest = max(map(len, self.by_words), default=0)
        found: dict[str, None] = {}
        for phrase in phrases:
            words = fold_words(phrase[:_MAX_INTEREST_CHARACTERS])
            position = 0
            while position < len(words):
                # The longest sequence wins: "board games" before "games".
                for length in range(min(longest, len(words) - position), 0, -1):
                    topics = self.by_words.get(words[position : position + length], ())
                    if topics:
                        found.update(dict.fromkeys(topics))
                        position += length - 1
                        break
                position += 1
        return tuple(found)


def fold_words(phrase: str) -> tuple[str, ...]:
    """Return the words of ``phrase`` as they are compared: case, accents' encoding and the letter ё do not count."""
    folded = unicodedata.normalize("NFC", phrase).casefold().replace("ё", "е")
    return tuple(_WORD.findall(folded))
