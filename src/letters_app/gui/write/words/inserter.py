"""The line between two paragraphs; under the pointer or the focus it offers to put a paragraph there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from letters_app.gui.theme.style_sheet import scaled
from letters_app.gui.theme.theme import Theme
from letters_app.gui.theme.typefaces import interface_font

_HEIGHT_PX = 13
_INDENT_PX = 6
"""The texts of the rows are indented so; the line begins where they do."""


class Inserter(QAbstractButton):
    """A thin rule that is a button."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_near = False
        self.setText(name)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return a low line."""
        return QSize(60, _HEIGHT_PX)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show the offer."""
        super().enterEvent(event)
        self._is_near = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Be a line again."""
        super().leaveEvent(event)
        self._is_near = False
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the offer by Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the rule, and over it the offer."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() // 2
        offers = self._is_near or self.hasFocus()
        painter.fillRect(
            _INDENT_PX, middle, self.width() - _INDENT_PX, 1, self._theme.colour("ink" if offers else "line")
        )
        if offers:
            self._paint_offer(painter)
        painter.end()

    def _paint_offer(self, painter: QPainter) -> None:
        font = interface_font(100, min(scaled(10.5, self._theme.text_size_percent), 12.0))
        font.setWeight(QFont.Weight.DemiBold)
        text = f"+  {self.text()}"
        width = QFontMetricsF(font).horizontalAdvance(text) + 16
        place = QRectF(_INDENT_PX + 0.5, 0.5, min(width, self.width() - 1.0), self.height() - 1.0)
        painter.setPen(QPen(self._theme.colour("ink"), 1.5 if self.hasFocus() else 1.0))
        painter.setBrush(self._theme.colour("ink_ground"))
        painter.drawRoundedRect(place, 6, 6)
        painter.setFont(font)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
