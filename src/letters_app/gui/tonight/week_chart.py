"""Letters a week as bars; what they show is also said in words, for the ear and under the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.theme.style_sheet import scaled
from letters_app.i18n.dates import month_name
from letters_app.i18n.marking import mark
from letters_app.services.people.tonight import WeekOfLetters

_BARS_PX = 76
_GAP_PX = 5
_LOWEST_BAR_PX = 2
_RADIUS_PX = 3
_PAST_OPACITY = 0.45


class WeekChart(QWidget):
    """One bar a week, this week last and darker; months under them."""

    def __init__(self, context: WindowContext, weeks: tuple[WeekOfLetters, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._weeks = weeks
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(context.tongue.say(mark("Letters a week")))
        self.setAccessibleDescription("; ".join(self.words_of(week) for week in weeks))
        context.theme.changed.connect(self.update)

    def words_of(self, week: WeekOfLetters) -> str:
        """Return what a bar shows: "16 Nov: 4 letters to 3 people"."""
        tongue = self._context.tongue
        day = tongue.day(week.begins_on, self._context.clock.today())
        if not week.letters:
            return tongue.say(mark("Week of {day}: no letters"), day=day)
        letters = tongue.say_number("{number} letter", "{number} letters", week.letters)
        people = tongue.say_number("to {number} person", "to {number} people", week.people)
        return tongue.say(mark("Week of {day}: {letters} {people}"), day=day, letters=letters, people=people)

    def sizeHint(self) -> QSize:
        """Return the height of the bars and the months."""
        return QSize(240, _BARS_PX + 8 + QFontMetrics(self._font()).height())

    def minimumSizeHint(self) -> QSize:
        """Return a width where each bar can still be seen."""
        return QSize(len(self._weeks) * 9, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the bars and the months."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        most = max((week.letters for week in self._weeks), default=0) or 1
        for number, week in enumerate(self._weeks):
            colour = QColor(self._context.theme.colour("ink"))
            colour.setAlphaF(1.0 if number == len(self._weeks) - 1 else _PAST_OPACITY)
            painter.setBrush(colour)
            height = max(_LOWEST_BAR_PX, round(_BARS_PX * week.letters / most))
            left, width = self._span(number)
            painter.drawRoundedRect(QRectF(left, _BARS_PX - height, width, height), _RADIUS_PX, _RADIUS_PX)
        self._paint_months(painter)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Say what the bar under the mouse shows."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            for number, week in enumerate(self._weeks):
                left, width = self._span(number)
                if left <= event.pos().x() <= left + width:
                    QToolTip.showText(event.globalPos(), self.words_of(week), self)
                    return True
            QToolTip.hideText()
            return True
        return super().event(event)

    def _paint_months(self, painter: QPainter) -> None:
        """Write the name of each month under its first week, as far as there is room."""
        painter.setPen(self._context.theme.colour("quiet"))
        font = self._font()
        painter.setFont(font)
        metrics = QFontMetrics(font)
        free_from = 0.0
        for number, week in enumerate(self._weeks):
            is_first = number == 0 or week.begins_on.month != self._weeks[number - 1].begins_on.month
            name = month_name(week.begins_on, self._context.tongue.language)
            left, width = self._span(number)[0], metrics.horizontalAdvance(name)
            if is_first and left >= free_from and left + width <= self.width():
                painter.drawText(QRectF(left, _BARS_PX + 6, width + 2, metrics.height()), name)
                free_from = left + width + 12

    def _span(self, number: int) -> tuple[float, float]:
        """Return left edge and width of a bar."""
        count = max(len(self._weeks), 1)
        width = (self.width() - _GAP_PX * (count - 1)) / count
        return number * (width + _GAP_PX), width

    def _font(self) -> QFont:
        font = QFont("Inter")
        font.setPixelSize(round(scaled(12.5, self._context.theme.text_size_percent)))
        return font
