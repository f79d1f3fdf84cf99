"""Cuts a passphrase into the pieces that are cheapest to guess, each with its cost in bits."""

from __future__ import annotations

import enum
import math
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from letters_app.services.vaults.word_lists import languages_with_words, words_of

LONGEST_LOOKED_AT = 128
"""Characters; whatever stands behind them adds nothing to the estimate."""

_ROWS = (
    "01234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qwertzuiop",
    "yxcvbnm",
    "azertyuiop",
    "qsdfghjklm",
    "wxcvbn",
    "1qaz2wsx3edc4rfv5tgb6yhn",
    "1q2w3e4r5t6y7u8i9o0p",
    "абвгдежзийклмнопрстуфхцчшщъыьэюя",
    "йцукенгшщзхъ",
    "фывапролджэ",
    "ячсмитьбю",
)
_SHORTEST_RUN = 3
_SHORTEST_LISTED_WORD = 3
_LONGEST_LISTED_WORD = 16
_SHORTEST_REPEAT = 4
_REPEAT_BITS = 2.0
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_BITS = 7.0
_DATE = re.compile(r"(?:\d{8}|\d{6})")
_DATE_BITS = 15.0
_VOWELS = frozenset("aeiouyàáâäãåèéêëìíîïòóôöõùúûüаеёиоуыэюяіїє")
_MOST_LETTERS_OF_ONE_SORT = 4
_WORD_BITS = (0.0, 3.0, 4.0, 5.0, 10.0, 12.0, 13.5, 15.0, 16.0)
"""Of a word that is on no list of ours, by its length: those up to three letters are nearly all grammar."""
_BITS_PER_FURTHER_LETTER = 2.0
_LONGEST_SMALL_WORD = 3
_BETWEEN_WORDS = " -_.,"
_WORD_SIGN = re.compile(r"[^\W\d_]+")


