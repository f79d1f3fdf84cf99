"""What opens under the sentences to choose from: questions, the phrasebook. It scrolls, and Escape closes it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import ScrollColumn, column, row
from letters_app.i18n.marking import mark


class Drawer(QFrame):
    """A heading, a sentence, a place for boxes, and a column that scrolls."""

    closed = Signal()

    def __init__(self, context: WindowContext, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "drawer")
        self.setAccessibleName(title)
        self.context = context
        lines = column(self, spacing=8, margins=(0, 10, 0, 0))
        head = row(spacing=8, margins=(24, 0, 16, 0))
        texts = column(spacing=2)
        texts.addWidget(PlainLabel(title, TextKind.STRONG, wrap=True))
        texts.addWidget(PlainLabel(words, TextKind.SMALL, wrap=True))
        head.addLayout(texts, 1)
        close_words = context.tongue.say(mark("Close"))
        close = ActionButton("", ButtonKind.QUIET, context.theme.icon("x", "quiet"), close_words)
        close.setToolTip(context.tongue.say(mark("Close (Escape)")))
        close.clicked.connect(self.closed)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(head)
        self.boxes = row(spacing=8, margins=(24, 0, 24, 0))
        lines.addLayout(self.boxes)
        self.list = ScrollColumn(spacing=8, margins=(24, 2, 24, 12))
        lines.addWidget(self.list, 1)

    def take_focus(self) -> None:
        """Begin where a user begins."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape, go along the list by arrows."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            if key == Qt.Key.Key_Down:
                self.focusNextChild()
            else:
                self.focusPreviousChild()
        else:
            super().keyPressEvent(event)
