"""Lines of a wrapped text with air between them: Qt's own labels set them as close as the face allows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

_AIR_SHARE = 0.2
"""Of the size of the letters: 14 px stand on lines of 20."""
_LINE_END = "\u2028"


def air_px(font: QFont) -> int:
    """Return what is added between two lines, in pixels."""
    return round(_AIR_SHARE * font.pixelSize()) if font.pixelSize() > 0 else 0


def with_air(height_px: int, margins_px: int, font: QFont) -> int:
    """Return the height of a text, margins in it, that is ``height_px`` high without air."""
    lines = (height_px - margins_px) // max(QFontMetrics(font).lineSpacing(), 1)
    return height_px + max(lines - 1, 0) * air_px(font)


def draw_lines(painter: QPainter, room: QRect, text: str, alignment: Qt.AlignmentFlag) -> None:
    """Draw ``text`` with the painter's font and pen into ``room``, broken between words."""
    layout = QTextLayout(text.replace("\n", _LINE_END), painter.font())
    option = QTextOption(alignment & Qt.AlignmentFlag.AlignHorizontal_Mask)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    spacing = QFontMetrics(painter.font()).lineSpacing() + air_px(painter.font())
    lines = 0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room.width())
        line.setPosition(QPointF(0, lines * spacing))
        lines += 1
    layout.endLayout()
    height = lines * spacing - air_px(painter.font())
    top = room.top()
    if alignment & Qt.AlignmentFlag.AlignVCenter:
        top += max((room.height() - height) // 2, 0)
    elif alignment & Qt.AlignmentFlag.AlignBottom:
        top += max(room.height() - height, 0)
    layout.draw(painter, QPointF(room.left(), top))
