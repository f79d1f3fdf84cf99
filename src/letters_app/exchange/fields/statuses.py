"""A source's word for where a person stands, read as one of our statuses."""

from __future__ import annotations

import re

from letters_app.domain.recipient import CustodyStatus
from letters_app.exchange.folding import fold
from letters_app.exchange.import_words import meanings

_DETAIL = re.compile(r"\s*(?:[,;(–—]|\s-\s|\bс\s+\d|\bsince\b|\bдо\s+\d|\bin\s+[A-Z]).*", re.DOTALL)
_MAX_CHARACTERS = 200


def read_status(cell: str) -> CustodyStatus | None:
    """Return the status, ``None`` if the word is not in our table.

    The whole cell counts, or the part before a date or a bracket («в СИЗО (с 01.02.2025)»). Words are never looked
    for inside other words: «не лишён свободы» must not become its opposite.
    """
    if len(cell) > _MAX_CHARACTERS:
        return None
    table = meanings("statuses")
    for text in (cell, _DETAIL.sub("", cell, count=1)):
        key = table.get(fold(text))
        if key:
            return CustodyStatus(key)
    return None
