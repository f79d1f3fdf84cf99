"""The remarks that do not count because somebody left the words: once, in this letter, for the group."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.labels import Paragraph, PlainLabel, TextKind
from letters_app.gui.elements.layouts import clear, column, row, rule
from letters_app.gui.write.leaving import aside_words
from letters_app.i18n.marking import mark
from letters_app.services.letters.finding_places import PutAside


class AsideList(QWidget):
    """Takes no room while there is nothing."""

    back_wanted = Signal(object)
    """What was ``PutAside`` and is to count again."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._lines = column(self, spacing=6)
        self.buttons: tuple[ActionButton, ...] = ()

    def show_aside(self, aside: Sequence[PutAside]) -> None:
        """Show what was set aside."""
        say = self._context.tongue.say
        clear(self._lines)
        self.setVisible(bool(aside))
        buttons = []
        if aside:
            self._lines.addWidget(PlainLabel(say(mark("Left as it is")), TextKind.SMALL_STRONG))
        for one in aside:
            words = aside_words(self._context, one)
            line = row(spacing=8)
            line.addWidget(Paragraph(words, TextKind.QUIET), 1)
            back = ActionButton(say(mark("Bring it back")), ButtonKind.LINK)
            back.setAccessibleDescription(words)
            back.clicked.connect(lambda _=False, one=one: self.back_wanted.emit(one))
            line.addWidget(back)
            self._lines.addWidget(rule())
            self._lines.addLayout(line)
            buttons.append(back)
        self.buttons = tuple(buttons)
