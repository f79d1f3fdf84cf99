"""The program in a process of its own, driven from within as a person would: tests kill it, trace it, read its memory.

``python -m gui.privacy.window_process VAULT STEP...``. A step may have an argument after ``=``; one that ends in ``+``
is done again and again. Each is told before it is begun.
"""

from __future__ import annotations

import ctypes
import os
import re
import select
import sys
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialogButtonBox, QFileDialog, QLineEdit, QWidget

from letters_app.__main__ import run
from letters_app.gui import application
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.inputs import SearchBox
from letters_app.gui.elements.secret_box import SecretBox
from letters_app.gui.idle_watch import IdleWatch
from letters_app.gui.main_window import MainWindow
from letters_app.gui.preview.paper_view import PaperView
from letters_app.gui.write.words.word_edit import WordEdit
from storage.invented import MARKERS, PASSPHRASE

WidgetT = TypeVar("WidgetT", bound=QWidget)
CTRL = Qt.KeyboardModifier.ControlModifier


class Hand:
    """Does the steps in one window."""

    def __init__(self, window: DrivenWindow) -> None:
        self.window = window

    # what a hand can

    def pause(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def until(self, happened: Callable[[], object]) -> None:
        for _ in range(1000):
            if happened():
                return
            self.pause(20)
        raise TimeoutError(self.in_view())

    def in_view(self) -> list[str]:
        return [button.text() or button.accessibleName() for button in self.find(QAbstractButton)]

    def find(self, kind: type[WidgetT], name: str = "") -> list[WidgetT]:
        found = [widget for widget in self.window.findChildren(kind) if widget.isVisible()]
        return [widget for widget in found if re.search(name, _name(widget))]

    def click(self, name: str) -> None:
        """Click the last button of that name: those of the page come after those around it."""
        self.until(lambda: [button for button in self.find(QAbstractButton, name)[-1:] if button.isEnabled()])
        self.find(QAbstractButton, name)[-1].click()

    def type(self, widget: QWidget, text: str) -> None:
        for sign in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign))
            self.pause(5)

    def answer(self, path: str) -> None:
        """Answer a question about a file."""
        self.until(lambda: self.find(QFileDialog))
        dialog = self.find(QFileDialog)[0]
        box = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(box, QLineEdit)
        box.setText(path)
        buttons = dialog.findChild(QDialogButtonBox)
        assert isinstance(buttons, QDialogButtonBox)
        buttons.buttons()[0].click()
        self.until(lambda: not self.find(QFileDialog))

    # the steps

    def unlock(self) -> None:
        self.until(lambda: self.find(SecretBox))
        self.type(self.find(SecretBox)[0], PASSPHRASE)
        self.click("^Unlock$")
        self.until(lambda: self.window.shell)

    def search(self) -> None:
        self.click("^People$")
        self.until(lambda: self.find(SearchBox))
        box = self.find(SearchBox)[0]
        for marker in reversed(MARKERS):  # the name that our fonts can print is the last
            box.clear()
            self.type(box, marker)
            self.pause(300)

    def take_in(self, path: str) -> None:
        self.click("^People$")
        self.click("^Import")
        self.click("^Choose a file")
        self.answer(path)
        self.click("^(See|Look|Show|Next|Go on)")
        self.click(r"^Import \d")
        self.click("^Undo import")
        self.click("^Import another")
        self.click("^(Cancel|Close|Done)")

    def write(self) -> None:
        self.search()
        self.click("^Write$")
        self.click("^First letter")
        self.click("^Go to the words")
        self.until(lambda: self.find(WordEdit))

    def words(self, many: str = "") -> None:
        """Type markers; but for ``many`` only those that our fonts can print."""
        for marker in MARKERS if many else MARKERS[:2]:
            self.type(self.find(WordEdit)[1], f"{marker} ")

    def copy(self) -> None:
        self.find(WordEdit)[1].selectAll()
        QTest.keyClick(self.find(WordEdit)[1], Qt.Key.Key_C, CTRL)

    def select(self) -> None:
        """As a mouse does: what is selected can be pasted at once elsewhere."""
        words, place = self.find(WordEdit)[1].viewport(), QPoint(12, 8)
        QTest.mouseDClick(words, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        QTest.mouseRelease(words, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def preview(self) -> None:
        self.pause(1500)
        self.click("^Step 5")
        self.until(lambda: any(view.pages for view in self.find(PaperView)))
        self.pause(500)

    def keep(self, path: str) -> None:
        """Save, and leave the files there."""
        self.click("^Save PDF")
        self.pause(200)
        if self.find(QAbstractButton, "^Print anyway"):
            self.click("^Print anyway")
        self.answer(path)
        self.until(lambda: self.find(QAbstractButton, "^Delete (it|them) now"))

    def tidy_up(self) -> None:
        """Delete in the settings what was saved."""
        self.click("^Settings$")
        self.click("^Security$")
        self.click("^Delete them all now")
        self.until(lambda: not self.find(QAbstractButton, "^Delete"))

    def save(self, path: str) -> None:
        self.keep(path)
        self.click("^Delete (it|them) now")
        self.click("^It did not print")

    def back_up(self) -> None:
        self.window.backup_watch.look()
        self.pause(300)

    def lock(self) -> None:
        QTest.keyClick(self.window.shell, Qt.Key.Key_L, CTRL)
        self.pause(60_000)

    def lock_here(self) -> None:
        """Lock, and stay the same program."""
        self.window.lock()
        self.until(lambda: self.window.start_screen)
        self._end()

    def close_here(self) -> None:
        """Close the window, and stay for a while."""
        QApplication.setQuitOnLastWindowClosed(False)
        self.window.close()
        self._end()

    def _end(self) -> None:
        _tell("ended")
        self.pause(60_000)

    def fail(self) -> None:
        """A slot with a mistake in it, whose message holds what was worked on."""
        QTimer.singleShot(0, _make_a_mistake)
        self.pause(300)

    def fail_in_thread(self) -> None:
        threading.Thread(target=_make_another_mistake).start()
        self.pause(300)

    def fail_in_job(self) -> None:
        self.window.context.session.run(self.window, lambda _: _make_a_mistake())
        self.pause(300)

    def notice(self) -> None:
        """Tell what the notice in view says, and close it."""
        shell = self.window.shell
        assert shell is not None
        self.until(lambda: shell.notices.notice)
        assert shell.notices.notice is not None
        _tell(f"notice {shell.notices.notice.text}")
        shell.notices.clear()

    def dumpable(self) -> None:
        """Tell whether others may read our memory, as the system sees it."""
        get_dumpable = 3
        _tell(f"dumpable {ctypes.CDLL(None).prctl(get_dumpable, 0, 0, 0, 0)}")

    def wait(self) -> None:
        """Until the test says a word."""
        self.until(lambda: select.select([sys.stdin], [], [], 0)[0])
        sys.stdin.readline()

    def report(self) -> None:
        """Tell what is loaded."""
        libraries = {line.split()[-1] for line in Path("/proc/self/maps").read_text().splitlines() if ".so" in line}
        _tell(" ".join(["loaded", *sorted({*sys.modules, *libraries})]))

    def do(self, steps: Iterable[str]) -> None:
        for step in steps:
            name, _, argument = step.removesuffix("+").partition("=")
            while True:
                _tell(name)
                getattr(self, name)(*filter(None, (argument,)))
                if not step.endswith("+"):
                    break
        self.window.close()


def _tell(line: str) -> None:
    """Write a line at one stroke: a trace shows it so."""
    os.write(1, f"{line}\n".encode())


def _name(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return str(text() if callable(text) else "") or widget.accessibleName()


def _make_a_mistake() -> None:
    raise ValueError(MARKERS[0])


def _make_another_mistake() -> None:
    raise ValueError(MARKERS[1])


class DrivenWindow(MainWindow):
    def __init__(
        self, context: WindowContext, watch: IdleWatch, vault: Path | None, relaunch: Callable[[Path], None]
    ) -> None:
        super().__init__(context, watch, vault, None if "lock_here" in STEPS else relaunch)
        self.context = context
        QTimer.singleShot(0, self._begin)

    def _begin(self) -> None:
        try:
            Hand(self).do(STEPS)
        except BaseException as error:  # noqa: BLE001 - a test that went wrong must say where
            _tell(f"failed {error!r}")
            os._exit(70)


if __name__ == "__main__":
    vault, *STEPS = sys.argv[1:]
    if sys.platform != "win32":
        import resource

        most = resource.getrlimit(resource.RLIMIT_CORE)[1]
        resource.setrlimit(resource.RLIMIT_CORE, (most, most))  # so that it is the program that forbids core files
    application.MainWindow = DrivenWindow  # type: ignore[misc]  # the one change to the program
    sys.argv[1:] = ["open", vault]
    run()
