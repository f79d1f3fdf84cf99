"""What every screen of an open vault is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.destination import Destination


class Screen(QWidget):
    """One screen.

    It is built when first gone to, and anew when the language changes: what has to outlive it lies in the session or
    in a model that it is handed.
    """

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.say = context.tongue.say
        self.say_number = context.tongue.say_number

    def arrive(self, destination: Destination) -> None:
        """Show what ``destination`` names; called each time the screen comes into view."""

    def leave(self) -> None:
        """Another screen comes into view."""

    def flush(self) -> None:
        """Hand everything typed to the vault's worker: the vault is about to be closed, or the screen built anew."""
