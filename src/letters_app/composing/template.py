"""Templates as values: the blocks and sentences of one kind of letter, without their texts."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field


class Condition(enum.StrEnum):
    """What must hold for a sentence to stand in a letter; the words of ``when`` in a template."""

    RETURN_ADDRESS = "return-address"
    NO_RETURN_ADDRESS = "no-return-address"
    REPLY_KIT = "reply-kit"


@dataclass(frozen=True, slots=True)
class NativeRead:
    """Whether somebody who grew up with the language has read the texts, who and when (ISO date)."""

    read: bool = False
    by: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class SentencePattern:
    """One sentence with its alternatives, named by letters; the same letter says the same in every language."""

    id: str
    alternatives: tuple[str, ...]
    conditions: frozenset[Condition] = frozenset()
    """All of them must hold."""


@dataclass(frozen=True, slots=True)
class Block:
    """Sentences that belong together, such as the greeting or the question."""

    id: str
    sentences: tuple[SentencePattern, ...]
    paragraph: bool = True
    """Whether the block begins a paragraph; otherwise it goes on in the one before."""
    lines: bool = False
    """Whether each sentence is a paragraph of its own, as the closing and the name are."""
    together: bool = False
    """Whether all its sentences take the same alternative, because they tell one story."""
    optional: bool = False
    """Whether a letter is whole without it."""
    title: Mapping[str, str] = field(default_factory=dict)
    """What it is called, by language of the interface."""
    topics: bool = False
    """Whether its sentences are those of a topic the reader is interested in; their ids are parts of a topic then."""


LAST = 999
"""Place of a kind that names none."""


@dataclass(frozen=True, slots=True)
class Template:
    """The plan of one kind of letter."""

    kind: str
    version: str
    languages: tuple[str, ...]
    blocks: tuple[Block, ...]
    native_read: Mapping[str, NativeRead] = field(default_factory=dict)
    title: Mapping[str, str] = field(default_factory=dict)
    """What the kind is called, by language of the interface."""
    order: int = LAST
    """Where it stands among the kinds, the smallest first; those that are alike, by title."""
    description: Mapping[str, str] = field(default_factory=dict)
    """What it is for, in one line, by language of the interface."""

    def block_of(self, sentence_id: str) -> Block | None:
        """Return the block that has the sentence; ``None`` for sentences of a topic and unknown ones."""
        for block in self.blocks:
            if not block.topics and any(sentence.id == sentence_id for sentence in block.sentences):
                return block
        return None


def said_in(texts: Mapping[str, str], language: str) -> str:
    """Return the text in ``language``, else in English, else in any; empty if there is none."""
    return texts.get(language) or texts.get("en") or next(iter(texts.values()), "")
