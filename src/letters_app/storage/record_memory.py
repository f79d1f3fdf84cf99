"""Remembers records that were read, so that a list of thousands is not decoded anew for one that changed.

Decoding costs twenty times what reading does; after each change the window reads the whole list again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Generic, TypeVar

from letters_app.storage.record_codec import from_json

T = TypeVar("T")


class RecordMemory(Generic[T]):
    """The last value of each record by its id. Values are immutable, so the same object may be given out again.

    It holds what the vault holds and lives no longer than the open vault.
    """

    def __init__(self, kind: type[T]) -> None:
        self._kind = kind
        self._known: dict[str, tuple[bytes, T]] = {}

    def read_all(self, rows: Iterable[tuple[str, str]]) -> tuple[T, ...]:
        """Return the records in ``rows`` of id and text; only a text that is new is decoded, gone ids are forgotten.

        Raises:
            DamagedVaultError: if a text is no such record.
            NewerVaultError: if it has fields this program does not know.
        """
        known: dict[str, tuple[bytes, T]] = {}
        for record_id, text in rows:
            digest = hashlib.blake2b(text.encode("utf-8"), digest_size=16).digest()
            before = self._known.get(record_id)
            if before is not None and before[0] == digest:
                known[record_id] = before
            else:
                known[record_id] = (digest, from_json(self._kind, text))
        self._known = known
        return tuple(value for _, value in known.values())
