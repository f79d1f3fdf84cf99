"""Lucide icons, drawn anew at every paint in the colour their role has then: a change of scheme needs no new icons."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from letters_app.gui.theme.theme import Theme

ICON_PX = 18
ICON_GAP_PX = 4
"""Added to Qt's own narrow gap between icon and text of a button."""
_SHIPPED_STROKE = 'stroke-width="2"'
_STROKE = 'stroke-width="1.75"'


@cache
def _drawing(path: Path) -> str:
    return path.read_text(encoding="utf-8").replace(_SHIPPED_STROKE, _STROKE)


class ThemedIconEngine(QIconEngine):
    """Draws one icon in the colour of a role; pressed into a primary button it takes that button's colour."""

    def __init__(self, theme: Theme, path: Path, role: str) -> None:
        super().__init__()
        self._theme = theme
        self._path = path
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the icon at the left of ``rect``: room that is left over keeps a button's text away from it."""
        role = "quiet" if mode is QIcon.Mode.Disabled else self._role
        drawing = _drawing(self._path).replace("currentColor", self._theme.tokens.colour(role))
        side = min(rect.width(), rect.height())
        place = QRectF(rect.left(), rect.top() + (rect.height() - side) / 2, side, side)
        QSvgRenderer(QByteArray(drawing.encode("utf-8"))).render(painter, place)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon as a picture of ``size`` device pixels."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        """Return an engine that draws the same."""
        return ThemedIconEngine(self._theme, self._path, self._role)
