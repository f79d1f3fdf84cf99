"""Collects Python's cyclic garbage on the main thread alone.

Python collects in whatever thread happens to allocate. In a worker's that could delete the Python half of a widget,
and with it Qt's half, which only the main thread may touch: the program would end without a word.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_EVERY_MS = 2_000


class GarbageWatch(QObject):
    """Takes over from Python's own collector until it is stopped."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin at once."""
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_LOOK_EVERY_MS)

    def look(self) -> None:
        """Collect the oldest generation that Python's own collector would have collected by now."""
        due = [count > threshold for count, threshold in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        for generation in reversed(range(len(due))):
            if due[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()
