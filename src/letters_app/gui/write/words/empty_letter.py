"""What stands over an empty sheet: how to begin, and three questions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import column
from letters_app.gui.elements.wrapping_button import WrappingButton
from letters_app.i18n.marking import mark
from letters_app.services.letters.prompts import Prompt

_WIDEST_PX = 620


class EmptyLetter(QWidget):
    """Says how to begin."""

    chosen = Signal(object)
    """The ``Prompt`` to begin with."""

    def __init__(self, context: WindowContext, prompts: Sequence[Prompt], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = context.tongue.say
        self.setMaximumWidth(_WIDEST_PX)
        lines = column(self, spacing=8, margins=(6, 20, 6, 16))
        lines.addWidget(PlainLabel(say(mark("An empty sheet")), TextKind.HEADING))
        words = mark(
            "Say hello, tell who you are, and then one small thing from your day. Write in the field below, or begin "
            "with a question:"
        )
        lines.addWidget(PlainLabel(say(words), TextKind.QUIET, wrap=True))
        for prompt in prompts:
            button = WrappingButton(((prompt.question, TextKind.BODY),))
            button.clicked.connect(lambda _=False, prompt=prompt: self.chosen.emit(prompt))
            lines.addWidget(button)
