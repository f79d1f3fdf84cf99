"""Reads a letter's state into rows: what each sentence is, and in how many ways it could be said."""

from __future__ import annotations

from collections.abc import Iterable

from letters_app.composing.composer import Composer
from letters_app.composing.composer_state import ComposerState, Place
from letters_app.composing.composition import ComposeRequest, SentenceAlternative
from letters_app.composing.template import Block, Template
from letters_app.composing.topics import TOPIC_PARTS, topic_sentence_id
from letters_app.domain.errors import LettersError
from letters_app.domain.letter import Sentence
from letters_app.domain.recipient import Gender
from letters_app.gui.write.words.marks import Mark
from letters_app.gui.write.words.row_content import RowContent, RowRemarks
from letters_app.services.letters.finding_places import PlacedFinding


class LetterRows:
    """Makes the rows of one letter; the wordings of its sentences are looked up once for each request."""

    def __init__(self) -> None:
        self._request: ComposeRequest | None = None
        self._kind: str | None = None
        self._ways: dict[str, tuple[SentenceAlternative, ...]] = {}

    def contents(self, composer: Composer, state: ComposerState, gender: Gender) -> list[RowContent]:
        """Return a row for each sentence."""
        self._follow(state)
        template = composer.library.templates.get(state.kind) if state.kind else None
        topics = self.topics(composer, state)
        rows: list[RowContent] = []
        topic_is_said = False
        for number, paragraph in enumerate(state.text.paragraphs):
            for index, sentence in enumerate(paragraph.sentences):
                is_topical = bool(sentence.id) and self.topic_of(composer, sentence) in topics
                rows.append(
                    RowContent(
                        place=Place(number, index),
                        sentence=sentence,
                        begins_paragraph=index == 0,
                        has_parallel=bool(state.text.parallel_language),
                        ways=len(self.ways(composer, state, sentence.id)),
                        topics=len(topics) if is_topical and not topic_is_said else 0,
                        gender=gender,
                        is_story=_is_story(template, sentence),
                    )
                )
                topic_is_said = topic_is_said or is_topical
        return rows

    def ways(self, composer: Composer, state: ComposerState, sentence_id: str) -> tuple[SentenceAlternative, ...]:
        """Return the ways to say a sentence of the template; none if the recipient is gone."""
        if not sentence_id:
            return ()
        self._follow(state)
        if sentence_id not in self._ways:
            try:
                self._ways[sentence_id] = composer.alternatives(state, sentence_id)
            except LettersError:
                # Nobody to say it to, or a template that is gone: the sentence stands and can be edited.
                self._ways[sentence_id] = ()
        return self._ways[sentence_id]

    @staticmethod
    def topics(composer: Composer, state: ComposerState) -> tuple[str, ...]:
        """Return the reader's interests that the template can speak of."""
        known = state.reader.topics if state.reader else ()
        return tuple(topic for topic in known if topic in composer.library.topics.ids)

    @staticmethod
    def topic_of(composer: Composer, sentence: Sentence) -> str:
        """Return the topic a sentence is about, empty if it is about none."""
        for topic in composer.library.topics.ids:
            if sentence.id in {topic_sentence_id(topic, part) for part in TOPIC_PARTS}:
                return topic
        return ""

    def _follow(self, state: ComposerState) -> None:
        """Forget the wordings if anything changed that they are made of."""
        try:
            request = state.request()
        except LettersError:
            request = None
        if (request, state.kind) != (self._request, self._kind):
            self._request, self._kind = request, state.kind
            self._ways = {}


def block_of(composer: Composer, state: ComposerState, sentence: Sentence) -> Block | None:
    """Return the block of the template that a sentence belongs to, that of topics too."""
    template = composer.library.templates.get(state.kind) if state.kind else None
    if template is None or not sentence.id:
        return None
    block = template.block_of(sentence.id)
    if block is None and LetterRows.topic_of(composer, sentence):
        return next((each for each in template.blocks if each.topics), None)
    return block


def remarks_of(state: ComposerState, findings: Iterable[PlacedFinding]) -> dict[Place, RowRemarks]:
    """Return what the check says of each sentence, without what was said of words that no longer stand there.

    A finding that runs over several sentences is noted beside the first and marked in all.
    """
    marks: dict[Place, list[Mark]] = {}
    notes: dict[Place, list[PlacedFinding]] = {}
    texts = {
        Place(number, index): sentence.text
        for number, paragraph in enumerate(state.text.paragraphs)
        for index, sentence in enumerate(paragraph.sentences)
    }
    for placed in findings:
        spots = [(Place(spot.paragraph, spot.sentence), spot) for spot in placed.places]
        if (
            not spots
            or any(
                texts.get(place, "")[spot.start : spot.end] not in placed.finding.quote or spot.end <= spot.start
                for place, spot in spots
            )
            or any(place not in texts or spot.end > len(texts[place]) for place, spot in spots)
        ):
            continue
        notes.setdefault(spots[0][0], []).append(placed)
        for place, spot in spots:
            marks.setdefault(place, []).append(Mark(spot.start, spot.end, placed.finding.severity))
    return {
        place: RowRemarks(text, tuple(marks.get(place, ())), tuple(notes.get(place, ())))
        for place, text in texts.items()
    }


def _is_story(template: Template | None, sentence: Sentence) -> bool:
    block = template.block_of(sentence.id) if template and sentence.id else None
    return block is not None and block.together and len(block.sentences) > 1
