"""Recipients in the vault."""

from __future__ import annotations

from letters_app.domain.recipient import Recipient
from letters_app.storage.change_log import ChangeAction, ChangedRecord, ChangeLog
from letters_app.storage.connection import Database
from letters_app.storage.record_codec import from_json, to_json
from letters_app.storage.record_memory import RecordMemory


class Recipients:
    """Reads and writes recipients. Writing belongs inside a transaction."""

    def __init__(self, database: Database, changes: ChangeLog) -> None:
        self._database = database
        self._changes = changes
        self._memory = RecordMemory(Recipient)

    def all(self) -> tuple[Recipient, ...]:
        """Return all recipients in the order of their list."""
        return self._memory.read_all(self._database.rows("SELECT id, value FROM recipients ORDER BY position"))

    def get(self, recipient_id: str) -> Recipient | None:
        """Return one recipient, ``None`` if there is none of this id."""
        value = self._database.value("SELECT value FROM recipients WHERE id = ?", (recipient_id,))
        return None if value is None else from_json(Recipient, value)

    def position(self, recipient_id: str) -> int | None:
        """Return the row of one recipient, by which the search index knows them."""
        position: int | None = self._database.value("SELECT position FROM recipients WHERE id = ?", (recipient_id,))
        return position

    def ids_in(self, facility_id: str) -> tuple[str, ...]:
        """Return the ids of those who are in the facility now."""
        rows = self._database.rows("SELECT id FROM recipients WHERE facility_id = ?", (facility_id,))
        return tuple(one for (one,) in rows)

    def put(self, recipient: Recipient) -> ChangeAction | None:
        """Add one recipient at the end of the list or replace them in place.

        Return what happened, ``None`` if they stood there just so.
        """
        value = to_json(recipient)
        old = self._database.value("SELECT value FROM recipients WHERE id = ?", (recipient.id,))
        if old == value:
            return None
        stay = recipient.current_stay()
        self._database.execute(
            """
            INSERT INTO recipients
                (id, kind, status, can_write, on_hold, surname, given, latin, birth, facility_id, value)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
                kind = excluded.kind, status = excluded.status, can_write = excluded.can_write,
                on_hold = excluded.on_hold, surname = excluded.surname, given = excluded.given,
                latin = excluded.latin, birth = excluded.birth, facility_id = excluded.facility_id,
                value = excluded.value
            """,
            (
                recipient.id,
                recipient.kind.value,
                recipient.custody.status.value,
                recipient.can_write.value,
                int(recipient.hold is not None),
                recipient.name.surname,
                recipient.name.given,
                recipient.name.latin,
                recipient.birth.iso() if recipient.birth else None,
                stay.facility_id if stay else None,
                value,
            ),
        )
        action = ChangeAction.ADDED if old is None else ChangeAction.CHANGED
        self._changes.note(ChangedRecord.RECIPIENT, recipient.id, action, old)
        return action

    def remove(self, recipient_id: str) -> None:
        """Delete one recipient with their drafts and letters."""
        self._database.execute("DELETE FROM recipients WHERE id = ?", (recipient_id,))
