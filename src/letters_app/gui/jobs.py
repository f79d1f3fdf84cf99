"""Work beside the window: each worker is one thread with a queue; answers come back on the main thread.

Whatever belongs to one thread (an open vault, the fonts of the press) lives in one worker and is only touched by its
jobs. An answer for a widget that is gone is dropped.
"""

from __future__ import annotations

import queue
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from letters_app.domain.errors import LettersError

T = TypeVar("T")


class UnexpectedError(LettersError):
    """A mistake of ours in a job (``kind``, ``place``: where in our code, nothing of what was worked on)."""

    code = "letters.unexpected"


@dataclass(frozen=True, slots=True)
class _Job:
    work: Callable[[], object]
    owner: QObject
    on_done: Callable[[object], None] | None
    on_failed: Callable[[LettersError], None] | None
    key: str


@dataclass(frozen=True, slots=True)
class _Answer:
    job: _Job
    value: object
    error: LettersError | None


class Worker(QObject):
    """One thread that does jobs in the order they come.

    ``failed`` tells of errors that nobody else hears.
    """

    failed = Signal(object)
    _answered = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._newest: dict[str, int] = {}
        self._lock = threading.Lock()
        self._waiting = 0
        self._answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name=f"letters-{name}", daemon=True)
        self._thread.start()

    @property
    def is_idle(self) -> bool:
        """Whether no job waits or runs and no answer is on its way."""
        return self._waiting == 0

    def submit(
        self,
        owner: QObject,
        work: Callable[[], T],
        on_done: Callable[[T], None] | None = None,
        on_failed: Callable[[LettersError], None] | None = None,
        *,
        newest_of: str = "",
    ) -> None:
        """Do ``work`` in the thread, then call ``on_done`` or ``on_failed`` on the main thread while ``owner`` lives.

        Of jobs with the same ``newest_of`` (a preview, a search) only the newest is done and answered; older ones that
        still wait are dropped.
        """
        if newest_of:
            with self._lock:
                self._newest[newest_of] = self._newest.get(newest_of, 0) + 1
            key = f"{newest_of}:{self._newest[newest_of]}"
        else:
            key = ""
        self._waiting += 1
        job = _Job(work, owner, on_done, on_failed, key)  # type: ignore[arg-type]  # on_done gets what work returned
        self._queue.put(job)

    def close(self, timeout_s: float = 10.0) -> bool:
        """Finish what waits and end the thread; tell whether it ended in time. Answers are no longer given."""
        self._queue.put(None)
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while (job := self._queue.get()) is not None:
            answer = self._done(job)
            if not shiboken6.isValid(self):
                return
            self._answered.emit(answer)
            del job, answer  # a queue that waits must not keep what was worked on

    def _done(self, job: _Job) -> _Answer:
        if self._is_outdated(job):
            return _Answer(job, None, None)
        try:
            return _Answer(job, job.work(), None)
        except LettersError as error:
            return _Answer(job, None, error)
        except Exception as error:  # noqa: BLE001 - the border of the thread: a mistake of ours becomes an answer too
            return _Answer(job, None, unexpected(error))

    def _is_outdated(self, job: _Job) -> bool:
        if not job.key:
            return False
        name, _, number = job.key.rpartition(":")
        with self._lock:
            return self._newest[name] != int(number)

    def _on_answered(self, answer: _Answer) -> None:
        self._waiting -= 1
        job = answer.job
        if not shiboken6.isValid(job.owner) or self._is_outdated(job):
            return
        if answer.error is None:
            if job.on_done is not None:
                job.on_done(answer.value)
        elif job.on_failed is not None:
            job.on_failed(answer.error)
        else:
            self.failed.emit(answer.error)


def unexpected(error: BaseException) -> UnexpectedError:
    """Return the error that names the place in our code and nothing of what was worked on."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    return UnexpectedError(kind=type(error).__name__, place=place)
