"""Brings letters a step on their way in the vault, and offers to take it back."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from PySide6.QtCore import QObject

from letters_app.domain.letter import Draft, LetterState
from letters_app.gui.context import WindowContext
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.notice_bar import NoticeAction
from letters_app.gui.mail.state_words import HISTORY_WORDS
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.theme.tokens import Tone
from letters_app.i18n.marking import mark
from letters_app.services.letters.letter_log import LettersChanged, keep_copies, reopen, set_state, undo


class LetterSteps(QObject):
    """Every step is one transaction; a notice tells of it and has a way back."""

    def __init__(self, context: WindowContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._say = context.tongue.say

    def set_state(self, ids: tuple[str, ...], state: LetterState, day: datetime.date, because: str = "") -> None:
        """Note that letters came into a state on a day."""

        def tell(change: LettersChanged) -> None:
            words = self._context.tongue.say_number(
                "Noted for {number} letter: {what}.",
                "Noted for {number} letters: {what}.",
                len(change.after),
                what=self._say(HISTORY_WORDS[state]),
            )
            self._tell(words, change, self._other_way(state, change))

        self._change(lambda vault: set_state(vault.vault, ids, state, day, because=because), tell)

    def keep_copies(self, ids: tuple[str, ...], *, keep: bool) -> None:
        """Keep the words of letters, or do not."""
        words = self._say(mark("The words are kept.") if keep else mark("The words are not kept."))
        self._change(lambda vault: keep_copies(vault.vault, ids, keep=keep), lambda change: self._tell(words, change))

    def tell_printed(self, change: LettersChanged) -> None:
        """Tell that a letter that was ready is printed now."""
        if change.after:
            self._tell(self._say(mark("The letter is noted as printed.")), change)

    def reopen(self, letter_id: str) -> None:
        """Make a draft of a letter that was not printed yet, and open it."""
        now = self._context.clock.now()

        def open_it(draft: Draft) -> None:
            self._context.go(Destination(ScreenId.WRITE, draft_id=draft.id))

        self._context.session.change(
            self, lambda vault: reopen(vault.vault, letter_id, now), open_it, self._context.notify_error
        )

    def _change(self, work: Callable[[OpenVault], LettersChanged], tell: Callable[[LettersChanged], None]) -> None:
        self._context.session.change(self, work, tell, self._context.notify_error)

    def _other_way(self, state: LetterState, change: LettersChanged) -> tuple[NoticeAction, ...]:
        """Return what helps after a letter came back: its address may be old."""
        if state is not LetterState.RETURNED or len(change.after) != 1:
            return ()
        person = Destination(ScreenId.PEOPLE, recipient_id=change.after[0].recipient_id)
        return (NoticeAction(self._say(mark("Check the address")), lambda: self._context.go(person)),)

    def _tell(self, words: str, change: LettersChanged, ways: tuple[NoticeAction, ...] = ()) -> None:
        session, fail = self._context.session, self._context.notify_error

        def take_back() -> None:
            session.change(session, lambda vault: undo(vault.vault, change), None, fail)

        self._context.notify(words, Tone.GOOD, (*ways, NoticeAction(self._say(mark("Undo")), take_back)))
