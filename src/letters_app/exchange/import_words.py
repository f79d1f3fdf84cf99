"""The word tables of ``resources/packs/import``, read once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from letters_app.domain.pack_problem import PackProblem
from letters_app.exchange.folding import fold
from letters_app.resources import pack_root
from letters_app.resources.pack_table import PackTable, read_pack_table

_PACK = "import"


@cache
def word_lists(table: str, section: str = "") -> Mapping[str, tuple[str, ...]]:
    """Return the word lists of a table, or of one of its sections, by key and as written.

    Raises:
        PackError: if the table is missing or not of that shape.
    """
    entries = _section(table, section)
    # Some tables hold sections beside their lists.
    lists = {key: entries.texts(key) for key in entries.names() if isinstance(entries.raw(key), list)}
    if not lists:
        raise entries.problem(PackProblem.MISSING)
    return lists


@cache
def word_pairs(table: str, section: str) -> Mapping[str, str]:
    """Return a section that maps words to words.

    Raises:
        PackError: if the section is missing or holds anything else.
    """
    return _section(table).text_map(section)


@cache
def meanings(table: str, section: str = "") -> Mapping[str, str]:
    """Return the key of every word, by folded word. Where two keys claim a word the first keeps it."""
    by_word: dict[str, str] = {}
    for key, words in word_lists(table, section).items():
        for word in words:
            by_word.setdefault(fold(word), key)
    return by_word


@cache
def folded_words(table: str, key: str, section: str = "") -> frozenset[str]:
    """Return the folded words of one key."""
    return frozenset(fold(word) for word in word_lists(table, section)[key])


def _section(table: str, section: str = "") -> PackTable:
    entries = _table(table)
    for part in filter(None, section.split(".")):
        entries = entries.table(part)
    return entries


@cache
def _table(table: str) -> PackTable:
    return read_pack_table(pack_root(_PACK) / f"{table}.toml", _PACK)
