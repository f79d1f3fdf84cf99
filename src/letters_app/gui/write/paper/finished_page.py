"""After the letter has left: what was done, what lies outside of the vault, and what comes next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.labels import ElidedLabel, Paragraph, TextKind
from letters_app.gui.elements.layouts import FlowRow, clear, column
from letters_app.gui.elements.wrapping_button import WrappingButton
from letters_app.gui.write.finished_letter import FinishedLetter, Way
from letters_app.i18n.dates import long_date
from letters_app.i18n.marking import mark

_HEADINGS = {
    Way.PRINTED: mark("The letter is printed"),
    Way.SAVED: mark("The letter is saved as a PDF"),
    Way.READY: mark("The letter is ready for the batch"),
}
_NEXT = {
    Way.PRINTED: mark("Fold it, put it into its envelope, stamp it and post it."),
    Way.SAVED: mark(
        "Print it at actual size, without “fit to page”. Then fold it, put it into its envelope, stamp it and post it."
    ),
    Way.READY: mark("It waits in Mail and is printed together with the other letters that are ready."),
}


class FinishedPage(QWidget):
    """Only asks; who hears it does it."""

    posted_wanted = Signal()
    not_posted_wanted = Signal()
    another_wanted = Signal()
    mail_wanted = Signal()
    back_wanted = Signal()
    """It did not print: the letter is to be a draft again."""
    deletion_wanted = Signal()
    """The saved files are to go."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._lines = column(self, spacing=12)
        self._heading: Paragraph | None = None

    def take_focus(self) -> None:
        """Begin at the heading, so that it is read first."""
        if self._heading is not None:
            self._heading.setFocus()

    def show_finished(self, finished: FinishedLetter, name: str) -> None:
        """Show what became of the letter to ``name``."""
        clear(self._lines)
        tongue, say = self._context.tongue, self._context.tongue.say
        posted = finished.posted is not None
        heading = self._heading = Paragraph(
            say(mark("The letter is posted") if posted else _HEADINGS[finished.way]), TextKind.TITLE
        )
        heading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        letter = finished.letter
        date = long_date(letter.written_on, tongue.language) if letter.written_on else ""
        facts = say(mark("Letter {number} to {name}, {date}."), number=letter.number, name=name, date=date)
        self._lines.addWidget(heading)
        self._lines.addWidget(Paragraph(facts))
        if not posted:
            self._lines.addWidget(Paragraph(say(_NEXT[finished.way])))
        if finished.files:
            self._lines.addWidget(self._files_card(finished))
        self._lines.addWidget(self._buttons(finished))
        if not posted:
            words = mark("It did not print: make it a draft again")
            if finished.way is Way.READY:
                words = mark("Not yet: make it a draft again")
            icon = self._context.theme.icon("undo-2", "ink")
            back = WrappingButton(((say(words), TextKind.LINK),), ButtonKind.LINK, icon)
            back.clicked.connect(self.back_wanted)
            self._lines.addWidget(back)
        self._lines.addStretch(1)

    def _buttons(self, finished: FinishedLetter) -> FlowRow:
        say, buttons = self._context.tongue.say, FlowRow(spacing=8)
        another = ActionButton(say(mark("Write another letter")))
        another.clicked.connect(self.another_wanted)
        if finished.way is Way.READY:
            mail = ActionButton(say(mark("Go to Mail")), ButtonKind.PRIMARY)
            mail.clicked.connect(self.mail_wanted)
            buttons.add(mail)
        elif finished.posted is None:
            posted = ActionButton(say(mark("Posted today")), ButtonKind.PRIMARY)
            posted.clicked.connect(self.posted_wanted)
            buttons.add(posted)
        else:
            not_posted = ActionButton(say(mark("Not posted after all")))
            not_posted.clicked.connect(self.not_posted_wanted)
        buttons.add(another)
        if finished.posted is not None:
            buttons.add(not_posted)
        return buttons

    def _files_card(self, finished: FinishedLetter) -> Card:
        """Say what left the vault, as threat model R9 wants it."""
        tongue, say = self._context.tongue, self._context.tongue.say
        card = Card(say(mark("Left the address book")), spacing=6)
        for path in finished.files:
            label = ElidedLabel(path.name, TextKind.STRONG)
            card.body.addWidget(label)
        card.body.addWidget(ElidedLabel(say(mark("In the folder {folder}"), folder=str(finished.files[0].parent))))
        warning = tongue.say_number(
            "This file is not encrypted: whoever uses this computer account can read it. The print queue, lists of "
            "recent files and small pictures of it may stay behind even when it is deleted.",
            "These files are not encrypted: whoever uses this computer account can read them. The print queue, lists "
            "of recent files and small pictures of them may stay behind even when they are deleted.",
            len(finished.files),
        )
        card.body.addWidget(Paragraph(warning, TextKind.SMALL))
        delete = ActionButton(
            tongue.say_number("Delete it now", "Delete them now", len(finished.files)), ButtonKind.DANGER
        )
        delete.clicked.connect(self.deletion_wanted)
        row = FlowRow()
        row.add(delete)
        card.body.addWidget(row)
        return card
