"""Cells that hold several things: interests, topics to avoid, tags, other names."""

from __future__ import annotations

import re

_SEMICOLONS = re.compile(r"[;\n•]")
_ANY_SEPARATOR = re.compile(r"[;,/\n•]")


def read_word_list(cell: str) -> tuple[str, ...]:
    """Return the items in order and without repetition. Where a semicolon stands, commas belong to the items."""
    separator = _SEMICOLONS if ";" in cell else _ANY_SEPARATOR
    items = (" ".join(item.split()).rstrip(".") for item in separator.split(cell))
    return tuple(dict.fromkeys(item for item in items if item))


def write_word_list(items: tuple[str, ...]) -> str:
    """Return a cell that ``read_word_list`` reads as ``items``."""
    cell = "; ".join(item.replace(";", ",") for item in items)
    is_one_with_commas = len(items) == 1 and _ANY_SEPARATOR.search(cell) is not None
    return f"{cell};" if is_one_with_commas else cell
