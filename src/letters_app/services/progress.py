"""How long work tells how far it is, and how it is stopped."""

from __future__ import annotations

import threading
from typing import Protocol


class Progress(Protocol):
    """Hears how far a job is. Called from the job's own thread."""

    def advance(self, done: int, total: int) -> None:
        """Hear that ``done`` of ``total`` items are finished."""


class NoProgress:
    """Hears nothing."""

    def advance(self, done: int, total: int) -> None:
        """Do nothing."""


class CancelToken:
    """A wish to stop, made in one thread and heard between two items in another."""

    def __init__(self) -> None:
        self._wish = threading.Event()

    def cancel(self) -> None:
        """Ask the job to stop after the item it is at."""
        self._wish.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody asked."""
        return self._wish.is_set()
