"""Languages a person reads, by name or code."""

from __future__ import annotations

import re

from letters_app.exchange.folding import fold
from letters_app.exchange.import_words import meanings

_BETWEEN_NAMES = re.compile(r"\s*(?:[,;/+&\n]|\bи\b|\band\b|\bund\b|\bі\b|\bet\b|\by\b)\s*")
_MAX_CHARACTERS = 500


def read_languages(cell: str) -> tuple[tuple[str, ...], bool]:
    """Return the ISO 639 codes in order, and whether every word was understood."""
    if len(cell) > _MAX_CHARACTERS:
        return (), False
    table = meanings("languages")
    codes: dict[str, None] = {}
    all_understood = True
    for part in filter(None, _BETWEEN_NAMES.split(cell)):
        whole = table.get(fold(part))
        if whole:
            codes[whole] = None
            continue
        for word in part.split():
            code = table.get(fold(word))
            if code:
                codes[code] = None
            else:
                all_understood = False
    return tuple(codes), all_understood
