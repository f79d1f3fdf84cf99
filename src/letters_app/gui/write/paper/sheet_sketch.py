"""A tiny drawing of a layout, from its own measures: where the address, the lines and the folds are."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from letters_app.gui.theme.theme import Theme
from letters_app.typesetting.layouts import LetterLayout
from letters_app.typesetting.measures import Zone

_HEIGHT_PX = 62
_LINES = 6


class SheetSketch(QWidget):
    """Decorates a choice; it is not read aloud."""

    def __init__(self, theme: Theme, layout: LetterLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout = layout
        self._scale = _HEIGHT_PX / layout.height_mm
        self.setFixedSize(round(layout.width_mm * self._scale) + 2, _HEIGHT_PX + 2)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the sheet."""
        layout, colour = self._layout, self._theme.colour
        painter = QPainter(self)
        sheet = self._rect(layout.sheet)
        painter.fillRect(sheet, colour("paper"))
        painter.setPen(QPen(colour("field_line"), 1))
        painter.drawRect(sheet)
        if layout.address is not None:
            painter.fillRect(self._rect(layout.address.zone), colour("ink"))
        body = self._rect(layout.first_body)
        pitch = max(body.height() / _LINES, 4)
        painter.setPen(QPen(colour("field_line"), 1))
        y = body.y() + 2
        while y < body.bottom() - 1:
            painter.drawLine(round(body.left()), round(y), round(body.right()), round(y))
            y += pitch
        if layout.fold_marks is not None:
            painter.setPen(QPen(colour("field_line"), 1))
            for at_mm in layout.fold_marks.at_mm:
                fold = 1 + round(at_mm * self._scale)
                painter.drawLine(1, fold, 4, fold)
        painter.end()

    def _rect(self, zone: Zone) -> QRectF:
        scale = self._scale
        return QRectF(
            1 + round(zone.x_mm * scale),
            1 + round(zone.y_mm * scale),
            round(zone.width_mm * scale) - 1,
            round(zone.height_mm * scale) - 1,
        )
