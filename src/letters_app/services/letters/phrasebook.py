"""The phrasebook: every wording a template has, grouped for browsing."""

from __future__ import annotations

from dataclasses import dataclass, replace

from letters_app.composing.composition import ComposeRequest, SentenceAlternative, phrases_of
from letters_app.composing.template import said_in
from letters_app.composing.template_pack import TemplateLibrary
from letters_app.composing.topics import TOPIC_PARTS, topic_sentence_id


@dataclass(frozen=True, slots=True)
class PhraseList:
    """All ways to say one sentence."""

    sentence_id: str
    alternatives: tuple[SentenceAlternative, ...]


@dataclass(frozen=True, slots=True)
class PhraseGroup:
    """The sentences of a block, or of a topic."""

    id: str
    """Of the block or of the topic."""
    title: str
    sentences: tuple[PhraseList, ...]
    is_topic: bool = False
    is_of_reader: bool = False
    """A topic the reader is interested in; those come first among the topics."""


def phrasebook(
    library: TemplateLibrary, kind: str | None, request: ComposeRequest, language: str
) -> tuple[PhraseGroup, ...]:
    """Return the wordings of ``kind``, block by block, then those on every topic the template speaks of.

    Blanks are filled from ``request``; a wording with an unfilled one is left out, a condition that does not hold is
    not: the writer is browsing. Groups are named in ``language``. Without a ``kind`` (a free letter) every template
    that speaks the letter's languages is browsed.

    Raises:
        UnknownTemplateError, UnknownLanguageError: if the library has no such kind, or not in these languages.
        InvalidValueError: if the writer's words about themselves are too long or have control characters.
    """
    spoken = {request.language, request.parallel_language} - {""}
    kinds = [kind] if kind else [one for one in library.kinds() if spoken <= set(library.template(one).languages)]
    every_topic = replace(request, topics=library.topics.ids)
    blocks: dict[str, PhraseGroup] = {}
    topics: list[PhraseGroup] = []
    for each in kinds:
        phrases = phrases_of(library, each, every_topic)
        for block in library.template(each).blocks:
            if block.topics:
                topics = topics or _topics(library, phrases, request, language)
                continue
            lists = _lists(phrases, [sentence.id for sentence in block.sentences])
            if lists:
                group = blocks.get(block.id) or PhraseGroup(block.id, said_in(block.title, language) or block.id, ())
                blocks[block.id] = replace(group, sentences=group.sentences + lists)
    return (*blocks.values(), *topics)


def _topics(
    library: TemplateLibrary,
    phrases: dict[str, tuple[SentenceAlternative, ...]],
    request: ComposeRequest,
    language: str,
) -> list[PhraseGroup]:
    groups = [
        PhraseGroup(
            id=topic,
            title=said_in(library.topics.titles.get(topic, {}), language) or topic,
            sentences=_lists(phrases, [topic_sentence_id(topic, part) for part in TOPIC_PARTS]),
            is_topic=True,
            is_of_reader=topic in request.topics,
        )
        for topic in library.topics.ids
    ]
    return sorted((group for group in groups if group.sentences), key=lambda group: not group.is_of_reader)


def _lists(phrases: dict[str, tuple[SentenceAlternative, ...]], ids: list[str]) -> tuple[PhraseList, ...]:
    return tuple(PhraseList(one, phrases[one]) for one in ids if phrases.get(one))
