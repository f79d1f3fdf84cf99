"""The program's side of the reader: starts its process when first asked, and outlives whatever happens to it."""

from __future__ import annotations

import contextlib
import enum
import os
import subprocess
import sys
import threading
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from letters_app.domain.finding import Category
from letters_app.domain.judgement import Judgement, Suspicion
from letters_app.reader.frames import FrameError, read_frame, write_frame

MAX_TEXT = 1000
"""Code points of a text the reader looks at; a longer sentence is cut."""
_TEXTS_AT_ONCE = 256
_REMEMBERED = 8192
"""Judgements kept in memory, so that a sentence that did not change costs nothing."""
_LONGEST_EXAMPLE = 1000
_MOST_EXAMPLES = 2
_MOST_STARTS = 4

_THREADS = {
    "OMP_NUM_THREADS": str(min(2, os.cpu_count() or 1)),
    "OMP_WAIT_POLICY": "passive",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "VECLIB_MAXIMUM_THREADS": "1",
}
"""Two threads halve the time of a batch; they must sleep while they wait, or one sentence takes ten times as long
on a machine that has other work. The arithmetic around is too small to be divided."""
START_TIMEOUT_S = 40.0
_ANSWER_TIMEOUT_S = 10.0
_ANSWER_TIMEOUT_PER_TEXT_S = 1.0
"""Far above the 40 ms a sentence takes: beyond it the process hangs."""


class ReaderState(enum.StrEnum):
    """How the reader stands."""

    IDLE = "idle"
    """It was not needed yet."""
    READY = "ready"
    ABSENT = "absent"
    """No encoder is installed, or its heads do not ship."""
    FAILED = "failed"
    """Its process died or gave wrong answers too often."""
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Start:
    """How a process that reads is started: one command an encoder, the preferred first."""

    commands: tuple[tuple[str, ...], ...]
    timeout_s: float = START_TIMEOUT_S


class _DeadError(Exception):
    """The process gave no sound answer and is gone now."""


class StatisticalReader:
    """Judges sentences in a process of its own. One reader may serve several threads, one at a time.

    Nothing of what it is asked is written anywhere; what it remembers is dropped by ``close``.
    """

    def __init__(self, start: Start) -> None:
        self._start = start
        self._next_command = 0
        self._starts_left = _MOST_STARTS
        self._process: subprocess.Popen[bytes] | None = None
        self._number = 0
        self._asking = threading.Lock()
        self._remembered: OrderedDict[tuple[str, str], Judgement] = OrderedDict()
        self._state = ReaderState.IDLE
        self._encoder = ""

    @property
    def state(self) -> ReaderState:
        """How it stands now."""
        return self._state

    @property
    def encoder(self) -> str:
        """Name and version of the encoder it reads with; empty before it is ready."""
        return self._encoder

    def warm_up(self) -> ReaderState:
        """Start the process now if it does not run, and return how the reader stands."""
        with self._asking:
            self._running()
        return self._state

    def judge(self, texts: Sequence[str], language: str) -> tuple[Judgement, ...] | None:
        """Return a judgement for each of ``texts``, or ``None`` if there is no reader; ``state`` says why."""
        asked = [text[:MAX_TEXT] for text in texts]
        with self._asking:
            missing = [text for text in dict.fromkeys(asked) if (language, text) not in self._remembered]
            fresh: dict[str, Judgement] = {}
            for start in range(0, len(missing), _TEXTS_AT_ONCE):
                part = missing[start : start + _TEXTS_AT_ONCE]
                judged = self._ask_patiently(part, language)
                if judged is None:
                    return None
                fresh.update(zip(part, judged, strict=True))
            answer = tuple(fresh.get(text) or self._remembered[language, text] for text in asked)
            for text, judgement in zip(asked, answer, strict=True):
                self._remember((language, text), judgement)
            return answer

    def recall(self, texts: Sequence[str], language: str) -> tuple[Judgement | None, ...]:
        """Return what was judged before, ``None`` for each of ``texts`` that was not; never waits."""
        return tuple(self._remembered.get((language, text[:MAX_TEXT])) for text in texts)

    def rest(self) -> None:
        """End the process and forget everything, for locking; the next question starts anew. From any thread."""
        self._end_and_forget(ReaderState.IDLE)

    def close(self) -> None:
        """End the process and forget everything for good. From any thread."""
        self._end_and_forget(ReaderState.CLOSED)

    def _end_and_forget(self, then: ReaderState) -> None:
        self._state = ReaderState.CLOSED
        process = self._process
        if process is not None:
            process.kill()  # whoever waits for an answer sees the end of the stream
        with self._asking:
            if self._process is not None:
                _end(self._process)
            self._process = None
            self._remembered.clear()
            self._starts_left = _MOST_STARTS
            self._state = then

    def _remember(self, key: tuple[str, str], judgement: Judgement) -> None:
        self._remembered[key] = judgement
        self._remembered.move_to_end(key)
        if len(self._remembered) > _REMEMBERED:
            self._remembered.popitem(last=False)

    def _ask_patiently(self, texts: Sequence[str], language: str) -> list[Judgement] | None:
        """Ask, and once more with a new process if the first dies of it."""
        for _ in range(2):
            process = self._running()
            if process is None:
                return None
            try:
                return self._ask(process, texts, language)
            except _DeadError:
                self._bury(process)
        return None

    def _ask(self, process: subprocess.Popen[bytes], texts: Sequence[str], language: str) -> list[Judgement]:
        self._number += 1
        question = {"number": self._number, "language": language, "texts": list(texts)}
        answer = _exchange(process, question, _ANSWER_TIMEOUT_S + _ANSWER_TIMEOUT_PER_TEXT_S * len(texts))
        judged = answer.get("judged")
        if answer.get("number") != self._number or not isinstance(judged, list) or len(judged) != len(texts):
            raise _DeadError
        return [_judgement(each) for each in judged]

    def _running(self) -> subprocess.Popen[bytes] | None:
        """Return the process, started if need be; ``None`` if there is no way to one."""
        while self._process is None and self._state in {ReaderState.IDLE, ReaderState.READY}:
            if self._next_command >= len(self._start.commands):
                self._state = ReaderState.ABSENT
            elif self._starts_left == 0:
                self._state = ReaderState.FAILED
            else:
                self._starts_left -= 1
                self._try_start(self._start.commands[self._next_command])
        return self._process

    def _try_start(self, command: tuple[str, ...]) -> None:
        try:
            process = subprocess.Popen(  # noqa: S603 - our own program, no shell
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_environment()
            )
        except OSError:
            self._next_command += 1
            return
        self._process = process
        try:
            hello = _exchange(process, None, self._start.timeout_s)
        except _DeadError:
            hello = {}
        ready = hello.get("ready")
        if isinstance(ready, str) and self._state is not ReaderState.CLOSED:
            self._state, self._encoder = ReaderState.READY, ready
            return
        self._bury(process)
        if self._state is not ReaderState.CLOSED:  # else it was we who ended it, and it can be started again
            self._next_command += 1

    def _bury(self, process: subprocess.Popen[bytes]) -> None:
        _end(process)
        self._process = None
        if self._state is ReaderState.READY and self._starts_left == 0:
            self._state = ReaderState.FAILED


