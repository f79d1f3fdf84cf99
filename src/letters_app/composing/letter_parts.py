"""Takes a letter's text apart into the template's sentences and the writer's own paragraphs, and puts it together.

Every change of a letter is a change of the parts; where a sentence stands is always told by the template.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from letters_app.composing.template import Block, Template
from letters_app.composing.topics import Topics, topic_sentence_id
from letters_app.domain.letter import LetterText, Paragraph, Sentence

OWN_BLOCK = ""
"""The block of a paragraph the writer typed."""


@dataclass(frozen=True, slots=True)
class _Position:
    """Where a sentence belongs: which paragraph of the template, which place in it, and its block."""

    group: int
    index: int
    block: str


class Layout:
    """The order of a template's sentences. Without a template every paragraph is the writer's own."""

    def __init__(self, template: Template | None, topics: Topics) -> None:
        """Number the sentences of ``template``; those of all topics share the place of the block of topics."""
        self._positions: dict[str, _Position] = {}
        group = -1
        for block in template.blocks if template else ():
            if block.paragraph or group < 0:
                group += 1
            for number, sentence in enumerate(block.sentences):
                group += block.lines and number > 0
                for sentence_id in _ids_of(block, sentence.id, topics):
                    self._place(sentence_id, group, block.id)

    def knows(self, sentence: Sentence) -> bool:
        """Tell whether the sentence is one of the template's, edited or not."""
        return sentence.id in self._positions

    def position(self, sentence_id: str) -> _Position:
        """Return where the sentence belongs."""
        return self._positions[sentence_id]

    def _place(self, sentence_id: str, group: int, block: str) -> None:
        self._positions[sentence_id] = _Position(group, len(self._positions), block)


def _ids_of(block: Block, sentence_id: str, topics: Topics) -> tuple[str, ...]:
    """Return the ids a sentence of the block can have: one per topic in a block of topics."""
    return tuple(topic_sentence_id(topic, sentence_id) for topic in topics.ids) if block.topics else (sentence_id,)


@dataclass(frozen=True, slots=True)
class LetterParts:
    """A letter's text in parts."""

    sentences: Mapping[str, Sentence]
    """The template's, by id."""
    own: tuple[tuple[int, Paragraph], ...] = ()
    """Own paragraphs, each with the number of the template's paragraph it follows; -1 = at the head."""

    def with_sentences(self, sentences: Iterable[Sentence]) -> LetterParts:
        """Return the parts with ``sentences`` put in or replaced."""
        return replace(self, sentences={**self.sentences, **{sentence.id: sentence for sentence in sentences}})

    def without(self, sentence_ids: Iterable[str]) -> LetterParts:
        """Return the parts without these sentences."""
        gone = set(sentence_ids)
        return replace(self, sentences={key: value for key, value in self.sentences.items() if key not in gone})


def take_apart(text: LetterText, layout: Layout) -> LetterParts:
    """Return the parts of ``text``. A sentence that the template does not have (any more) counts as the writer's."""
    sentences: dict[str, Sentence] = {}
    own: list[tuple[int, Paragraph]] = []
    group = -1
    for paragraph in text.paragraphs:
        foreign: list[Sentence] = []
        for sentence in paragraph.sentences:
            if layout.knows(sentence) and sentence.id not in sentences:
                sentences[sentence.id] = sentence
                group = max(group, layout.position(sentence.id).group)
            else:
                foreign.append(sentence)
        if foreign:
            own.append((group, Paragraph(OWN_BLOCK, tuple(foreign))))
    return LetterParts(sentences, tuple(own))


def put_together(parts: LetterParts, layout: Layout, language: str, parallel_language: str) -> LetterText:
    """Return the text: the template's paragraphs in its order, own paragraphs after the one they follow."""
    ordered = sorted(parts.sentences.values(), key=lambda sentence: layout.position(sentence.id).index)
    by_group: dict[int, list[Sentence]] = {}
    for sentence in ordered:
        by_group.setdefault(layout.position(sentence.id).group, []).append(sentence)
    paragraphs: list[Paragraph] = []
    for group in sorted({*by_group, *(group for group, _ in parts.own)}):
        if group in by_group:
            first = by_group[group][0]
            paragraphs.append(Paragraph(layout.position(first.id).block, tuple(by_group[group])))
        paragraphs.extend(paragraph for anchor, paragraph in parts.own if anchor == group)
    return LetterText(language, tuple(paragraphs), parallel_language)
