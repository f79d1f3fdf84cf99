"""What every test of the window gets: no display, looks and language of its own, and a proof that nothing is left."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.driving import Driver, ScriptedAsk
from letters_app.gui.application import build_context, forbid_qt_settings
from letters_app.gui.preference_store import PreferenceStore
from letters_app.gui.theme.typefaces import load_typefaces


def running_timers() -> list[QTimer]:
    """Return every running timer since the last ``gc.freeze``; parents of Qt's know only some of them."""
    timers = [one for one in gc.get_objects() if issubclass(type(one), QTimer)]
    return [timer for timer in timers if shiboken6.isValid(timer) and timer.isActive()]


def describe(timer: QTimer) -> str:
    owner = timer.parent()
    return f"{type(owner).__name__}, every {timer.interval()} ms" if owner else f"nobody, every {timer.interval()} ms"


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    forbid_qt_settings()
    return QApplication


@pytest.fixture(autouse=True)
def _nothing_left_over(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a thread, a widget or a running timer behind."""
    threads = set(threading.enumerate())
    # What lives already is not looked at again: after thousands of tests that would take seconds after each.
    # What the last test held is garbage by now, and would be kept for good.
    gc.collect()
    gc.freeze()
    # As in the program: garbage with widgets in it must not be collected by a worker's thread.
    gc.disable()
    yield
    gc.enable()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()
    gc.collect()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    left_threads = [thread.name for thread in threading.enumerate() if thread not in threads]
    left_widgets = [type(widget).__name__ for widget in qapp.topLevelWidgets()]
    left_timers = [describe(timer) for timer in running_timers()]
    assert (left_threads, left_widgets, left_timers) == ([], [], [])


@pytest.fixture(scope="session")
def _typefaces(qapp: QApplication) -> None:
    load_typefaces()


@pytest.fixture
def driver(qtbot: QtBot, qapp: QApplication, _typefaces: None, tmp_path: Path) -> Iterator[Driver]:
    """Drive the real window with preferences, vaults and answers of its own."""
    context = build_context(qapp, PreferenceStore(tmp_path / "preferences.json"))
    context.ask = ScriptedAsk()
    driver = Driver(qtbot, qapp, context, tmp_path)
    yield driver
    driver.close()
