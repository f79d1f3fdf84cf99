"""Cleans the text of a sentence, and refuses what no letter can carry."""

from __future__ import annotations

import re
import unicodedata

from letters_app.domain.errors import InvalidValueError
from letters_app.domain.visible_text import has_steering

MAX_SENTENCE_CHARACTERS = 5_000
MAX_NAME_CHARACTERS = 100
MAX_ABOUT_CHARACTERS = 400

_BLANKS = re.compile(r"\s+")
_BLANKS_IN_LINE = re.compile(r"[^\S\n]+")
_BLANKS_ROUND_BREAK = re.compile(r" *\n+ *")
_PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
_ENDS_SENTENCE = (".", "!", "?", "…")
_CLOSERS = "\"'»”“’)"
_PLACEHOLDER_SIGNS = frozenset("{}[]<>$|\\")
"""Signs of a blank somebody forgot to fill, such as ``[name]``; no name and no town contains one."""


def tidy_line(text: str) -> str:
    """Return ``text`` composed (NFC) on one line: no blank doubled, none at the ends, no narrow no-break space.

    The narrow no-break space U+202F, which Babel and French habits bring, is missing from the letter fonts.
    """
    return _collapse(unicodedata.normalize("NFC", text).replace("\u202f", "\u00a0"), _BLANKS)


def tidy_typed_text(text: str) -> tuple[str, ...]:
    """Return what a writer typed as paragraphs; empty lines part them, single line breaks stay (a poem's lines).

    Raises:
        InvalidValueError: A paragraph is longer than ``MAX_SENTENCE_CHARACTERS`` or has a control character.
    """
    unified = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").replace("\u202f", "\u00a0")
    paragraphs = []
    for part in _PARAGRAPH_BREAK.split(unified):
        tidied = _BLANKS_ROUND_BREAK.sub("\n", _collapse(part, _BLANKS_IN_LINE)).strip()
        if tidied:
            _refuse_controls(tidied, "text")
            _refuse_length(tidied, "text", MAX_SENTENCE_CHARACTERS)
            paragraphs.append(tidied)
    return tuple(paragraphs)


def tidy_typed_sentence(text: str) -> str:
    """Return what a writer typed in place of one sentence; empty lines become line breaks.

    Raises:
        InvalidValueError: It is longer than ``MAX_SENTENCE_CHARACTERS`` or has a control character.
    """
    sentence = "\n".join(tidy_typed_text(text))
    _refuse_length(sentence, "text", MAX_SENTENCE_CHARACTERS)
    return sentence


def tidy_name(text: str) -> str:
    """Return a name or a town on one line, or an empty string if it cannot be one.

    A name that cannot be printed counts as not given: one bad record must not stop a batch.
    """
    name = tidy_line(text)
    unusable = len(name) > MAX_NAME_CHARACTERS or has_placeholder(name) or has_steering(name)
    return "" if unusable or not any(character.isalpha() for character in name) else name


def tidy_about(text: str) -> str:
    """Return the writer's words about themselves as whole sentences: capital first, punctuation last.

    Empty if there is nothing to say, or if a blank such as ``{city}`` was left in it.

    Raises:
        InvalidValueError: It is longer than ``MAX_ABOUT_CHARACTERS`` or has a control or direction character.
    """
    about = tidy_line(text)
    _refuse_controls(about, "about")
    _refuse_length(about, "about", MAX_ABOUT_CHARACTERS)
    if has_placeholder(about.replace("$", "")) or not any(character.isalpha() for character in about):
        return ""
    if not about.rstrip(_CLOSERS).endswith(_ENDS_SENTENCE):
        about = f"{about.rstrip(',;:–—- ')}."
    # One capital letter, not ``capitalize``: "ß" and digraphs may grow, and the rest keeps its case.
    first = about[0].upper()
    return f"{first}{about[1:]}" if len(first) == 1 else about


def has_placeholder(text: str) -> bool:
    """Tell whether ``text`` has a sign that marks a blank to be filled in."""
    return not _PLACEHOLDER_SIGNS.isdisjoint(text)


def _collapse(text: str, blanks: re.Pattern[str]) -> str:
    return blanks.sub(lambda match: "\u00a0" if "\u00a0" in match[0] else " ", text).strip()


def _refuse_controls(text: str, field: str) -> None:
    if has_steering(text):
        raise InvalidValueError(field=field, problem="control-character")


def _refuse_length(text: str, field: str, limit: int) -> None:
    if len(text) > limit:
        raise InvalidValueError(field=field, problem="too-long", limit=limit)
