"""An icon that stands alone; it takes its colour when it is painted, so it follows the scheme."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from letters_app.gui.theme.icons import ICON_PX


class IconLabel(QWidget):
    """A picture of ``size_px``; with a ``name`` it is read aloud, without one it only decorates."""

    def __init__(self, icon: QIcon, size_px: int = ICON_PX, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setFixedSize(size_px, size_px)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def show_icon(self, icon: QIcon) -> None:
        """Show another one."""
        self._icon = icon
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw it."""
        painter = QPainter(self)
        self._icon.paint(painter, QRect(0, 0, self.width(), self.height()))
        painter.end()
