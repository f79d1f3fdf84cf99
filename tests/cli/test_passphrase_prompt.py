"""The passphrase as it is typed at a terminal: never shown, asked twice when it is new, and Ctrl+C goes back."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from cli.command import COMMAND, environment
from storage.invented import PASSPHRASE

if sys.platform == "win32":
    pytest.skip("terminals of POSIX", allow_module_level=True)

import fcntl
import pty
import termios


def at_terminal(slave: int) -> None:
    """Make ``slave`` the terminal of this process, which hears Ctrl+C even if the tests run where nobody would."""
    fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Terminal:
    """A process at a terminal of its own: shows what a person would see there."""

    def __init__(self, *arguments: str | Path) -> None:
        self._master, slave = pty.openpty()
        self.seen = ""
        self._process = subprocess.Popen(
            [*COMMAND, *map(str, arguments)],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment(),
            start_new_session=True,
            preexec_fn=lambda: at_terminal(slave),  # noqa: PLW1509 - no threads here
        )
        os.close(slave)

    def answer(self, question: str, typed: str) -> None:
        while not self.seen.endswith(question):
            heard = self._read()
            assert heard, self.seen
            self.seen += heard
        os.write(self._master, typed.encode())

    def end(self) -> int:
        while chunk := self._read():
            self.seen += chunk
        os.close(self._master)
        return self._process.wait(timeout=30)

    def _read(self) -> str:
        try:
            return os.read(self._master, 4096).decode()
        except OSError:  # the other end is closed
            return ""


def test_a_passphrase_is_asked_for_and_not_shown(vault: Path) -> None:
    terminal = Terminal("vault", "check", vault)
    terminal.answer("Passphrase: ", PASSPHRASE + "\n")
    assert terminal.end() == 0
    assert "The vault is sound." in terminal.seen
    assert PASSPHRASE not in terminal.seen


@pytest.mark.parametrize("key", ["\x03", "\x04"])
def test_leaving_the_question_is_no_error_of_the_program(key: str, vault: Path) -> None:
    terminal = Terminal("vault", "check", vault)
    terminal.answer("Passphrase: ", key)
    assert terminal.end() == (130 if key == "\x03" else 3)
    assert "letters: " in terminal.seen
    assert "Traceback" not in terminal.seen


def test_a_new_passphrase_is_typed_twice(tmp_path: Path) -> None:
    terminal = Terminal("vault", "new", tmp_path / "new")
    terminal.answer("New passphrase: ", "tall oak river sandal pencil jar\n")
    terminal.answer("Once more: ", "tall oak river sandal pencil jug\n")
    assert terminal.end() == 2
    assert "The two passphrases differ. Try again." in terminal.seen
    assert not (tmp_path / "new").exists()
