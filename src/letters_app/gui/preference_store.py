"""The preferences of this computer, in use and on disk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from letters_app.domain.errors import LettersError
from letters_app.settings.preferences import Preferences, load_preferences, save_preferences


class PreferenceStore(QObject):
    """Holds them and writes each change at once."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        loaded = load_preferences(path)
        self._value = loaded.preferences
        self.problem = loaded.problem
        """Why the file could not be read, if so; it was kept aside."""

    @property
    def value(self) -> Preferences:
        """The preferences in use."""
        return self._value

    def change(self, **changes: Any) -> None:  # noqa: ANN401 - fields of Preferences, which checks them
        """Use other values from now on and write them; where the disk refuses they hold until the program ends."""
        self._value = replace(self._value, **changes)
        try:
            save_preferences(self._path, self._value)
        except LettersError as error:
            self.failed.emit(error)
        self.changed.emit()
