"""The way to the printers, for the whole window: one service, one thread that talks to it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from letters_app.domain.errors import LettersError
from letters_app.gui.jobs import Worker
from letters_app.printing.print_service import PrintService

T = TypeVar("T")


class PrintDesk(QObject):
    """Talks to printers in a thread of its own, which begins when something is to be printed.

    Not in the thread that makes mailings: a printer that does not answer must not hold up a letter.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.service: PrintService | None = None
        """Found when first needed; tests put theirs here."""
        self.last_printer = ""
        """The printer chosen last, until the program ends. It is written nowhere: it tells where somebody prints."""
        self.told_of_spooling = False
        """Whether the user was told that what is printed leaves the vault."""
        self._worker: Worker | None = None

    @property
    def is_idle(self) -> bool:
        """Whether no printer is being asked anything."""
        return self._worker is None or self._worker.is_idle

    def submit(
        self,
        owner: QObject,
        work: Callable[[PrintService], T],
        on_done: Callable[[T], None] | None = None,
        on_failed: Callable[[LettersError], None] | None = None,
        *,
        newest_of: str = "",
    ) -> None:
        """Do something with the print service; the answer comes on the main thread while ``owner`` lives."""
        if self._worker is None:
            self._worker = Worker("printer", self)
        self._worker.submit(owner, lambda: work(self._found()), on_done, on_failed, newest_of=newest_of)

    def close(self, timeout_s: float = 10.0) -> None:
        """End the thread. Jobs that a printer has stay with it."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.close(timeout_s)

    def _found(self) -> PrintService:
        if self.service is None:
            self.service = system_print_service()
        return self.service


def system_print_service() -> PrintService:
    """Return CUPS by its own commands where they are, the toolkit's way to the system's printers elsewhere."""
    if sys.platform != "win32" and shutil.which("lp") and shutil.which("lpstat"):
        from letters_app.printing.cups.cups_service import CupsPrintService  # noqa: PLC0415 - only who prints needs it

        return CupsPrintService()
    from letters_app.gui.printing.qt_print_service import QtPrintService  # noqa: PLC0415 - loads the system's drivers

    return QtPrintService()
