"""An icon that stands alone; it takes its colour when it is painted, so it follows the scheme."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from letters_app.gui.theme.icons import ICON_PX
from letters_app.gui.theme.typefaces import beside_text


class IconLabel(QWidget):
    """A picture of ``size_px`` at the usual size of text; with a ``name`` it is read aloud, else it only decorates."""

    def __init__(self, icon: QIcon, size_px: int = ICON_PX, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._size_px = size_px
        self._take_size()
        self.setAccessibleName(name)
        self.setToolTip(name)

    def show_icon(self, icon: QIcon) -> None:
        """Show another one."""
        self._icon = icon
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text, which comes with another style sheet."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._take_size()

    def _take_size(self) -> None:
        side = beside_text(self._size_px)
        if side != self.width() or side != self.minimumWidth():
            self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it."""
        painter = QPainter(self)
        self._icon.paint(painter, QRect(0, 0, self.width(), self.height()))
        painter.end()
