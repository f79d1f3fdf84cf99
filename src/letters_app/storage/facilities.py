"""Facilities in the vault."""

from __future__ import annotations

from letters_app.domain.facility import Facility
from letters_app.storage.change_log import ChangeAction, ChangedRecord, ChangeLog
from letters_app.storage.connection import Database
from letters_app.storage.record_codec import from_json, to_json
from letters_app.storage.record_memory import RecordMemory


class Facilities:
    """Reads and writes facilities. Writing belongs inside a transaction."""

    def __init__(self, database: Database, changes: ChangeLog) -> None:
        self._database = database
        self._changes = changes
        self._memory = RecordMemory(Facility)

    def all(self) -> tuple[Facility, ...]:
        """Return all facilities in the order they were added."""
        return self._memory.read_all(self._database.rows("SELECT id, value FROM facilities ORDER BY position"))

    def get(self, facility_id: str) -> Facility | None:
        """Return one facility, ``None`` if there is none of this id."""
        value = self._database.value("SELECT value FROM facilities WHERE id = ?", (facility_id,))
        return None if value is None else from_json(Facility, value)

    def put(self, facility: Facility) -> ChangeAction | None:
        """Add or replace one facility; return what happened, ``None`` if it stood there just so."""
        value = to_json(facility)
        old = self._database.value("SELECT value FROM facilities WHERE id = ?", (facility.id,))
        if old == value:
            return None
        self._database.execute(
            """
            INSERT INTO facilities (id, name, country, type, value) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
                name = excluded.name, country = excluded.country, type = excluded.type, value = excluded.value
            """,
            (facility.id, facility.name, facility.country, facility.type.value, value),
        )
        action = ChangeAction.ADDED if old is None else ChangeAction.CHANGED
        self._changes.note(ChangedRecord.FACILITY, facility.id, action, old)
        return action
