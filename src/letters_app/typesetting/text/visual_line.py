"""A line as it stands on paper: words and blanks from left to right, whichever way they are read."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from letters_app.typesetting.text.bidi import visual_order
from letters_app.typesetting.text.shaping import ShapedWord

JOINED = -1
"""Instead of the level of a blank: there is none, the next piece belongs to the same word."""


class Piece(NamedTuple):
    """A word, or the part of one that runs one way, and the blank after it. Levels are those of ``bidi``."""

    shaped: ShapedWord
    level: int
    blank_level: int


def whole_words(pieces: Sequence[Piece]) -> tuple[ShapedWord, ...]:
    """Return the words in reading order, their pieces joined."""
    parts: list[ShapedWord | None] = []
    for piece in pieces:
        parts.append(piece.shaped)
        if piece.blank_level != JOINED:
            parts.append(None)
    return tuple(_joined(parts))


def words_from_left(pieces: Sequence[Piece]) -> tuple[ShapedWord, ...]:
    """Return what stands between the blanks of a line, from left to right.

    That is as many words as the line has, since no blank is ever moved to another one or to the end of the line; but
    where directions meet, they are made of pieces of several words.
    """
    items: list[ShapedWord | None] = []
    levels: list[int] = []
    for piece in pieces:
        items.append(piece.shaped)
        levels.append(piece.level)
        if piece.blank_level != JOINED:
            items.append(None)
            levels.append(piece.blank_level)
    if items[-1] is None:
        items.pop()
        levels.pop()
    return tuple(_joined(visual_order(items, levels)))


def _joined(parts: Iterable[ShapedWord | None]) -> Iterator[ShapedWord]:
    """Yield the words between the blanks (``None``)."""
    for is_blank, group in itertools.groupby(parts, key=lambda part: part is None):
        if is_blank:
            continue
        words = [part for part in group if part is not None]
        yield (
            words[0]
            if len(words) == 1
            else ShapedWord.of("".join(word.text for word in words), tuple(run for word in words for run in word.runs))
        )
