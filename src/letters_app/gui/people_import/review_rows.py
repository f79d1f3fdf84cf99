"""A plan as rows to look through: who is new, what changes in whom, what was refused. Worked out in a worker."""

from __future__ import annotations

import datetime
from collections import defaultdict
from dataclasses import dataclass

from letters_app.domain.address_book import AddressBook
from letters_app.domain.recipient import Recipient
from letters_app.exchange.columns import Column
from letters_app.exchange.import_plan import ImportPlan, PlannedRow
from letters_app.exchange.problems import ProblemCode, RowProblem
from letters_app.services.people.import_choice import WHOLE_ROW
from letters_app.services.people.place_label import place_label

_SUSPICIOUS = frozenset({ProblemCode.MIXED_SCRIPT_NAME, ProblemCode.CONTROL_CHARACTERS_REMOVED})


@dataclass(frozen=True, slots=True)
class AddedRow:
    """Somebody new. Texts come from outside."""

    number: int
    name: str
    born: str
    place: str
    remarks: tuple[RowProblem, ...] = ()

    @property
    def is_suspicious(self) -> bool:
        """Whether the name holds signs that make two people look alike."""
        return any(one.code in _SUSPICIOUS for one in self.remarks)


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One field of somebody known. ``field`` is ``WHOLE_ROW`` where only the day of a check comes along."""

    number: int
    name: str
    field: str
    old: str = ""
    new: str = ""
    remarks: tuple[RowProblem, ...] = ()

    @property
    def is_address(self) -> bool:
        """Whether mail would go elsewhere."""
        return self.field == Column.ADDRESS

    @property
    def is_suspicious(self) -> bool:
        """Whether the row holds signs that make two people look alike."""
        return any(one.code in _SUSPICIOUS for one in self.remarks)


@dataclass(frozen=True, slots=True)
class SameRow:
    """Somebody whom the list tells nothing new about."""

    number: int
    name: str


@dataclass(frozen=True, slots=True)
class ReviewRows:
    """Everything the review shows, by kind."""

    added: tuple[AddedRow, ...] = ()
    changes: tuple[ChangeRow, ...] = ()
    """Addresses first: a wrong one sends a letter to a stranger."""
    changed_people: int = 0
    same: tuple[SameRow, ...] = ()
    refused: tuple[RowProblem, ...] = ()
    warnings: tuple[tuple[RowProblem, str], ...] = ()
    """With the name of the person of the row, empty if it has none."""


def review_rows(plan: ImportPlan, book: AddressBook, today: datetime.date) -> ReviewRows:
    """Return the rows of a plan made for ``book``."""
    after = AddressBook((), {**book.facilities, **{change.after.id: change.after for change in plan.facilities}})
    remarks: dict[int, list[RowProblem]] = defaultdict(list)
    for problem in plan.warnings:
        remarks[problem.row].append(problem)
    names = {row.row: row.after.name.full() for row in plan.planned}
    changes = [
        change for row in plan.changed for change in _changes_of(row, names[row.row], tuple(remarks.get(row.row, ())))
    ]
    changes.sort(key=lambda change: (not change.is_address, change.number))
    return ReviewRows(
        added=tuple(
            _added(row, _place(row.after, after, today), tuple(remarks.get(row.row, ()))) for row in plan.added
        ),
        changes=tuple(changes),
        changed_people=len(plan.changed),
        same=tuple(SameRow(row.row, names[row.row]) for row in plan.same),
        refused=plan.refused,
        warnings=tuple((problem, names.get(problem.row, "")) for problem in plan.warnings),
    )


def _added(row: PlannedRow, place: str, remarks: tuple[RowProblem, ...]) -> AddedRow:
    person = row.after
    return AddedRow(row.row, person.name.full(), person.birth.iso() if person.birth else "", place, remarks)


def _place(person: Recipient, book: AddressBook, today: datetime.date) -> str:
    record = book.mail_address_of(person, today)
    return place_label(book.facility_of(person), record.address if record else None)


def _changes_of(row: PlannedRow, name: str, remarks: tuple[RowProblem, ...]) -> tuple[ChangeRow, ...]:
    if not row.changes:
        return (ChangeRow(row.row, name, WHOLE_ROW, remarks=remarks),)
    return tuple(ChangeRow(row.row, name, one.field, one.old, one.new, remarks) for one in row.changes)
