"""Mail: the way of each letter, and printing many at once."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.destination import Destination
from letters_app.gui.elements.layouts import column
from letters_app.gui.mail.letters_page import LettersPage
from letters_app.gui.mail.mail_roll import MailRoll
from letters_app.gui.screen import Screen
from letters_app.gui.write.open_letters import open_letters_of


class MailScreen(Screen):
    """The list of letters, and the batch over it."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.roll = MailRoll(context, self)
        self.letters_page = LettersPage(context, self.roll)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.letters_page)
        column(self, spacing=0).addWidget(self._pages)

    def arrive(self, destination: Destination) -> None:
        """Show the list, a letter, or the batch."""
        open_letters_of(self.context).warm()
        if not self.roll.is_read:
            self.roll.read()
        if destination.letter_id:
            self.letters_page.show_letter(destination.letter_id)
        self.letters_page.begin()
