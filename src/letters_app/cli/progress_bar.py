"""Progress on stderr, and Ctrl+C that stops between two letters and not in the middle of one."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Iterator
from types import FrameType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from letters_app.cli.face import Face
from letters_app.services.progress import CancelToken


class ProgressBar:
    """Shows how many items are done; a bar on a terminal, nothing where nobody looks."""

    def __init__(self, face: Face, label: str) -> None:
        columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
        self._bar = Progress(*columns, console=Console(file=face.prose), transient=True)
        self._task = self._bar.add_task(label, total=None)

    def __enter__(self) -> Self:
        if self._bar.console.is_terminal:
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._bar.console.is_terminal:  # stopping a bar that never started still ends a line
            self._bar.stop()

    def advance(self, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` items are finished."""
        self._bar.update(self._task, completed=done, total=total)


@contextlib.contextmanager
def stopping_at_interrupt() -> Iterator[CancelToken]:
    """Yield a token that the first Ctrl+C sets; a second one interrupts at once."""
    token = CancelToken()

    def stop(_signal: int, _frame: FrameType | None) -> None:
        if token.is_cancelled:
            raise KeyboardInterrupt
        token.cancel()

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield token
    finally:
        signal.signal(signal.SIGINT, before)
