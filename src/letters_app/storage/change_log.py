"""The history of changes to people and facilities: when, what, and what stood there before."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Iterable
from dataclasses import dataclass

from letters_app.domain.clock import Clock
from letters_app.domain.facility import Facility
from letters_app.domain.recipient import Recipient
from letters_app.storage.connection import Database
from letters_app.storage.record_codec import from_json


class ChangeAction(enum.StrEnum):
    """What happened to a record."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


class ChangedRecord(enum.StrEnum):
    """Which list the record is in."""

    RECIPIENT = "recipient"
    FACILITY = "facility"


@dataclass(frozen=True, slots=True)
class Change:
    """One change. ``record_id`` is empty and nothing older is kept once the person was removed."""

    at: datetime.datetime
    record: ChangedRecord
    record_id: str
    action: ChangeAction
    before: Recipient | Facility | None = None


_KINDS: dict[ChangedRecord, type[Recipient | Facility]] = {
    ChangedRecord.RECIPIENT: Recipient,
    ChangedRecord.FACILITY: Facility,
}


class ChangeLog:
    """Writes and reads the history. Writing belongs inside the transaction of the change itself."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def note(self, record: ChangedRecord, record_id: str, action: ChangeAction, old_value: str | None) -> None:
        """Write one line of history; ``old_value`` is the record's former JSON."""
        self._database.execute(
            "INSERT INTO changes (at, record, record_id, action, old_value) VALUES (?, ?, ?, ?, ?)",
            (self._clock.now().isoformat(), record.value, record_id, action.value, old_value),
        )

    def forget_people(self, ids: Iterable[str]) -> None:
        """Erase the history of removed people; what stays is that somebody was removed, and when."""
        for one in ids:
            self._database.execute(
                "DELETE FROM changes WHERE record = ? AND record_id = ?", (ChangedRecord.RECIPIENT.value, one)
            )
            self.note(ChangedRecord.RECIPIENT, "", ChangeAction.REMOVED, None)

    def all(self, record_id: str | None = None) -> tuple[Change, ...]:
        """Return the changes, oldest first; those of one record if ``record_id`` names it."""
        sql = "SELECT at, record, record_id, action, old_value FROM changes"
        if record_id is None:
            rows = self._database.rows(f"{sql} ORDER BY number")
        else:
            rows = self._database.rows(f"{sql} WHERE record_id = ? ORDER BY number", (record_id,))
        return tuple(
            Change(
                at=datetime.datetime.fromisoformat(at),
                record=ChangedRecord(record),
                record_id=one,
                action=ChangeAction(action),
                before=None if old is None else from_json(_KINDS[ChangedRecord(record)], old),
            )
            for at, record, one, action, old in rows
        )
