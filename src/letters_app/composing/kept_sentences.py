"""Keeps what a letter already says when its writer is no longer known.

The writer lives in memory only. After a lock or a restart a draft still says "My name is Anna", and nobody knows Anna:
composing it anew because of something else would silently take her name out.
"""

from __future__ import annotations

from dataclasses import replace

from letters_app.composing.composer_state import ComposerState
from letters_app.composing.composition import available_alternatives, conditions_hold
from letters_app.composing.letter_parts import Layout, put_together, take_apart
from letters_app.composing.template_pack import TemplateLibrary


def keeping_what_was_said(library: TemplateLibrary, before: ComposerState, after: ComposerState) -> ComposerState:
    """Return ``after`` with the sentences of ``before`` that cannot be said any more for want of the writer's words.

    A sentence whose condition no longer holds (an answer that is no longer expected) is not among them.
    """
    template = library.templates.get(after.kind) if after.kind else None
    if template is None or after.reader is None or after.text == before.text:
        return after
    layout = Layout(template, library.topics)
    said, now = take_apart(before.text, layout), take_apart(after.text, layout)
    request = after.request()
    kept = []
    for sentence in said.sentences.values():
        if not sentence.alternative or sentence == now.sentences.get(sentence.id):
            continue
        block = template.block_of(sentence.id)
        pattern = next((each for each in block.sentences if each.id == sentence.id), None) if block else None
        if pattern is None or not conditions_hold(pattern, request):
            continue
        offered = available_alternatives(library, template.kind, request, sentence.id)
        if sentence.alternative not in {each.alternative for each in offered}:
            kept.append(sentence)
    if not kept:
        return after
    parts = now.with_sentences(kept)
    text = put_together(parts, layout, after.text.language, after.text.parallel_language)
    return replace(after, text=text)
