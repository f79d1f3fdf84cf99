"""The group's settings in the vault."""

from __future__ import annotations

from letters_app.domain.group_settings import GroupSettings
from letters_app.storage.connection import Database
from letters_app.storage.record_codec import from_json, to_json

_GROUP = "group"
_PRINTERS = "printers"


class Settings:
    """Reads and writes the settings; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> GroupSettings:
        """Return what the group settled, the defaults if it never did."""
        value = self._value(_GROUP)
        return GroupSettings() if value is None else from_json(GroupSettings, value)

    def save(self, settings: GroupSettings) -> None:
        """Replace the settings."""
        self._keep(_GROUP, to_json(settings))

    def printers(self) -> str:
        """Return what is known of printers, in the words of whoever saved it; empty if nothing is."""
        return self._value(_PRINTERS) or ""

    def save_printers(self, text: str) -> None:
        """Replace what is known of printers: their names tell where somebody prints."""
        self._keep(_PRINTERS, text)

    def _value(self, name: str) -> str | None:
        value: str | None = self._database.value("SELECT value FROM settings WHERE name = ?", (name,))
        return value

    def _keep(self, name: str, value: str) -> None:
        with self._database.transaction():
            self._database.execute(
                "INSERT INTO settings (name, value) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (name, value),
            )
