"""The words of a normalised text, with the sentence each stands in.

A word broken by a hyphen at the end of a line is put together here and keeps the span it was torn over.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

import regex

from letters_app.checking.normalisation import NormalisedText
from letters_app.checking.sentences import sentence_spans

_WORD = regex.compile(
    r"(?P<broken>[^\W\d_]++(?:-[ \t]*\n[ \t]*[^\W\d_]++)++)"
    r"|[^\W_]+"
)
_BREAK = regex.compile(r"\W+")
_LOOSE_GAP = regex.compile(r"[\s\"'-]+")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text. Words and spans are those of the normalised text."""

    text: str
    forms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentences: tuple[int, ...]
    """Number of the sentence of each word."""

    def follows(self, word: int, glue: str) -> bool:
        """Tell whether ``word`` follows the one before it directly.

        ``glue`` is the punctuation that has to stand between (a hyphen, an apostrophe); with an empty glue blanks,
        quotes and hyphens may, but no other punctuation and no end of a sentence.
        """
        gap = self.text[self.ends[word - 1] : self.starts[word]]
        if glue:
            return gap == glue
        return self.sentences[word] == self.sentences[word - 1] and _LOOSE_GAP.fullmatch(gap) is not None

    def first_word_at(self, offset: int) -> int:
        """Return the number of the first word that starts at ``offset`` or later; the number of words if none does."""
        return bisect_left(self.starts, offset)

    def sentence_at(self, offset: int) -> int:
        """Return the number of the sentence in which the word at or after ``offset`` stands."""
        if not self.sentences:
            return 0
        return self.sentences[min(self.first_word_at(offset), len(self.sentences) - 1)]


def words_of(normalised: NormalisedText, original: str, language: str = "") -> Words:
    """Cut ``normalised`` into words; sentences are found in ``original``, where capitals still tell them."""
    forms: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    sentences: list[int] = []
    spans = sentence_spans(original, language)
    sentence = 0
    for match in _WORD.finditer(normalised.text):
        form = match.group()
        if match.lastgroup is not None:
            form = _BREAK.sub("", form)
        place = normalised.starts[match.start()]
        while sentence < len(spans) - 1 and spans[sentence][1] <= place:
            sentence += 1
        forms.append(form)
        starts.append(match.start())
        ends.append(match.end())
        sentences.append(sentence)
    return Words(normalised.text, tuple(forms), tuple(starts), tuple(ends), tuple(sentences))
