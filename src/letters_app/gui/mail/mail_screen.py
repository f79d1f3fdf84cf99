"""Mail: the way of each letter, and printing many at once."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.destination import Destination
from letters_app.gui.elements.layouts import column
from letters_app.gui.mail.batch_pages import BatchPages
from letters_app.gui.mail.letters_page import LettersPage
from letters_app.gui.mail.mail_roll import MailRoll
from letters_app.gui.screen import Screen
from letters_app.gui.write.open_letters import open_letters_of

BATCH = "batch"
"""``Destination.part``: many are to be printed."""
READY = "ready"
"""``Destination.part``: the letters that are ready are to be printed."""


class MailScreen(Screen):
    """The list of letters, and the mailing over it."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.roll = MailRoll(context, self)
        self.letters_page = LettersPage(context, self.roll)
        self.batch_pages = BatchPages(context)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.letters_page)
        self._pages.addWidget(self.batch_pages)
        column(self, spacing=0).addWidget(self._pages)
        self.letters_page.batch_wanted.connect(self._begin_batch)
        self.letters_page.ready_wanted.connect(self._print_ready)
        self.batch_pages.left.connect(self._show_letters)

    def arrive(self, destination: Destination) -> None:
        """Show the list, a letter, or a mailing; one that is under way stays in view."""
        open_letters_of(self.context).warm()
        if not self.roll.is_read:
            self.roll.read()
        if destination.part == BATCH:
            self._begin_batch()
        elif destination.part == READY:
            self._print_ready(())
        elif destination.letter_id:
            self._show_letters()
            self.letters_page.show_letter(destination.letter_id)
        elif self.batch_pages.is_under_way:
            self._pages.setCurrentWidget(self.batch_pages)
        elif self._pages.currentWidget() is self.letters_page:
            self.letters_page.begin()

    def _begin_batch(self) -> None:
        self._pages.setCurrentWidget(self.batch_pages)
        self.batch_pages.begin()

    def _print_ready(self, letter_ids: tuple[str, ...]) -> None:
        self._pages.setCurrentWidget(self.batch_pages)
        self.batch_pages.begin_ready(letter_ids)

    def _show_letters(self) -> None:
        self._pages.setCurrentWidget(self.letters_page)
        self.letters_page.begin()
