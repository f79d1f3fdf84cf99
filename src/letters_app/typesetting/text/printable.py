"""What of a text reaches paper: visible characters, blanks and line breaks, nothing else."""

from __future__ import annotations

import re
import unicodedata

from letters_app.domain.visible_text import UNSEEN_CLASS

NO_BREAK_SPACE = "\u00a0"

_UNSEEN = re.compile(f"[{UNSEEN_CLASS}]")
_LINE_ENDS = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_FIXED_BLANKS = frozenset("\u00a0\u2007\u202f")
_BLANK_CONTROLS = frozenset("\t\v\f")


def printable_text(text: str) -> str:
    r"""Return ``text`` composed (NFC), with every line end as ``\n`` and only characters that may be drawn.

    Control and direction characters, zero-width and other invisible ones are removed, among them soft hyphens: an
    invisible sign on paper is either nothing or a trap. Narrow no-break spaces, which dates of several languages
    contain and PT Serif lacks, become no-break spaces; other blanks become a space. Characters without a meaning
    (surrogates, unassigned) stay, so that they are refused for lack of a font instead of vanishing.
    """
    if not text.isprintable():
        text = "".join(map(_cleaned, _LINE_ENDS.sub("\n", text)))
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text))


def _cleaned(character: str) -> str:
    if character == "\n" or character.isprintable():
        return character
    if character in _FIXED_BLANKS:
        return NO_BREAK_SPACE
    category = unicodedata.category(character)
    if category == "Zs" or character in _BLANK_CONTROLS:
        return " "
    return "" if category in {"Cc", "Cf"} else character
