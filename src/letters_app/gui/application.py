"""Opens the window: puts looks, language, workers and the start together. The one place where all of them meet."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QSettings, QSize
from PySide6.QtWidgets import QApplication

from letters_app.domain.clock import SystemClock
from letters_app.domain.errors import LettersError
from letters_app.gui.ask import DialogAsk
from letters_app.gui.context import WindowContext
from letters_app.gui.garbage_watch import GarbageWatch
from letters_app.gui.idle_watch import IdleWatch
from letters_app.gui.jobs import Worker
from letters_app.gui.main_window import MainWindow
from letters_app.gui.preference_store import PreferenceStore
from letters_app.gui.reading import Reading
from letters_app.gui.sentences import sentence_for
from letters_app.gui.session import Session
from letters_app.gui.stop_signals import StopSignals
from letters_app.gui.theme.theme import Theme
from letters_app.gui.theme.typefaces import load_typefaces
from letters_app.gui.tongue import Tongue
from letters_app.gui.unexpected_errors import UnexpectedErrors
from letters_app.i18n.catalogue import language_of_environment
from letters_app.services.memory_image import forbid_memory_reading
from letters_app.services.statistical_reader import make_reader
from letters_app.settings.folders import preferences_file
from letters_app.settings.own_process import own_command


def run_window(vault: Path | None = None) -> int:
    """Show the window until it is closed and return the exit code; ``vault`` is offered for unlocking."""
    forbid_qt_settings()
    application = QApplication(sys.argv[:1])
    mistakes = UnexpectedErrors(application)
    mistakes.listen()
    GarbageWatch(application)
    application.setApplicationName("letters")
    application.setApplicationDisplayName("Letters")
    application.setDesktopFileName("letters")
    load_typefaces()
    preferences = PreferenceStore(preferences_file())
    context = build_context(application, preferences, Reading(make_reader(), application))
    watch = IdleWatch(application, time.time)
    window = MainWindow(context, watch, vault, relaunch)
    mistakes.happened.connect(window.show_error)
    mistakes.happened.connect(lambda error: _tell_terminal(error, context.tongue))
    signals = StopSignals(application)
    signals.stop_wanted.connect(window.close)
    window.fit_to_screen(QSize(preferences.value.window_width_px, preferences.value.window_height_px))
    if preferences.value.window_maximised:
        window.showMaximized()
    else:
        window.show()
    forbid_memory_reading()  # nothing secret is in memory yet: a vault is opened by what the window hears from here on
    return application.exec() or signals.exit_code


def forbid_qt_settings() -> None:
    """Keep Qt from writing visited folders anywhere (threat model R5): its settings get a place that cannot be."""
    for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
        for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
            QSettings.setPath(form, scope, os.devnull)


def build_context(
    application: QApplication, preferences: PreferenceStore, reading: Reading | None = None
) -> WindowContext:
    """Return what the screens are given, by the preferences of this computer."""
    chosen = preferences.value
    language = chosen.language or language_of_environment(os.environ, Tongue.available())
    return WindowContext(
        theme=Theme(application, chosen.appearance, chosen.text_size_percent),
        tongue=Tongue(application, language),
        session=Session(),
        preferences=preferences,
        ask=DialogAsk(),
        clock=SystemClock(),
        press=Worker("press"),
        batch=Worker("batch"),
        reading=reading,
    )


def _tell_terminal(error: LettersError, tongue: Tongue) -> None:
    """Say it where the window was started from, too: the notice may be gone when somebody asks."""
    if sys.stderr is not None:
        sys.stderr.write(f"letters: {sentence_for(error, tongue)}\n")


def relaunch(vault: Path) -> None:
    """Begin the program anew at the unlock screen of ``vault``: only a new process has forgotten what this one knew."""
    arguments = own_command("open", str(vault))
    sys.stdout.flush()
    sys.stderr.flush()
    if sys.platform == "win32":
        import subprocess  # noqa: PLC0415 - only Windows cannot change a process in place

        subprocess.Popen(arguments)  # noqa: S603 - our own program
        os._exit(0)
    os.execv(sys.executable, arguments)  # noqa: S606 - our own program
