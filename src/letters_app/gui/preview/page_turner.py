"""Two arrows and a number: turns the pages of a preview."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import row
from letters_app.i18n.marking import mark


class PageTurner(QWidget):
    """Turns pages; no room is taken while there is one page only."""

    turned = Signal(int)
    """By 1 or -1."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        say, icon = context.tongue.say, context.theme.icon
        self._back = ActionButton("", ButtonKind.QUIET, icon("chevron-left", "text"), say(mark("Previous page")))
        self._on = ActionButton("", ButtonKind.QUIET, icon("chevron-right", "text"), say(mark("Next page")))
        self._back.setToolTip(say(mark("Previous page (Page Up on the sheet)")))
        self._on.setToolTip(say(mark("Next page (Page Down on the sheet)")))
        self._words = PlainLabel("", TextKind.SMALL)
        line = row(self, spacing=4)
        line.addStretch(1)
        line.addWidget(self._back)
        line.addWidget(self._words)
        line.addWidget(self._on)
        line.addStretch(1)
        self._back.clicked.connect(lambda: self.turned.emit(-1))
        self._on.clicked.connect(lambda: self.turned.emit(1))
        self.hide()

    def show_page(self, words: str, page: int, pages: int) -> None:
        """Say which page is in view."""
        self._words.show_text(words)
        self._back.setEnabled(page > 1)
        self._on.setEnabled(page < pages)
        self.setVisible(pages > 1)
