"""A notice for narrow places: the words over the buttons. It stays until whoever made it takes it away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QWidget

from letters_app.gui.elements.buttons import ActionButton
from letters_app.gui.elements.icon_label import IconLabel
from letters_app.gui.elements.labels import Paragraph
from letters_app.gui.elements.layouts import FlowRow, column, row
from letters_app.gui.elements.notice_bar import NOTICE_ICONS, NoticeAction
from letters_app.gui.theme.theme import Theme
from letters_app.gui.theme.tokens import Tone


class NoticeCard(QFrame):
    """What happened, and what to do about it."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        tone: Tone,
        actions: tuple[NoticeAction, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("notice", tone.value)
        self.setAccessibleName(text)
        line = row(self, spacing=8, margins=(12, 10, 12, 10))
        line.addWidget(IconLabel(theme.icon(NOTICE_ICONS[tone], tone.value)), 0, Qt.AlignmentFlag.AlignTop)
        lines = column(spacing=8)
        line.addLayout(lines, 1)
        lines.addWidget(Paragraph(text))
        self.buttons = tuple(self._button(action) for action in actions)
        if self.buttons:
            ways = FlowRow(spacing=8)
            for button in self.buttons:
                ways.add(button)
            lines.addWidget(ways)

    def announce(self) -> None:
        """Have a screen reader read it."""
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @staticmethod
    def _button(action: NoticeAction) -> ActionButton:
        button = ActionButton(action.text, action.kind)
        button.clicked.connect(action.do)
        return button