def _environment() -> dict[str, str]:
    """Return what the process needs of the environment: where Python finds this program, and few threads."""
    environment = {**os.environ, **_THREADS}
    environment["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    return environment


def _exchange(process: subprocess.Popen[bytes], question: dict[str, Any] | None, timeout_s: float) -> dict[str, Any]:
    """Say ``question`` if there is one, and return the answer; after ``timeout_s`` the process is killed.

    Raises:
        _DeadError: if no sound answer came.
    """
    if process.stdin is None or process.stdout is None:
        raise _DeadError
    with _killed_after(process, timeout_s):
        try:
            if question is not None:
                write_frame(process.stdin, question)
            answer = read_frame(process.stdout)
        except (OSError, ValueError, FrameError) as error:  # ValueError: the pipe was closed while we waited
            raise _DeadError from error
    if answer is None:
        raise _DeadError
    return answer


@contextlib.contextmanager
def _killed_after(process: subprocess.Popen[bytes], timeout_s: float) -> Iterator[None]:
    """Kill ``process`` when the time is over: a pipe has no deadline of its own on every system."""
    watch = threading.Timer(timeout_s, process.kill)
    watch.daemon = True
    watch.start()
    try:
        yield
    finally:
        watch.cancel()


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with contextlib.suppress(OSError):  # what was not sent has nobody to go to
                stream.close()


def _judgement(found: object) -> Judgement:
    """Read one judgement of an answer.

    Raises:
        _DeadError: if it is none; a process that gives wrong answers is not asked again.
    """
    if not isinstance(found, dict):
        raise _DeadError
    suspicions, calm = found.get("suspicions"), found.get("calm")
    if not isinstance(suspicions, list) or not isinstance(calm, bool):
        raise _DeadError
    return Judgement(tuple(_suspicion(each) for each in suspicions), calm)


def _suspicion(found: object) -> Suspicion:
    if not isinstance(found, dict):
        raise _DeadError
    score, examples = found.get("score"), found.get("examples")
    try:
        category = Category(str(found.get("category")))
    except ValueError as error:
        raise _DeadError from error
    if not isinstance(score, float) or not 0.0 <= score <= 1.0:
        raise _DeadError
    if not isinstance(examples, list) or not all(isinstance(each, str) for each in examples):
        raise _DeadError
    return Suspicion(category, score, tuple(each[:_LONGEST_EXAMPLE] for each in examples[:_MOST_EXAMPLES]))
