"""Rows of a label and what is known under it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import column, row
from letters_app.gui.theme.style_sheet import scaled
from letters_app.gui.theme.theme import Theme

_LABEL_WIDTH_PX = 104


class FactRows(QWidget):
    """Facts under each other; what is unknown is said to be so by whoever adds it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label_width_px = round(scaled(_LABEL_WIDTH_PX, theme.text_size_percent))
        self._lines: QVBoxLayout = column(self, spacing=8)

    def add(self, label: str, text: str, kind: TextKind = TextKind.BODY) -> PlainLabel:
        """Add a fact and return the label that shows it."""
        value = PlainLabel(text, kind, wrap=True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        value.setAccessibleName(f"{label}: {value.text()}")
        value.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.add_widget(label, value)
        return value

    def add_widget(self, label: str, value: QWidget) -> None:
        """Add a fact that is more than a text."""
        line = row(spacing=8)
        name = PlainLabel(label, TextKind.QUIET, wrap=True)
        name.setFixedWidth(self._label_width_px)
        line.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(value, 1, Qt.AlignmentFlag.AlignTop)
        self._lines.addLayout(line)
