"""Work beside the window: answers on the main thread, the newest only, nothing for widgets that are gone."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from letters_app.domain.errors import InvalidValueError, LettersError
from letters_app.gui.jobs import Worker


@pytest.fixture
def worker(qapp: QApplication) -> Iterator[Worker]:
    worker = Worker("test")
    yield worker
    assert worker.close()


def test_work_is_done_beside_and_answered_on_the_main_thread(qtbot: QtBot, worker: Worker) -> None:
    answers: list[tuple[bool, bool]] = []
    main = threading.current_thread()

    worker.submit(
        worker,
        lambda: threading.current_thread() is main,
        lambda on_main: answers.append((on_main, threading.current_thread() is main)),
    )
    qtbot.waitUntil(lambda: bool(answers))

    assert answers == [(False, True)]
    assert worker.is_idle


def test_jobs_are_done_in_their_order(qtbot: QtBot, worker: Worker) -> None:
    answers: list[int] = []

    for number in range(20):
        worker.submit(worker, lambda number=number: number, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 20)

    assert answers == list(range(20))


def test_only_the_newest_of_a_kind_is_answered(qtbot: QtBot, worker: Worker) -> None:
    gate = threading.Event()
    answers: list[str] = []
    done: list[str] = []

    worker.submit(worker, gate.wait)
    for text in ("a", "ab", "abc"):
        worker.submit(worker, lambda text=text: done.append(text) or text, answers.append, newest_of="search")
    gate.set()
    qtbot.waitUntil(lambda: worker.is_idle)

    assert done == ["abc"]
    assert answers == ["abc"]


def test_errors_go_to_whoever_asked_or_to_everybody(qtbot: QtBot, worker: Worker) -> None:
    def fail() -> None:
        raise InvalidValueError(field="date")

    mine: list[LettersError] = []
    worker.submit(worker, fail, on_failed=mine.append)
    with qtbot.waitSignal(worker.failed) as everybody:
        worker.submit(worker, fail)

    assert [error.code for error in mine] == ["value.invalid"]
    assert everybody.args[0].code == "value.invalid"


def test_a_mistake_of_ours_is_told_without_what_was_worked_on(qtbot: QtBot, worker: Worker) -> None:
    def stumble() -> None:
        raise KeyError("MARKERPRISONER")

    with qtbot.waitSignal(worker.failed) as failed:
        worker.submit(worker, stumble)

    error = failed.args[0]
    assert error.code == "letters.unexpected"
    assert "MARKERPRISONER" not in str(error)
    assert "KeyError" in str(error)


def test_no_answer_for_what_is_gone(qtbot: QtBot, qapp: QApplication, worker: Worker) -> None:
    gate = threading.Event()
    owner = QObject()
    answers: list[bool] = []

    worker.submit(owner, gate.wait, answers.append)
    owner.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gate.set()
    qtbot.waitUntil(lambda: worker.is_idle)

    assert answers == []


def test_closing_finishes_what_waits(qapp: QApplication) -> None:
    worker = Worker("closing")
    done: list[int] = []

    for number in range(5):
        worker.submit(worker, lambda number=number: done.append(number))

    assert worker.close()
    assert done == [0, 1, 2, 3, 4]
