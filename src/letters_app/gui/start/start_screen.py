"""The first screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from letters_app.domain.errors import LettersError
from letters_app.gui.context import WindowContext


class StartScreen(QWidget):
    """Create, open, unlock, demo."""

    def __init__(self, context: WindowContext, vault: Path | None = None) -> None:
        super().__init__()
        self.setObjectName("StartScreen")
        self.context = context
        self.vault = vault

    def show_error(self, error: LettersError) -> None:
        """Say what went wrong."""
        self.error = error
