"""A line that opens to more: what few people need does not stand in the way of all others."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.labels import Paragraph, TextKind
from letters_app.gui.elements.layouts import column, row
from letters_app.gui.theme.theme import Theme


class Disclosure(QWidget):
    """Put things into ``body``. While it is closed a summary says what was chosen inside."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None, *, spacing: int = 12) -> None:
        super().__init__(parent)
        self._theme = theme
        self.button = ActionButton(title, ButtonKind.QUIET, theme.icon("chevron-right", "quiet"))
        self.button.setCheckable(True)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._summary = Paragraph("", TextKind.SMALL)
        self._summary.hide()
        self._inside = QWidget(self)
        self.body = column(self._inside, spacing=spacing)
        lines = column(self, spacing=8)
        head = row(spacing=0)
        head.addWidget(self.button)
        head.addStretch(1)
        lines.addLayout(head)
        lines.addWidget(self._summary)
        lines.addWidget(self._inside)
        self._inside.hide()
        self.button.toggled.connect(self._show_whether_open)

    @property
    def is_open(self) -> bool:
        """Whether what is inside can be seen."""
        return self.button.isChecked()

    def open(self) -> None:
        """Show what is inside."""
        self.button.setChecked(True)

    def show_summary(self, text: str) -> None:
        """Say what was chosen; empty = nothing out of the ordinary."""
        self._summary.show_text(text)
        self._show_whether_open()

    def _show_whether_open(self) -> None:
        is_open = self.is_open
        self.button.setIcon(self._theme.icon("chevron-down" if is_open else "chevron-right", "quiet"))
        self._inside.setVisible(is_open)
        self._summary.setVisible(not is_open and bool(self._summary.text()))
        self.button.setAccessibleDescription("" if is_open else self._summary.text())
