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
_JOINERS = "\u200c\u200d"
_ARABIC = "\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff"
"""Letters that join to their neighbours, and their vowel signs."""
_JOINERS_IN_A_ROW = re.compile(f"([{_JOINERS}])[{_JOINERS}]+")
_LOOSE_JOINER = re.compile(f"(?<![{_ARABIC}])[{_JOINERS}]|\u200c(?![{_ARABIC}])")


def printable_text(text: str) -> str:
    r"""Return ``text`` composed (NFC), with every line end as ``\n`` and only characters that may be drawn.

    Control and direction characters, zero-width and other invisible ones are removed, among them soft hyphens: an
    invisible sign on paper is either nothing or a trap. Joiners stay between Arabic letters, where Persian spelling
    needs them and they are seen. Narrow no-break spaces, which dates of several languages
    contain and PT Serif lacks, become no-break spaces; other blanks become a space. Characters without a meaning
    (surrogates, unassigned) stay, so that they are refused for lack of a font instead of vanishing.
    """
    if not text.isprintable():
        text = "".join(map(_cleaned, _LINE_ENDS.sub("\n", text)))
    if text.isascii():
        return text
    text = _UNSEEN.sub("", text)
    if "\u200c" in text or "\u200d" in text:
        text = _LOOSE_JOINER.sub("", _JOINERS_IN_A_ROW.sub(r"\1", text))
    return unicodedata.normalize("NFC", text)


def _cleaned(character: str) -> str:
    if character == "\n" or character in _JOINERS or character.isprintable():
        return character
    if character in _FIXED_BLANKS:
        return NO_BREAK_SPACE
    category = unicodedata.category(character)
    if category == "Zs" or character in _BLANK_CONTROLS:
        return " "
    return "" if category in {"Cc", "Cf"} else character
