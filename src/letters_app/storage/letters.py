"""Letters in the vault."""

from __future__ import annotations

from collections.abc import Iterable

from letters_app.domain.letter import Letter
from letters_app.storage.connection import Database
from letters_app.storage.record_codec import from_json, to_json


class Letters:
    """Reads and writes letters; every method is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, letters: Iterable[Letter]) -> None:
        """Add or replace letters by id, all or none.

        Raises:
            UnknownRecordError: if a recipient is not in the vault.
        """
        with self._database.transaction():
            for letter in letters:
                self._database.execute(
                    """
                    INSERT INTO letters (id, recipient_id, number, state, written_on, value) VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET
                        recipient_id = excluded.recipient_id, number = excluded.number, state = excluded.state,
                        written_on = excluded.written_on, value = excluded.value
                    """,
                    (
                        letter.id,
                        letter.recipient_id,
                        letter.number,
                        letter.state.value,
                        letter.written_on.isoformat() if letter.written_on else None,
                        to_json(letter),
                    ),
                )

    def all(self) -> tuple[Letter, ...]:
        """Return all letters, by recipient and number."""
        rows = self._database.rows("SELECT value FROM letters ORDER BY recipient_id, number, id")
        return tuple(from_json(Letter, value) for (value,) in rows)

    def get(self, letter_id: str) -> Letter | None:
        """Return one letter, ``None`` if there is none of this id."""
        value = self._database.value("SELECT value FROM letters WHERE id = ?", (letter_id,))
        return None if value is None else from_json(Letter, value)

    def to_recipient(self, recipient_id: str) -> tuple[Letter, ...]:
        """Return the letters to one recipient, the first one first."""
        rows = self._database.rows(
            "SELECT value FROM letters WHERE recipient_id = ? ORDER BY number, id", (recipient_id,)
        )
        return tuple(from_json(Letter, value) for (value,) in rows)

    def counts(self) -> dict[str, int]:
        """Return how many letters each recipient has, for those who have any."""
        return dict(self._database.rows("SELECT recipient_id, count(*) FROM letters GROUP BY recipient_id"))

    def delete(self, letter_id: str) -> None:
        """Delete a letter; nothing happens if there is none of this id."""
        with self._database.transaction():
            self._database.execute("DELETE FROM letters WHERE id = ?", (letter_id,))
