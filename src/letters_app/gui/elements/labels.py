"""Text on the screen. Always plain text: what comes from lists and people cannot steer the window."""

from __future__ import annotations

import enum
import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QStyle, QWidget

from letters_app.domain.visible_text import visible
from letters_app.gui.elements.airy_lines import draw_lines, with_air

_NARROWEST_PX = 48
"""Qt asks for the width of a rough square of text otherwise, and the column is cut at the right."""

_ENDLESS_WORD = re.compile(r"[^\s\-]{25,}")
_BREAK_AFTER = 24
_MAY_BREAK = "\N{ZERO WIDTH SPACE}"


def _with_breaks(word: re.Match[str]) -> str:
    """Let a word that no column has room for go on in the next line: else it would push the page apart."""
    letters = word.group()
    return _MAY_BREAK.join(letters[at : at + _BREAK_AFTER] for at in range(0, len(letters), _BREAK_AFTER))


class TextKind(enum.StrEnum):
    """The looks a text may have; sizes and colours stand in the style sheet."""

    DISPLAY = "display"
    TITLE = "title"
    HEADING = "heading"
    STRONG = "strong"
    BODY = "body"
    QUIET = "quiet"
    SMALL = "small"
    SMALL_STRONG = "small-strong"
    SMALL_TEXT = "small-text"
    """Small, and not quiet: facts where there is little room."""
    PROBLEM = "problem"
    WARNING = "warning"
    LETTER = "letter"
    CODE = "code"
    LINK = "link-text"
    CHIP = "chip-text"
    NOTE_TITLE = "note-title"
    """The head of a remark; its colour comes from the remark around it."""


class PlainLabel(QLabel):
    """A text of ours or of the user's; control and direction characters are spelled out."""

    def __init__(
        self, text: str = "", kind: TextKind = TextKind.BODY, *, wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind.value)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.show_text(text)

    def sizeHint(self) -> QSize:
        """Return the size with air between the lines."""
        return self._aired(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        """Return the least size with air between the lines."""
        return self._aired(super().minimumSizeHint())

    def heightForWidth(self, width: int) -> int:
        """Return the height with air between the lines."""
        height = super().heightForWidth(width)
        return with_air(height, self._margins_px(), self.font()) if self._has_air() and height > 0 else height

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines with air between them."""
        if not self._has_air():
            super().paintEvent(event)
            return
        QFrame.paintEvent(self, event)
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        alignment = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        draw_lines(painter, self.contentsRect(), self.text(), alignment)
        painter.end()

    def _has_air(self) -> bool:
        """Tell whether the lines are set by us; where text can be selected, Qt sets them."""
        return self.wordWrap() and not self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse

    def _aired(self, size: QSize) -> QSize:
        if self._has_air():
            size.setHeight(with_air(size.height(), self._margins_px(), self.font()))
        return size

    def _margins_px(self) -> int:
        margins = self.contentsMargins()
        return margins.top() + margins.bottom()

    def show_text(self, text: str) -> None:
        """Show another text."""
        shown = visible(text)
        self.setText(_ENDLESS_WORD.sub(_with_breaks, shown) if self.wordWrap() else shown)


class Paragraph(PlainLabel):
    """A text of several lines that is content with any width; a column that holds it may be narrow."""

    def __init__(self, text: str = "", kind: TextKind = TextKind.BODY, parent: QWidget | None = None) -> None:
        super().__init__(text, kind, wrap=True, parent=parent)
        self.setMinimumWidth(_NARROWEST_PX)


class ElidedLabel(PlainLabel):
    """A line that ends in "…" where it has no room; the whole text is its tooltip."""

    def __init__(self, text: str = "", kind: TextKind = TextKind.BODY, parent: QWidget | None = None) -> None:
        self._whole = ""
        super().__init__(text, kind, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._whole = visible(text).replace("\n", " ")
        self.setAccessibleName(self._whole)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text anew."""
        super().resizeEvent(event)
        self._elide()

    def minimumSizeHint(self) -> QSize:
        """Return a width of nothing: the line takes what it gets."""
        return QSize(0, super().minimumSizeHint().height())

    def _elide(self) -> None:
        """Show what there is room for."""
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, max(self.width(), 1))
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")


class WholeLabel(ElidedLabel):
    """A line that is shown whole or not at all: three letters of a promise promise nothing."""

    def _elide(self) -> None:
        super()._elide()
        if self.toolTip():
            self.setText("")
