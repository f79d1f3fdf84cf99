"""Wordings with named blanks, as packs hold them."""

from __future__ import annotations

import string
from collections.abc import Set as AbstractSet

from letters_app.domain.pack_problem import PackProblem
from letters_app.resources.pack_table import PackTable


def wording(table: PackTable, key: str, blanks: AbstractSet[str] = frozenset()) -> str:
    """Return the text at ``key``, which has exactly these ``blanks`` in braces.

    Raises:
        PackError: if it is not there or has other blanks.
    """
    text = table.text(key)
    try:
        found = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError as error:
        raise table.problem(PackProblem.WRONG_BLANKS, key) from error
    if found != blanks:
        raise table.problem(PackProblem.WRONG_BLANKS, key)
    return text
