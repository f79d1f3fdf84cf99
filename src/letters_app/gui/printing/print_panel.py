"""The panel in the page that prints: which printer, how many copies, how it goes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.printing.print_part import PrintPart


class PrintPanel(QWidget):
    """Prints ``parts`` one after the other. It asks nothing of the page around it and never blocks it."""

    part_printed = Signal(int)
    """A part has gone to the printer whole: its place in ``parts``, from 0."""
    printed = Signal()
    """All parts have."""
    cancelled = Signal()
    """The user closed the panel, or took back what was still to be had."""

    def __init__(self, context: WindowContext, parts: Sequence[PrintPart] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._parts = tuple(parts)

    @property
    def is_busy(self) -> bool:
        """Whether something is on its way to the printer."""
        return False

    def show_parts(self, parts: Sequence[PrintPart]) -> None:
        """Print these instead; while something is on its way nothing changes."""
        self._parts = tuple(parts)
