"""Where the list comes from: a file, dropped or chosen, or pasted text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.inputs import TextBox
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, ScrollColumn, column
from letters_app.gui.theme.typefaces import beside_text
from letters_app.i18n.marking import mark

_WIDEST_PX = 760
_LONGEST_TEXT = 2_000_000
_KINDS = "*.csv *.tsv *.txt *.xlsx *.ods *.json"


class ChooseStep(QWidget):
    """The first page."""

    file_chosen = Signal(Path)
    text_given = Signal(str)

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        say = context.tongue.say
        scroll = ScrollColumn()
        column(self, spacing=0).addWidget(scroll)
        self._file_button = ActionButton(
            say(mark("Choose a file…")), ButtonKind.LARGE, context.theme.icon("file-up", "on_ink")
        )
        self._file_button.clicked.connect(self._ask_for_file)
        self._text_box = TextBox(
            placeholder=say(mark("Name first, the address under it, an empty line between people.")),
            lines=8,
            longest=_LONGEST_TEXT,
        )
        self._text_box.setAccessibleName(say(mark("Pasted text")))
        self._text_box.textChanged.connect(self._show_whether_text)
        self._text_button = ActionButton(say(mark("Read this text")))
        self._text_button.clicked.connect(self._give_text)
        self._text_button.setToolTip("Ctrl+Enter")
        scroll.body.addWidget(self._file_card())
        scroll.body.addWidget(self._text_card())
        scroll.body.addStretch(1)
        self._show_whether_text()

    def take_focus(self) -> None:
        """Begin at the file."""
        self._file_button.setFocus()

    def show_text(self, text: str) -> None:
        """Put dropped text into the box."""
        self._text_box.setPlainText(text)
        self._text_button.setFocus()

    def clear_text(self) -> None:
        """Forget what was pasted: it is in the vault now."""
        self._text_box.clear()

    def show_working(self, *, works: bool) -> None:
        """Say that a list is being read."""
        self._file_button.setEnabled(not works)
        self._show_whether_text(works=works)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read the text on Ctrl+Enter."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._text_button.isEnabled():
            self._give_text()
            return
        super().keyPressEvent(event)

    def _file_card(self) -> Card:
        say = self._context.tongue.say
        card = Card(spacing=12, padding=24)
        card.setMaximumWidth(beside_text(_WIDEST_PX))
        card.setAccessibleName(say(mark("From a file")))
        card.body.addWidget(PlainLabel(say(mark("From a file")), TextKind.HEADING))
        words = mark(
            "A list of your group or another one: CSV, Excel (XLSX), LibreOffice (ODS) or JSON. You can also drop the "
            "file here. Its columns are found by their names, in many languages."
        )
        card.body.addWidget(PlainLabel(say(words), TextKind.QUIET, wrap=True))
        line = FlowRow()
        line.add(self._file_button)
        card.body.addWidget(line)
        calm = mark("Nothing is changed until you have seen what would change. Nothing leaves this computer.")
        card.body.addWidget(PlainLabel(say(calm), TextKind.SMALL, wrap=True))
        return card

    def _text_card(self) -> Card:
        say = self._context.tongue.say
        card = Card(spacing=12, padding=24)
        card.setMaximumWidth(beside_text(_WIDEST_PX))
        card.setAccessibleName(say(mark("From a web page or a message")))
        card.body.addWidget(PlainLabel(say(mark("From a web page or a message")), TextKind.HEADING, wrap=True))
        words = mark("Copy the addresses there and paste them here. Cells copied from a spreadsheet are read too.")
        card.body.addWidget(PlainLabel(say(words), TextKind.QUIET, wrap=True))
        card.body.addWidget(self._text_box)
        line = FlowRow()
        line.add(self._text_button)
        card.body.addWidget(line)
        return card

    def _ask_for_file(self) -> None:
        say = self._context.tongue.say
        kinds = f"{say(mark('Lists'))} ({_KINDS});;{say(mark('All files'))} (*)"
        self._context.ask.file_to_open(self, say(mark("Choose a list of people")), kinds, self.file_chosen.emit)

    def _give_text(self) -> None:
        self.text_given.emit(self._text_box.text())

    def _show_whether_text(self, *, works: bool = False) -> None:
        self._text_button.setEnabled(not works and bool(self._text_box.text().strip()))
