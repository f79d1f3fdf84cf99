"""A small drawing of what lies in the tray after what; decorates the words under it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, column
from letters_app.gui.theme.theme import Theme
from letters_app.gui.write.pieces import PIECE_NAMES, Piece
from letters_app.services.mailings.mailing_order import FeedingOrder

_SHEET = QSize(30, 42)
_ENVELOPE = QSize(44, 22)


class _Piece(QWidget):
    def __init__(self, theme: Theme, size: QSize) -> None:
        super().__init__()
        self._theme = theme
        self._size = size
        self.setFixedSize(size.width() + 4, _SHEET.height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw a sheet with its shadow."""
        painter = QPainter(self)
        top = _SHEET.height() - self._size.height()
        sheet = QRectF(1, top + 1, self._size.width(), self._size.height())
        painter.fillRect(sheet.translated(1, 2), self._theme.colour("shadow"))
        painter.fillRect(sheet, self._theme.colour("paper"))
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawRect(sheet)
        painter.end()


class TrayPicture(FlowRow):
    """Pieces in the order they come out."""

    def __init__(self, context: WindowContext, feeding: FeedingOrder, *, has_envelopes: bool, has_copies: bool) -> None:
        super().__init__(spacing=4)
        say = context.tongue.say
        letter, envelope = say(PIECE_NAMES[Piece.LETTER]), say(PIECE_NAMES[Piece.ENVELOPE])
        if not has_envelopes:
            names = [letter, letter]
        elif feeding is FeedingOrder.INTERLEAVED:
            names = [envelope, letter, envelope, letter]
        else:
            names = [letter, letter, envelope, envelope]
        if has_copies:
            names.append(say(PIECE_NAMES[Piece.OWN_COPY]))
        for name in names:
            self.add(self._piece(context, name, _ENVELOPE if name == envelope else _SHEET))
        self.setAccessibleName(", ".join(names))

    @staticmethod
    def _piece(context: WindowContext, name: str, size: QSize) -> QWidget:
        part = QWidget()
        lines = column(part, spacing=2)
        lines.addWidget(_Piece(context.theme, size), 0, Qt.AlignmentFlag.AlignHCenter)
        lines.addWidget(PlainLabel(name, TextKind.SMALL))
        return part