class PieceKind(enum.Enum):
    """What a piece of a passphrase is to whoever guesses."""

    LISTED_WORD = enum.auto()
    """A word of our own lists."""
    WORD = enum.auto()
    """Letters that may be a word or a name."""
    RUN = enum.auto()
    """A run of the keyboard or the alphabet."""
    DIGITS = enum.auto()
    """A year, a date, a number."""
    REPEAT = enum.auto()
    """What has stood there before."""
    GAP = enum.auto()
    """Between two words."""
    SIGN = enum.auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a passphrase with its cost."""

    kind: PieceKind
    length: int
    bits: float


def cheapest_pieces(text: str) -> tuple[Piece, ...]:
    """Return ``text`` cut so that the pieces cost least together; signs behind the 128th are left out."""
    shown = unicodedata.normalize("NFC", text)[:LONGEST_LOOKED_AT]
    folded = shown.casefold().replace("ё", "е")
    if len(folded) != len(shown):  # a letter whose small form is longer: keep places simple
        folded = shown
    cuts = _Cuts(shown, folded)
    return cuts.cheapest()


class _Cuts:
    """Finds every piece a text may be cut into, and the cheapest way through them."""

    def __init__(self, shown: str, folded: str) -> None:
        self._shown = shown
        self._folded = folded
        self._sign_bits = math.log2(_alphabet_size(shown))
        self._words = {match.start(): match.end() for match in _WORD_SIGN.finditer(folded)}

    def cheapest(self) -> tuple[Piece, ...]:
        best: list[tuple[float, tuple[Piece, ...]]] = [(0.0, ())]
        pieces_to: list[list[tuple[int, Piece]]] = [[] for _ in range(len(self._folded) + 1)]
        for start in range(len(self._folded)):
            for piece in self._pieces_at(start):
                pieces_to[start + piece.length].append((start, piece))
        for end in range(1, len(self._folded) + 1):
            ways = ((best[start][0] + piece.bits, (*best[start][1], piece)) for start, piece in pieces_to[end])
            best.append(min(ways, key=lambda way: way[0]))
        return best[-1][1]

    def _pieces_at(self, start: int) -> list[Piece]:
        pieces = [Piece(PieceKind.SIGN, 1, self._gap_bits(start) if self._is_gap(start) else self._sign_bits)]
        pieces += self._repeats(start)
        pieces += self._runs(start)
        pieces += self._digits(start)
        pieces += self._listed_words(start)
        end = self._words.get(start)
        if end is not None and self._may_be_word(start, end):
            bits = _word_bits(end - start) + self._capital_bits(start, end)
            pieces.append(Piece(PieceKind.WORD, end - start, bits))
        return pieces

    def _may_be_word(self, start: int, end: int) -> bool:
        """Tell whether letters are a word that is on no list; a small one only where it stands by itself."""
        if self._folded[start:end] in _listed_words() or not _can_be_spoken(self._folded[start:end]):
            return False
        around = self._folded[max(start - 1, 0) : start] + self._folded[end : end + 1]
        return end - start > _LONGEST_SMALL_WORD or all(sign in _BETWEEN_WORDS for sign in around)

    def _is_gap(self, start: int) -> bool:
        return not self._folded[start].isalnum()

    def _gap_bits(self, start: int) -> float:
        """A blank is expected; another sign costs once, however often it parts the words."""
        sign = self._folded[start]
        if sign == " ":
            return 0.0
        return 1.0 if sign in self._folded[:start] else 4.0

    def _capital_bits(self, start: int, end: int) -> float:
        word = self._shown[start:end]
        if word == word.lower():
            return 0.0
        return 1.0 if word[1:] == word[1:].lower() or word == word.upper() else math.log2(2.0 ** min(len(word), 8))

    def _listed_words(self, start: int) -> list[Piece]:
        listed = _listed_words()
        found = []
        for end in range(start + _SHORTEST_LISTED_WORD, min(start + _LONGEST_LISTED_WORD, len(self._folded)) + 1):
            bits = listed.get(self._folded[start:end])
            if bits is not None:
                bits += self._capital_bits(start, end)
                found.append(Piece(PieceKind.LISTED_WORD, end - start, bits))
        return found

    def _digits(self, start: int) -> list[Piece]:
        found = []
        for pattern, bits in ((_YEAR, _YEAR_BITS), (_DATE, _DATE_BITS)):
            match = pattern.match(self._folded, start)
            if match:
                found.append(Piece(PieceKind.DIGITS, len(match[0]), bits))
        if self._folded[start].isdecimal():
            found.append(Piece(PieceKind.DIGITS, 1, math.log2(10)))
        return found

    def _runs(self, start: int) -> list[Piece]:
        found = []
        for row in _runs():
            length = 0
            place = row.find(self._folded[start])
            while (
                place >= 0
                and place + length < len(row)
                and start + length < len(self._folded)
                and row[place + length] == self._folded[start + length]
            ):
                length += 1
            found += [
                Piece(PieceKind.RUN, part, math.log2(2 * sum(map(len, _ROWS)) * part))
                for part in range(_SHORTEST_RUN, length + 1)
            ]
        return found

    def _repeats(self, start: int) -> list[Piece]:
        """Return pieces that say again what stands before ``start``, or one character over and over."""
        longest = 0
        for length in range(_SHORTEST_REPEAT, len(self._folded) - start + 1):
            if self._folded[start : start + length] not in self._folded[:start]:
                break
            longest = length
        found = []
        if longest:
            found.append(Piece(PieceKind.REPEAT, longest, _REPEAT_BITS + math.log2(start + 1)))
        same = 1
        while self._folded[start : start + same + 1] == self._folded[start] * (same + 1):
            same += 1
        if start and self._folded[start] == self._folded[start - 1] and same >= 1:
            found.append(Piece(PieceKind.REPEAT, same, 1.0 + math.log2(same + 1)))
        return found


@cache
def _listed_words() -> dict[str, float]:
    listed: dict[str, float] = {}
    for language in languages_with_words():
        words = words_of(language)
        for word in words:
            listed[word] = min(listed.get(word, math.inf), math.log2(len(words)))
    return listed


@cache
def _runs() -> tuple[str, ...]:
    return tuple(dict.fromkeys([*_ROWS, *(row[::-1] for row in _ROWS)]))


def _alphabet_size(text: str) -> int:
    size = 0
    for belongs, letters in (
        (lambda sign: "a" <= sign <= "z", 26),
        (lambda sign: "A" <= sign <= "Z", 26),
        (lambda sign: "0" <= sign <= "9", 10),
        (lambda sign: sign.isascii() and not sign.isalnum(), 33),
        (lambda sign: not sign.isascii() and sign == sign.lower(), 33),
        (lambda sign: not sign.isascii() and sign != sign.lower(), 33),
    ):
        size += letters if any(map(belongs, text)) else 0
    return size


def _can_be_spoken(letters: str) -> bool:
    """Tell whether letters can be spoken: never many vowels or consonants in a row."""
    sorts = [letter in _VOWELS for letter in letters]
    longest = run = 1
    for one, other in pairwise(sorts):
        run = run + 1 if one == other else 1
        longest = max(longest, run)
    return longest <= _MOST_LETTERS_OF_ONE_SORT and (len(letters) <= _LONGEST_SMALL_WORD or any(sorts))


def _word_bits(length: int) -> float:
    if length < len(_WORD_BITS):
        return _WORD_BITS[length]
    return _WORD_BITS[-1] + (length - len(_WORD_BITS) + 1) * _BITS_PER_FURTHER_LETTER
