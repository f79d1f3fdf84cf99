"""Text as typed becomes text that rules can be matched on, and every place in it can be found again.

Removed: what cannot be seen. Folded: composition, compatibility letters, quotes, letters of another alphabet that
only look alike, and (unless the case is wanted) case by language and ё. Line breaks stay: sentences need them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from letters_app.checking.characters import (
    ALPHABET_BORDER,
    INVISIBLE,
    INVISIBLE_CLASS,
    LATIN_TO_CYRILLIC,
    LETTERS_RUN,
    unmixed,
)
from letters_app.domain.language import Script, script_of_language

_QUOTES = dict.fromkeys("«»„“”‟〝〞＂", '"') | dict.fromkeys("‘’‚‛ʼʹ`´′＇ʻ", "'")
_HYPHENS = dict.fromkeys("\u2010\u2011\u2212\u00ac", "-")
_LINE_BREAKS = frozenset("\n\r\u2028\u2029\x0b\x0c\x85")
_STRESS = "\u0301"
_DOTTED_I_LANGUAGES = frozenset({"tr", "az"})
_SPELLINGS: dict[str, dict[int, str]] = {
    "be": str.maketrans({"и": "і", "ў": "у", "щ": "шч", "ґ": "г", "ъ": "", "ь": "", "'": ""}),
    "uk": str.maketrans({"ы": "и", "э": "е", "є": "е", "ї": "і", "ґ": "г", "ъ": "", "'": ""}),
}
"""Letters that stand for each other because the keyboard is a Russian one, because the apostrophe is left out, and (the
soft sign of Belarusian) because there are two orthographies."""
_NEEDS_CARE = regex.compile(rf"[{INVISIBLE_CLASS}]|\p{{M}}")
_CLUSTER = regex.compile(rf"(?s)[{INVISIBLE_CLASS}]|.\p{{M}}*+")
_LATIN_WORD = regex.compile(r"(?<![\w'-])[aceoyiACEOYI](?![\w'-])")


@dataclass(frozen=True, slots=True)
class NormalisedText:
    """Folded text with, for each of its characters, the code points of the original it came from."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Map a non-empty span of ``text`` to the original.

        Raises:
            ValueError: if the span is empty or lies outside the text.
        """
        if not 0 <= start < end <= len(self.text):
            raise ValueError((start, end))
        return self.starts[start], self.ends[end - 1]


@lru_cache(maxsize=4096)
def _composed(cluster: str) -> str:
    """Return the composed form of one character with its marks; compatibility forms only where letters stay letters."""
    composed = unicodedata.normalize("NFC", cluster)
    if len(composed) == 1 and not composed.isascii():
        plain = unicodedata.normalize("NFKC", composed)
        if plain != composed and (plain.isalpha() or plain.isdigit()) and composed.isalnum():
            composed = plain
    if composed in _LINE_BREAKS:
        return "\n"
    if composed.isspace():
        return " "
    # A stress mark over a Cyrillic vowel is an aid to reading, not a letter.
    if _STRESS in composed:
        composed = composed.replace(_STRESS, "")
    return _QUOTES.get(composed) or _HYPHENS.get(composed) or composed


@lru_cache(maxsize=8192)
def _folded(character: str, language: str) -> str:
    if character in "Iİ" and language in _DOTTED_I_LANGUAGES:
        return "ı" if character == "I" else "i"
    # İ folds to i with a separate dot, which nobody types.
    return fold_spelling(character.casefold().replace("i\u0307", "i").replace("ё", "е"), language)


def fold(text: str, language: str = "") -> str:
    """Return ``text`` folded like a letter in ``language``, for words of rules that are compared with it."""
    return normalise(text, language).text


def normalise(text: str, language: str = "") -> NormalisedText:
    """Fold ``text`` (a letter as typed) in everything, case by ``language`` too.

    Any text is accepted, lone surrogates and control characters too.
    """
    return fold_case(normalise_keeping_case(text, language), language)


def normalise_keeping_case(text: str, language: str = "") -> NormalisedText:
    """Fold ``text`` but leave its capitals and ё, for rules that need capitals.

    ``language`` (ISO 639-1) decides which alphabet is at home.
    """
    if _NEEDS_CARE.search(text):
        characters, starts, ends = _clusters(text)
    else:
        characters = [_composed(character) for character in text]
        starts, ends = list(range(len(text))), list(range(1, len(text) + 1))
    if any(len(character) != 1 for character in characters):
        starts, ends = _spread(characters, starts), _spread(characters, ends)
        characters = list("".join(characters))
    _fold_lookalikes(characters, language)
    return NormalisedText("".join(characters), tuple(starts), tuple(ends))


def fold_spelling(text: str, language: str) -> str:
    """Return ``text`` (in lower case) with one letter for those that stand for each other in ``language``."""
    return text.translate(_SPELLINGS.get(language, {}))


def fold_case(cased: NormalisedText, language: str) -> NormalisedText:
    """Return ``cased`` in lower case and one spelling, with ё as е and the two Turkish i kept apart in Turkish."""
    folded = [_folded(character, language) for character in cased.text]
    if all(len(part) == 1 for part in folded):
        return NormalisedText("".join(folded), cased.starts, cased.ends)
    return NormalisedText("".join(folded), tuple(_spread(folded, cased.starts)), tuple(_spread(folded, cased.ends)))


def _spread(parts: Sequence[str], places: Sequence[int]) -> list[int]:
    """Repeat each place for every character of its part."""
    return [place for part, place in zip(parts, places, strict=True) for _ in part]


def _clusters(text: str) -> tuple[list[str], list[int], list[int]]:
    """Return the characters of ``text`` with their marks, without what is invisible, and where each came from."""
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for cluster in _CLUSTER.finditer(text):
        visible = INVISIBLE.sub("", cluster.group())
        if visible:
            characters.append(_composed(visible))
            starts.append(cluster.start())
            ends.append(cluster.end())
    return characters, starts, ends


def _fold_lookalikes(characters: list[str], language: str) -> None:
    """Bring words that mix alphabets to one of them, in place."""
    joined = "".join(characters)
    if ALPHABET_BORDER.search(joined):
        for word in LETTERS_RUN.finditer(joined):
            plain = unmixed(word.group())
            if plain is not None:
                characters[word.start() : word.end()] = plain
    if script_of_language(language) is Script.CYRILLIC:
        for word in _LATIN_WORD.finditer(joined):
            characters[word.start()] = LATIN_TO_CYRILLIC.get(word.group(), word.group())
