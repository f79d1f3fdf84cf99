"""Drafts in the vault: saved while they are written."""

from __future__ import annotations

import datetime

from letters_app.domain.letter import Draft
from letters_app.storage.connection import Database
from letters_app.storage.record_codec import from_json, to_json


class Drafts:
    """Reads and writes drafts; every method is one transaction; ``put`` and ``remove`` belong inside one."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, draft: Draft) -> None:
        """Add or replace a draft by id.

        Raises:
            UnknownRecordError: if its recipient is not in the vault.
        """
        with self._database.transaction():
            self.put(draft)

    def put(self, draft: Draft) -> None:
        """Add or replace a draft by id in the transaction that is open."""
        updated_at = draft.updated_at
        if updated_at is not None and updated_at.tzinfo is not None:
            updated_at = updated_at.astimezone(datetime.UTC)
        self._database.execute(
            """
            INSERT INTO drafts (id, recipient_id, updated_at, value) VALUES (?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
                recipient_id = excluded.recipient_id, updated_at = excluded.updated_at, value = excluded.value
            """,
            (draft.id, draft.recipient_id, updated_at.isoformat() if updated_at else None, to_json(draft)),
        )

    def all(self) -> tuple[Draft, ...]:
        """Return all drafts, the last changed first."""
        rows = self._database.rows("SELECT value FROM drafts ORDER BY updated_at DESC, id")
        return tuple(from_json(Draft, value) for (value,) in rows)

    def get(self, draft_id: str) -> Draft | None:
        """Return one draft, ``None`` if there is none of this id."""
        value = self._database.value("SELECT value FROM drafts WHERE id = ?", (draft_id,))
        return None if value is None else from_json(Draft, value)

    def delete(self, draft_id: str) -> None:
        """Delete a draft; nothing happens if there is none of this id."""
        with self._database.transaction():
            self.remove(draft_id)

    def remove(self, draft_id: str) -> None:
        """Delete a draft in the transaction that is open."""
        self._database.execute("DELETE FROM drafts WHERE id = ?", (draft_id,))
