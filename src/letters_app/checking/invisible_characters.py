"""Finds characters that cannot be seen: zero-width, direction, filler, tag characters, soft hyphens."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from letters_app.checking import messages
from letters_app.checking.characters import INVISIBLE_CLASS, INVISIBLE_RUN
from letters_app.checking.draft_finding import DraftFinding
from letters_app.domain.finding import Category, Message, Severity

RULE = "base.hidden-characters"

_WORD_AROUND = regex.compile(rf"[\w{INVISIBLE_CLASS}]+")
_JOINERS = frozenset("\u200c\u200d")
_VARIATION = frozenset("\ufe0e\ufe0f")
_JOINING_LETTER = regex.compile(r"[\p{Arabic}\p{Devanagari}\p{Bengali}\p{Sinhala}\p{Mongolian}]")
_PICTURE = regex.compile(r"[\p{So}\p{Sk}\p{Sm}\p{Po}\p{Nd}\uFE0F]")
_LONGEST_QUOTE = 60
"""Code points; a longer word around the hidden characters is no word."""


def invisible_characters(text: str) -> Iterator[DraftFinding]:
    """Yield one finding per word that hides something, or per run of hidden characters outside of words.

    Let through: joiners between letters that need them, what belongs to an emoji, a byte order mark at the start.
    """
    last_end = 0
    for run in INVISIBLE_RUN.finditer(text):
        if run.start() < last_end or all(_is_at_home(text, place) for place in range(*run.span())):
            continue
        around = _word_around(text, run)
        last_end = around[1]
        yield DraftFinding(
            start=around[0],
            end=around[1],
            rule=RULE,
            category=Category.CODE,
            severity=Severity.BLOCK,
            message=Message(messages.INVISIBLE),
            reason=Message(messages.INVISIBLE_REASON),
            suggestion=Message(messages.INVISIBLE_SUGGESTION),
        )


def _is_at_home(text: str, place: int) -> bool:
    character = text[place]
    before = text[place - 1 : place]
    if character == "\ufeff":
        return place == 0
    if character in _VARIATION:
        return _PICTURE.fullmatch(before) is not None
    if character in _JOINERS:
        after = text[place + 1 : place + 2]
        return (_JOINING_LETTER.fullmatch(before) is not None and _JOINING_LETTER.fullmatch(after) is not None) or (
            character == "\u200d" and _PICTURE.fullmatch(before) is not None and _PICTURE.fullmatch(after) is not None
        )
    return False


def _word_around(text: str, run: regex.Match[str]) -> tuple[int, int]:
    first = run.start()
    while first > 0 and run.start() - first < _LONGEST_QUOTE and _WORD_AROUND.fullmatch(text[first - 1]):
        first -= 1
    word = _WORD_AROUND.match(text, first, min(len(text), run.end() + _LONGEST_QUOTE))
    return (first, max(word.end(), run.end())) if word else run.span()
