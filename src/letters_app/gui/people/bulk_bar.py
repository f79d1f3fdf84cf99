"""What can be done to several people at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, column, row
from letters_app.gui.tongue import Tongue
from letters_app.i18n.marking import mark


class BulkBar(QFrame):
    """A line under the list while more than one person is chosen."""

    write_wanted = Signal()
    check_wanted = Signal()
    hold_wanted = Signal()
    remove_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, tongue: Tongue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "footer")
        self._tongue = tongue
        say = tongue.say
        self.setAccessibleName(say(mark("What to do with those who are chosen")))
        self._count = PlainLabel(kind=TextKind.STRONG)
        self._none_button = ActionButton(say(mark("Choose none")), ButtonKind.LINK)
        self._none_button.clicked.connect(self.clear_wanted)
        buttons = (
            (say(mark("Write to these")), self.write_wanted),
            (say(mark("All checked today")), self.check_wanted),
            (say(mark("Hold all…")), self.hold_wanted),
            (say(mark("Remove all…")), self.remove_wanted),
        )
        flow = FlowRow()
        for text, signal in buttons:
            button = ActionButton(text)
            button.clicked.connect(signal)
            flow.add(button)
        lines = column(self, spacing=8, margins=(24, 10, 24, 12))
        head = row(spacing=12)
        head.addWidget(self._count)
        head.addWidget(self._none_button)
        head.addStretch(1)
        lines.addLayout(head)
        lines.addWidget(flow)
        self.hide()

    def show_number(self, number: int) -> None:
        """Show how many are chosen; fewer than two hide the bar."""
        self._count.show_text(self._tongue.say_number("{number} person chosen", "{number} people chosen", number))
        self.setVisible(number > 1)
