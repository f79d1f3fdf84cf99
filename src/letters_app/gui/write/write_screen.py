"""Write: the letters that are open, the drafts to go on with, and the way into each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from letters_app.domain.errors import LettersError
from letters_app.gui.context import WindowContext
from letters_app.gui.destination import Destination
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import column
from letters_app.gui.elements.notice_bar import NoticeAction
from letters_app.gui.screen import Screen
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.write.drafts_page import DraftsPage
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.letter_page import LetterPage
from letters_app.gui.write.letter_tabs import LetterTabs
from letters_app.gui.write.open_letters import open_letters_of
from letters_app.i18n.marking import mark

NEW_LETTER = "new"
"""As part of a destination: begin a letter to nobody yet."""


class WriteScreen(Screen):
    """One page for each open letter, and one for the list of drafts."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.letters = open_letters_of(context)
        self._pages: dict[str, LetterPage] = {}
        self._tabs = LetterTabs(context, self.letters, self)
        self._drafts = DraftsPage(context, self.letters)
        self._preparing = PlainLabel(self.say(mark("Laying out paper and sentences…")), TextKind.QUIET)
        self._preparing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._drafts)
        self._stack.addWidget(self._preparing)
        lines = column(self, spacing=0)
        lines.addWidget(self._tabs)
        lines.addWidget(self._stack, 1)
        self._connect()
        self.letters.warm()

    def arrive(self, destination: Destination) -> None:
        """Take a draft up, begin a letter, or show what was in view."""
        if destination.draft_id:
            self.letters.take_up(destination.draft_id)
        elif destination.recipient_id:
            self._write_to(destination.recipient_id)
        elif destination.part == NEW_LETTER:
            self.letters.begin()
        self._show()
        page = self._stack.currentWidget()
        if isinstance(page, LetterPage):
            page.arrive()
        elif page is self._drafts:
            self._drafts.focus_first()

    def leave(self) -> None:
        """Hand over what was typed."""
        self._leave_page()
        self.letters.read_drafts_anew()

    def flush(self) -> None:
        """Hand everything typed to the vault's worker."""
        self._leave_page()
        self.letters.flush()

    def _leave_page(self) -> None:
        page = self._stack.currentWidget()
        if isinstance(page, LetterPage):
            page.leave()

    def _write_to(self, recipient_id: str) -> None:
        if self.letters.has_draft_to(recipient_id):
            self.letters.show_letter(None)
            self._drafts.show_person(recipient_id)
        else:
            self.letters.begin(recipient_id)

    def _connect(self) -> None:
        letters = self.letters
        letters.changed.connect(self._show)
        letters.ready.connect(self._show)
        letters.failed.connect(self._on_failed)
        self.context.session.changed.connect(self._on_vault_changed)
        self._drafts.taken_up.connect(letters.take_up)
        self._drafts.deleted.connect(self._on_deleted)
        self._drafts.begun.connect(letters.begin)
        self._tabs.letter_chosen.connect(self._go_to_letter)
        self._tabs.letter_closed.connect(self._close_letter)
        for keys, do in (
            ("Ctrl+N", letters.begin),
            ("Ctrl+W", self._close_present),
            ("Ctrl+Tab", lambda: self._go_round(1)),
            ("Ctrl+Shift+Tab", lambda: self._go_round(-1)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    def _show(self) -> None:
        """Show the letter in view, the list, or that the packs are being read."""
        for draft_id in [each for each in self._pages if each not in {letter.id for letter in self.letters.letters}]:
            page = self._pages.pop(draft_id)
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()
        if self.letters.is_preparing:
            self._stack.setCurrentWidget(self._preparing)
            return
        letter = self.letters.present
        if letter is None:
            self._drafts.show_drafts()
            self._stack.setCurrentWidget(self._drafts)
            return
        page = self._page_of(letter)
        if self._stack.currentWidget() is not page:
            self._leave_page()
            self._stack.setCurrentWidget(page)
            if self.isVisible():
                page.arrive()

    def _page_of(self, letter: LetterModel) -> LetterPage:
        page = self._pages.get(letter.id)
        if page is None:
            page = self._pages[letter.id] = LetterPage(self.context, letter)
            page.list_wanted.connect(self._go_to_list)
            self._stack.addWidget(page)
        return page

    def _go_to_list(self) -> None:
        self._leave_page()
        self._drafts.show_person("")
        self.letters.show_letter(None)
        self._drafts.focus_first()

    def _go_to_letter(self, letter: LetterModel) -> None:
        self._leave_page()
        self.letters.show_letter(letter)

    def _go_round(self, by: int) -> None:
        letters = self.letters.letters
        if letters:
            present = self.letters.present
            at = letters.index(present) if present in letters else -max(by, 0)
            self._go_to_letter(letters[(at + by) % len(letters)])

    def _close_present(self) -> None:
        if self.letters.present is not None:
            self._close_letter(self.letters.present)

    def _close_letter(self, letter: LetterModel) -> None:
        self._leave_page()
        letter_id, is_kept = letter.id, letter.draft() is not None
        self.letters.close(letter_id)
        if is_kept:
            again = NoticeAction(self.say(mark("Open it again")), lambda: self.letters.take_up(letter_id))
            self.context.notify(self.say(mark("The letter is kept as a draft.")), Tone.GOOD, (again,))

    def _on_deleted(self, draft_id: str) -> None:
        self.letters.discard(draft_id)
        self.context.notify(
            self.say(mark("The draft was deleted.")),
            Tone.HINT,
            (NoticeAction(self.say(mark("Bring it back")), self.letters.undo_discard),),
        )

    def _on_vault_changed(self) -> None:
        if self._stack.currentWidget() is self._drafts:
            self._drafts.show_drafts()

    def _on_failed(self, error: LettersError) -> None:
        self.context.notify_error(error)
        self._show()
