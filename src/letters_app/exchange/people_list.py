"""What a file held: recipients as values of the domain, and an account of every row that gave none."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from letters_app.domain.facility import Facility
from letters_app.domain.recipient import Recipient
from letters_app.exchange.problems import RowProblem


@dataclass(frozen=True, slots=True)
class ImportedPerson:
    """One row that was read.

    ``recipient.id`` is empty unless the list is one of ours. If the row names an institution, ``facility`` holds it
    with an empty id, and the recipient's only stay waits for the id that ``plan_import`` finds or makes.
    """

    row: int
    recipient: Recipient
    facility: Facility | None = None


@dataclass(frozen=True, slots=True)
class PeopleList:
    """A file that was read. ``len(records) + len(refused) == rows``: every row is in one of the two."""

    rows: int
    records: tuple[ImportedPerson, ...]
    refused: tuple[RowProblem, ...]
    warnings: tuple[RowProblem, ...]
    read_on: datetime.date
    unused_columns: tuple[str, ...] = ()
    """Headers that mean nothing to us; their cells were left out."""
