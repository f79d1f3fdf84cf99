"""A window with looks of one kind, for pictures of it: real vaults, invented people, a clock that stands still."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget

from letters_app.domain.clock import FixedClock
from letters_app.gui.application import build_context
from letters_app.gui.destination import Destination
from letters_app.gui.idle_watch import IdleWatch
from letters_app.gui.main_window import MainWindow
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.preference_store import PreferenceStore
from letters_app.gui.screen import Screen
from letters_app.gui.shell import Shell
from letters_app.services.vaults.opening import make_demo
from letters_app.settings.preferences import Appearance

NOW = datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)
CLOCK = FixedClock(NOW)
CALM = 8
"""So many looks in a row at workers that do nothing: then the picture no longer changes."""


@dataclass(frozen=True, slots=True)
class Looks:
    """How the window looks in a row of pictures."""

    language: str
    appearance: Appearance
    width_px: int
    height_px: int
    text_size_percent: int = 100

    @property
    def name(self) -> str:
        """The folder the pictures go to."""
        large = f"-{self.text_size_percent}" if self.text_size_percent != 100 else ""
        return f"{self.language}-{self.appearance}-{self.width_px}x{self.height_px}{large}"


class Stage:
    """One window, opened anew for each scene."""

    def __init__(self, application: QApplication, looks: Looks, folder: Path, demo: Path, out: Path) -> None:
        """``demo`` is a vault of the demo people that is copied for each scene; ``out`` takes the pictures."""
        self._out = out / looks.name
        self._out.mkdir(parents=True, exist_ok=True)
        self._demo = demo
        self.folder = folder
        folder.mkdir(parents=True)
        store = PreferenceStore(folder / "preferences.json")
        store.change(language=looks.language, appearance=looks.appearance, text_size_percent=looks.text_size_percent)
        self.context = build_context(application, store)
        self.context.clock = CLOCK
        self._watch = IdleWatch(application, lambda: 0.0)
        self._looks = looks
        self.window: MainWindow

    def open(self, vault: Path | None = None) -> None:
        """Show the start."""
        self.window = MainWindow(self.context, self._watch, vault)
        self.window.resize(self._looks.width_px, self._looks.height_px)
        self.window.show()
        self.wait()

    def open_demo(self) -> None:
        """Show the screens over the demo people."""
        path = self.folder / "demo-vault"
        shutil.copytree(self._demo, path)
        self.open_with(lambda: OpenVault(make_demo(path, CLOCK), is_demo=True))

    def open_with(self, opening: Callable[[], OpenVault]) -> None:
        """Show the screens over any vault."""
        self.open()
        self.context.session.open_with(self.window, opening, self._fail)
        self.until(lambda: self.window.shell is not None)
        self.wait()

    @property
    def shell(self) -> Shell:
        """The screens."""
        shell = self.window.shell
        if shell is None:
            raise RuntimeError("no vault is open")
        return shell

    def go(self, destination: Destination) -> Screen:
        """Go to a screen and return it when it is calm."""
        self.shell.go(destination)
        self.wait()
        return self.shell.screen_of(destination.screen)

    def until(self, happened: Callable[[], bool]) -> None:
        """Wait until something has happened, half a minute at most."""
        for _ in range(1500):
            if happened():
                return
            pause(20)
        raise TimeoutError

    def wait(self) -> None:
        """Wait until nothing works and nothing is about to."""
        calm = 0
        while calm < CALM:
            pause(25)
            workers = (self.context.session, self.context.press, self.context.batch, self.context.printing)
            calm = calm + 1 if all(worker.is_idle for worker in workers) else 0

    def shot(self, name: str) -> None:
        """Take a picture."""
        self.wait()
        self.shot_now(name)

    def shot_now(self, name: str, over: Iterable[tuple[QPoint, QWidget]] = ()) -> None:
        """Take a picture while something is at work; menus are windows of their own and are laid ``over`` it."""
        picture = self.window.grab()
        painter = QPainter(picture)
        for place, popup in over:
            painter.drawPixmap(place, popup.grab())
        painter.end()
        picture.save(str(self._out / f"{name}.png"))

    def close(self) -> None:
        """Close the window and what belongs to it."""
        self.window.close()
        self.window.deleteLater()
        for part in (self._watch, self.context.theme, self.context.tongue):
            part.setParent(None)
            part.deleteLater()

    @staticmethod
    def _fail(error: Exception) -> None:
        raise error


def pause(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()  # QTest.qWait keeps the interpreter to itself, and the workers would stand still
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
