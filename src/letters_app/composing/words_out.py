"""Takes words out of a sentence and leaves the rest as somebody would have written it: blanks, commas, capital."""

from __future__ import annotations

import re

_BLANKS = re.compile(r"[ \u00a0]{2,}")
_BLANK_BEFORE_STOP = re.compile(r"\s+([,.;:!?…])")
_COMMAS = re.compile(r",(?:\s*,)+")
_COMMA_BEFORE_STOP = re.compile(r"\s*[,;:–—-]\s*([.!?…])")
_AT_HEAD = re.compile(r"^[\s,.;:!?…–—-]+")


def without_words(text: str, start: int, end: int) -> str:
    """Return ``text`` without the code points ``start`` to ``end``; empty if no word is left.

    Grammar is not mended: whoever takes words out sees the rest and can change it.
    """
    head, tail = text[:start], text[end:]
    rest = f"{head.rstrip()} {tail.lstrip()}" if head.strip() and tail.strip() else head + tail
    rest = _BLANKS.sub(" ", rest)
    rest = _BLANK_BEFORE_STOP.sub(r"\1", rest)
    rest = _COMMAS.sub(",", rest)
    rest = _COMMA_BEFORE_STOP.sub(r"\1", rest)
    if not head.strip():
        rest = _AT_HEAD.sub("", rest)
        rest = rest[:1].upper() + rest[1:]
    rest = rest.strip()
    return rest if any(character.isalnum() for character in rest) else ""
