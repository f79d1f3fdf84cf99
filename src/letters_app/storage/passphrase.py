"""What a new passphrase must be, and how a typed one becomes bytes.

The rules bind new passphrases only: whoever opens a vault types what they once chose. No rule asks for digits or
signs; length is what counts against guessing at home (NIST SP 800-63B section 5.1.1.2 advises against composition
rules and for a list of known passwords).
"""

from __future__ import annotations

import unicodedata

from letters_app.storage.errors import WeakPassphraseError

MINIMUM_CHARACTERS = 12
_FEWEST_DIFFERENT = 5

_ROWS = (
    "0123456789" * 3,
    "1234567890" * 3,
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertzuiopasdfghjklyxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
    "1q2w3e4r5t6y7u8i9o0p",
    "1qaz2wsx3edc4rfv5tgb6yhn",
    "qazwsxedcrfvtgbyhnujmikolp",
    "йцукенгшщзхъфывапролджэячсмитьбю",
    "йцукенгшщзхїфівапролджєячсмитьбю",
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "абвгдежзийклмнопрстуфхцчшщъыьэюя",
)
"""Runs of the keyboard and the alphabet, forwards and backwards."""

_COMMON = frozenset(
    {
        "administrator",
        "changemenow",
        "correcthorsebatterystaple",
        "freepoliticalprisoners",
        "iloveyouforever",
        "letmeinletmein",
        "lettersletters",
        "letterstoprisoners",
        "mypassphrase",
        "mypassword",
        "myverysecretpassword",
        "passphrase",
        "password",
        "passwort",
        "politicalprisoners",
        "qwerty",
        "secretpassword",
        "sonnenschein",
        "superpassword",
        "supersecret",
        "thisismypassword",
        "welcome",
        "writetoprisoners",
        "жывебеларусь",
        "моїпароль",
        "мойпароль",
        "пароль",
        "россиябудетсвободной",
        "свободуполитзаключенным",
        "славаукраїні",
        "героямслава",
        "яктебелюблю",
        "ятебялюблю",
    }
)


def passphrase_bytes(passphrase: str) -> bytes:
    """Return what the key derivation takes: NFC with plain blanks, in UTF-8.

    The same passphrase typed on two keyboards (a composed or a combined accent, a non-breaking blank) opens the same
    vault; nothing is trimmed and capitals count (RFC 8265, OpaqueString).
    """
    plain_blanks = "".join(" " if unicodedata.category(sign) == "Zs" else sign for sign in passphrase)
    return unicodedata.normalize("NFC", plain_blanks).encode("utf-8", "surrogatepass")


def check_new_passphrase(passphrase: str) -> None:
    """Refuse a passphrase that is found first.

    Raises:
        WeakPassphraseError: if it is shorter than 12 characters, a known one (with digits hung on it or repeated),
            a run of the keyboard, or made of very few different characters.
    """
    if len(unicodedata.normalize("NFC", passphrase)) < MINIMUM_CHARACTERS:
        raise WeakPassphraseError(reason="short", minimum=MINIMUM_CHARACTERS)
    if _is_common(passphrase):
        raise WeakPassphraseError(reason="common", minimum=MINIMUM_CHARACTERS)


def _is_common(passphrase: str) -> bool:
    folded = unicodedata.normalize("NFKC", passphrase).casefold()
    letters = "".join(sign for sign in folded if sign.isalnum())
    if len(set(folded)) < _FEWEST_DIFFERENT or len(letters) == 0:
        return True
    core = _unit(letters.strip("0123456789") or letters)
    return core in _COMMON or _unit(letters) in _COMMON or any(_runs_along(letters, row) for row in _ROWS)


def _unit(text: str) -> str:
    """Return the shortest text whose repetition gives ``text``: ``password`` for ``passwordpassword``."""
    start = (text + text).find(text, 1)
    return text[:start]


def _runs_along(text: str, row: str) -> bool:
    return text in row or text[::-1] in row
