"""Composes the words of a letter from a template.

The same request always gives the same text: a batch can be printed again from item N. Other recipients get other
wordings of the same sentences, because letters that are alike are withheld as a bulk posting.
"""

from __future__ import annotations

import enum
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from letters_app.composing.fluent_text import Alternative, SentenceTexts
from letters_app.composing.language_guess import may_be_in_language
from letters_app.composing.letter_parts import Layout, LetterParts, put_together
from letters_app.composing.season import Season
from letters_app.composing.sentence_text import tidy_about, tidy_name
from letters_app.composing.template import Block, Condition, SentencePattern
from letters_app.composing.template_pack import TemplateLibrary
from letters_app.composing.topics import topic_sentence_id
from letters_app.domain.language import is_written_in, script_of_language
from letters_app.domain.language_table import LanguageTable
from letters_app.domain.letter import LetterText, Sentence
from letters_app.domain.recipient import Gender
from letters_app.domain.writer import Writer, WriterWords

LEFT_OUT = ""
"""As a choice: the sentence was taken out by hand."""


@dataclass(frozen=True, slots=True)
class ComposeRequest:
    """All that the text of a letter depends on."""

    language: str
    recipient_id: str
    parallel_language: str = ""
    """The writer's language, for the column beside the letter; empty = none."""
    given_names: Mapping[str, str] = field(default_factory=dict)
    """The form of address by language; one in another script than the language's is not used."""
    reader_gender: Gender = Gender.UNSPECIFIED
    topics: tuple[str, ...] = ()
    """Topic ids, as ``Topics.recognise`` gives them."""
    writer: Writer = field(default_factory=Writer)
    season: Season | None = None
    conditions: frozenset[Condition] = frozenset()
    """``NO_RETURN_ADDRESS`` need not be named: it holds when ``RETURN_ADDRESS`` does not."""
    seed: int = 0
    """One per mailing."""


@dataclass(frozen=True, slots=True)
class SentenceAlternative:
    """One way to say a sentence, as the window offers it."""

    alternative: str
    text: str
    parallel: str = ""
    """Empty if there is no second language, or if a word is missing in it."""


class Blank(enum.StrEnum):
    """What a request leaves open, so that sentences are dropped or less personal."""

    GIVEN_NAME = "given-name"
    WRITER_NAME = "writer-name"
    WRITER_CITY = "writer-city"
    WRITER_ABOUT = "writer-about"
    ABOUT_IN_OTHER_LANGUAGE = "about-in-other-language"
    """The writer gave words about themselves, and they are not in the language of the letter."""
    TOPICS = "topics"


def compose(
    library: TemplateLibrary, kind: str, request: ComposeRequest, choices: Mapping[str, str] | None = None
) -> LetterText:
    """Return the words of the letter.

    ``choices`` maps a sentence id to an alternative or to ``LEFT_OUT``, and the id of a block of topics to a topic or
    to ``LEFT_OUT``. A choice that cannot be followed (a later version of the pack, a blank now empty) gives way to the
    program's own.
    A sentence with an unfilled blank is dropped, a block with no sentence too: nothing half-filled is ever printed.

    Raises:
        UnknownTemplateError: The library has no such kind.
        UnknownLanguageError: The template has no text in one of the two languages.
        InvalidValueError: The writer's words about themselves are too long or have control characters.
    """
    return _Composition(library, kind, request, choices or {}).letter()


def available_alternatives(
    library: TemplateLibrary, kind: str, request: ComposeRequest, sentence_id: str
) -> tuple[SentenceAlternative, ...]:
    """Return every way to say the sentence that the request can fill, in the order of the template.

    Empty for a sentence the template does not have, for one whose condition does not hold, and for one whose blanks
    are empty.

    Raises:
        UnknownTemplateError: The library has no such kind.
        UnknownLanguageError: The template has no text in one of the two languages.
        InvalidValueError: The writer's words about themselves are too long or have control characters.
    """
    return _Composition(library, kind, request, {}).alternatives_of(sentence_id)


def phrases_of(
    library: TemplateLibrary, kind: str, request: ComposeRequest
) -> dict[str, tuple[SentenceAlternative, ...]]:
    """Return by sentence id every way to say each sentence of the template, and those on the request's topics.

    As ``available_alternatives`` for all sentences at once, but for conditions, which are not asked.

    Raises:
        UnknownTemplateError, UnknownLanguageError, InvalidValueError: as ``available_alternatives``.
    """
    return _Composition(library, kind, request, {}).phrases()


