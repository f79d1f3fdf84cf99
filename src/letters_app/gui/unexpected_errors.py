"""The border of the window for mistakes of ours: they are told by their place in the code, never by what was worked on.

Without it Python writes the message of an exception to the terminal or the journal of the desktop, and the message may
hold a name or words of a letter (threat model R17).
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from types import TracebackType

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from letters_app.gui.jobs import UnexpectedError, unexpected

_PAUSE_S = 5.0
"""A mistake in drawing comes again with every drawing; it is told once in so many seconds."""


class UnexpectedErrors(QObject):
    """Hears of exceptions that nobody caught: in slots, in other threads, while things are thrown away."""

    happened = Signal(object)
    """The ``UnexpectedError``, on the main thread."""
    _caught = Signal(object)

    def __init__(self, parent: QObject | None = None, *, now: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._now = now
        self._told_at: dict[tuple[object, ...], float] = {}
        # Queued: what failed may be in the middle of drawing, and some threads are not ours.
        self._caught.connect(self._on_caught, Qt.ConnectionType.QueuedConnection)

    def listen(self) -> None:
        """Hear of them from here on, in place of Python's own hooks."""
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_exception_of_thread
        sys.unraisablehook = self._on_unraisable

    def _on_exception(
        self,
        kind: type[BaseException],  # noqa: ARG002 - Python's signature
        error: BaseException,
        trace: TracebackType | None,  # noqa: ARG002 - likewise
    ) -> None:
        self._catch(error)

    def _on_exception_of_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._catch(arguments.exc_value)

    def _on_unraisable(self, arguments: sys.UnraisableHookArgs) -> None:
        if arguments.exc_value is not None:
            self._catch(arguments.exc_value)

    def _catch(self, error: BaseException) -> None:
        for name in ("last_exc", "last_value", "last_traceback"):
            vars(sys).pop(name, None)  # Python keeps the frames there, with all that was being worked on
        if shiboken6.isValid(self):
            self._caught.emit(unexpected(error))

    def _on_caught(self, error: UnexpectedError) -> None:
        what, now = tuple(sorted(error.params.items())), self._now()
        if now - self._told_at.get(what, -_PAUSE_S) >= _PAUSE_S:
            self._told_at[what] = now
            self.happened.emit(error)
