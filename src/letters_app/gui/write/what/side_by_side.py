"""Groups of fields side by side where there is room, under each other where there is not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

_NARROWEST_PX = 200
_MOST = 4


class SideBySide(QWidget):
    """Each group is a column; fields of the same kind stand in one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._groups: list[Sequence[QWidget]] = []
        self._is_wide: bool | None = None

    def add(self, group: Sequence[QWidget]) -> None:
        """Add a group at the end."""
        self._groups.append(group)
        self._is_wide = None
        self._place()

    def clear(self) -> None:
        """Take all groups out."""
        for widget in (each for group in self._groups for each in group):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._groups = []
        self._is_wide = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again whether they fit beside each other."""
        super().resizeEvent(event)
        self._place()

    def minimumSizeHint(self) -> QSize:
        """Return the width of one narrow column, so that the page never needs more."""
        return QSize(_NARROWEST_PX, self._grid.minimumSize().height())

    def _place(self) -> None:
        widths = [max((each.sizeHint().width() for each in group), default=0) for group in self._groups]
        is_wide = self.width() >= sum(widths) + 12 * max(len(widths) - 1, 0)
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        line = 0
        for at, group in enumerate(self._groups):
            for place, widget in enumerate(group):
                self._grid.removeWidget(widget)
                if is_wide:
                    self._grid.addWidget(widget, place, at, Qt.AlignmentFlag.AlignTop)
                else:
                    self._grid.addWidget(widget, line + place, 0, Qt.AlignmentFlag.AlignTop)
            line += len(group)
        for at in range(_MOST):
            self._grid.setColumnStretch(at, 1 if at == 0 or (is_wide and at < len(self._groups)) else 0)
