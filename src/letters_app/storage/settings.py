"""The group's settings in the vault."""

from __future__ import annotations

from letters_app.domain.group_settings import GroupSettings
from letters_app.storage.connection import Database
from letters_app.storage.record_codec import from_json, to_json

_GROUP = "group"


class Settings:
    """Reads and writes the settings; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> GroupSettings:
        """Return what the group settled, the defaults if it never did."""
        value = self._database.value("SELECT value FROM settings WHERE name = ?", (_GROUP,))
        return GroupSettings() if value is None else from_json(GroupSettings, value)

    def save(self, settings: GroupSettings) -> None:
        """Replace the settings."""
        with self._database.transaction():
            self._database.execute(
                "INSERT INTO settings (name, value) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (_GROUP, to_json(settings)),
            )
