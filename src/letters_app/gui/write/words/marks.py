"""Remarks shown in the words themselves: ground and underline, a different line for each severity."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from letters_app.domain.finding import Severity
from letters_app.gui.theme.theme import Theme
from letters_app.gui.theme.tokens import Tone

TONES = {Severity.BLOCK: Tone.BLOCK, Severity.WARN: Tone.WARN, Severity.HINT: Tone.HINT}
UNDERLINES = {
    Severity.BLOCK: QTextCharFormat.UnderlineStyle.WaveUnderline,
    Severity.WARN: QTextCharFormat.UnderlineStyle.DashUnderline,
    Severity.HINT: QTextCharFormat.UnderlineStyle.DotLine,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters ``start`` to ``end`` of a text, counted in code points, and how bad they are."""

    start: int
    end: int
    severity: Severity


def qt_position(text: str, place: int) -> int:
    """Return where Qt, which counts UTF-16 units, has the code point number ``place`` of ``text``."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def selections(edit: QTextEdit, text: str, marks: Iterable[Mark], theme: Theme) -> list[QTextEdit.ExtraSelection]:
    """Return what paints ``marks`` over ``edit``, which shows ``text``; milder ones first, so that worse ones win."""
    painted = []
    for mark in sorted(marks, key=lambda each: each.severity.rank):
        cursor = QTextCursor(edit.document())
        cursor.setPosition(qt_position(text, mark.start))
        cursor.setPosition(qt_position(text, mark.end), QTextCursor.MoveMode.KeepAnchor)
        tone = TONES[mark.severity].value
        look = QTextCharFormat()
        look.setBackground(theme.colour(f"{tone}_ground"))
        look.setUnderlineStyle(UNDERLINES[mark.severity])
        look.setUnderlineColor(theme.colour(tone))
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format = look
        painted.append(selection)
    return painted
