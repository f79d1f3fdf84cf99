"""Letters in the vault."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable

from letters_app.domain.letter import Letter, LetterState, LetterSummary
from letters_app.storage.connection import Database
from letters_app.storage.record_codec import from_json, to_json


class Letters:
    """Reads and writes letters; every method is one transaction; ``put`` and ``remove`` belong inside one."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, letters: Iterable[Letter]) -> None:
        """Add or replace letters by id, all or none.

        Raises:
            UnknownRecordError: if a recipient is not in the vault.
        """
        with self._database.transaction():
            self.put(letters)

    def put(self, letters: Iterable[Letter]) -> None:
        """Add or replace letters by id in the transaction that is open."""
        self._database.execute_many(
            """
            INSERT INTO letters (id, recipient_id, number, state, written_on, mailing_id, value)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
                recipient_id = excluded.recipient_id, number = excluded.number, state = excluded.state,
                written_on = excluded.written_on, mailing_id = excluded.mailing_id, value = excluded.value
            """,
            (
                (
                    letter.id,
                    letter.recipient_id,
                    letter.number,
                    letter.state.value,
                    letter.written_on.isoformat() if letter.written_on else None,
                    letter.mailing_id,
                    to_json(letter),
                )
                for letter in letters
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

    def in_state(self, *states: LetterState) -> tuple[Letter, ...]:
        """Return the letters that are in one of ``states`` now, by recipient and number."""
        marks = ", ".join("?" * len(states))
        rows = self._database.rows(
            f"SELECT value FROM letters WHERE state IN ({marks}) ORDER BY recipient_id, number, id",  # noqa: S608 - marks
            tuple(state.value for state in states),
        )
        return tuple(from_json(Letter, value) for (value,) in rows)

    def of_mailing(self, mailing_id: str) -> tuple[Letter, ...]:
        """Return the letters that were printed in one mailing."""
        rows = self._database.rows("SELECT value FROM letters WHERE mailing_id = ? ORDER BY id", (mailing_id,))
        return tuple(from_json(Letter, value) for (value,) in rows)

    def summaries(self) -> tuple[LetterSummary, ...]:
        """Return all letters without their words, by recipient and number; much faster than the whole ones."""
        rows = self._database.rows(
            """
            SELECT id, recipient_id, number, state, written_on, mailing_id,
                json_extract(value, '$.kind', '$.text.language', '$.history', '$.copy_kept', '$.returned_because')
            FROM letters ORDER BY recipient_id, number, id
            """
        )
        return tuple(_summary(*row) for row in rows)

    def counts(self) -> dict[str, int]:
        """Return how many letters each recipient has, for those who have any."""
        return dict(self._database.rows("SELECT recipient_id, count(*) FROM letters GROUP BY recipient_id"))

    def last_written(self) -> dict[str, datetime.date]:
        """Return the date of the latest letter to each recipient, for those who have a dated one."""
        rows = self._database.rows(
            "SELECT recipient_id, max(written_on) FROM letters WHERE written_on IS NOT NULL GROUP BY recipient_id"
        )
        return {one: datetime.date.fromisoformat(day) for one, day in rows}

    def highest_numbers(self) -> dict[str, tuple[int, datetime.date | None]]:
        """Return number and date of the letter with the highest number to each recipient who has any."""
        # A bare column beside "max" takes the row of the maximum: SQLite promises it.
        rows = self._database.rows("SELECT recipient_id, max(number), written_on FROM letters GROUP BY recipient_id")
        return {one: (number, datetime.date.fromisoformat(day) if day else None) for one, number, day in rows}

    def delete(self, letter_id: str) -> None:
        """Delete a letter; nothing happens if there is none of this id."""
        with self._database.transaction():
            self.remove(letter_id)

    def remove(self, letter_id: str) -> None:
        """Delete a letter in the transaction that is open."""
        self._database.execute("DELETE FROM letters WHERE id = ?", (letter_id,))


def _summary(
    letter_id: str, recipient_id: str, number: int, state: str, written_on: str | None, mailing_id: str, rest: str
) -> LetterSummary:
    kind, language, history, copy_kept, returned_because = json.loads(rest)
    return LetterSummary(
        id=letter_id,
        recipient_id=recipient_id,
        kind=kind,
        language=language,
        number=number,
        written_on=datetime.date.fromisoformat(written_on) if written_on else None,
        state=LetterState(state),
        history=tuple((LetterState(known), datetime.date.fromisoformat(day)) for known, day in history),
        copy_kept=copy_kept,
        mailing_id=mailing_id,
        returned_because=returned_because or "",  # letters of the first version have no such field
    )
