"""The statistical reader in the window: asked beside everything else, so that nothing ever waits for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from letters_app.gui.jobs import Worker
from letters_app.reader.client import ReaderState, StatisticalReader
from letters_app.services.statistical_reader import Remembered, judged_passages, remembered_passages


class Reading(QObject):
    """Owns the reader and the worker that waits for its answers."""

    missing = Signal(object)
    """There is no reader, or no longer; told once, with its ``ReaderState``."""

    def __init__(self, reader: StatisticalReader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._worker = Worker("reading")
        self._is_told = False

    def remembered(self, text: str, language: str) -> Remembered:
        """Return what is known of the passages of ``text`` without asking; from any thread."""
        return remembered_passages(self._reader, text, language)

    def read(self, owner: QObject, text: str, language: str, on_read: Callable[[], None], *, newest_of: str) -> None:
        """Judge ``text`` beside everything else, then call ``on_read`` while ``owner`` lives, if it could be judged."""
        reader = self._reader
        self._worker.submit(
            owner,
            lambda: bool(judged_passages(reader, text, language)),
            lambda is_read: on_read() if is_read else self._tell(),
            newest_of=newest_of,
        )

    def warm_up(self) -> None:
        """Start the reader's process before the first letter needs it."""
        self._worker.submit(self, self._reader.warm_up, lambda _: self._tell())

    def rest(self) -> None:
        """End the process and forget what was read; for locking."""
        self._reader.rest()

    def close(self) -> None:
        """End the process and forget what was read."""
        self._reader.close()
        self._worker.close()

    def _tell(self) -> None:
        state = self._reader.state
        if state in {ReaderState.ABSENT, ReaderState.FAILED} and not self._is_told:
            self._is_told = True
            self.missing.emit(state)
