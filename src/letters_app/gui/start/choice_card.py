"""A large card that is one button: an icon, what it does, and a sentence on it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSizePolicy

from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.icon_label import IconLabel
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import column, row


class ChoiceCard(ActionButton):
    """Named by its title, described by its text; both wrap."""

    def __init__(self, icon: QIcon, title: str, text: str) -> None:
        super().__init__("", ButtonKind.CHOICE, name=title)
        self.setToolTip("")  # the title stands on it
        self.setAccessibleDescription(text)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        line = row(self, spacing=16, margins=(20, 16, 20, 16))
        line.addWidget(IconLabel(icon, 24), 0, Qt.AlignmentFlag.AlignTop)
        words = column(spacing=2)
        words.addWidget(PlainLabel(title, TextKind.HEADING, wrap=True))
        words.addWidget(PlainLabel(text, TextKind.QUIET, wrap=True))
        line.addLayout(words, 1)
        for part in (*self.findChildren(PlainLabel), *self.findChildren(IconLabel)):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Return the size of what is on it."""
        layout = self.layout()
        return layout.totalSizeHint() if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least size of what is on it."""
        layout = self.layout()
        return layout.totalMinimumSize() if layout is not None else super().minimumSizeHint()
