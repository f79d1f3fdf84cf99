"""Proposes passphrases: random words are what people remember and programs cannot guess."""

from __future__ import annotations

import math
import secrets

from letters_app.services.vaults.word_lists import words_of

WORDS = 6


def propose_passphrase(language: str, words: int = WORDS) -> str:
    """Return different random words with blanks between them, in ``language`` or, without a list for it, in English.

    Raises:
        PackError: if the list of words is broken.
    """
    return " ".join(secrets.SystemRandom().sample(words_of(language), words))


def proposal_bits(language: str, words: int = WORDS) -> int:
    """Return of how many equally likely passphrases one is proposed, in bits, rounded down.

    Raises:
        PackError: if the list of words is broken.
    """
    return math.floor(math.log2(math.perm(len(words_of(language)), words)))
