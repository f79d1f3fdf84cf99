"""All questions that leave the page: files to open, to save, folders. Tests hand in their answers instead.

Qt's own dialogs are used, not the system's: those keep lists of visited places (threat model R6). Names proposed for
files never hold a person.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

Answer = Callable[[Path], None]


class Ask(Protocol):
    """Asks and answers later; no answer if the user thought better of it."""

    def file_to_open(self, over: QWidget, title: str, kinds: str, answer: Answer) -> None:
        """Ask for an existing file. ``kinds`` is Qt's filter: "Lists (*.csv *.xlsx)"."""

    def file_to_save(self, over: QWidget, title: str, proposed: str, kinds: str, answer: Answer) -> None:
        """Ask for a name for a new file."""

    def folder_to_open(self, over: QWidget, title: str, answer: Answer) -> None:
        """Ask for an existing folder."""

    def folder_to_make(self, over: QWidget, title: str, proposed: str, answer: Answer) -> None:
        """Ask where a new folder is to be made."""


class DialogAsk:
    """Asks with Qt's file dialog, which blocks nothing else.

    Each begins where the last answer was, the first where the user keeps documents: where the program was started
    from means nothing to them. The place is remembered in memory only.
    """

    def __init__(self) -> None:
        self._place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def file_to_open(self, over: QWidget, title: str, kinds: str, answer: Answer) -> None:
        """Ask for an existing file."""
        dialog = self._dialog(over, title, QFileDialog.FileMode.ExistingFile, kinds)
        self._open(dialog, answer)

    def file_to_save(self, over: QWidget, title: str, proposed: str, kinds: str, answer: Answer) -> None:
        """Ask for a name for a new file; an existing one is asked about by the dialog."""
        dialog = self._dialog(over, title, QFileDialog.FileMode.AnyFile, kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(proposed)
        self._open(dialog, answer)

    def folder_to_open(self, over: QWidget, title: str, answer: Answer) -> None:
        """Ask for an existing folder."""
        dialog = self._dialog(over, title, QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, on=True)
        self._open(dialog, answer)

    def folder_to_make(self, over: QWidget, title: str, proposed: str, answer: Answer) -> None:
        """Ask where a new folder is to be made: its place and its name."""
        dialog = self._dialog(over, title, QFileDialog.FileMode.AnyFile)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, on=True)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, on=True)
        dialog.selectFile(proposed)
        self._open(dialog, answer)

    def _dialog(self, over: QWidget, title: str, mode: QFileDialog.FileMode, kinds: str = "") -> QFileDialog:
        dialog = QFileDialog(over.window(), title, self._place if Path(self._place).is_dir() else str(Path.home()))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog, on=True)
        dialog.setOption(QFileDialog.Option.DontUseCustomDirectoryIcons, on=True)
        dialog.setFileMode(mode)
        if kinds:
            dialog.setNameFilter(kinds)
        return dialog

    def _open(self, dialog: QFileDialog, answer: Answer) -> None:
        def finish(result: int) -> None:
            chosen, place = dialog.selectedFiles(), dialog.directory().absolutePath()
            dialog.deleteLater()
            if result == QDialog.DialogCode.Accepted.value and chosen:
                self._place = place
                answer(Path(chosen[0]))

        dialog.finished.connect(finish)
        dialog.open()
