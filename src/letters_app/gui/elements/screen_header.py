"""The head of a screen: what it is, a quiet line beside it, what can be done at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from letters_app.gui.elements.labels import ElidedLabel, PlainLabel, TextKind
from letters_app.gui.elements.layouts import row


class ScreenHeader(QFrame):
    """A line of title, subtitle, whatever is added to ``middle``, and actions at the right."""

    def __init__(self, title: str, subtitle: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "header")
        self.setMinimumHeight(64)
        line = row(self, spacing=12, margins=(24, 12, 24, 12))
        self._title = PlainLabel(title, TextKind.TITLE)
        self._subtitle = ElidedLabel(subtitle, TextKind.QUIET)
        self.middle = row(spacing=8)
        self._action_row = row(spacing=8)
        line.addWidget(self._title)
        line.addLayout(self.middle)
        line.addWidget(self._subtitle, 1)
        line.addLayout(self._action_row)

    def show_title(self, title: str) -> None:
        """Change the title."""
        self._title.show_text(title)

    def show_subtitle(self, subtitle: str) -> None:
        """Change the quiet line."""
        self._subtitle.show_text(subtitle)

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the right end."""
        self._action_row.addWidget(widget)
