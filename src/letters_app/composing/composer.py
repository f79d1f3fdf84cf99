"""The guided composer as a state machine: every transition takes a state and returns the next one.

It knows no window and no files. The writer may go back and forth between the steps at will; each step says what it
still lacks. Words the writer typed are never lost or carried to another person without a question.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from letters_app.composing.composer_state import (
    MAX_UNDO,
    ComposerState,
    Missing,
    OwnWords,
    Place,
    Reader,
    Snapshot,
    Step,
)
from letters_app.composing.composition import LEFT_OUT, SentenceAlternative, available_alternatives, compose
from letters_app.composing.errors import (
    NothingToUndoError,
    NotReadyError,
    OwnWordsError,
    UnknownAlternativeError,
    UnknownLanguageError,
    UnknownSentenceError,
)
from letters_app.composing.letter_parts import OWN_BLOCK, Layout, LetterParts, put_together, take_apart
from letters_app.composing.season import Season
from letters_app.composing.sentence_text import tidy_typed_sentence, tidy_typed_text
from letters_app.composing.template import Block, Condition, Template
from letters_app.composing.template_pack import TemplateLibrary
from letters_app.composing.topics import TOPIC_PARTS, topic_sentence_id
from letters_app.domain.letter import FREE_LETTER, LetterText, Paragraph, Sentence
from letters_app.domain.writer import Writer


@dataclass(frozen=True, slots=True)
class Composer:
    """The transitions, over one library of templates. Errors change nothing: the state given in is still good."""

    library: TemplateLibrary

    # Step WHO

    def choose_recipient(
        self, state: ComposerState, reader: Reader, own_words: OwnWords = OwnWords.REFUSE
    ) -> ComposerState:
        """Address the letter to ``reader``. The same recipient again (a draft taken up) leaves the text as it is.

        Raises:
            OwnWordsError: The letter has words of the writer's that were meant for another recipient.
        """
        if reader.recipient_id == state.recipient_id:
            return replace(state, reader=reader)
        own = self._own_parts(state, own_words if state.recipient_id else OwnWords.KEEP)
        chosen = replace(state, reader=reader, recipient_id=reader.recipient_id, choices=(), past=(), set_aside=())
        return self._recompose(chosen, own)

    # Step WHAT

    def choose_kind(
        self,
        state: ComposerState,
        kind: str,
        language: str,
        parallel_language: str = "",
        own_words: OwnWords = OwnWords.REFUSE,
    ) -> ComposerState:
        """Choose the kind of letter, its language and that of the writer's copy (empty, or the same: no copy).

        Raises:
            OwnWordsError: The letter has words of the writer's in another language.
            NotReadyError: A draft was taken up without its recipient, so its sentences cannot be said anew.
            UnknownTemplateError: There is no template of this kind.
            UnknownLanguageError: It does not speak one of the languages.
        """
        if not language:
            raise UnknownLanguageError(kind=kind, language=language)
        parallel = "" if parallel_language == language else parallel_language
        if kind != FREE_LETTER:
            self.library.texts(kind, language)
            if parallel:
                self.library.texts(kind, parallel)
        same_kind, same_language = kind == state.kind, language == state.text.language
        same_parallel = parallel == state.text.parallel_language
        if same_kind and same_language and same_parallel:
            return state
        if self._is_without_reader(state):
            raise NotReadyError(missing=Missing.RECIPIENT)
        own = self._own_parts(state, OwnWords.KEEP if same_language else own_words)
        if not same_parallel:
            own = _without_parallel(own)
        text = LetterText(language, (), parallel)
        choices = state.choices if same_kind else ()
        return self._recompose(replace(state, kind=kind, text=text, choices=choices, past=()), own)

    def choose_circumstances(
        self, state: ComposerState, writer: Writer, season: Season | None, conditions: frozenset[Condition]
    ) -> ComposerState:
        """Say who writes, in which season, and what is enclosed; the template's sentences follow, own words stay.

        Raises:
            NotReadyError: A draft was taken up without its recipient, so its sentences cannot be said anew.
            InvalidValueError: The writer's words about themselves are too long or have control characters.
        """
        chosen = replace(state, writer=writer, season=season, conditions=conditions)
        if chosen == state:
            return state
        if self._is_without_reader(state):
            raise NotReadyError(missing=Missing.RECIPIENT)
        return self._recompose(replace(chosen, past=()), self._own_parts(state, OwnWords.KEEP))

    # Step WORDS

    def alternatives(self, state: ComposerState, sentence_id: str) -> tuple[SentenceAlternative, ...]:
        """Return the ways to say a sentence of the template, those with an unfilled blank left out.

        Raises:
            NotReadyError: The recipient or the kind is missing.
        """
        kind = self._template_kind(state)
        return available_alternatives(self.library, kind, state.request(), sentence_id) if kind else ()

    def next_alternative(self, state: ComposerState, sentence_id: str) -> ComposerState:
        """Say a sentence of the template in the next of its ways; after the last comes the first.

        Raises:
            NotReadyError: The recipient or the kind is missing.
            UnknownAlternativeError: There is no way to say it.
        """
        letters = [offered.alternative for offered in self.alternatives(state, sentence_id)]
        if not letters:
            raise UnknownAlternativeError(sentence=sentence_id, alternative="")
        present = self._parts(state).sentences.get(sentence_id)
        now = letters.index(present.alternative) if present and present.alternative in letters else -1
        return self.choose_alternative(state, sentence_id, letters[(now + 1) % len(letters)])

    def choose_alternative(self, state: ComposerState, sentence_id: str, alternative: str) -> ComposerState:
        """Say a sentence of the template in this way; one that was edited or taken out comes back.

        In a block that tells one story all its sentences follow.

        Raises:
            NotReadyError: The recipient or the kind is missing.
            UnknownAlternativeError: The sentence has no such alternative, or one of its blanks is unfilled.
        """
        together = self._together(state, sentence_id)
        said = [
            Sentence(offered.text, offered.parallel, each, alternative)
            for each in together
            for offered in self.alternatives(state, each)
            if offered.alternative == alternative
        ]
        if sentence_id not in {sentence.id for sentence in said}:
            raise UnknownAlternativeError(sentence=sentence_id, alternative=alternative)
        parts = self._parts(state).without(together).with_sentences(said)
        return self._changed(state, parts, dict.fromkeys(together, alternative))

    def choose_topic(self, state: ComposerState, topic: str) -> ComposerState:
        """Write about another of the reader's interests.

        Raises:
            NotReadyError: The recipient or the kind is missing.
            UnknownAlternativeError: The template has no block of topics, or the topic is none of the reader's.
        """
        block = self._topic_block(state)
        if block is None or topic not in state.request().topics or topic not in self.library.topics.ids:
            raise UnknownAlternativeError(sentence=block.id if block else "", alternative=topic)
        parts = self._parts(state)
        wanted = replace(state, choices=_with_choices(state.choices, {block.id: topic}))
        composed = take_apart(self._composed(wanted), self._layout(state)).sentences
        ids = [topic_sentence_id(each, part) for each in self.library.topics.ids for part in TOPIC_PARTS]
        untouched = [each for each in ids if each in parts.sentences and parts.sentences[each].alternative]
        kept = parts.without(untouched)
        fresh = [composed[each] for each in ids if each in composed and each not in kept.sentences]
        return self._changed(state, kept.with_sentences(fresh), {block.id: topic})

    def edit_sentence(self, state: ComposerState, place: Place, text: str, parallel: str = "") -> ComposerState:
        """Put the writer's own words in place of a sentence; ``parallel`` is the same in the writer's language.

        Words that are only blanks take the sentence out.

        Raises:
            UnknownSentenceError: There is no sentence at ``place``.
            InvalidValueError: The text is too long or has control characters.
        """
        sentence = _sentence_at(state.text, place)
        edited = Sentence(tidy_typed_sentence(text), tidy_typed_sentence(parallel), sentence.id)
        if not edited.text:
            return self.remove_sentence(state, place)
        if edited.text == sentence.text and edited.parallel in ("", sentence.parallel):
            return state
        return self._with_text(state, _with_sentence(state.text, place, (edited,)))

    def add_paragraph(
        self, state: ComposerState, text: str, parallel: str = "", after: int | None = None
    ) -> ComposerState:
        """Add the writer's own words as a paragraph after paragraph number ``after`` (from 0).

        -1 puts it at the head, ``None`` at the end. An empty line in the text begins a further paragraph.

        Raises:
            NotReadyError: The language is not chosen yet.
            UnknownSentenceError: There is no such paragraph.
            InvalidValueError: The text is too long or has control characters.
        """
        if not state.text.language:
            raise NotReadyError(missing=Missing.KIND)
        paragraphs = state.text.paragraphs
        position = len(paragraphs) if after is None else after + 1
        if not 0 <= position <= len(paragraphs):
            raise UnknownSentenceError(paragraph=position - 1, sentence=0)
        own = tidy_typed_text(text)
        if not own:
            return state
        parallels = tidy_typed_text(parallel)
        if len(parallels) == len(own):
            sentences = [Sentence(*pair) for pair in zip(own, parallels, strict=True)]
        else:
            sentences = [Sentence(own[0], tidy_typed_sentence(parallel)), *map(Sentence, own[1:])]
        added = tuple(Paragraph(OWN_BLOCK, (sentence,)) for sentence in sentences)
        return self._with_text(
            state, replace(state.text, paragraphs=(*paragraphs[:position], *added, *paragraphs[position:]))
        )

    def remove_sentence(self, state: ComposerState, place: Place) -> ComposerState:
        """Take a sentence out; a paragraph left empty goes too. ``undo`` and ``choose_alternative`` bring it back.

        Raises:
            UnknownSentenceError: There is no sentence at ``place``.
        """
        sentence = _sentence_at(state.text, place)
        removed = self._with_text(state, _with_sentence(state.text, place, ()))
        if not sentence.id:
            return removed
        return replace(removed, choices=_with_choices(state.choices, {sentence.id: LEFT_OUT}))

    def remove_block(self, state: ComposerState, block_id: str) -> ComposerState:
        """Take a whole block of the template out, such as a story that is not the writer's.

        ``undo``, ``choose_alternative`` or, for a block of topics, ``choose_topic`` bring it back.

        Raises:
            UnknownSentenceError: The template has no such block.
        """
        template = self._template(state)
        block = next((each for each in template.blocks if each.id == block_id), None) if template else None
        if block is None:
            raise UnknownSentenceError(sentence=block_id)
        parts, layout = self._parts(state), self._layout(state)
        gone = [sentence_id for sentence_id in parts.sentences if layout.position(sentence_id).block == block_id]
        ids = (block.id,) if block.topics else tuple(sentence.id for sentence in block.sentences)
        return self._changed(state, parts.without(gone), dict.fromkeys(ids, LEFT_OUT))

    def undo(self, state: ComposerState) -> ComposerState:
        """Go back to the text before the last change in the step WORDS.

        Raises:
            NothingToUndoError: Nothing was changed since recipient, kind, languages and circumstances were chosen.
        """
        if not state.past:
            raise NothingToUndoError
        *earlier, last = state.past
        return replace(state, text=last.text, choices=last.choices, past=tuple(earlier))

    # Any step

    def go_to(self, state: ComposerState, step: Step) -> ComposerState:
        """Go to any step, forward or back; ``ComposerState.missing`` says what it lacks."""
        return replace(state, step=step)

    # Inner workings

    def _template_kind(self, state: ComposerState) -> str:
        """Return the kind if it has a template, empty for a free letter."""
        if state.kind is None:
            raise NotReadyError(missing=Missing.KIND)
        return "" if state.kind == FREE_LETTER else state.kind

    def _template(self, state: ComposerState) -> Template | None:
        """Return the template; ``None`` for a free letter, and for one whose template is no longer there."""
        return self.library.templates.get(state.kind) if state.kind else None

    def _layout(self, state: ComposerState) -> Layout:
        return Layout(self._template(state), self.library.topics)

    def _parts(self, state: ComposerState) -> LetterParts:
        return take_apart(state.text, self._layout(state))

    def _topic_block(self, state: ComposerState) -> Block | None:
        template = self._template(state)
        return next((block for block in template.blocks if block.topics), None) if template else None

    def _together(self, state: ComposerState, sentence_id: str) -> tuple[str, ...]:
        template = self._template(state)
        block = template.block_of(sentence_id) if template else None
        if block is None or not block.together:
            return (sentence_id,)
        return tuple(sentence.id for sentence in block.sentences)

    def _composed(self, state: ComposerState) -> LetterText:
        kind = self._template_kind(state)
        if not kind:
            return replace(state.text, paragraphs=())
        return compose(self.library, kind, state.request(), dict(state.choices))

    def _is_without_reader(self, state: ComposerState) -> bool:
        """Tell whether there are sentences of the template and nobody known to say them to."""
        return state.reader is None and any(sentence.alternative for sentence in self._parts(state).sentences.values())

    def _own_parts(self, state: ComposerState, own_words: OwnWords) -> LetterParts:
        """Return only what the writer typed, or nothing; refuse if they must be asked first."""
        parts = self._parts(state)
        typed = LetterParts(
            {key: sentence for key, sentence in parts.sentences.items() if not sentence.alternative}, parts.own
        )
        count = len(typed.sentences) + sum(len(paragraph.sentences) for _, paragraph in typed.own)
        if count and own_words is OwnWords.REFUSE:
            raise OwnWordsError(count=count)
        return LetterParts({}, ()) if own_words is OwnWords.DISCARD else typed

    def _recompose(self, state: ComposerState, own: LetterParts) -> ComposerState:
        """Compose the template's sentences anew and lay the writer's own words over them."""
        layout = self._layout(state)
        text = state.text
        known = [sentence for sentence in own.sentences.values() if layout.knows(sentence)]
        strays = [sentence for sentence in own.sentences.values() if not layout.knows(sentence)]
        parts = LetterParts({}, own.own)
        if state.reader is not None and state.kind is not None:
            parts = replace(take_apart(self._composed(state), layout), own=own.own)
        parts = parts.with_sentences(known)
        if strays:  # edited sentences of another template
            stray = Paragraph(OWN_BLOCK, tuple(replace(sentence, id="") for sentence in strays))
            parts = replace(parts, own=(*parts.own, (-1, stray)))
        return replace(state, text=put_together(parts, layout, text.language, text.parallel_language))

    def _changed(self, state: ComposerState, parts: LetterParts, choices: dict[str, str]) -> ComposerState:
        text = put_together(parts, self._layout(state), state.text.language, state.text.parallel_language)
        changed = self._with_text(state, text)
        return replace(changed, choices=_with_choices(state.choices, choices))

    def _with_text(self, state: ComposerState, text: LetterText) -> ComposerState:
        past = (*state.past, Snapshot(state.text, state.choices))[-MAX_UNDO:]
        return replace(state, text=text, past=past)


def _with_choices(choices: Iterable[tuple[str, str]], changes: dict[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple({**dict(choices), **changes}.items())


def _sentence_at(text: LetterText, place: Place) -> Sentence:
    if 0 <= place.paragraph < len(text.paragraphs):
        sentences = text.paragraphs[place.paragraph].sentences
        if 0 <= place.sentence < len(sentences):
            return sentences[place.sentence]
    raise UnknownSentenceError(paragraph=place.paragraph, sentence=place.sentence)


def _with_sentence(text: LetterText, place: Place, instead: tuple[Sentence, ...]) -> LetterText:
    """Return ``text`` with other sentences, or none, at ``place``."""
    paragraph = text.paragraphs[place.paragraph]
    sentences = (*paragraph.sentences[: place.sentence], *instead, *paragraph.sentences[place.sentence + 1 :])
    kept = (replace(paragraph, sentences=sentences),) if sentences else ()
    paragraphs = (*text.paragraphs[: place.paragraph], *kept, *text.paragraphs[place.paragraph + 1 :])
    return replace(text, paragraphs=paragraphs)


def _without_parallel(parts: LetterParts) -> LetterParts:
    """Return own words without their second language, which was another one."""
    own = tuple(
        (anchor, replace(paragraph, sentences=tuple(replace(each, parallel="") for each in paragraph.sentences)))
        for anchor, paragraph in parts.own
    )
    return LetterParts({key: replace(sentence, parallel="") for key, sentence in parts.sentences.items()}, own)
