"""The word lists that passphrases are proposed from."""

from __future__ import annotations

from functools import cache

from letters_app.domain.errors import PackError
from letters_app.domain.pack_problem import PackProblem
from letters_app.resources import wordlist_root

SOURCE_LANGUAGE = "en"
FEWEST_WORDS = 1024
"""A shorter list would make six words too easy to guess."""


def languages_with_words() -> tuple[str, ...]:
    """Return the languages passphrases can be proposed in, by ISO 639-1 code."""
    return tuple(sorted(path.stem for path in wordlist_root().glob("??.txt")))


@cache
def words_of(language: str) -> tuple[str, ...]:
    """Return the words of a language, those of English if it has no list.

    Raises:
        PackError: if the list is missing, too short, or names a word twice.
    """
    name = language.split("-", maxsplit=1)[0].lower()
    if name not in languages_with_words():
        name = SOURCE_LANGUAGE
    try:
        words = tuple((wordlist_root() / f"{name}.txt").read_text(encoding="utf-8").split())
    except (OSError, UnicodeDecodeError) as error:
        raise PackError(pack="wordlists", place=f"{name}.txt", problem=PackProblem.UNREADABLE) from error
    if len(words) < FEWEST_WORDS:
        raise PackError(pack="wordlists", place=f"{name}.txt", problem=PackProblem.OUT_OF_RANGE)
    if len(set(words)) != len(words):
        raise PackError(pack="wordlists", place=f"{name}.txt", problem=PackProblem.DUPLICATE)
    return words
