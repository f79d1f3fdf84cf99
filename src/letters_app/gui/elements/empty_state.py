"""What stands where there is nothing yet: why, and what to do first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from letters_app.gui.elements.buttons import ActionButton
from letters_app.gui.elements.icon_label import IconLabel
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import column


class EmptyState(QWidget):
    """An icon, a heading, a sentence, and the buttons that help."""

    def __init__(
        self,
        icon: QIcon,
        heading: str,
        text: str,
        buttons: tuple[ActionButton, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        body = column(self, spacing=12, margins=(24, 48, 24, 48))
        body.setAlignment(Qt.AlignmentFlag.AlignCenter)
        picture = IconLabel(icon, 36)
        title = PlainLabel(heading, TextKind.HEADING)
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words = PlainLabel(text, TextKind.QUIET, wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setMaximumWidth(440)
        words.setMinimumWidth(380)
        body.addStretch(1)
        body.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        body.addWidget(title)
        body.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        for button in buttons:
            body.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        body.addStretch(2)
