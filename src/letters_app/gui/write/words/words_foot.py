"""The line under the sentences: what can be added, how many remarks there are, undo and redo."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.layouts import FlowRow, row
from letters_app.i18n.marking import mark


class WordsFoot(QFrame):
    """Buttons only."""

    paragraph_wanted = Signal()
    questions_wanted = Signal()
    phrasebook_wanted = Signal()
    next_remark_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "footer")
        self._context = context
        say, icon = context.tongue.say, context.theme.icon
        line = row(self, spacing=8, margins=(24, 10, 16, 10))
        flow = FlowRow(spacing=8)
        line.addWidget(flow, 1)
        self.paragraph_button = ActionButton(say(mark("Add a paragraph")), icon=icon("plus"))
        self.paragraph_button.setToolTip(say(mark("Your own words after this paragraph (Ctrl+Enter)")))
        self.paragraph_button.clicked.connect(self.paragraph_wanted)
        self.questions_button = ActionButton(say(mark("Ask me something")), icon=icon("message-circle-question-mark"))
        self.questions_button.clicked.connect(self.questions_wanted)
        self.phrasebook_button = ActionButton(say(mark("Phrasebook")), icon=icon("text-quote"))
        self.phrasebook_button.clicked.connect(self.phrasebook_wanted)
        self.remarks_button = ActionButton("…", ButtonKind.QUIET)
        self.remarks_button.setToolTip(say(mark("Go to the next remark (F8), to the one before (Shift+F8)")))
        self.remarks_button.clicked.connect(self.next_remark_wanted)
        for button in (self.paragraph_button, self.questions_button, self.phrasebook_button, self.remarks_button):
            flow.add(button)
        self._undo_button = ActionButton("", ButtonKind.QUIET, icon("undo-2", "quiet"), say(mark("Undo")))
        self._undo_button.setToolTip(say(mark("Undo (Ctrl+Z)")))
        self._undo_button.clicked.connect(self.undo_wanted)
        self._redo_button = ActionButton("", ButtonKind.QUIET, icon("redo-2", "quiet"), say(mark("Redo")))
        self._redo_button.setToolTip(say(mark("Redo (Ctrl+Shift+Z)")))
        self._redo_button.clicked.connect(self.redo_wanted)
        for button in (self._undo_button, self._redo_button):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.show_remark_count(None)

    def stops(self) -> list[QWidget]:
        """Return where Tab goes in this line."""
        return [
            self.paragraph_button,
            self.questions_button,
            self.phrasebook_button,
            self.remarks_button,
            self._undo_button,
            self._redo_button,
        ]

    def show_remark_count(self, count: int | None) -> None:
        """Say how many remarks there are; ``None``: the check has not answered yet."""
        say, say_number = self._context.tongue.say, self._context.tongue.say_number
        if count is None:
            words = say(mark("Checking the words …"))
        elif count:
            words = say_number(mark("{number} remark"), "{number} remarks", count)
        else:
            words = say(mark("No remarks"))
        self.remarks_button.show_text(words)
        self.remarks_button.setEnabled(bool(count))

    def show_undo(self, *, can_undo: bool, can_redo: bool) -> None:
        """Offer what can be taken back and done again."""
        self._undo_button.setEnabled(can_undo)
        self._redo_button.setEnabled(can_redo)
