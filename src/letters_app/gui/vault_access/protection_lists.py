"""What an encrypted address book protects and what it cannot: said before one is made, and in the settings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.icon_label import IconLabel
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import column, row
from letters_app.i18n.marking import mark

PROTECTED = (
    mark("While it is closed or locked, names, addresses and letters lie on the disk only encrypted."),
    mark("Letters never connects to the internet."),
    mark("What was saved survives a crash, and backups are made and checked by themselves."),
)
NOT_PROTECTED = (
    mark("Spying software on the computer, or somebody who looks at the open window."),
    mark("Being forced to open it: the folder can be seen, and there is no hidden one."),
    mark("What leaves it: paper, saved PDFs and lists, the memory of the printer."),
    mark("What the computer writes to disk when it sleeps. Encrypt the whole disk if you can."),
    mark("Deleted people: older backups hold them until they are thinned out."),
)


class ProtectionLists(QWidget):
    """Two short lists, one under the other."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        say = context.tongue.say
        lines = column(self, spacing=12)
        for title, sentences, icon, role in (
            (mark("What it protects"), PROTECTED, "shield-check", "good"),
            (mark("What it cannot protect from"), NOT_PROTECTED, "minus", "quiet"),
        ):
            card = Card(spacing=6)
            card.setAccessibleName(say(title))
            card.body.addWidget(PlainLabel(say(title), TextKind.STRONG))
            for sentence in sentences:
                card.body.addLayout(self._line(context, say(sentence), icon, role))
            lines.addWidget(card)

    @staticmethod
    def _line(context: WindowContext, sentence: str, icon: str, role: str) -> QHBoxLayout:
        line = row(spacing=10)
        line.addWidget(IconLabel(context.theme.icon(icon, role), 16), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(PlainLabel(sentence, TextKind.QUIET, wrap=True), 1)
        return line
