"""Backs the open vault up without being asked: once a day, and every half hour of work (threat model R25)."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from letters_app.domain.errors import LettersError
from letters_app.gui.context import WindowContext
from letters_app.gui.open_vault import OpenVault
from letters_app.services.vaults.backup_schedule import back_up, backup_is_due

_FIRST_LOOK_MS = 10_000
"""After opening: whoever unlocked wants to begin, not to wait for a copy."""
_LOOK_EVERY_MS = 60_000
_LOOKS_PASSED_OVER_AFTER_A_FAILURE = 30


class BackupWatch(QObject):
    """Looks from time to time whether a backup is due. A failure is told, and tried again half an hour later."""

    def __init__(self, context: WindowContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._to_pass_over = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        context.session.opened.connect(self._on_opened)
        context.session.closed.connect(self.stop)

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()

    def look(self) -> None:
        """Make a backup if one is due."""
        self._timer.setInterval(_LOOK_EVERY_MS)
        if self._to_pass_over:
            self._to_pass_over -= 1
            return
        now = self._context.clock.now()

        def is_due(vault: OpenVault) -> bool:
            return backup_is_due(vault.vault, now)

        self._context.session.run(self, is_due, self._on_known, newest_of="backup is due")

    def _on_opened(self) -> None:
        self._to_pass_over = 0
        self._timer.start(_FIRST_LOOK_MS)

    def _on_known(self, due: bool) -> None:  # noqa: FBT001 - the answer of a job
        if due:
            session = self._context.session
            session.change(self, lambda vault: back_up(vault.vault), None, self._on_failed)

    def _on_failed(self, error: LettersError) -> None:
        self._to_pass_over = _LOOKS_PASSED_OVER_AFTER_A_FAILURE
        self._context.notify_error(error)
