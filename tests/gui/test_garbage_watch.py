"""Garbage is collected on the main thread, whoever made it."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from letters_app.gui.garbage_watch import GarbageWatch
from letters_app.gui.jobs import Worker


@pytest.fixture
def collected_by() -> Iterator[list[threading.Thread]]:
    """The threads that collected, in order."""
    threads: list[threading.Thread] = []

    def note(phase: str, _: dict[str, int]) -> None:
        if phase == "start":
            threads.append(threading.current_thread())

    gc.callbacks.append(note)
    yield threads
    gc.callbacks.remove(note)


def make_garbage() -> None:
    for _ in range(20_000):
        circle: list[object] = []
        circle.append(circle)


def test_a_worker_leaves_its_garbage_to_the_main_thread(qtbot: QtBot, collected_by: list[threading.Thread]) -> None:
    gc.enable()
    owner, worker = QObject(), Worker("test")
    watch = GarbageWatch(owner)
    done: list[None] = []
    try:
        worker.submit(owner, make_garbage, done.append)
        qtbot.waitUntil(lambda: bool(done))
        assert collected_by == []
        watch.look()
        assert collected_by == [threading.main_thread()]
        assert gc.get_count()[0] < gc.get_threshold()[0]
    finally:
        watch.stop()
        worker.close()
    assert gc.isenabled()
