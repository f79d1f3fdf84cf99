"""Text as typed becomes text that rules can be matched on, and every place in it can be found again.

Removed: what cannot be seen. Folded: composition, compatibility letters, quotes, letters of another alphabet that
only look alike, and (unless the case is wanted) case by language and ё. Line breaks stay: sentences need them.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import regex

from letters_app.checking.characters import INVISIBLE, LATIN_TO_CYRILLIC, LETTERS_RUN, unmixed
from letters_app.domain.language import Script, script_of_language

_QUOTES = dict.fromkeys("«»„“”‟〝〞＂", '"') | dict.fromkeys("‘’‚‛ʼʹ`´′＇ʻ", "'")
_HYPHENS = dict.fromkeys("\u2010\u2011\u2212\u00ac", "-")
_LINE_BREAKS = frozenset("\n\r\u2028\u2029\x0b\x0c\x85")
_STRESS = "\u0301"
_DOTTED_I_LANGUAGES = frozenset({"tr", "az"})
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
def _folded(character: str, dotted_i: bool) -> str:  # noqa: FBT001 - a cached function keyed by position
    if dotted_i and character in "Iİ":
        return "ı" if character == "I" else "i"
    # İ folds to i with a separate dot, which nobody types.
    return character.casefold().replace("i\u0307", "i").replace("ё", "е")


def fold(text: str, language: str = "") -> str:
    """Return ``text`` folded like a letter in ``language``, for words of rules that are compared with it."""
    return normalise(text, language).text


def normalise(text: str, language: str = "", *, keep_case: bool = False) -> NormalisedText:
    """Fold ``text`` for matching; any text is accepted, lone surrogates and control characters too.

    Args:
        text: the letter as typed.
        language: ISO 639-1 code; decides the case of the Turkish i and which alphabet is at home.
        keep_case: leave case and ё as they are, for rules that need capitals.
    """
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = 0
    length = len(text)
    while position < length:
        end = position + 1
        character = text[position]
        if not character.isascii() and INVISIBLE.match(character):
            position = end
            continue
        while end < length and not text[end].isascii() and unicodedata.combining(text[end]):
            end += 1
        for part in (
            character
            if end == position + 1 and character.isalnum() and character.isascii()
            else _composed(text[position:end])
        ):
            characters.append(part)
            starts.append(position)
            ends.append(end)
        position = end
    _fold_lookalikes(characters, language)
    if not keep_case:
        return _with_folded_case(characters, starts, ends, language)
    return NormalisedText("".join(characters), tuple(starts), tuple(ends))


def _fold_lookalikes(characters: list[str], language: str) -> None:
    """Bring words that mix alphabets to one of them, in place."""
    joined = "".join(characters)
    if joined.isascii():
        return
    for word in LETTERS_RUN.finditer(joined):
        if word.group().isascii():
            continue
        plain = unmixed(word.group())
        if plain is not None:
            characters[word.start() : word.end()] = plain
    if script_of_language(language) is Script.CYRILLIC:
        for word in _LATIN_WORD.finditer(joined):
            characters[word.start()] = LATIN_TO_CYRILLIC.get(word.group(), word.group())


def _with_folded_case(characters: list[str], starts: list[int], ends: list[int], language: str) -> NormalisedText:
    dotted_i = language in _DOTTED_I_LANGUAGES
    folded = [_folded(character, dotted_i) for character in characters]
    if all(len(part) == 1 for part in folded):
        return NormalisedText("".join(folded), tuple(starts), tuple(ends))
    return NormalisedText(
        "".join(folded),
        tuple(start for part, start in zip(folded, starts, strict=True) for _ in part),
        tuple(end for part, end in zip(folded, ends, strict=True) for _ in part),
    )
