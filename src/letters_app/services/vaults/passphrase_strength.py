"""How hard a typed passphrase is to guess: a cautious estimate of our own, made while somebody types.

The text is cut into the pieces that make it cheapest for whoever guesses (words, runs of the keyboard, years, single
signs), and the costs are added up. What the vault refuses is too weak here too, whatever the estimate says.
"""

from __future__ import annotations

import enum
import math
from dataclasses import dataclass

from letters_app.services.vaults.passphrase_pieces import Piece, PieceKind, cheapest_pieces
from letters_app.storage import check_new_passphrase
from letters_app.storage.errors import WeakPassphraseError

_FAIR_BITS, _GOOD_BITS, _STRONG_BITS = 40, 52, 62
"""A guess costs about a second of a machine with 256 MiB to spare (Argon2id). At a million guesses a second 40 bits
last days, 52 bits a century, 62 bits are out of reach; six proposed words have 66 and more."""
_FEW_WORDS = 5


class StrengthLevel(enum.IntEnum):
    """Five steps of a meter."""

    TOO_WEAK = 0
    """The vault refuses it."""
    WEAK = 1
    FAIR = 2
    GOOD = 3
    STRONG = 4


class StrengthReason(enum.StrEnum):
    """What keeps a passphrase from being stronger; the first thing to mend."""

    NONE = "none"
    EMPTY = "empty"
    TOO_SHORT = "too-short"
    """Fewer characters than the vault takes."""
    COMMON = "common"
    """On every list that is tried first, or nearly one character repeated."""
    REPEATS = "repeats"
    """Much of it says the same again."""
    KEYBOARD = "keyboard"
    """Much of it runs along the keyboard or the alphabet."""
    DATES = "dates"
    """Much of it is years, dates or other digits."""
    FEW_WORDS = "few-words"
    """More words would make it stronger."""
    SHORT = "short"
    """More characters would."""


@dataclass(frozen=True, slots=True)
class Strength:
    """An estimate of a passphrase."""

    level: StrengthLevel
    bits: int
    """Rounded down; 0 for what the vault refuses."""
    reason: StrengthReason


def passphrase_strength(text: str) -> Strength:
    """Return the estimate for ``text``; consistent with ``letters_app.storage.check_new_passphrase``.

    Raises:
        PackError: if a list of words is broken.
    """
    if not text:
        return Strength(StrengthLevel.TOO_WEAK, 0, StrengthReason.EMPTY)
    try:
        check_new_passphrase(text)
    except WeakPassphraseError as error:
        is_short = error.params["reason"] == "short"
        return Strength(StrengthLevel.TOO_WEAK, 0, StrengthReason.TOO_SHORT if is_short else StrengthReason.COMMON)
    pieces = cheapest_pieces(text)
    bits = math.floor(sum(piece.bits for piece in pieces))
    level = _level(bits)
    reason = StrengthReason.NONE if level is StrengthLevel.STRONG else _reason(pieces)
    return Strength(level, bits, reason)


def _level(bits: int) -> StrengthLevel:
    if bits < _FAIR_BITS:
        return StrengthLevel.WEAK
    if bits < _GOOD_BITS:
        return StrengthLevel.FAIR
    return StrengthLevel.GOOD if bits < _STRONG_BITS else StrengthLevel.STRONG


def _reason(pieces: tuple[Piece, ...]) -> StrengthReason:
    characters = sum(piece.length for piece in pieces)
    for kind, reason in _REASONS.items():
        if 2 * sum(piece.length for piece in pieces if piece.kind is kind) > characters:
            return reason
    words = sum(piece.kind in {PieceKind.LISTED_WORD, PieceKind.WORD} for piece in pieces)
    return StrengthReason.FEW_WORDS if 0 < words <= _FEW_WORDS else StrengthReason.SHORT


_REASONS = {
    PieceKind.REPEAT: StrengthReason.REPEATS,
    PieceKind.RUN: StrengthReason.KEYBOARD,
    PieceKind.DIGITS: StrengthReason.DATES,
}
