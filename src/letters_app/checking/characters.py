"""Character classes the checker needs: what cannot be seen, what looks alike, which script a word is in."""

from __future__ import annotations

import enum

import regex

from letters_app.domain.visible_text import UNSEEN_CLASS

INVISIBLE_CLASS = UNSEEN_CLASS + r"\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\U000E0000-\U000E0FFF"
"""Inside of a character class: what draws nothing, and format, direction, joining and tag characters.

Section 3.8 of the project's notes on prison mail, widened by what that list lacks: isolates, the Arabic letter mark,
fillers of Hangul and Mongolian, variation selectors and the plane of tags.
"""

INVISIBLE = regex.compile(f"[{INVISIBLE_CLASS}]")
INVISIBLE_RUN = regex.compile(f"[{INVISIBLE_CLASS}]+")

LETTERS_RUN = regex.compile(r"[^\W\d_]+")
"""A run of letters: the unit in which mixed scripts mean something."""

ALPHABET_BORDER = regex.compile(
    r"\p{Script=Latin}(?=\p{Script=Cyrillic}|\p{Script=Greek})"
    r"|\p{Script=Cyrillic}(?=\p{Script=Latin}|\p{Script=Greek})"
    r"|\p{Script=Greek}(?=\p{Script=Latin}|\p{Script=Cyrillic})"
)
"""A letter before a letter of another alphabet; a text without one mixes nothing within a word."""

_LATIN = regex.compile(r"\p{Script=Latin}")
_CYRILLIC = regex.compile(r"\p{Script=Cyrillic}")
_GREEK = regex.compile(r"\p{Script=Greek}")


class Alphabet(enum.Enum):
    """The alphabets whose letters are taken for each other."""

    LATIN = "latin"
    CYRILLIC = "cyrillic"
    GREEK = "greek"


def alphabet_counts(text: str) -> dict[Alphabet, int]:
    """Return how many letters of each alphabet ``text`` has; alphabets without a letter are left out."""
    counts = {
        Alphabet.LATIN: len(_LATIN.findall(text)),
        Alphabet.CYRILLIC: len(_CYRILLIC.findall(text)),
        Alphabet.GREEK: len(_GREEK.findall(text)),
    }
    return {alphabet: count for alphabet, count in counts.items() if count}


LATIN_TO_CYRILLIC = dict(zip("aceiojpsxyhkABCEHIJKMOPSTXYbmt", "асеіојрѕхуһкАВСЕНІЈКМОРЅТХУьмт", strict=True))
"""Latin letters that pass for Cyrillic ones, upper case by print, lower case by print or by hand."""

CYRILLIC_TO_LATIN = dict(zip("асеіојрѕхуһкАВСЕНІЈКМОРЅТХУ", "aceiojpsxyhkABCEHIJKMOPSTXY", strict=True))

GREEK_TO_LATIN = dict(zip("ανορυκιΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "avopukiABEZHIKMNOPTYX", strict=True))
GREEK_TO_CYRILLIC = dict(zip("αορκικΑΒΕΗΙΚΜΟΡΤΥΧ", "аоркікАВЕНІКМОРТУХ", strict=True))


def unmixed(word: str) -> str | None:
    """Return ``word`` in the alphabet of most of its letters if the strangers among them only look alike.

    A tie goes to Cyrillic: disguised words are more often found there. ``None`` if the word is in one alphabet, or
    if a stranger has no double (an honest mixture such as "USBшный"). The length is kept.
    """
    counts = alphabet_counts(word)
    if len(counts) < 2:
        return None
    home = max(counts, key=lambda alphabet: (counts[alphabet], alphabet is Alphabet.CYRILLIC))
    if home is Alphabet.CYRILLIC:
        doubles = LATIN_TO_CYRILLIC | GREEK_TO_CYRILLIC
    elif home is Alphabet.LATIN:
        doubles = CYRILLIC_TO_LATIN | GREEK_TO_LATIN
    else:
        return None
    folded = "".join(doubles.get(letter, letter) for letter in word)
    return folded if len(alphabet_counts(folded)) == 1 else None
