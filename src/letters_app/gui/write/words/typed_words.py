"""Changes of a letter as the step Words makes them: one thing done by the writer is one thing that can be taken back.

Qt-free; each function is a transition of the composer's state.
"""

from __future__ import annotations

from dataclasses import replace

from letters_app.composing.composer import Composer
from letters_app.composing.composer_state import ComposerState, Place
from letters_app.composing.letter_parts import OWN_BLOCK
from letters_app.composing.sentence_text import tidy_typed_text
from letters_app.composing.words_out import without_words
from letters_app.domain.finding import Finding
from letters_app.domain.letter import Sentence
from letters_app.services.letters.finding_places import FindingPlace

AT_HEAD = -1


def sentence_at(state: ComposerState, place: Place) -> Sentence | None:
    """Return the sentence at ``place``, ``None`` if there is none (any more)."""
    paragraphs = state.text.paragraphs
    if 0 <= place.paragraph < len(paragraphs) and 0 <= place.sentence < len(paragraphs[place.paragraph].sentences):
        return paragraphs[place.paragraph].sentences[place.sentence]
    return None


def write_sentence(
    composer: Composer, state: ComposerState, place: Place, text: str, parallel: str, *, goes_on: bool, is_whole: bool
) -> ComposerState:
    """Put typed words in place of a sentence.

    ``goes_on``: the words before were typed in the same breath, and undo takes all of them back at once.
    ``is_whole``: typing has ended; empty lines in a paragraph of the writer's own begin further paragraphs.
    """
    paragraph = state.text.paragraphs[place.paragraph]
    parts = tidy_typed_text(text)
    splits = is_whole and len(parts) > 1 and paragraph.block == OWN_BLOCK and len(paragraph.sentences) == 1
    written = composer.edit_sentence(state, place, parts[0] if splits else text, parallel)
    if splits:
        more = composer.add_paragraph(written, "\n\n".join(parts[1:]), after=place.paragraph)
        past = more.past if written is state else written.past
        written = replace(more, past=past)
    return replace(written, past=state.past) if goes_on else written


def add_words(composer: Composer, state: ComposerState, text: str, parallel: str, after: int) -> ComposerState:
    """Add a paragraph of the writer's own after paragraph number ``after``."""
    return composer.add_paragraph(state, text, parallel, after)


def take_words_out(composer: Composer, state: ComposerState, finding: Finding, place: FindingPlace) -> ComposerState:
    """Take the words of a finding out of their sentence; a sentence without words goes too.

    Nothing happens if the words no longer stand there.
    """
    where = Place(place.paragraph, place.sentence)
    sentence = sentence_at(state, where)
    if sentence is None or sentence.text[place.start : place.end] not in finding.quote or place.end <= place.start:
        return state
    rest = without_words(sentence.text, place.start, place.end)
    if not rest:
        return composer.remove_sentence(state, where)
    return composer.edit_sentence(state, where, rest, sentence.parallel)


def step_wording(composer: Composer, state: ComposerState, place: Place, by: int) -> ComposerState:
    """Say a sentence in the next (1) or the previous (-1) of its ways, round and round."""
    sentence = sentence_at(state, place)
    ways = composer.alternatives(state, sentence.id) if sentence is not None and sentence.id else ()
    if sentence is None or not ways:
        return state
    letters = [way.alternative for way in ways]
    now = letters.index(sentence.alternative) if sentence.alternative in letters else (-1 if by > 0 else 0)
    return composer.choose_alternative(state, sentence.id, letters[(now + by) % len(letters)])


def paragraph_for_new_words(composer: Composer, state: ComposerState, present: int | None) -> int:
    """Return after which paragraph new words go: after the ``present`` one, else before closing and signature.

    -1 = at the head.
    """
    paragraphs = state.text.paragraphs
    template = composer.library.templates.get(state.kind) if state.kind else None
    closing = {block.id for block in template.blocks if block.lines} if template else set()
    last = len(paragraphs) - 1
    while last >= 0 and paragraphs[last].block in closing:
        last -= 1
    return last if present is None or present > last else present
