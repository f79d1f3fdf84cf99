"""Mailings in the vault, each item in a row of its own."""

from __future__ import annotations

import datetime
from dataclasses import replace

from letters_app.domain.mailing import Mailing, MailingItem, SkipReason
from letters_app.storage.connection import Database
from letters_app.storage.record_codec import from_json, to_json


class Mailings:
    """Reads and writes mailings; ``save`` is one transaction, ``put`` and ``forget`` belong inside one."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, mailing: Mailing) -> None:
        """Add or replace a mailing by id, with all its items."""
        with self._database.transaction():
            self.put(mailing)

    def put(self, mailing: Mailing) -> None:
        """Add or replace a mailing by id, with all its items, in the transaction that is open."""
        created_at = mailing.created_at
        if created_at.tzinfo is not None:
            created_at = created_at.astimezone(datetime.UTC)
        self._database.execute("DELETE FROM mailings WHERE id = ?", (mailing.id,))
        self._database.execute(
            "INSERT INTO mailings (id, created_at, value) VALUES (?, ?, ?)",
            (mailing.id, created_at.isoformat(), to_json(replace(mailing, items=()))),
        )
        self._database.execute_many(
            "INSERT INTO mailing_items (mailing_id, position, recipient_id, outcome, value) VALUES (?, ?, ?, ?, ?)",
            (
                (mailing.id, position, item.recipient_id, item.outcome.value, to_json(item))
                for position, item in enumerate(mailing.items)
            ),
        )

    def all(self) -> tuple[Mailing, ...]:
        """Return all mailings with their items, the newest first."""
        rows = self._database.rows("SELECT id, value FROM mailings ORDER BY created_at DESC, id")
        return tuple(self._with_items(one, value) for one, value in rows)

    def get(self, mailing_id: str) -> Mailing | None:
        """Return one mailing with its items, ``None`` if there is none of this id."""
        value = self._database.value("SELECT value FROM mailings WHERE id = ?", (mailing_id,))
        return None if value is None else self._with_items(mailing_id, value)

    def forget(self, recipient_id: str) -> None:
        """Take a person out of all mailings: names, places and quotes go, numbers and outcomes stay."""
        rows = self._database.rows(
            "SELECT mailing_id, position, value FROM mailing_items WHERE recipient_id = ?", (recipient_id,)
        )
        for mailing_id, position, value in rows:
            self._database.execute(
                "UPDATE mailing_items SET recipient_id = '', value = ? WHERE mailing_id = ? AND position = ?",
                (to_json(_without_person(from_json(MailingItem, value))), mailing_id, position),
            )

    def _with_items(self, mailing_id: str, value: str) -> Mailing:
        rows = self._database.rows(
            "SELECT value FROM mailing_items WHERE mailing_id = ? ORDER BY position", (mailing_id,)
        )
        return replace(from_json(Mailing, value), items=tuple(from_json(MailingItem, item) for (item,) in rows))


def _without_person(item: MailingItem) -> MailingItem:
    return replace(
        item,
        recipient_id="",
        recipient_label="",
        facility_label="",
        reasons=tuple(SkipReason(reason.reason) for reason in item.reasons),
        findings=(),
        letter_id="",
    )
