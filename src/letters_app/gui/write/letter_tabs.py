"""The open letters as a row of tabs, shown when there is more than one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.layouts import FlowRow, column, row
from letters_app.gui.write.letter_head import list_name_of
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.open_letters import OpenLetters
from letters_app.i18n.marking import mark

_LONGEST_NAME = 28


class LetterTabs(QWidget):
    """One tab for each open letter, with a cross that puts it away as a draft."""

    letter_chosen = Signal(object)
    letter_closed = Signal(object)

    def __init__(self, context: WindowContext, letters: OpenLetters, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._letters = context, letters
        self.setAccessibleName(context.tongue.say(mark("Open letters")))
        self._names: list[tuple[LetterModel, str]] = []
        self._buttons: dict[str, ActionButton] = {}
        self._row = FlowRow()
        column(self, margins=(24, 10, 24, 0)).addWidget(self._row)
        self._group = QButtonGroup(self)
        letters.changed.connect(self.show_letters)
        self.show_letters()

    def show_letters(self) -> None:
        """Show the letters that are open now."""
        names = [(letter, self._name(letter)) for letter in self._letters.letters]
        if names != self._names:
            self._build(names)
        present = self._letters.present
        self._group.setExclusive(False)
        for letter, _ in names:
            self._buttons[letter.id].setChecked(letter is present)
        self._group.setExclusive(present is not None)
        self.setVisible(len(names) > 1)

    def _build(self, names: list[tuple[LetterModel, str]]) -> None:
        known = {letter for letter, _ in self._names}
        self._names = names
        for button in self._group.buttons():
            self._group.removeButton(button)
        self._row.clear()
        self._buttons = {}
        say = self._context.tongue.say
        for letter, name in names:
            if letter not in known:
                letter.changed.connect(self.show_letters)
            tab = QWidget()
            line = row(tab, spacing=0)
            button = ActionButton(_cut(name), ButtonKind.CHIP, name=name)
            button.setCheckable(True)
            button.setToolTip(say(mark("{name} (Ctrl+Tab: the next letter)"), name=name))
            button.clicked.connect(lambda _=False, each=letter: self.letter_chosen.emit(each))
            cross = ActionButton(
                "",
                ButtonKind.QUIET,
                self._context.theme.icon("x", "quiet"),
                say(mark("Put the letter to {name} away; it stays a draft"), name=name),
            )
            cross.clicked.connect(lambda _=False, each=letter: self.letter_closed.emit(each))
            line.addWidget(button)
            line.addWidget(cross)
            self._group.addButton(button)
            self._buttons[letter.id] = button
            self._row.add(tab)

    def _name(self, letter: LetterModel) -> str:
        return list_name_of(letter) or self._context.tongue.say(mark("Nobody yet"))


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"
