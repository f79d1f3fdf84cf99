"""The word tables of ``resources/packs/import``, read once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

from letters_app.domain.errors import PackError
from letters_app.exchange.folding import fold
from letters_app.resources import pack_root


@cache
def word_lists(table: str, section: str = "") -> Mapping[str, tuple[str, ...]]:
    """Return the word lists of a table, or of one of its sections, by key and as written.

    Raises:
        PackError: if the table is missing or not of that shape.
    """
    entries = _document(table)
    for part in filter(None, section.split(".")):
        inner = entries.get(part)
        if not isinstance(inner, Mapping):
            raise PackError(pack="import", place=f"{table}.toml", problem="section-missing")
        entries = inner
    lists: dict[str, tuple[str, ...]] = {}
    for key, words in entries.items():
        if isinstance(words, list) and all(isinstance(word, str) for word in words):
            lists[key] = tuple(words)
    if not lists:
        raise PackError(pack="import", place=f"{table}.toml", problem="no-lists")
    return lists


@cache
def word_pairs(table: str, section: str) -> Mapping[str, str]:
    """Return a section that maps words to words.

    Raises:
        PackError: if the section is missing or holds anything else.
    """
    entries = _document(table).get(section)
    if not isinstance(entries, Mapping) or not all(isinstance(value, str) for value in entries.values()):
        raise PackError(pack="import", place=f"{table}.toml", problem="section-missing")
    return dict(entries)


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


@cache
def _document(table: str) -> Mapping[str, object]:
    path = pack_root("import") / f"{table}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PackError(pack="import", place=f"{table}.toml", problem="unreadable") from error
