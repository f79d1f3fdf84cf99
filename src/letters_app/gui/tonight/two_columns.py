"""Two columns side by side, or under each other where the text would get too narrow."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from letters_app.gui.elements.layouts import column, row


class TwoColumns(QWidget):
    """A wide column ``first`` and a narrower one ``second``; below ``side_by_side_from_px`` they are one."""

    def __init__(self, side_by_side_from_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._from_px = side_by_side_from_px
        self._line: QBoxLayout = row(self, spacing=16)
        self.first = self._column(8)
        self.second = self._column(5)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose what fits."""
        super().resizeEvent(event)
        wide = event.size().width() >= self._from_px
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _column(self, stretch: int) -> QVBoxLayout:
        holder = QWidget()
        lines = column(holder, spacing=16)
        self._line.addWidget(holder, stretch)
        return lines
