"""The recovery code, shown once: large, in groups, with a proof that it was written down."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import LineBox
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import column
from letters_app.i18n.marking import mark

_COLUMNS = 3
_LOOKALIKES = str.maketrans("OIL", "011")


class RecoveryCodeView(QWidget):
    """``proved`` comes when the last group was typed back; ``confirmed`` on Enter after that."""

    proved = Signal()
    confirmed = Signal()

    def __init__(self, context: WindowContext, code: str) -> None:
        super().__init__()
        say = context.tongue.say
        self._groups = tuple(code.split("-"))
        self.is_proved = False
        self._wrong_words = say(mark("This is not the last group. Look at the paper again."))
        self._right_words = say(mark("That is right."))
        self.group_box = LineBox(longest=12)
        self.group_box.setMaximumWidth(200)
        self.group_field = Field(
            say(mark("Type the last group from your paper")),
            self.group_box,
            say(mark("This makes sure that it is on paper.")),
        )
        lines = column(self, spacing=12)
        lines.addWidget(self._make_card(say(mark("Recovery code"))))
        lines.addWidget(self.group_field)
        self.group_box.textChanged.connect(self._on_typed)
        self.group_box.returnPressed.connect(self._on_return)

    def forget(self) -> None:
        """Take the code off the screen."""
        self._groups = ("",)
        self.group_box.setText("")
        for label in self.findChildren(PlainLabel):
            if label.property("kind") == TextKind.CODE.value:
                label.show_text("")

    def _make_card(self, name: str) -> Card:
        card = Card(padding=20)
        card.setAccessibleName(name)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(12)
        for place, group in enumerate(self._groups):
            label = PlainLabel(group, TextKind.CODE)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setAccessibleName(" ".join(group))
            grid.addWidget(label, place // _COLUMNS, place % _COLUMNS)
        card.body.addLayout(grid)
        return card

    def _on_typed(self) -> None:
        typed = _signs(self.group_box.text())
        self.group_field.show_problem("")
        if len(typed) < len(self._groups[-1]):
            return
        if typed == self._groups[-1] or typed == "".join(self._groups):
            self.is_proved = True
            self.group_field.show_hint(self._right_words)
            self.proved.emit()
        elif not self.is_proved:
            self.group_field.show_problem(self._wrong_words)

    def _on_return(self) -> None:
        if self.is_proved:
            self.confirmed.emit()
        else:
            self.group_field.show_problem(self._wrong_words)


def _signs(typed: str) -> str:
    return "".join(typed.replace("-", " ").split()).upper().translate(_LOOKALIKES)