def conditions_hold(pattern: SentencePattern, request: ComposeRequest) -> bool:
    """Tell whether the sentence may stand in a letter of the request."""
    return pattern.conditions <= _with_implied(request.conditions)


def blanks_of(library: TemplateLibrary, request: ComposeRequest) -> tuple[Blank, ...]:
    """Return what the request leaves open in the language of the letter.

    Raises:
        InvalidValueError: The writer's words about themselves are too long or have control characters.
    """
    values = _values_for(request, request.language, library.language_table)
    writer = request.writer
    any_about = writer.words.about or any(words.about for words in writer.words_by_language.values())
    unfilled = {
        Blank.GIVEN_NAME: not values["given"],
        Blank.WRITER_NAME: not values["writerName"],
        Blank.WRITER_CITY: not values["city"],
        Blank.WRITER_ABOUT: not values["about"] and not any_about,
        Blank.ABOUT_IN_OTHER_LANGUAGE: not values["about"] and bool(any_about),
        Blank.TOPICS: not request.topics,
    }
    return tuple(blank for blank, is_open in unfilled.items() if is_open)


@dataclass(frozen=True, slots=True)
class _Column:
    """One of the two languages: its texts and the values for its blanks."""

    texts: SentenceTexts
    values: Mapping[str, str]

    def fills(self, sentence_id: str, letter: str) -> bool:
        alternative = self.texts.alternatives.get(sentence_id, {}).get(letter)
        return alternative is not None and alternative.is_filled_by(self.values)

    def say(self, sentence_id: str, letter: str) -> str:
        return self.texts.render(sentence_id, letter, self.values) if self.fills(sentence_id, letter) else ""

    def alternative(self, sentence_id: str, letter: str) -> Alternative:
        return self.texts.alternatives[sentence_id][letter]


