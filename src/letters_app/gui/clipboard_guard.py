"""Keeps what is copied here from staying behind: marked as a secret, and taken off the clipboard again (R7).

Programs that collect what is copied leave out what carries the marks. On macOS Qt knows no way to set the mark that is
usual there; the clipboard is emptied there as everywhere.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from types import MappingProxyType

from PySide6.QtCore import QEvent, QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent, QKeySequence

KEPT_S = 30.0
SECRET_MARKS = MappingProxyType(
    {
        "x-kde-passwordManagerHint": b"secret",  # KDE, GNOME's and other collectors on Linux
        "ExcludeClipboardContentFromMonitorProcessing": b"\1",  # Windows: its mere presence counts
        "CanIncludeInClipboardHistory": bytes(4),  # Windows: a DWORD of 0 keeps it out
        "CanUploadToCloudClipboard": bytes(4),
    }
)
_LOOK_EVERY_MS = 1000
_WATCHED = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
"""The clipboard, and on X11 what is selected: it can be pasted elsewhere without having been copied."""


class ClipboardGuard(QObject):
    """Watches the clipboard for what comes from our window.

    ``now`` tells seconds; ``owns`` tells whether what lies there is ours, by default what the system says.
    """

    pasted_too_late = Signal()
    """Somebody wants to paste what was taken off the clipboard."""

    def __init__(
        self,
        clipboard: QClipboard,
        parent: QObject | None = None,
        *,
        now: Callable[[], float] = time.monotonic,
        owns: Callable[[QClipboard.Mode], bool] | None = None,
    ) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._now = now
        self._owns = owns or self._system_says_it_is_ours
        self._copied_at: dict[QClipboard.Mode, float] = {}
        self._is_marking = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        clipboard.changed.connect(self._on_changed)

    @property
    def holds(self) -> frozenset[QClipboard.Mode]:
        """Where something of ours lies."""
        return frozenset(self._copied_at)

    def look(self) -> None:
        """Take off what has lain long enough."""
        now = self._now()
        for mode in [mode for mode, since in self._copied_at.items() if now - since >= KEPT_S]:
            self._take_off(mode)
            if mode is QClipboard.Mode.Clipboard:
                self._watch_for_pasting(is_wanted=True)

    def clear(self) -> None:
        """Take everything of ours off at once: the vault is locked, or the window closes."""
        for mode in list(self._copied_at):
            self._take_off(mode)
        self._watch_for_pasting(is_wanted=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look out for somebody who pastes too late; nothing is kept from anybody."""
        if (
            event.type() is QEvent.Type.KeyPress
            and watched.isWidgetType()
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Paste)
        ):
            self._watch_for_pasting(is_wanted=False)
            self.pasted_too_late.emit()
        return False

    def _on_changed(self, mode: QClipboard.Mode) -> None:
        if self._is_marking or mode not in _WATCHED:
            return
        self._copied_at.pop(mode, None)
        if self._owns(mode):
            self._mark(mode)
        if mode is QClipboard.Mode.Clipboard:
            self._watch_for_pasting(is_wanted=False)
        self._run_timer()

    def _mark(self, mode: QClipboard.Mode) -> None:
        """Put the text there again, with the marks. Nobody can have taken it in between: it is asked for from us."""
        text = self._clipboard.text(mode)
        if not text:
            return
        marked = QMimeData()
        marked.setText(text)
        for name, content in SECRET_MARKS.items():
            marked.setData(name, content)
        self._is_marking = True
        self._clipboard.setMimeData(marked, mode)
        self._is_marking = False
        self._copied_at[mode] = self._now()

    def _take_off(self, mode: QClipboard.Mode) -> None:
        del self._copied_at[mode]
        if self._owns(mode):
            self._clipboard.clear(mode)
        self._run_timer()

    def _run_timer(self) -> None:
        if not self._copied_at:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def _watch_for_pasting(self, *, is_wanted: bool) -> None:
        application = QGuiApplication.instance()
        if application is None:
            return
        if is_wanted:
            application.installEventFilter(self)
        else:
            application.removeEventFilter(self)

    def _system_says_it_is_ours(self, mode: QClipboard.Mode) -> bool:
        if mode is QClipboard.Mode.Selection:
            return self._clipboard.ownsSelection()
        return self._clipboard.ownsClipboard()
