"""What left the vault as files since it was unlocked, and how to delete it (threat model R9)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from letters_app.domain.errors import LettersError
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.labels import ElidedLabel, PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, clear, column, row
from letters_app.gui.sentences import sentence_for
from letters_app.gui.write.saved_files import saved_files_of
from letters_app.i18n.marking import mark
from letters_app.services.letters.letter_files import delete_files


class SavedFilesPart(QWidget):
    """The list of this session: it is kept nowhere, and forgotten with the vault."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._say = context.tongue.say
        self._saved = saved_files_of(context)
        self._list = column(spacing=8)
        self._note = PlainLabel(kind=TextKind.PROBLEM, wrap=True)
        self._note.hide()
        lines = column(self, spacing=8)
        lines.addWidget(PlainLabel(self._say(mark("Files outside the address book")), TextKind.STRONG))
        lines.addLayout(self._list)
        lines.addWidget(self._note)
        self._saved.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        clear(self._list)
        files = self._saved.files
        if not files:
            words = mark("Nothing was saved as a file since you unlocked.")
            self._list.addWidget(PlainLabel(self._say(words), TextKind.QUIET, wrap=True))
            return
        words = mark(
            "These were saved since you unlocked. They are not encrypted: whoever uses this computer account can read "
            "them. When they are printed, delete them here. After a lock this list is empty, and the files stay."
        )
        self._list.addWidget(PlainLabel(self._say(words), TextKind.QUIET, wrap=True))
        for path in files:
            self._list.addWidget(self._line_of(path))
        if len(files) > 1:
            buttons = FlowRow()
            everything = ActionButton(self._say(mark("Delete them all now")), ButtonKind.DANGER)
            everything.clicked.connect(lambda: self._delete(files))
            buttons.add(everything)
            self._list.addWidget(buttons)

    def _line_of(self, path: Path) -> QWidget:
        line_widget = QWidget()
        line = row(line_widget, spacing=12)
        names = column(spacing=0)
        names.addWidget(ElidedLabel(path.name, TextKind.BODY))
        names.addWidget(ElidedLabel(str(path.parent), TextKind.SMALL))
        line.addLayout(names, 1)
        button = ActionButton(self._say(mark("Delete now")))
        button.setAccessibleName(self._say(mark("Delete now: {file}"), file=path.name))
        button.clicked.connect(lambda: self._delete((path,)))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return line_widget

    def _delete(self, files: tuple[Path, ...]) -> None:
        self.setEnabled(False)
        self._note.hide()

        def deleted(_: None) -> None:
            self.setEnabled(True)
            self._saved.forget(files)
            if buttons := self.findChildren(ActionButton):
                buttons[0].setFocus()

        self._context.press.submit(self, lambda: delete_files(files), deleted, self._on_failed)

    def _on_failed(self, error: LettersError) -> None:
        self.setEnabled(True)
        self._note.show_text(sentence_for(error, self._context.tongue))
        self._note.show()
