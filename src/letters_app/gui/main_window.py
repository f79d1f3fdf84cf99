"""The one window: the start while no vault is open, the screens while one is."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget, QToolTip, QWidget

from letters_app.domain.errors import LettersError
from letters_app.gui.backup_watch import BackupWatch
from letters_app.gui.clipboard_guard import ClipboardGuard
from letters_app.gui.context import WindowContext
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.empty_state import EmptyState
from letters_app.gui.elements.plain_tooltips import PlainTooltips
from letters_app.gui.elements.tab_order import order_tabs
from letters_app.gui.idle_watch import IdleWatch
from letters_app.gui.shell import Shell
from letters_app.gui.start.start_screen import StartScreen
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.theme.window_icon import window_icon
from letters_app.i18n.marking import mark
from letters_app.reader.client import ReaderState

SMALLEST = QSize(1024, 640)
USUAL = QSize(1280, 800)
_FRAME = QSize(8, 48)
"""What a title bar and borders take of a screen; a system tells how much only once the window is shown."""


class MainWindow(QMainWindow):
    """Owns nothing but its two faces.

    ``relaunch`` begins the program anew at the unlock screen of a vault: only a new process forgets what the old one
    had in memory (threat model R11). Without it (in tests) the window itself goes back to the start.
    """

    def __init__(
        self,
        context: WindowContext,
        idle_watch: IdleWatch,
        vault: Path | None = None,
        relaunch: Callable[[Path], None] | None = None,
    ) -> None:
        super().__init__()
        self._context = context
        self._idle_watch = idle_watch
        self._relaunch = relaunch
        self.backup_watch = BackupWatch(context, self)
        self.clipboard_guard = ClipboardGuard(QGuiApplication.clipboard(), self)
        if isinstance(application := QApplication.instance(), QApplication):
            self._tooltips = PlainTooltips(application, self)
        self._vault = vault
        self._is_locking = False
        self._face: QWidget | None = None
        self._faces = QStackedWidget()
        self.setCentralWidget(self._faces)
        self.setMinimumSize(SMALLEST)
        self.setWindowIcon(window_icon(context.theme))
        self.fit_to_screen(USUAL)
        self._connect()
        self._show_start()

    @property
    def shell(self) -> Shell | None:
        """The screens, while a vault is open."""
        return self._face if isinstance(self._face, Shell) else None

    @property
    def start_screen(self) -> StartScreen | None:
        """The start, while none is."""
        return self._face if isinstance(self._face, StartScreen) else None

    def fit_to_screen(self, wanted: QSize) -> None:
        """Take the wanted size, or what the screen has room for: the foot of the window must not lie below it."""
        self.resize(wanted.boundedTo(self.screen().availableGeometry().size() - _FRAME))

    def lock(self) -> None:
        """Save what is typed, close the vault, forget everything, and show the start.

        What is on the screen goes at once, even if the vault still works. A mistake of ours on the way stops nothing.
        """
        if self.shell is None or self._is_locking:
            return
        self._is_locking = True
        self._vault = self._context.session.path
        self._context.batch_stop.cancel()
        with contextlib.ExitStack() as all_of_it:
            all_of_it.callback(self._context.session.close)
            if self._context.reading is not None:
                all_of_it.callback(self._context.reading.rest)
            all_of_it.callback(self._cover)
            all_of_it.callback(self.clipboard_guard.clear)
            all_of_it.callback(self.shell.flush)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is typed and close the vault before the window goes."""
        self._idle_watch.stop()
        self.backup_watch.stop()
        self._context.batch_stop.cancel()
        with contextlib.ExitStack() as all_of_it:  # the last named is done first
            all_of_it.callback(self._remember_size)
            all_of_it.callback(self._context.printing.close)
            all_of_it.callback(self._context.batch.close)
            all_of_it.callback(self._context.press.close)
            if self._context.reading is not None:
                all_of_it.callback(self._context.reading.close)
            all_of_it.callback(self._context.session.shut_down)
            all_of_it.callback(self.clipboard_guard.clear)
            if self.shell is not None:
                all_of_it.callback(self.shell.flush)
        super().closeEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's signature
        """Go on by Tab in the order of the page; what came into it later stands where it is seen."""
        order_tabs(self)
        return super().focusNextPrevChild(next)

    def show_error(self, error: LettersError) -> None:
        """Say what went wrong, wherever the user is."""
        if self.shell is not None:
            self._context.notify_error(error)
        elif self.start_screen is not None:
            self.start_screen.show_error(error)

    def _connect(self) -> None:
        context = self._context
        context.session.opened.connect(self._show_shell)
        context.session.closed.connect(self._on_vault_closed)
        context.session.failed.connect(self.show_error)
        context.press.failed.connect(self.show_error)
        if context.reading is not None:
            context.reading.missing.connect(self._on_reader_missing)
        context.batch.failed.connect(self.show_error)
        context.preferences.failed.connect(self.show_error)
        context.preferences.changed.connect(self._on_preferences_changed)
        context.tongue.changed.connect(self._on_language_changed)
        context.lock_wanted.connect(self.lock)
        self.clipboard_guard.pasted_too_late.connect(self._on_pasted_too_late)
        self._idle_watch.idle.connect(self.lock)
        QShortcut(QKeySequence("Ctrl+Q"), self).activated.connect(self.close)

    def _show_start(self) -> None:
        self.setWindowTitle(self._context.tongue.say(mark("Letters")))
        self._show(StartScreen(self._context, self._vault))

    def _show_shell(self) -> None:
        shell = Shell(self._context)
        self._show(shell)
        shell.go(Destination(ScreenId.TONIGHT))
        self._idle_watch.minutes = self._context.preferences.value.lock_after_minutes
        self._idle_watch.start()

    def _show(self, face: QWidget) -> None:
        before, self._face = self._face, face
        self._faces.addWidget(face)
        self._faces.setCurrentWidget(face)
        if before is not None:
            self._faces.removeWidget(before)
            before.hide()
            before.setParent(None)
            before.deleteLater()

    def _on_vault_closed(self) -> None:
        self._idle_watch.stop()
        self._is_locking = False
        if self._relaunch is not None and self._vault is not None:
            with contextlib.suppress(OSError):  # a program that was moved away cannot begin anew, but it can lock
                self._relaunch(self._vault)
        self._show_start()

    def _cover(self) -> None:
        """Take off the screen what the vault holds: the page, questions about files, tooltips, open menus."""
        while (popup := QApplication.activePopupWidget()) is not None and popup.close():
            pass
        for question in self.findChildren(QDialog):
            question.reject()
        QToolTip.hideText()
        say, icon = self._context.tongue.say, self._context.theme.icon("lock", "quiet")
        self._show(EmptyState(icon, say(mark("Locking…")), say(mark("What you wrote is saved first."))))

    def _on_reader_missing(self, state: ReaderState) -> None:
        say = self._context.tongue.say
        if state is ReaderState.ABSENT:
            words = say(mark("The statistical reader is not installed here. The check works by its rules alone."))
        else:
            words = say(mark("The statistical reader stopped working. The check goes on by its rules alone."))
        self._context.notify(words, Tone.HINT)

    def _on_pasted_too_late(self) -> None:
        if self.shell is not None:
            text = mark(
                "What you copy here is taken off the clipboard after half a minute, so that nobody else finds it. Copy "
                "it again, or bring words you cut back with Ctrl+Z."
            )
            self._context.notify(self._context.tongue.say(text), Tone.HINT)

    def _on_preferences_changed(self) -> None:
        self._idle_watch.minutes = self._context.preferences.value.lock_after_minutes

    def _on_language_changed(self) -> None:
        shell = self.shell
        if shell is None:
            if self.start_screen is not None:
                self.start_screen.say_anew()
            self.setWindowTitle(self._context.tongue.say(mark("Letters")))
            return
        shell.flush()
        present = shell.present or ScreenId.TONIGHT
        fresh = Shell(self._context)
        self._show(fresh)
        fresh.go(Destination(present))
        self.setWindowTitle(self._context.tongue.say(mark("Letters")))

    def _remember_size(self) -> None:
        preferences = self._context.preferences
        if self.isMaximized() or self.isFullScreen():
            preferences.change(window_maximised=True)
        else:
            preferences.change(window_width_px=self.width(), window_height_px=self.height(), window_maximised=False)
