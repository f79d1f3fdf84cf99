"""Drives the window as a person would: finds things by what is read on them, clicks, types, waits for quiet."""

from __future__ import annotations

import datetime
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from letters_app.domain.clock import FixedClock
from letters_app.gui.ask import Answer
from letters_app.gui.context import WindowContext
from letters_app.gui.idle_watch import IdleWatch
from letters_app.gui.main_window import MainWindow
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.screen import Screen
from letters_app.storage.errors import WrongPassphraseError

WidgetT = TypeVar("WidgetT", bound=QWidget)

TODAY = datetime.date(2026, 11, 22)
PATIENCE_MS = 30_000


class ScriptedAsk:
    """Answers questions about files and folders from a list; a question nobody foresaw fails the test."""

    def __init__(self) -> None:
        self.answers: list[Path] = []
        self.asked: list[str] = []

    def file_to_open(self, over: QWidget, title: str, kinds: str, answer: Answer) -> None:
        self._answer(title, answer)

    def file_to_save(self, over: QWidget, title: str, proposed: str, kinds: str, answer: Answer) -> None:
        self._answer(f"{title}: {proposed}", answer)

    def folder_to_open(self, over: QWidget, title: str, answer: Answer) -> None:
        self._answer(title, answer)

    def folder_to_make(self, over: QWidget, title: str, proposed: str, answer: Answer) -> None:
        self._answer(title, answer)

    def _answer(self, question: str, answer: Answer) -> None:
        self.asked.append(question)
        answer(self.answers.pop(0))


