"""Cards: everything about one thing in one frame."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import column


class Card(QFrame):
    """A frame with rounded corners and perhaps a small title; put things into ``body``."""

    def __init__(self, title: str = "", parent: QWidget | None = None, *, spacing: int = 8, padding: int = 16) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.body = column(self, spacing=spacing, margins=(padding, padding, padding, padding))
        if title:
            self.setAccessibleName(title)
            self.body.addWidget(PlainLabel(title, TextKind.SMALL_STRONG))
