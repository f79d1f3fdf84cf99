"""The line under the sentences: what can be added, undo and redo."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.layouts import FlowRow, row
from letters_app.gui.write.words.row_content import ColumnMode
from letters_app.i18n.marking import mark


class WordsFoot(QFrame):
    """Buttons only."""

    paragraph_wanted = Signal()
    questions_wanted = Signal()
    phrasebook_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "footer")
        say, icon = context.tongue.say, context.theme.icon
        line = row(self, spacing=8, margins=(24, 10, 12, 10))
        flow = FlowRow(spacing=8)
        line.addWidget(flow, 1)
        self.paragraph_button = ActionButton(say(mark("Add a paragraph")), icon=icon("plus"))
        self.paragraph_button.setToolTip(say(mark("Your own words after this paragraph (Ctrl+Enter)")))
        self.paragraph_button.clicked.connect(self.paragraph_wanted)
        self.questions_button = ActionButton(say(mark("Ask me something")), icon=icon("message-circle-question-mark"))
        self.questions_button.clicked.connect(self.questions_wanted)
        self.phrasebook_button = ActionButton(say(mark("Phrasebook")), icon=icon("text-quote"))
        self.phrasebook_button.clicked.connect(self.phrasebook_wanted)
        for button in (self.paragraph_button, self.questions_button, self.phrasebook_button):
            flow.add(button)
        self._icons = tuple(
            (button, button.icon()) for button in (self.paragraph_button, self.questions_button, self.phrasebook_button)
        )
        self._undo_button = ActionButton("", ButtonKind.ICON, icon("undo-2", "quiet"), say(mark("Undo")))
        self._undo_button.setToolTip(say(mark("Undo (Ctrl+Z)")))
        self._undo_button.clicked.connect(self.undo_wanted)
        self._redo_button = ActionButton("", ButtonKind.ICON, icon("redo-2", "quiet"), say(mark("Redo")))
        self._redo_button.setToolTip(say(mark("Redo (Ctrl+Shift+Z)")))
        self._redo_button.clicked.connect(self.redo_wanted)
        for button in (self._undo_button, self._redo_button):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def show_mode(self, mode: ColumnMode) -> None:
        """Leave the icons out where they would cost a line."""
        for button, icon in self._icons:
            button.setIcon(icon if mode is ColumnMode.SIDE_BY_SIDE else QIcon())

    def show_undo(self, *, can_undo: bool, can_redo: bool) -> None:
        """Offer what can be taken back and done again."""
        self._undo_button.setEnabled(can_undo)
        self._redo_button.setEnabled(can_redo)