class _Composition:
    """One request, with its texts and values looked up once."""

    def __init__(
        self, library: TemplateLibrary, kind: str, request: ComposeRequest, choices: Mapping[str, str]
    ) -> None:
        self._library = library
        self._template = library.template(kind)
        self._request = request
        self._choices = choices
        languages = (request.language, request.parallel_language) if request.parallel_language else (request.language,)
        values = {language: _values_for(request, language, library.language_table) for language in languages}
        self._columns = tuple(_Column(library.texts(kind, language), values[language]) for language in languages)
        uses_topics = any(block.topics for block in self._template.blocks) and request.topics
        self._topic_columns = (
            tuple(_Column(library.topic_texts(language), values[language]) for language in languages)
            if uses_topics
            else ()
        )
        self._conditions = _with_implied(request.conditions)

    def letter(self) -> LetterText:
        sentences = {sentence.id: sentence for block in self._template.blocks for sentence in self._sentences_of(block)}
        layout = Layout(self._template, self._library.topics)
        return put_together(LetterParts(sentences), layout, self._request.language, self._request.parallel_language)

    def alternatives_of(self, sentence_id: str) -> tuple[SentenceAlternative, ...]:
        block = self._template.block_of(sentence_id)
        if block is not None:
            pattern = next(sentence for sentence in block.sentences if sentence.id == sentence_id)
            holds = pattern.conditions <= self._conditions
            return self._alternatives(self._columns, pattern) if holds else ()
        for topical in self._template.blocks if self._topic_columns else ():
            for topic in self._request.topics if topical.topics else ():
                for pattern in self._topic_sentences(topical, topic):
                    if pattern.id == sentence_id:
                        return self._alternatives(self._topic_columns, pattern)
        return ()

    def phrases(self) -> dict[str, tuple[SentenceAlternative, ...]]:
        phrases = {}
        for block in self._template.blocks:
            if not block.topics:
                phrases.update({each.id: self._alternatives(self._columns, each) for each in block.sentences})
                continue
            for topic in self._request.topics if self._topic_columns else ():
                for each in self._topic_sentences(block, topic):
                    phrases[each.id] = self._alternatives(self._topic_columns, each)
        return phrases

    def _alternatives(self, columns: tuple[_Column, ...], pattern: SentencePattern) -> tuple[SentenceAlternative, ...]:
        offered = []
        for letter in pattern.alternatives:
            sentence = _say(columns, pattern.id, letter)
            if sentence.text:
                offered.append(SentenceAlternative(letter, sentence.text, sentence.parallel))
        return tuple(offered)

    def _sentences_of(self, block: Block) -> tuple[Sentence, ...]:
        patterns, columns = block.sentences, self._columns
        if block.topics:
            topic = self._topic_for(block)
            patterns, columns = self._topic_sentences(block, topic) if topic else (), self._topic_columns
        wanted = [pattern for pattern in patterns if pattern.conditions <= self._conditions]
        shared = self._shared_letter(block, wanted) if block.together else None
        sentences = []
        for pattern in wanted:
            if self._choices.get(pattern.id) == LEFT_OUT:
                continue
            letter = shared or self._letter_for(columns, pattern)
            sentence = _say(columns, pattern.id, letter) if letter else None
            if sentence is not None and sentence.text:
                sentences.append(sentence)
        return tuple(sentences)

    def _letter_for(self, columns: tuple[_Column, ...], pattern: SentencePattern) -> str | None:
        """Return which alternative is said; ``None`` if none of them is filled."""
        letter_column = columns[0]
        usable = [letter for letter in pattern.alternatives if letter_column.fills(pattern.id, letter)]
        chosen = self._choices.get(pattern.id)
        if chosen in usable:
            return chosen
        return min(usable, key=lambda letter: self._rank(columns, pattern.id, letter), default=None)

    def _rank(self, columns: tuple[_Column, ...], sentence_id: str, letter: str) -> tuple[bool, bool, int, bytes]:
        """Return how early an alternative comes.

        Whoever's name is known is greeted by it. Then those the writer can read beside the letter, then those that
        say more of the writer; among equals a lot that is drawn anew for every recipient.
        """
        blanks = columns[0].alternative(sentence_id, letter).blanks
        readable = all(column.fills(sentence_id, letter) for column in columns)
        return "given" not in blanks, not readable, -len(blanks), self._lot(sentence_id, letter)

    def _shared_letter(self, block: Block, patterns: Iterable[SentencePattern]) -> str | None:
        """Return the one alternative for a block that tells a story: chosen by hand, or the one that fills most."""
        sentence_ids = [pattern.id for pattern in patterns]
        letters = block.sentences[0].alternatives
        for sentence_id in sentence_ids:
            chosen = self._choices.get(sentence_id, LEFT_OUT)
            if chosen in letters and self._columns[0].fills(sentence_id, chosen):
                return chosen

        def rank(letter: str) -> tuple[int, int, bytes]:
            filled = [-sum(column.fills(each, letter) for each in sentence_ids) for column in self._columns]
            return filled[0], filled[-1], self._lot(block.id, letter)

        return min(letters, key=rank, default=None)

    def _topic_for(self, block: Block) -> str | None:
        known = [topic for topic in self._request.topics if topic in self._library.topics.ids]
        chosen = self._choices.get(block.id)
        if chosen in known:
            return chosen
        if chosen == LEFT_OUT:
            return None
        return min(known, key=lambda topic: self._lot(block.id, topic), default=None)

    def _topic_sentences(self, block: Block, topic: str) -> tuple[SentencePattern, ...]:
        return tuple(
            SentencePattern(
                topic_sentence_id(topic, part.id),
                self._library.topic_alternatives(topic, part.id),
                part.conditions,
            )
            for part in block.sentences
        )

    def _lot(self, place: str, candidate: str) -> bytes:
        """Draw a lot for a candidate. Each has its own, so a new alternative in a pack changes few letters."""
        parts = (str(self._request.seed), self._request.recipient_id, place, candidate)
        return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).digest()


def _say(columns: tuple[_Column, ...], sentence_id: str, letter: str) -> Sentence:
    text, *others = (column.say(sentence_id, letter) for column in columns)
    return Sentence(text, others[0] if others else "", sentence_id, letter)


def _with_implied(conditions: frozenset[Condition]) -> frozenset[Condition]:
    if Condition.RETURN_ADDRESS in conditions:
        return conditions - {Condition.NO_RETURN_ADDRESS}
    return conditions | {Condition.NO_RETURN_ADDRESS}


def _values_for(request: ComposeRequest, language: str, table: LanguageTable) -> dict[str, str]:
    """Return the values of all variables; an empty one is not filled."""
    words = request.writer.words_for(language)
    given = tidy_name(request.given_names.get(language, ""))
    return {
        "given": given if is_written_in(given, script_of_language(language)) else "",
        "readerGender": request.reader_gender,
        "writerGender": request.writer.gender,
        "writerName": tidy_name(words.first_name),
        "city": tidy_name(words.city),
        "about": _about_for(request.writer, words, language, table),
        "season": request.season or "",
    }


def _about_for(writer: Writer, words: WriterWords, language: str, table: LanguageTable) -> str:
    """Return the writer's words about themselves if they are in the language: said to be, or found to be."""
    about = tidy_about(words.about)
    named = writer.words_by_language.get(language, WriterWords()).about
    return about if named or may_be_in_language(about, language, table) else ""
