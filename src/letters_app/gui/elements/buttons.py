"""Buttons: what they look like is their kind, what they do is their text."""

from __future__ import annotations

import enum

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from letters_app.gui.theme.icons import ICON_GAP_PX, ICON_PX
from letters_app.gui.theme.typefaces import beside_text


class ButtonKind(enum.StrEnum):
    """The looks of a button. A screen has one primary button at most."""

    PLAIN = "plain"
    PRIMARY = "primary"
    LARGE = "large"
    LINK = "link"
    QUIET = "quiet"
    DANGER = "danger"
    NAV = "nav"
    CHIP = "chip"
    CHOICE = "choice"
    INDEX = "index"
    STEP = "step"
    ICON = "icon"
    """An icon alone, in a narrow place."""


class ActionButton(QPushButton):
    """A button with a text and perhaps an icon. An icon alone needs ``name``, which is read aloud and shown as tip."""

    _icon_px = ICON_PX

    def __init__(
        self,
        text: str,
        kind: ButtonKind = ButtonKind.PLAIN,
        icon: QIcon | None = None,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self.setProperty("kind", kind.value)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name or text)
        self.setAutoDefault(False)
        if name and not text:
            self.setToolTip(name)
        if icon is not None:
            self.setIcon(icon)
            self.size_icon()

    def size_icon(self, side_px: int = ICON_PX) -> None:
        """Let the icon be as large as the text: ``side_px`` at the usual size of text."""
        self._icon_px = side_px
        side = beside_text(side_px)
        size = QSize(side + (ICON_GAP_PX if self.text() else 0), side)
        if size != self.iconSize():
            self.setIconSize(size)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text, which comes with another style sheet."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and not self.icon().isNull():
            self.size_icon(self._icon_px)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button by Enter too; Qt's own buttons do that in dialogs alone."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def show_text(self, text: str) -> None:
        """Change the text, and the name with it."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
