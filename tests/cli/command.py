"""Runs ``letters`` as its users do: in this process with streams of its own, or as a process of its own."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

import letters_app
from letters_app.cli.main import start

SOURCE = Path(letters_app.__file__).parent.parent
COMMAND = (sys.executable, "-m", "letters_app")


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str
    windows: tuple[Path | None, ...] = ()
    """The vaults for which a window was opened, ``None`` for a window on nothing."""

    @property
    def document(self) -> Any:
        """The one JSON document that stdout holds, and nothing else."""
        return json.loads(self.out)

    @property
    def told(self) -> list[str]:
        return self.err.splitlines()


def letters(*arguments: str | Path, stdin: bytes = b"") -> Answer:
    """Run one command in this process; windows are only counted."""
    windows: list[Path | None] = []

    def open_window(vault: Path | None) -> int:
        windows.append(vault)
        return 0

    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="ascii", newline="") for _ in range(2))
    with (
        mock.patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin))),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        code = start([str(argument) for argument in arguments], open_window)
        out.flush()
        err.flush()
    return Answer(code, out.buffer.getvalue().decode(), err.buffer.getvalue().decode(), tuple(windows))  # type: ignore[attr-defined]  # BytesIO


def environment(**changes: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(SOURCE), **changes}


def process(*arguments: str | Path, stdin: bytes = b"", cwd: Path | None = None, **variables: str) -> Answer:
    """Run one command as a process; its answer must be UTF-8."""
    done = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        check=False,
        cwd=cwd,
        env=environment(**variables),
    )
    return Answer(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def assert_refused(answer: Answer, code: int = 2, *words: str) -> None:
    """One line on stderr, nothing on stdout, and the words that say what, where and how to mend it."""
    assert answer.code == code, answer
    assert answer.out == ""
    assert len(answer.told) == 1, answer.err
    assert answer.err.startswith("letters: ")
    assert "inside the program" not in answer.err
    for word in words:
        assert word in answer.err
