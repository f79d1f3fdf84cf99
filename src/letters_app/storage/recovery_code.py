"""The recovery code: 128 random bits in a form that survives paper, handwriting and reading aloud.

Thirty symbols of Crockford's Base32 in six groups of five: 128 bits of secret and 22 bits of checksum, which tell a
slip of the pen from a wrong code. Small letters, blanks and hyphens do not matter; O reads as 0, I and L as 1.
"""

from __future__ import annotations

import hashlib
import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SECRET_BYTES = 16
SYMBOLS = 30
_GROUP = 5
_CHECK_BITS = SYMBOLS * 5 - SECRET_BYTES * 8
_LOOKALIKES = str.maketrans("OIL", "011")
_SEPARATORS = str.maketrans("", "", " -\t\r\n\u00a0\u2010\u2011\u2012\u2013\u2014")


def new_recovery_secret() -> bytes:
    """Return 16 fresh random bytes."""
    return secrets.token_bytes(SECRET_BYTES)


def write_recovery_code(secret: bytes) -> str:
    """Return the printed form, ``XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX``."""
    number = int.from_bytes(secret, "big") << _CHECK_BITS | _check_bits(secret)
    symbols = "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(SYMBOLS)))
    return "-".join(symbols[start : start + _GROUP] for start in range(0, SYMBOLS, _GROUP))


def looks_like_recovery_code(text: str) -> bool:
    """Tell whether ``text`` has the length and the symbols of a code, right or mistyped."""
    symbols = _symbols(text)
    return len(symbols) == SYMBOLS and all(symbol in ALPHABET for symbol in symbols)


def read_recovery_code(text: str) -> bytes | None:
    """Return the secret of a code typed by hand, ``None`` if ``text`` is none or its checksum is wrong."""
    if not looks_like_recovery_code(text):
        return None
    number = 0
    for symbol in _symbols(text):
        number = number << 5 | ALPHABET.index(symbol)
    secret = (number >> _CHECK_BITS).to_bytes(SECRET_BYTES, "big")
    checked = number & (1 << _CHECK_BITS) - 1
    return secret if checked == _check_bits(secret) else None


def _symbols(text: str) -> str:
    return text.translate(_SEPARATORS).upper().translate(_LOOKALIKES)


def _check_bits(secret: bytes) -> int:
    digest = hashlib.blake2b(secret, digest_size=4, person=b"letters-recovery").digest()
    return int.from_bytes(digest, "big") >> 32 - _CHECK_BITS
