"""What left the vault as files while it was open (threat model R9); forgotten when it is locked, the files stay."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from letters_app.gui.context import WindowContext


class SavedFiles(QObject):
    """The list of a session."""

    changed = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.session)
        self.files: tuple[Path, ...] = ()
        context.session.closed.connect(self._forget_all)

    def add(self, files: Iterable[Path]) -> None:
        """Files were written."""
        self.files = tuple(dict.fromkeys((*self.files, *files)))
        self.changed.emit()

    def forget(self, files: Iterable[Path]) -> None:
        """Files were deleted."""
        gone = frozenset(files)
        self.files = tuple(path for path in self.files if path not in gone)
        self.changed.emit()

    def _forget_all(self) -> None:
        self.files = ()
        self.changed.emit()


def saved_files_of(context: WindowContext) -> SavedFiles:
    """Return the list of the open vault, the same for every screen."""
    present = context.session.findChild(SavedFiles)
    return present if isinstance(present, SavedFiles) else SavedFiles(context)
