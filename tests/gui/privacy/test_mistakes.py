"""A mistake of ours is told by its place in the code, and nothing of what was worked on is written anywhere (R17)."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from gui.privacy.conftest import Computer
from letters_app.gui.jobs import UnexpectedError
from letters_app.gui.unexpected_errors import UnexpectedErrors
from storage.disk_search import files_with
from storage.invented import MARKERS


@pytest.fixture
def listen(qtbot: QtBot) -> Iterator[Callable[[Callable[[], float]], list[UnexpectedError]]]:
    """Listen with a clock, and return what was heard."""
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    kept: list[UnexpectedErrors] = []

    def listening(now: Callable[[], float]) -> list[UnexpectedError]:
        errors, heard = UnexpectedErrors(now=now), list[UnexpectedError]()
        errors.happened.connect(heard.append)
        errors.listen()
        kept.append(errors)
        return heard

    yield listening
    sys.excepthook, threading.excepthook, sys.unraisablehook = before
    for errors in kept:
        errors.deleteLater()


def mistake() -> None:
    raise ValueError(MARKERS[0])


def report_mistake() -> None:
    try:
        mistake()
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)


class Careless:
    def __del__(self) -> None:
        mistake()


def test_the_window_says_the_place_and_goes_on(computer: Computer) -> None:
    done = subprocess.run(
        computer.command("unlock", "fail", "notice", "fail_in_thread", "notice", "fail_in_job", "notice", "search"),
        env=computer.environment(),
        cwd=computer.outside,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    notices = [line for line in done.stdout.splitlines() if line.startswith("notice ")]
    assert len(notices) == 3
    for notice in notices:
        assert "Something went wrong inside the program (ValueError at window_process.py:" in notice
    assert done.stdout.splitlines()[-1] == "search", "the window goes on"
    assert done.stderr.count("Something went wrong inside the program") == 2, "what a worker answers has its own way"
    assert "Traceback" not in done.stderr
    for marker in MARKERS:
        assert marker not in done.stdout + done.stderr
    assert files_with(MARKERS, computer.disk, computer.vault) == []


def test_a_thread_and_things_thrown_away_are_heard_too(
    listen: Callable[[Callable[[], float]], list[UnexpectedError]], qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    heard = listen(lambda: 0.0)
    thread = threading.Thread(target=mistake)
    thread.start()
    thread.join()
    Careless()
    qtbot.waitUntil(lambda: bool(heard))

    assert {error.params["kind"] for error in heard} == {"ValueError"}
    assert all(str(error.params["place"]).startswith("test_mistakes.py:") for error in heard)
    assert MARKERS[0] not in repr(heard) + "".join(capfd.readouterr())


def test_what_fails_with_every_drawing_is_told_now_and_then(
    listen: Callable[[Callable[[], float]], list[UnexpectedError]], qtbot: QtBot
) -> None:
    now = 0.0
    heard = listen(lambda: now)
    for _ in range(50):
        report_mistake()
    qtbot.waitUntil(lambda: bool(heard))
    qtbot.wait(20)
    assert len(heard) == 1
    now = 5.0
    report_mistake()
    qtbot.waitUntil(lambda: len(heard) == 2)


def test_python_keeps_no_frames_of_a_mistake(
    listen: Callable[[Callable[[], float]], list[UnexpectedError]], qtbot: QtBot
) -> None:
    heard = listen(lambda: 0.0)
    try:
        mistake()
    except ValueError as error:
        sys.last_value, sys.last_traceback = error, error.__traceback__
    report_mistake()
    qtbot.waitUntil(lambda: bool(heard))
    assert [name for name in ("last_value", "last_traceback", "last_exc") if hasattr(sys, name)] == []
