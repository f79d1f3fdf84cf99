"""The picture of the program in the title bar and the task bar: an open envelope on a ground of ink."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from letters_app.gui.theme.theme import Theme

_SIDES_PX = (16, 24, 32, 48, 64, 128, 256)
_MARGIN_SHARE = 0.17
_ROUNDING_SHARE = 0.22


def window_icon(theme: Theme) -> QIcon:
    """Return the icon in the sizes that systems ask for."""
    icon = QIcon()
    for side in _SIDES_PX:
        icon.addPixmap(_picture(theme, side))
    return icon


def _picture(theme: Theme, side: int) -> QPixmap:
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("ink"))
    painter.drawRoundedRect(QRectF(0, 0, side, side), side * _ROUNDING_SHARE, side * _ROUNDING_SHARE)
    margin = round(side * _MARGIN_SHARE)
    theme.icon("mail-open", "on_ink").paint(painter, QRect(margin, margin, side - 2 * margin, side - 2 * margin))
    painter.end()
    return picture
