"""A second process that makes portions of a large mailing beside the first one, where there is a core for it.

Checking and setting a letter keeps one core busy; two processes need half the time. What the second one is asked and
answers passes through pipes in memory and is written nowhere. If it dies, its portion is made again by the first.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import IO, Any, Self

from letters_app.services.letters.prepare_letter import LetterPreparer
from letters_app.services.mailings.mailing_order import MailingOrder
from letters_app.services.mailings.mailing_plan import MailingEntry
from letters_app.services.mailings.portions import Portion, make_portion
from letters_app.services.memory_image import forbid_memory_images, forbid_memory_reading
from letters_app.services.packs import Packs
from letters_app.settings.own_process import helper_command

_HELPER = "second_press"


def second_core() -> bool:
    """Tell whether there is a core for a second process."""
    affinity = getattr(os, "sched_getaffinity", None)
    return (len(affinity(0)) if affinity else os.cpu_count() or 1) > 1


class SharedPortions:
    """Portions that two processes take turns to make. Asked from one thread; ``close`` ends the second process."""

    def __init__(self, order: MailingOrder, portions: Sequence[Sequence[MailingEntry]]) -> None:
        """Start the second process."""
        self._order = order
        self._portions = portions
        # The first one is the caller's: the second process needs a moment to begin, and files begin with it.
        self._is_first_claimed = False
        self._unclaimed = list(range(1, len(portions)))
        self._changed = threading.Condition()
        self._made: dict[int, Portion] = {}
        self._is_working = True
        self._made_now = 0
        self._made_before = 0
        self._process = _start()
        self._thread = threading.Thread(target=self._work, name="second press", daemon=True)
        self._thread.start()

    def claim(self) -> int | None:
        """Return the number of a portion the caller is to make, ``None`` if there is none left."""
        if not self._is_first_claimed:
            self._is_first_claimed = True
            return 0
        return self._next()

    def made_elsewhere(self) -> int:
        """Return how many letters the second process has made."""
        with self._changed:
            return self._made_before + self._made_now

    def take(self, number: int, wait_s: float = 0.0) -> Portion | None:
        """Return the portion ``number`` if the second process has made it; wait for news at most ``wait_s``."""
        with self._changed:
            if number not in self._made and wait_s:
                self._changed.wait(wait_s)
            return self._made.pop(number, None)

    def close(self) -> None:
        """End the second process, whatever it is at."""
        self._process.kill()
        self._thread.join()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):  # what was not sent has nobody to go to
                    stream.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _next(self) -> int | None:
        with self._changed:
            return self._unclaimed.pop(0) if self._unclaimed else None

    def _work(self) -> None:
        source, sink = self._process.stdout, self._process.stdin
        while source is not None and sink is not None:
            number = self._next()
            if number is None:
                break
            try:
                portion = self._asked(number, source, sink)
            except (OSError, EOFError, pickle.UnpicklingError, ValueError):
                with self._changed:
                    self._unclaimed.insert(0, number)
                    self._made_now = 0
                break
            with self._changed:
                self._made[number] = portion
                self._made_before += len(portion.made)
                self._made_now = 0
                self._changed.notify_all()
        with self._changed:
            self._changed.notify_all()

    def _asked(self, number: int, source: IO[bytes], sink: IO[bytes]) -> Portion:
        pickle.dump((self._order, self._portions[number]), sink)
        sink.flush()
        while True:
            # From a process of our own, over a pipe nobody else has.
            answer: Any = pickle.load(source)  # noqa: S301 - see above
            if isinstance(answer, Portion):
                return answer
            with self._changed:
                self._made_now = int(answer)
                self._changed.notify_all()


def _start() -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    return subprocess.Popen(  # noqa: S603 - our own program, no shell
        helper_command(_HELPER),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )


def serve(source: IO[bytes], sink: IO[bytes]) -> None:
    """Make the portions that ``source`` asks for, until it ends."""
    preparer = LetterPreparer(Packs())

    def tell(made: int) -> bool:
        pickle.dump(made, sink)
        sink.flush()
        return True

    while True:
        try:
            order, entries = pickle.load(source)  # noqa: S301 - from the process that started this one
        except EOFError:
            return
        portion = make_portion(preparer, order, entries, tell)
        pickle.dump(portion, sink)
        sink.flush()


def run() -> None:
    """Be the second process: make portions until standard input ends."""
    forbid_memory_images()
    forbid_memory_reading()
    serve(sys.stdin.buffer, sys.stdout.buffer)
