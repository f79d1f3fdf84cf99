"""Foreign text made harmless before anything else looks at it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from letters_app.domain.language import Script, script_of_character

_FORMULA = re.compile(
    r"=\s*\S|[+\-@]\s*[A-Za-z_][\w.]*\s*[(!|]|[+\-@]\s*\(|[+\-]\s*[\d.]+\s*[+*/^&=]|[+\-]\s*[A-Z]{1,3}\d+\b"
)
"""``=`` before anything; ``+ - @`` before a call, a cell or a sum. A phone number, a dash or a handle is none."""

_ESCAPED_FORMULA = re.compile(r"'+[=+\-@\t\r]")
_NEEDS_ESCAPE = re.compile(r"'*[=+\-@\t\r]")

_INVISIBLE = frozenset("\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u3164\uffa0") | frozenset(
    map(chr, (*range(0x180B, 0x180E), *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))
)
_JOINERS = frozenset("\u200c\u200d")
_SCRIPTS_WITHOUT_JOINERS = (Script.LATIN, Script.CYRILLIC, Script.GREEK, Script.GEORGIAN, Script.ARMENIAN, None)
_MIXABLE = frozenset({Script.LATIN, Script.CYRILLIC, Script.GREEK})
_BLANK_LINES = re.compile(r"\n{3,}")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class CleanText:
    """A cell made harmless, with what had to be taken out."""

    text: str
    had_control_characters: bool = False
    had_formula: bool = False


def clean_text(cell: str, *, may_hold_formulas: bool = True) -> CleanText:
    """Return ``cell`` in NFC without control, direction and invisible characters and without a formula.

    Line breaks inside stay; other blanks become a space, soft hyphens vanish silently. The apostrophe
    with which ``escape_formula`` guards a cell is undone, and such a cell counts as text.
    """
    is_guarded = may_hold_formulas and _ESCAPED_FORMULA.match(cell) is not None
    if is_guarded:
        cell = cell[1:]
    text, had_control_characters = _without_control_characters(cell)
    text = "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()
    text = _BLANK_LINES.sub("\n\n", text)
    had_formula = may_hold_formulas and not is_guarded and _FORMULA.match(text) is not None
    if had_formula:
        text = text.lstrip("=+-@ ")
    return CleanText(text, had_control_characters, had_formula)


def escape_formula(text: str) -> str:
    """Return ``text`` guarded by an apostrophe if a spreadsheet might take it for a formula."""
    return f"'{text}" if _NEEDS_ESCAPE.match(text) else text


def has_mixed_script_word(text: str) -> bool:
    """Tell whether one word mixes Latin, Cyrillic or Greek letters."""
    for word in _WORD.findall(text):
        scripts = {script_of_character(character) for character in word} & _MIXABLE
        if len(scripts) > 1:
            return True
    return False


def _without_control_characters(text: str) -> tuple[str, bool]:
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if text.isascii() and text.isprintable():
        return text, False
    kept: list[str] = []
    removed = False
    for index, character in enumerate(text):
        if character in "\n\u2028\u2029\x0b\x0c\x85":
            kept.append("\n")
        elif character == "\t" or character.isspace():
            kept.append(" ")
        elif character == "\u00ad":
            continue
        elif character in _INVISIBLE or unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn"}:
            if character in _JOINERS and _joins(text, index):
                kept.append(character)
            else:
                removed = True
        else:
            kept.append(character)
    return "".join(kept), removed


def _joins(text: str, index: int) -> bool:
    """Tell whether the joiner at ``index`` stands between letters of a script that needs it (Persian, Indic)."""
    neighbours = text[index - 1 : index] + text[index + 1 : index + 2]
    return len(neighbours) == 2 and all(
        script_of_character(neighbour) not in _SCRIPTS_WITHOUT_JOINERS for neighbour in neighbours
    )
