"""The statistical reader in the window: asked beside everything else, so that nothing ever waits for it."""

from __future__ import annotations

from collections.abc import Callable, Collection

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
        self._sitting = 0
        """Grows with each lock: what was asked for in an earlier sitting is nobody's business any more."""

    @property
    def state(self) -> ReaderState:
        """How the reader stands."""
        return self._reader.state

    def remembered(self, text: str, language: str, apart: Collection[str] = ()) -> Remembered:
        """Return what is known of the passages of ``text`` without asking; from any thread."""
        return remembered_passages(self._reader, text, language, apart)

    def read(
        self,
        owner: QObject,
        text: str,
        language: str,
        apart: Collection[str],
        on_answered: Callable[[], None],
        *,
        newest_of: str,
    ) -> None:
        """Judge ``text`` beside everything else, then call ``on_answered`` while ``owner`` lives.

        Passages of ``apart`` are read by themselves. If it could not be judged, ``state`` says why.
        """
        reader, sitting = self._reader, self._sitting

        def judge() -> None:
            if sitting == self._sitting:  # what waited while the vault was locked is not read any more
                judged_passages(reader, text, language, apart)
            if sitting != self._sitting:
                reader.rest()

        def answered(_: object) -> None:
            self._tell()
            on_answered()

        self._worker.submit(owner, judge, answered, newest_of=newest_of)

    def begin_anew(self, owner: QObject, on_begun: Callable[[], None]) -> None:
        """Start the reader once more after it failed, then call ``on_begun`` while ``owner`` lives."""
        reader = self._reader

        def begin() -> ReaderState:
            reader.rest()
            return reader.warm_up()

        def begun(_: object) -> None:
            self._is_told = False
            self._tell()
            on_begun()

        self._worker.submit(owner, begin, begun)

    def warm_up(self) -> None:
        """Start the reader's process before the first letter needs it."""
        self._worker.submit(self, self._reader.warm_up, lambda _: self._tell())

    def rest(self) -> None:
        """End the process and forget what was read; for locking."""
        self._is_told = False
        self._sitting += 1
        self._reader.rest()

    def close(self) -> None:
        """End the process and forget what was read."""
        self._sitting += 1
        self._reader.close()
        self._worker.close()

    def _tell(self) -> None:
        state = self._reader.state
        if state in {ReaderState.ABSENT, ReaderState.FAILED} and not self._is_told:
            self._is_told = True
            self.missing.emit(state)
