"""Sentences for what the letters leave out because the sender file does not say it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from letters_app.cli.face import Face
from letters_app.composing.composition import Blank
from letters_app.i18n.marking import mark

_WORDS: dict[Blank, str] = {
    Blank.WRITER_NAME: mark("your first name (first_name)"),
    Blank.WRITER_CITY: mark("your town (city)"),
    Blank.WRITER_ABOUT: mark("something about yourself (about)"),
}
"""Blanks that the sender file fills; the others are about the reader."""


def left_out_sentences(left_out: Mapping[str, Collection[Blank]], face: Face) -> list[str]:
    """Return one sentence for each language of letters and each thing to mend there."""
    sentences: list[str] = []
    for language, blanks in sorted(left_out.items()):
        words = [face.say(word) for blank, word in _WORDS.items() if blank in blanks]
        if words:
            sentences.append(
                face.say(
                    mark("The letters in “{language}” do not say {words}. Add it to the sender file if they should."),
                    language=language,
                    words=", ".join(words),
                )
            )
        if Blank.ABOUT_IN_OTHER_LANGUAGE in blanks:
            sentences.append(
                face.say(
                    mark(
                        "What you say about yourself is not in “{language}” and was left out of those letters. "
                        "Add it in that language under [writer.{language}]."
                    ),
                    language=language,
                )
            )
    return sentences
