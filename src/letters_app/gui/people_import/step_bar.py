"""The foot of a step: a line of words, back, and on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import row
from letters_app.i18n.marking import mark


class StepBar(QFrame):
    """``go_button`` is the one primary button of the page."""

    back_wanted = Signal()
    go_wanted = Signal()

    def __init__(self, context: WindowContext, go: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "footer")
        say = context.tongue.say
        self._working = say(mark("Reading the list…"))
        self._words = PlainLabel("", TextKind.SMALL, wrap=True)
        self._said = ""
        self.back_button = ActionButton(say(mark("Back")))
        self.back_button.clicked.connect(self.back_wanted)
        self.go_button = ActionButton(go, ButtonKind.PRIMARY)
        self.go_button.clicked.connect(self.go_wanted)
        across = row(self, spacing=12, margins=(24, 12, 24, 12))
        across.addWidget(self._words, 1)
        across.addWidget(self.back_button)
        across.addWidget(self.go_button)

    def show_words(self, words: str) -> None:
        """Say something beside the buttons."""
        self._said = words
        self._words.show_text(words)

    def show_working(self, *, works: bool) -> None:
        """Say that something is being worked out; nothing can be pressed twice."""
        self._words.show_text(self._working if works else self._said)
        self.go_button.setEnabled(not works)
