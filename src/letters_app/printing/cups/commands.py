"""Runs one command of the print system: no shell, a fixed language, an end to its answer and to our patience."""

from __future__ import annotations

import contextlib
import functools
import io
import os
import selectors
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import IO, BinaryIO, Final

from letters_app.printing.errors import PrintSystemFailedError, PrintSystemMissingError

PATIENCE_S: Final = 30.0
"""A command that neither takes nor gives a byte for so long is given up."""
_LONGEST_RUN_S: Final = 900.0
_LONGEST_ANSWER_BYTES: Final = 2 * 1024 * 1024
_CHUNK_BYTES: Final = 64 * 1024
_USUAL_FOLDERS: Final = ("/usr/bin", "/bin", "/usr/local/bin")


@dataclass(frozen=True, slots=True)
class CommandAnswer:
    """What a command said."""

    code: int
    out: str
    err: str


class CupsCommands:
    """The commands of CUPS on this computer.

    Args:
        environment: variables for the commands; those of the process if left out. The server, the user's own
            options and the usual printer come from there, the language does not.
        patience_s: how long to wait for a sign of life.
    """

    def __init__(self, environment: Mapping[str, str] | None = None, patience_s: float = PATIENCE_S) -> None:
        self._environment = environment
        self._patience_s = patience_s

    def run(self, command: str, *arguments: str, stdin: bytes | BinaryIO | None = None) -> CommandAnswer:
        """Run ``command`` to its end and return what it said; its exit code is the caller's to judge.

        Raises:
            PrintSystemMissingError: if there is no such command.
            PrintSystemFailedError: if it gave no sign of life, no end of an answer, or could not be started.
        """
        environment = self._variables()
        folders = os.pathsep.join(filter(None, (environment.get("PATH"), *_USUAL_FOLDERS)))
        program = shutil.which(command, path=folders)
        if program is None:
            raise PrintSystemMissingError
        try:
            process = subprocess.Popen(  # noqa: S603 - a list of arguments, no shell; names never begin an argument
                [program, *arguments],
                stdin=subprocess.DEVNULL if stdin is None else subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=environment,
                # Ctrl+C is ours to hear, and a command that wants a password must not find a terminal to wait at.
                start_new_session=True,
            )
        except OSError as error:
            raise PrintSystemFailedError(command=command, reason="failed") from error
        source = io.BytesIO(stdin) if isinstance(stdin, bytes) else stdin
        with _ended(process):
            out, err = _Talk(process, command, self._patience_s).hold(source)
        return CommandAnswer(process.returncode, _text(out), _text(err))

    def _variables(self) -> dict[str, str]:
        variables = dict(os.environ if self._environment is None else self._environment)
        variables.pop("LANGUAGE", None)
        return {**variables, "LC_ALL": "C", "LANG": "C"}


def _text(answer: bytes) -> str:
    return answer.decode("utf-8", "replace")


@contextlib.contextmanager
def _ended(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """Leave no process and no open pipe behind, whatever happens."""
    try:
        yield
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout, process.stderr):
            if pipe is not None:
                with contextlib.suppress(OSError):  # bytes it never took
                    pipe.close()


class _Talk:
    """Feeds a command and listens to it at the same time, so that neither waits for the other for ever."""

    def __init__(self, process: subprocess.Popen[bytes], command: str, patience_s: float) -> None:
        self._process = process
        self._command = command
        self._patience_s = patience_s
        self._end = time.monotonic() + _LONGEST_RUN_S
        self._waiting = b""

    def hold(self, source: BinaryIO | None) -> tuple[bytes, bytes]:
        """Give the command what ``source`` holds and return what it wrote to both its streams."""
        out, err = bytearray(), bytearray()
        with selectors.DefaultSelector() as selector:
            for stream, answer in ((self._process.stdout, out), (self._process.stderr, err)):
                if stream is not None:
                    selector.register(stream, selectors.EVENT_READ, functools.partial(self._listen, stream, answer))
            stdin = self._process.stdin
            if stdin is not None and source is not None:
                os.set_blocking(stdin.fileno(), False)
                selector.register(stdin, selectors.EVENT_WRITE, functools.partial(self._feed, stdin, source))
            while selector.get_map():
                for key, _ in self._ready(selector):
                    if not key.data():
                        selector.unregister(key.fileobj)
                        if key.fileobj is stdin:
                            stdin.close()  # the end of what it is fed
        try:
            self._process.wait(self._patience_s)
        except subprocess.TimeoutExpired as error:
            raise self._failure("no-answer") from error
        return bytes(out), bytes(err)

    def _failure(self, reason: str) -> PrintSystemFailedError:
        return PrintSystemFailedError(command=self._command, reason=reason)

    def _ready(self, selector: selectors.BaseSelector) -> list[tuple[selectors.SelectorKey, int]]:
        left_s = min(self._patience_s, self._end - time.monotonic())
        ready = selector.select(left_s) if left_s > 0 else []
        if not ready:
            raise self._failure("no-answer")
        return ready

    def _listen(self, stream: IO[bytes], answer: bytearray) -> bool:
        """Take what the command says; return whether more may come."""
        chunk = os.read(stream.fileno(), _CHUNK_BYTES)
        answer += chunk
        if len(answer) > _LONGEST_ANSWER_BYTES:
            raise self._failure("too-much")
        return bool(chunk)

    def _feed(self, stream: IO[bytes], source: BinaryIO) -> bool:
        """Give the command what it takes; return whether there is more."""
        self._waiting = self._waiting or source.read(_CHUNK_BYTES)
        if not self._waiting:
            return False
        try:
            written = os.write(stream.fileno(), self._waiting)
        except BlockingIOError:
            return True
        except BrokenPipeError:
            return False  # it has made up its mind; why, it says on its other streams
        self._waiting = self._waiting[written:]
        return True
