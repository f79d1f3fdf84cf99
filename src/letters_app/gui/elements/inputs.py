"""Boxes to type and choose in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from letters_app.domain.visible_text import visible
from letters_app.gui.elements.icon_label import IconLabel

T = TypeVar("T")

_LINES_SHOWN = 9
"""Of an open choice; the rest is scrolled to."""
_SEARCH_ICON_PX = 16
_SEARCH_ICON_LEFT_PX = 8
SEARCH_PAUSE_MS = 120
"""How long typing rests before a search begins."""


class LineBox(QLineEdit):
    """A box for one line of at most ``longest`` characters."""

    def __init__(
        self, text: str = "", placeholder: str = "", longest: int = 400, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setMaxLength(longest)
        self.setPlaceholderText(placeholder)
        self.setText(text)
        self.setCursorPosition(0)


class TextBox(QPlainTextEdit):
    """A box for several lines; Tab leaves it. Too much pasted text is cut at ``longest`` characters."""

    def __init__(
        self, text: str = "", placeholder: str = "", lines: int = 3, longest: int = 8000, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._longest = longest
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setPlainText(text)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 26)
        self.textChanged.connect(self._cut)

    def text(self) -> str:
        """Return what is typed."""
        return self.toPlainText()

    def _cut(self) -> None:
        text = self.toPlainText()
        if len(text) > self._longest:
            cursor = self.textCursor()
            self.setPlainText(text[: self._longest])
            cursor.movePosition(cursor.MoveOperation.End)
            self.setTextCursor(cursor)


class SearchBox(LineBox):
    """A box whose ``searched`` comes when typing rests; Escape empties it."""

    searched = Signal(str)

    def __init__(self, icon: QIcon, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(placeholder=placeholder, parent=parent)
        self.setProperty("kind", "search")
        self.setAccessibleName(placeholder)
        self._icon = IconLabel(icon, _SEARCH_ICON_PX, parent=self)
        self.setClearButtonEnabled(False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SEARCH_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.searched.emit(self.text()))
        self.textChanged.connect(self._pause.start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the icon at the left, and the text behind it: Qt's own icons in boxes do not grow with the text."""
        super().resizeEvent(event)
        side = self._icon.width()
        self._icon.move(_SEARCH_ICON_LEFT_PX, (self.height() - side) // 2)
        self.setTextMargins(side + 2, 0, 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the box on Escape."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)


class ChoiceBox(QComboBox, Generic[T]):
    """A choice among values, each with the words that stand for it. The wheel does not change it in passing."""

    def __init__(
        self, choices: Iterable[tuple[T, str]] = (), chosen: T | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._values: list[T] = []
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setItemDelegate(QStyledItemDelegate(self))  # Qt's own for boxes draws menus that no style sheet reaches
        self.setMaxVisibleItems(_LINES_SHOWN)
        self.offer(choices, chosen)

    def offer(self, choices: Iterable[tuple[T, str]], chosen: T | None = None) -> None:
        """Offer other choices; no signal is sent."""
        blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.clear()
        self._values = []
        for value, words in choices:
            self._values.append(value)
            self.addItem(visible(words))
        self.blockSignals(blocked)
        if chosen is not None:
            self.choose(chosen)

    def value(self) -> T | None:
        """Return what is chosen, ``None`` if there is nothing to choose."""
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def choose(self, value: T) -> None:
        """Choose a value without a signal; one that is not offered changes nothing."""
        if value in self._values:
            blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's signature
            self.setCurrentIndex(self._values.index(value))
            self.blockSignals(blocked)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the choice, ending in "…" where it has no room; its tooltip then says it whole."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        shown = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width() - 4)
        option.currentText = shown
        self.setToolTip(self.currentText() if shown != self.currentText() else "")
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def minimumSizeHint(self) -> QSize:
        """Return a width that fits into a narrow window."""
        return QSize(96, super().minimumSizeHint().height())
