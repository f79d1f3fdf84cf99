"""A question asked in the page, in place of a box over it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, column


class CardQuestion(QWidget):
    """A heading, fields in ``body``, a button that does it and one that leaves all as it is; so does Escape."""

    accepted = Signal()
    gone = Signal()

    def __init__(
        self, heading: str, do_text: str, leave_text: str, *, danger: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(heading)
        lines = column(self, spacing=12, margins=(20, 16, 20, 16))
        lines.addWidget(PlainLabel(heading, TextKind.HEADING, wrap=True))
        self.body: QVBoxLayout = column(spacing=10)
        lines.addLayout(self.body)
        self.do_button = ActionButton(do_text, ButtonKind.DANGER if danger else ButtonKind.PRIMARY)
        self.leave_button = ActionButton(leave_text)
        buttons = FlowRow()
        buttons.add(self.do_button)
        buttons.add(self.leave_button)
        lines.addWidget(buttons)
        self.do_button.clicked.connect(self.accepted)
        self.leave_button.clicked.connect(self.gone)

    def begin(self) -> None:
        """Put the focus where an answer begins."""
        self.leave_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave all as it is on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.gone.emit()
            return
        super().keyPressEvent(event)
