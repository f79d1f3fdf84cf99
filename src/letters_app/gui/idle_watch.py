"""Locks the vault when nobody has touched the computer for a while, also after it slept (threat model R11)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

_LOOK_EVERY_MS = 2000
_SLEPT_S = 60.0
"""Who has not looked for so long has slept, and so has the computer."""
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """Sends ``idle`` once, when ``minutes`` have passed without a key or a touch while it watches."""

    idle = Signal()

    def __init__(self, application: QApplication, now: Callable[[], float]) -> None:
        """``now`` tells seconds of a clock that goes on while the computer sleeps."""
        super().__init__(application)
        self._application = application
        self._now = now
        self._touched_at = self._looked_at = now()
        self.minutes = 5
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Begin to watch."""
        self._touched_at = self._looked_at = self._now()
        self._application.installEventFilter(self)
        self._timer.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()
        self._application.removeEventFilter(self)

    def look(self) -> None:
        """See whether the time is up."""
        now = self._now()
        slept = now - self._looked_at >= _SLEPT_S
        self._looked_at = now
        self._touched_at = min(self._touched_at, now)  # somebody has put the clock back: the time begins anew
        if slept or now - self._touched_at >= self.minutes * 60:
            self.stop()
            self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        """Take note of a sign of life; nothing is kept from anybody."""
        if event.type() in _SIGNS_OF_LIFE:
            self.look()  # the first touch after a night must not pass for somebody who was there all along
            self._touched_at = self._now()
        return False
