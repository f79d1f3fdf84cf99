"""Changes people from the screen: each is done in the vault's worker, said in a notice, and can be taken back."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from letters_app.domain.errors import LettersError
from letters_app.domain.facility import Facility
from letters_app.domain.recipient import Hold, Recipient, Stay
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.notice_bar import NoticeAction
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.people.change_words import DONE, UNDONE, done_words
from letters_app.gui.theme.tokens import Tone
from letters_app.i18n.marking import mark
from letters_app.services.people.editing import RemovalPreview
from letters_app.services.people.people_change import PeopleChange

OnFailed = Callable[[LettersError], None]


class PeopleChanges(QObject):
    """What can be done to people; every method returns at once."""

    done = Signal(object)
    """A ``PeopleChange`` that is in the vault now."""

    def __init__(self, context: WindowContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def verify(self, ids: tuple[str, ...]) -> None:
        """Note that the addresses were confirmed today; people without an address are told of and left out."""
        context, today = self._context, self._context.clock.today()
        book, wanted = context.session.book, frozenset(ids)
        with_address = tuple(
            person.id for person in book.recipients if person.id in wanted and book.mail_address_of(person, today)
        )
        left_out = len(ids) - len(with_address)
        if not with_address:
            context.notify(context.tongue.say(mark("No address is known, so there is none to confirm.")), Tone.WARN)
            return
        note = ""
        if left_out:
            note = context.tongue.say_number(
                "{number} person without an address was left out.",
                "{number} people without an address were left out.",
                left_out,
            )
        self._do(lambda vault: vault.people.verify_addresses(with_address, today), note=note)

    def hold(self, ids: tuple[str, ...], hold: Hold | None) -> None:
        """Stop mail to these people, or let it go again."""
        if len(ids) == 1:
            self._do(lambda vault: vault.people.set_hold(ids[0], hold))
            return
        book, wanted = self._context.session.book, frozenset(ids)
        people = [replace(person, hold=hold) for person in book.recipients if person.id in wanted]
        self._do(lambda vault: vault.people.change_many(people))

    def move(
        self, recipient_id: str, stay: Stay, on: datetime.date, facility: Facility | None, on_failed: OnFailed
    ) -> None:
        """Write that a person is in another place."""
        self._do(lambda vault: vault.people.move(recipient_id, stay, on, facility), on_failed)

    def add(self, recipient: Recipient, facility: Facility | None, on_failed: OnFailed) -> None:
        """Save somebody new."""
        self._do(lambda vault: vault.people.add(recipient, facility), on_failed)

    def save(self, recipient: Recipient, facility: Facility | None, on_failed: OnFailed) -> None:
        """Save somebody known as they were changed."""
        self._do(lambda vault: vault.people.change(recipient, facility), on_failed)

    def preview_removal(self, ids: tuple[str, ...], show: Callable[[RemovalPreview], None]) -> None:
        """Find out what would go with these people."""
        self._context.session.run(self, lambda vault: vault.people.removal_preview(ids), show)

    def remove(self, ids: tuple[str, ...]) -> None:
        """Delete people for good; somebody has asked before."""
        self._do(lambda vault: vault.people.remove(ids))

    def undo(self) -> None:
        """Take the last change back."""
        self._context.session.change(self, _undo, self._on_undone)

    def _do(
        self, work: Callable[[OpenVault], PeopleChange], on_failed: OnFailed | None = None, *, note: str = ""
    ) -> None:
        self._context.session.change(
            self, work, lambda change: self._on_done(change, note), on_failed or self._context.notify_error
        )

    def _on_done(self, change: PeopleChange, note: str) -> None:
        context = self._context
        if change.is_empty():
            context.notify(context.tongue.say(mark("Nothing was changed: it stood there already.")), Tone.HINT)
        else:
            text = " ".join(part for part in (done_words(context.tongue, DONE, change), note) if part)
            undo = NoticeAction(context.tongue.say(mark("Undo")), self.undo)
            context.notify(text, Tone.GOOD, () if change.removed else (undo,))
        self.done.emit(change)

    def _on_undone(self, change: PeopleChange | None) -> None:
        context = self._context
        if change is None:
            context.notify(context.tongue.say(mark("There is nothing to undo.")), Tone.HINT)
            return
        context.notify(done_words(context.tongue, UNDONE, change), Tone.GOOD)
        self.done.emit(change)


def _undo(vault: OpenVault) -> PeopleChange | None:
    return vault.people.undo()
