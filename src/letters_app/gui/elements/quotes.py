"""Words of a letter, short enough to be quoted beside something else."""

from __future__ import annotations

_LONGEST = 240


def short_quote(words: str) -> str:
    """Return words for a few lines; a long passage loses its middle."""
    words = words.strip()
    if len(words) <= _LONGEST:
        return words
    half = _LONGEST // 2
    return f"{words[:half].rstrip()} … {words[-half:].lstrip()}"
