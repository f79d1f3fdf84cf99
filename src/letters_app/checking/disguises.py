"""Undoes two ways to hide a word from a reader of lists: l e t t e r s apart, and signs for letters (v0ina, 3акон).

It is better to take an honest code for an honest code than to find every disguise: numbers, ages, postcodes, nicknames,
addresses of mail and web stay as they are. What is undone keeps the span it was written over.
"""

from __future__ import annotations

import regex

from letters_app.checking.normalisation import NormalisedText
from letters_app.domain.language import Script, main_script

_SPACED = regex.compile(
    r"(?<![^\W_])[^\W\d_](?:(?P<apart>[ .*_-])[^\W\d_](?![^\W_]))(?:(?P=apart)[^\W\d_](?![^\W_])){1,}+"
)
"""Three letters and more with the same sign between them: "о в-о-й-н-е" is a word and a hidden one."""
_FEW = 3
_JOINING = frozenset("аиіяaiy")
_SMALL_WORDS = _JOINING | frozenset("вкосуўзйєouwzeàèé")
"""Words of one letter; three of them in a row are honest if one of the first set is among them: "а я в"."""

_BORDER = regex.compile(r"[^\W\d_][0-9@$]|[0-9@$][^\W\d_]")
_SIGNED_WORD = regex.compile(r"(?<![\w@$.:/#&№+-])[^\W_][\p{L}0-9@$]*+(?![\w@$]|[.:/@-][\w@])")
_SIGNS = regex.compile(r"[0-9@$]+")
_CYRILLIC = dict(zip("013468@", "оизчбва", strict=True))
_LATIN = dict(zip("013457$", "oieasts", strict=True))
_FIRST = frozenset("03")
"""Digits that are taken for a letter at the beginning of a word too: before a word, others mostly count something."""
_SHORTEST = 5
"""Characters; "SW1A", "4x4" and "mp3" are honest."""


def undisguised(cased: NormalisedText) -> NormalisedText:
    """Return ``cased`` with the words that were hidden in these two ways as they are meant."""
    return _with_letters(_joined(cased))


def _joined(cased: NormalisedText) -> NormalisedText:
    dropped = {
        place
        for run in _SPACED.finditer(cased.text)
        if not _is_honest(run.group(), run.group("apart"))
        for place in range(run.start() + 1, run.end(), 2)
    }
    if not dropped:
        return cased
    kept = [place for place in range(len(cased.text)) if place not in dropped]
    return NormalisedText(
        "".join(cased.text[place] for place in kept),
        tuple(cased.starts[place] for place in kept),
        tuple(cased.ends[place] for place in kept),
    )


def _is_honest(run: str, apart: str) -> bool:
    """Tell whether three letters are rather initials, an abbreviation or small words than a word of their own."""
    letters = run[::2].lower()
    if len(letters) > _FEW:
        return False
    return apart == "." or (_SMALL_WORDS.issuperset(letters) and not _JOINING.isdisjoint(letters))


def _with_letters(cased: NormalisedText) -> NormalisedText:
    if not _BORDER.search(cased.text):
        return cased
    return NormalisedText(_SIGNED_WORD.sub(_meant, cased.text), cased.starts, cased.ends)


def _meant(match: regex.Match[str]) -> str:
    """Return a word with letters for its signs, or as it is if they may be honest; the length stays."""
    word: str = match.group()
    runs = _SIGNS.findall(word)
    signs = sum(map(len, runs))
    if not runs or len(word) < _SHORTEST or len(word) < 3 * signs:
        return word
    if word[-1].isdigit() or any(len(set(run)) > 1 or len(run) > 2 for run in runs):
        return word
    if not word[0].isalpha() and word[0] not in _FIRST:
        return word
    letters = _CYRILLIC if main_script(word) is Script.CYRILLIC else _LATIN
    meant = "".join(letters.get(character, character) for character in word[:-1])
    meant += {**letters, "@": letters.get("@", "a")}.get(word[-1], word[-1])  # in its middle it is an address
    if not meant.isalpha():
        return word
    return meant.upper() if word.isupper() else meant
