"""The group's return addresses in the vault, a short list in the order the group wants."""

from __future__ import annotations

from collections.abc import Iterable

from letters_app.domain.return_address import ReturnAddress
from letters_app.storage.connection import Database
from letters_app.storage.record_codec import from_json, to_json


class ReturnAddresses:
    """Reads and writes the whole list."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[ReturnAddress, ...]:
        """Return the list."""
        rows = self._database.rows("SELECT value FROM return_addresses ORDER BY position")
        return tuple(from_json(ReturnAddress, value) for (value,) in rows)

    def save(self, addresses: Iterable[ReturnAddress]) -> None:
        """Replace the list, in one transaction."""
        with self._database.transaction():
            self._database.execute("DELETE FROM return_addresses")
            self._database.execute_many(
                "INSERT INTO return_addresses (position, value) VALUES (?, ?)",
                ((position, to_json(address)) for position, address in enumerate(addresses)),
            )
