"""Notices: a line in the page that says what happened and offers what to do, instead of a box over it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QWidget

from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.icon_label import IconLabel
from letters_app.gui.elements.labels import PlainLabel
from letters_app.gui.elements.layouts import row
from letters_app.gui.theme.theme import Theme
from letters_app.gui.theme.tokens import Tone

NOTICE_ICONS = {
    Tone.GOOD: "circle-check",
    Tone.WARN: "triangle-alert",
    Tone.BLOCK: "octagon-alert",
    Tone.HINT: "info",
    Tone.INK: "info",
}


@dataclass(frozen=True, slots=True)
class NoticeAction:
    """A button in a notice. The notice goes away when it is pressed."""

    text: str
    do: Callable[[], None]
    kind: ButtonKind = ButtonKind.LINK


class NoticeBar(QFrame):
    """One notice, read aloud when it appears. ``close_name`` names its cross; empty = it stays until replaced."""

    gone = Signal()
    """The user closed it or took what it offers."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        tone: Tone,
        actions: tuple[NoticeAction, ...] = (),
        close_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("notice", tone.value)
        self.setAccessibleName(text)
        self.tone = tone
        line = row(self, spacing=8, margins=(12, 8, 8, 8))
        line.addWidget(IconLabel(theme.icon(NOTICE_ICONS[tone], tone.value)))
        self._text = PlainLabel(text, wrap=True)
        line.addWidget(self._text, 1)
        self.buttons = tuple(self._button(action) for action in actions)
        for button in self.buttons:
            line.addWidget(button)
        if close_name:
            cross = ActionButton("", ButtonKind.QUIET, theme.icon("x", "quiet"), close_name)
            cross.clicked.connect(self._go)
            line.addWidget(cross)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def announce(self) -> None:
        """Have a screen reader read it."""
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _button(self, action: NoticeAction) -> ActionButton:
        button = ActionButton(action.text, action.kind)

        def act() -> None:
            self._go()
            action.do()

        button.clicked.connect(act)
        return button

    def _go(self) -> None:
        self.hide()
        self.gone.emit()


class NoticePlace(QWidget):
    """Where the notices of a screen appear: one at a time, no room taken while there is none."""

    def __init__(self, theme: Theme, close_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._close_name = close_name
        self._line = row(self, margins=(24, 12, 24, 12))
        self.notice: NoticeBar | None = None
        self.hide()

    def say(self, text: str, tone: Tone = Tone.GOOD, actions: tuple[NoticeAction, ...] = ()) -> NoticeBar:
        """Show a notice in place of the present one and return it."""
        self.clear()
        notice = NoticeBar(self._theme, text, tone, actions, self._close_name)
        notice.gone.connect(self.clear)
        self._line.addWidget(notice)
        self.notice = notice
        self.show()
        notice.announce()
        return notice

    def pass_on(self) -> None:
        """Another screen comes: what only says that something was done goes, what asks for something stays."""
        if self.notice is not None and self.notice.tone in (Tone.GOOD, Tone.HINT):
            self.clear()

    def clear(self) -> None:
        """Take the notice away."""
        if self.notice is not None:
            gone, self.notice = self.notice, None
            self._line.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.hide()
