"""Spellings made comparable. Folded text is a key: it is never shown, stored or printed."""

from __future__ import annotations

import re
import unicodedata

_NO_WORD = re.compile(r"[^\w+#№]+")
_APOSTROPHES = dict.fromkeys(map(ord, "'’ʼ`´‘"), None)

_LATIN_BY_CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґў",
        (
            *("a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u"),
            *("f", "kh", "ts", "ch", "sh", "sch", "", "i", "", "e", "iu", "ia", "i", "i", "e", "g", "u"),
        ),
        strict=True,
    )
)

_TO_LATIN = str.maketrans(_LATIN_BY_CYRILLIC)

_SPELLINGS = (
    ("shch", "sch"),
    ("kh", "h"),
    ("ks", "x"),
    ("y", "i"),
    ("j", "i"),
    ("tz", "ts"),
    ("w", "v"),
    ("ie", "e"),
    ("io", "e"),
)
"""Where transliterations of one name differ, in order of application."""

_DOUBLED = re.compile(r"(.)\1+")


def fold(text: str) -> str:
    """Return ``text`` without case, ``ё``, apostrophes and punctuation, its words parted by single blanks.

    ``+``, ``#`` and ``№`` survive inside, since whole headers consist of them; at the ends of a longer text ``+``
    is dropped (``++ФИО``).
    """
    plain = unicodedata.normalize("NFKC", text.replace("№", "\ue000")).replace("\ue000", "№")
    plain = plain.casefold().replace("ё", "е").translate(_APOSTROPHES)
    words = _NO_WORD.sub(" ", plain).replace("_", " ").split()
    folded = " ".join(words)
    return folded.strip("+ ") or folded


def transliterated_key(text: str) -> str:
    """Return a key that is equal for usual transliterations of one name: Юрий, Yuri, Iurii.

    Loose on purpose; it finds candidates that a year of birth must confirm. Source: importer rule 4 of the
    project's prison mail notes (transliterate for the key only).
    """
    bare = fold(text).translate(_TO_LATIN)
    if not bare.isascii():
        decomposed = unicodedata.normalize("NFKD", bare)
        bare = "".join(character for character in decomposed if not unicodedata.combining(character))
    for spelling, ours in _SPELLINGS:
        bare = bare.replace(spelling, ours)
    return _DOUBLED.sub(r"\1", bare)
