"""Opens under a sentence: all its other wordings in both languages, or other interests to write about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, row
from letters_app.gui.elements.wrapping_button import WrappingButton
from letters_app.i18n.marking import mark


@dataclass(frozen=True, slots=True)
class Way:
    """One thing to choose: its key, the words in the letter's language, and in the writer's."""

    key: str
    text: str
    parallel: str = ""
    title: str = ""
    is_present: bool = False
    """Whether it stands in the letter now."""


class WaysPanel(Card):
    """A list of ways; arrows go along it, Enter takes one, Escape closes it."""

    chosen = Signal(str)
    """The key of a way."""
    out_wanted = Signal()
    """The whole block is to go."""
    closed = Signal()

    def __init__(
        self,
        context: WindowContext,
        title: str,
        ways: Sequence[Way],
        out_words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``out_words``: what the button says that takes the whole block out; empty = there is none."""
        super().__init__(parent=parent, spacing=8, padding=12)
        say = context.tongue.say
        self.setAccessibleName(title)
        head = row(spacing=8)
        head.addWidget(PlainLabel(title, TextKind.SMALL_STRONG, wrap=True), 1)
        close = ActionButton("", ButtonKind.QUIET, context.theme.icon("x", "quiet"), say(mark("Close")))
        close.setToolTip(say(mark("Close (Escape)")))
        close.clicked.connect(self.closed)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.buttons: list[WrappingButton] = []
        for way in ways:
            button = WrappingButton(
                (
                    (way.title, TextKind.SMALL_STRONG),
                    (way.text, TextKind.LETTER),
                    (way.parallel, TextKind.SMALL),
                    (say(mark("in the letter now")) if way.is_present else "", TextKind.LINK),
                )
            )
            button.setCheckable(True)
            button.setChecked(way.is_present)
            button.clicked.connect(lambda _=False, key=way.key: self.chosen.emit(key))
            self.body.addWidget(button)
            self.buttons.append(button)
        if not ways:
            self.body.addWidget(PlainLabel(say(mark("There is no other one.")), TextKind.QUIET, wrap=True))
        if out_words:
            more = FlowRow(spacing=8)
            out = WrappingButton(
                ((out_words, TextKind.BODY),), ButtonKind.QUIET, context.theme.icon("trash-2", "quiet"), 16
            )
            out.clicked.connect(self.out_wanted)
            more.add(out)
            self.body.addWidget(more)

    def take_focus(self) -> None:
        """Begin at the way that stands in the letter, else at the first."""
        present = next((button for button in self.buttons if button.isChecked()), None)
        begin = present or next(iter(self.buttons), None)
        if begin is not None:
            begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the list by arrows; close by Escape."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.buttons:
            now = next((index for index, button in enumerate(self.buttons) if button.hasFocus()), -1)
            wanted = min(max(now + (1 if key == Qt.Key.Key_Down else -1), 0), len(self.buttons) - 1)
            self.buttons[wanted].setFocus(Qt.FocusReason.TabFocusReason)
        elif key != Qt.Key.Key_Delete:  # Delete is for the sentence's own buttons
            super().keyPressEvent(event)
