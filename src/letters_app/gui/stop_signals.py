"""Ctrl+C in the terminal, ``kill`` and the end of a session close the window as its frame does, so all is saved."""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")


class StopSignals(QObject):
    """Sends ``stop_wanted`` in the event loop when the system asks the process to end.

    Qt waits outside Python, where a handler in Python would not be called; so the number of the signal comes through a
    pipe. Who asks twice gets what the system does by itself. On Windows nothing is watched, for there is no such pipe.
    """

    stop_wanted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.exit_code = 0
        """What the shell expects of a process that a signal ended, 0 while none came."""
        if sys.platform == "win32":
            return
        self._read_end, write_end = os.pipe()
        os.set_blocking(write_end, False)
        signal.set_wakeup_fd(write_end, warn_on_full_buffer=False)
        self._numbers = [getattr(signal, name) for name in _SIGNALS]
        for number in self._numbers:
            signal.signal(number, _leave_it_to_the_pipe)
        self._notifier = QSocketNotifier(self._read_end, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def _on_signal(self) -> None:
        self._notifier.setEnabled(False)
        self.exit_code = 128 + os.read(self._read_end, 1)[0]
        for number in self._numbers:
            signal.signal(number, signal.SIG_DFL)
        self.stop_wanted.emit()


def _leave_it_to_the_pipe(_number: int, _frame: FrameType | None) -> None:
    """Keep the system from ending the process; the number has gone into the pipe already."""