class Driver:
    """One window. ``time_s`` is the clock of the lock; ``relaunched`` gets the vault that a lock would reopen."""

    def __init__(self, qtbot: QtBot, application: QApplication, context: WindowContext, folder: Path) -> None:
        self.qtbot = qtbot
        self.application = application
        self.context = context
        self.folder = folder
        self.time_s = 0.0
        self.context.clock = FixedClock(datetime.datetime.combine(TODAY, datetime.time(12), datetime.UTC))
        self._window: MainWindow | None = None
        self._watch: IdleWatch | None = None

    @property
    def window(self) -> MainWindow:
        """The window, opened when first asked for."""
        return self._window or self.open()

    @property
    def ask(self) -> ScriptedAsk:
        assert isinstance(self.context.ask, ScriptedAsk)
        return self.context.ask

    def open(self, vault: Path | None = None, width: int = 1280, height: int = 800) -> MainWindow:
        """Show the window."""
        self._watch = IdleWatch(self.application, lambda: self.time_s)
        self._window = MainWindow(self.context, self._watch, vault)
        self._window.resize(width, height)
        self._window.show()
        self.qtbot.waitExposed(self._window)
        return self._window

    def close(self) -> None:
        """Close the window as a user does."""
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None
        else:
            self.context.session.shut_down()
            self.context.press.close()
            self.context.batch.close()
            self.context.printing.close()
        if self._watch is not None:
            self._watch.deleteLater()
        for part in (self.context.theme, self.context.tongue):
            part.setParent(None)
            part.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    # time

    def until(self, happened: Callable[[], bool], what: str = "") -> None:
        """Wait until something has happened."""
        self.qtbot.waitUntil(happened, timeout=PATIENCE_MS)
        assert happened(), what

    def until_quiet(self) -> None:
        """Wait until no worker works and no timer of a screen is about to begin something."""
        context = self.context
        calm_for = 0
        while calm_for < 6:
            self.qtbot.wait(25)  # QTest.qWait keeps the interpreter to itself, and the workers would stand still
            workers = (context.session, context.press, context.batch, context.printing)
            idle = all(worker.is_idle for worker in workers)
            calm_for = calm_for + 1 if idle else 0

    @contextmanager
    def letters_wait(self) -> Iterator[None]:
        """Let no letter of a mailing be prepared meanwhile, however fast the machine; they wait for the end."""
        let_go = threading.Event()
        self.context.batch.submit(self.context, let_go.wait)
        try:
            yield
        finally:
            let_go.set()

    @contextmanager
    def vaults_wait(self) -> Iterator[None]:
        """Let no vault be opened, read or written meanwhile, however fast the machine; all that waits for the end."""
        let_go = threading.Event()

        def wait_instead_of_opening() -> OpenVault:
            let_go.wait()
            raise WrongPassphraseError

        self.context.session.open_with(self.context, wait_instead_of_opening, lambda _: None)
        try:
            yield
        finally:
            let_go.set()

    def let_minutes_pass(self, minutes: float) -> None:
        """Move the lock's clock on, as if nobody had touched the computer."""
        assert self._watch is not None
        end_s = self.time_s + minutes * 60
        while self.time_s < end_s:
            self.time_s = min(self.time_s + 2, end_s)
            self._watch.look()

    def let_computer_sleep(self, minutes: float) -> None:
        """Move the lock's clock on at one stroke; nobody looks at it meanwhile."""
        self.time_s += minutes * 60

    # finding

    @property
    def screen(self) -> Screen:
        """The screen in view."""
        shell = self.window.shell
        assert shell is not None
        assert shell.present is not None
        return shell.screen_of(shell.present)

    def find(self, kind: type[WidgetT], name: str | re.Pattern[str] = "", within: QWidget | None = None) -> WidgetT:
        """Return the one visible widget of a kind whose text or accessible name is ``name``."""
        found = self.find_all(kind, name, within)
        assert len(found) == 1, f"{len(found)} of {kind.__name__} {name!r} in {self.buttons_in_view()}"
        return found[0]

    def find_all(
        self, kind: type[WidgetT], name: str | re.Pattern[str] = "", within: QWidget | None = None
    ) -> list[WidgetT]:
        """Return all of them."""
        return [
            widget
            for widget in (within or self.window).findChildren(kind)
            if widget.isVisible() and _is_named(widget, name)
        ]

    def buttons_in_view(self) -> list[str]:
        """Return what the buttons in view say, to explain a failure."""
        return [button.text() or button.accessibleName() for button in self.find_all(QAbstractButton)]

    def texts_in_view(self, within: QWidget | None = None) -> str:
        """Return every text a person can read now, a line each."""
        labels = (within or self.window).findChildren(QLabel)
        shown = "\n".join(label.text() for label in labels if label.isVisible())
        return shown.replace("\N{ZERO WIDTH SPACE}", "")  # where a long word may break

    # doing

    def click(self, name: str | re.Pattern[str], within: QWidget | None = None) -> None:
        """Click the one button of this name; it must be in view and enabled."""
        button = self.find(QAbstractButton, name, within)
        assert button.isEnabled(), f"{name!r} is disabled"
        self.click_on(button)

    def click_on(self, widget: QWidget) -> None:
        """Click the middle of a widget (the head of a tick box)."""
        place = QPoint(min(12, widget.width() // 2), widget.height() // 2)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        QCoreApplication.processEvents()

    def type_into(self, widget: QWidget, text: str) -> None:
        """Type key by key."""
        widget.setFocus()
        for sign in text:
            if sign.isascii():
                QTest.keyClick(widget, sign)
                continue
            # QTest knows the keys of no other alphabet; a keyboard sends their letters without a key.
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
                QCoreApplication.sendEvent(widget, event)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.application.focusWidget() or self.window, key, modifier)
        QCoreApplication.processEvents()


def copy_vault(source: Path, target: Path) -> Path:
    """Return a copy of a vault's folder, to open instead of making a new one each time."""
    shutil.copytree(source, target)
    return target


def _is_named(widget: QWidget, name: str | re.Pattern[str]) -> bool:
    if not name:
        return True
    texts = {widget.accessibleName()}
    for attribute in ("text", "title", "placeholderText"):
        read = getattr(widget, attribute, None)
        if callable(read):
            text = read()
            if isinstance(text, str):
                texts.add(text.replace("&&", "&"))
    if isinstance(name, str):
        return name in texts
    return any(name.search(text) for text in texts)
