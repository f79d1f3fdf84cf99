"""What was typed for other sheets. It outlives the screen and is forgotten with the vault; nothing of it is kept."""

from __future__ import annotations

from PySide6.QtCore import QObject

from letters_app.gui.context import WindowContext
from letters_app.gui.sheets.sheet_kinds import SheetKind


class SheetsDesk(QObject):
    """In memory only."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.session)
        self.present: SheetKind | None = None
        """What is being made, ``None`` while it is being chosen."""
        self._values: dict[SheetKind, dict[str, str]] = {}
        context.session.closed.connect(self._forget)

    def values(self, kind: SheetKind) -> dict[str, str]:
        """Return what was typed for a kind; whoever changes it changes what is remembered."""
        return self._values.setdefault(kind, {})

    def _forget(self) -> None:
        self.present = None
        self._values.clear()


def sheets_desk_of(context: WindowContext) -> SheetsDesk:
    """Return the desk of the open vault, the same for every screen that is built for it."""
    present = context.session.findChild(SheetsDesk)
    return present if isinstance(present, SheetsDesk) else SheetsDesk(context)
