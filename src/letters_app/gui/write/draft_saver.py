"""Writes a letter into the vault while it is typed (threat model R27): soon after typing rests, and now and then in it.

Only the newest text is written, by the vault's worker. What failed is tried again until it succeeds.
"""

from __future__ import annotations

import enum
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from letters_app.domain.errors import LettersError
from letters_app.domain.letter import Draft
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.session import Session
from letters_app.storage import VaultNotice

REST_MS = 1_000
"""How long typing rests before the text is written."""
LONGEST_MS = 5_000
"""How long a change waits at most while typing goes on, and how long until a failed save is tried again."""


class SaveState(enum.StrEnum):
    """Whether the text on the screen lies in the vault."""

    NOTHING = "nothing"
    """There is nothing worth saving yet: an untouched letter, or one without a recipient."""
    SAVED = "saved"
    WAITING = "waiting"
    FAILED = "failed"
    READ_ONLY = "read-only"
    """The vault cannot be written; the text lives until the vault is locked."""


class DraftSaver(QObject):
    """Keeps one draft in the vault up to date.

    ``draft`` returns what is to be saved now, ``None`` while there is nothing worth it.
    """

    changed = Signal()

    def __init__(
        self, session: Session, draft: Callable[[], Draft | None], *, is_saved: bool, parent: QObject | None = None
    ) -> None:
        """``is_saved`` tells that the letter came out of the vault."""
        super().__init__(parent)
        self._session = session
        self._draft = draft
        self.state = SaveState.SAVED if is_saved else SaveState.NOTHING
        self.error: LettersError | None = None
        """Why the last save failed, ``None`` if it did not."""
        self._is_behind = False
        self._rest = self._timer(REST_MS)
        self._longest = self._timer(LONGEST_MS)

    def touch(self) -> None:
        """The letter was changed: write it soon. A page that goes with its window tells it after all was written."""
        if not self._session.is_open:
            return
        self._is_behind = True
        if VaultNotice.READ_ONLY in self._session.view.notices:
            self._become(SaveState.READ_ONLY)
            return
        self._rest.start()
        if not self._longest.isActive():
            self._longest.start()
        if self.state is not SaveState.FAILED:
            self._become(SaveState.WAITING if self._draft() is not None else SaveState.NOTHING)

    def flush(self) -> None:
        """Hand what is not written yet to the vault's worker now."""
        self._rest.stop()
        self._longest.stop()
        draft = self._draft() if self._is_behind and self.state is not SaveState.READ_ONLY else None
        if draft is None:
            return
        self._is_behind = False

        def save(vault: OpenVault) -> None:
            vault.vault.drafts.save(draft)

        self._session.run(self, save, self._on_saved, self._on_failed, newest_of=f"draft:{draft.id}")

    def stop(self) -> None:
        """Write no more: the letter is finished or thrown away."""
        self._rest.stop()
        self._longest.stop()
        self._is_behind = False

    def _timer(self, interval_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(self.flush)
        return timer

    def _on_saved(self, _: None) -> None:
        self.error = None
        self._become(SaveState.WAITING if self._is_behind else SaveState.SAVED)

    def _on_failed(self, error: LettersError) -> None:
        self.error = error
        self._is_behind = True
        self._longest.start()
        self._become(SaveState.FAILED)

    def _become(self, state: SaveState) -> None:
        is_news = state is not self.state or state is SaveState.FAILED
        self.state = state
        if is_news:
            self.changed.emit()
