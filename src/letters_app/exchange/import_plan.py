"""What an import would do to an address book, row by row, before anything is done."""

from __future__ import annotations

import datetime
import enum
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from letters_app.domain.address import PostalAddress
from letters_app.domain.address_book import AddressBook
from letters_app.domain.errors import LettersError
from letters_app.domain.facility import Facility
from letters_app.domain.recipient import Recipient, Stay
from letters_app.exchange.columns import Column
from letters_app.exchange.people_list import ImportedPerson, PeopleList
from letters_app.exchange.person_matching import KnownPerson, PersonIndex, shares_a_name
from letters_app.exchange.person_merging import FieldChange, MergePolicy, merge_people
from letters_app.exchange.place_merging import FacilityChange, FacilityRegister, may_replace, move
from letters_app.exchange.problems import ProblemCode, RowProblem


class ImportOutcome(enum.StrEnum):
    """What becomes of a row that is not refused."""

    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row and its person before and after; of doubled rows the first carries the change, the rest are same."""

    row: int
    outcome: ImportOutcome
    before: Recipient | None
    after: Recipient
    changes: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """All that an import would do. ``len(planned) + len(refused) == rows``."""

    rows: int
    planned: tuple[PlannedRow, ...]
    facilities: tuple[FacilityChange, ...]
    refused: tuple[RowProblem, ...]
    warnings: tuple[RowProblem, ...]
    unused_columns: tuple[str, ...] = ()
    """Headers of the list that mean nothing to us; their cells were left out."""

    @property
    def added(self) -> tuple[PlannedRow, ...]:
        """Rows that bring a new person."""
        return self._with(ImportOutcome.ADDED)

    @property
    def changed(self) -> tuple[PlannedRow, ...]:
        """Rows that change a known person."""
        return self._with(ImportOutcome.CHANGED)

    @property
    def same(self) -> tuple[PlannedRow, ...]:
        """Rows that change nothing."""
        return self._with(ImportOutcome.SAME)

    def _with(self, outcome: ImportOutcome) -> tuple[PlannedRow, ...]:
        return tuple(row for row in self.planned if row.outcome is outcome)


class PlanOutdatedError(LettersError):
    """The address book was changed after the plan was made; a new plan mends it."""

    code = "import.plan-outdated"


def random_id() -> str:
    """Return a new id from which nothing about the person can be derived."""
    return uuid.uuid4().hex


def plan_import(people: PeopleList, book: AddressBook, new_id: Callable[[], str] = random_id) -> ImportPlan:
    """Return what importing ``people`` into ``book`` would do; nothing is done.

    A person is found by id if the list is one of ours, else by name and year of birth; a doubt refuses the row.
    Empty cells erase nothing, an older or undated check replaces no dated one, nobody is removed. Importing the
    same file again changes nothing as long as its rows leave no doubt who is who; of namesakes without a year of
    birth, what the first import settled may let the second one place a row that was refused.
    """
    return _Planner(people, book, new_id).plan()


def apply_plan(plan: ImportPlan, book: AddressBook) -> AddressBook:
    """Return ``book`` with the plan carried out.

    Raises:
        PlanOutdatedError: if a person or facility of the plan is not as the plan found it.
    """
    facilities = dict(book.facilities)
    for change in plan.facilities:
        if facilities.get(change.after.id) != change.before:
            raise PlanOutdatedError(kind="facility")
        facilities[change.after.id] = change.after
    recipients = {recipient.id: recipient for recipient in book.recipients}
    for row in plan.planned:
        if row.outcome is ImportOutcome.SAME:
            continue
        if recipients.get(row.after.id) != row.before:
            raise PlanOutdatedError(kind="recipient")
        recipients[row.after.id] = row.after
    return AddressBook(tuple(recipients.values()), facilities)


@dataclass(slots=True)
class _Group:
    """The rows of a list about one person, and that person in the book."""

    id: str
    known: Recipient | None
    rows: list[ImportedPerson] = field(default_factory=list)
    by_id: bool = False
    has_place: bool = False


class _Planner:
    def __init__(self, people: PeopleList, book: AddressBook, new_id: Callable[[], str]) -> None:
        self._people = people
        self._book = book
        self._new_id = new_id
        self._by_id = {recipient.id: recipient for recipient in book.recipients}
        self._groups: dict[str, _Group] = {}
        self._index = PersonIndex()
        self._refused = list(people.refused)
        self._warnings = list(people.warnings)
        self._register = FacilityRegister(people.read_on, new_id)
        self._register.load(book.facilities.values())

    def plan(self) -> ImportPlan:
        self._group_rows()
        combined = {key: self._combined(group) for key, group in self._groups.items()}
        placed = self._placed(combined)
        planned: list[PlannedRow] = []
        for key, group in self._groups.items():
            planned.extend(self._planned(group, combined[key], placed[key]))
        planned.sort(key=lambda row: row.row)
        self._refused.sort(key=lambda problem: problem.row)
        self._warnings.sort(key=lambda problem: problem.row)
        return ImportPlan(
            rows=self._people.rows,
            planned=tuple(planned),
            facilities=self._register.changes(),
            refused=tuple(self._refused),
            warnings=tuple(self._warnings),
            unused_columns=self._people.unused_columns,
        )

    def _warn(self, row: int, code: ProblemCode, column: str = "") -> None:
        self._warnings.append(RowProblem(row, code, column))

    def _group_rows(self) -> None:
        """Give every row its person; what one row tells may settle the doubt about another."""
        for recipient in self._book.recipients:
            self._index.put(KnownPerson(recipient, self._book.facility_of(recipient)))
        waiting = sorted(self._people.records, key=_best_dated_first)
        while True:
            doubtful = [person for person in waiting if not self._found_place_in_group(person)]
            if len(doubtful) == len(waiting):
                break
            waiting = doubtful
        self._refused.extend(RowProblem(person.row, ProblemCode.AMBIGUOUS_PERSON) for person in doubtful)

    def _found_place_in_group(self, person: ImportedPerson) -> bool:
        """Put a row into the group of its person or refuse it; false if there is a doubt who that is."""
        own_id = person.recipient.id
        known = self._index.get(own_id) if own_id else None
        if known is not None:
            if _is_plausibly_same(known.recipient, person.recipient):
                self._join(own_id, person, by_id=True)
            else:
                self._refused.append(RowProblem(person.row, ProblemCode.ID_OF_SOMEONE_ELSE, Column.ID))
            return True
        match = self._index.find(KnownPerson(person.recipient, person.facility))
        if match.is_ambiguous:
            return False
        self._join(match.person.recipient.id if match.person else own_id or self._new_id(), person)
        return True

    def _join(self, recipient_id: str, person: ImportedPerson, *, by_id: bool = False) -> None:
        group = self._groups.setdefault(recipient_id, _Group(recipient_id, self._by_id.get(recipient_id)))
        group.rows.append(person)
        group.by_id = group.by_id or by_id
        known = self._index.get(recipient_id)
        if known is None:
            group.has_place = bool(person.recipient.stays)
            self._index.put(KnownPerson(replace(person.recipient, id=recipient_id), person.facility))
            return
        told = merge_people(known.recipient, person.recipient, MergePolicy.FILL).recipient
        old, new = known.recipient.current_stay(), person.recipient.current_stay()
        is_moved = new is not None and (
            old is None or (not group.has_place and may_replace(old.provenance, new.provenance))
        )
        group.has_place = group.has_place or new is not None
        if is_moved:
            told = replace(told, stays=person.recipient.stays)
        self._index.put(KnownPerson(told, person.facility if is_moved else known.facility))

    def _combined(self, group: _Group) -> ImportedPerson:
        """Join the rows about one person: the best dated first, of equals the first in the list."""
        rows = sorted(group.rows, key=_best_dated_first)
        best = rows[0]
        recipient = best.recipient
        facility = best.facility
        for other in rows[1:]:
            self._warn(max(other.row, best.row), ProblemCode.DOUBLED_ROW)
            merged = merge_people(recipient, other.recipient, MergePolicy.FILL)
            recipient = merged.recipient
            for column in merged.kept:
                self._warn(other.row, ProblemCode.DOUBLED_ROW_DIFFERS, column)
            if not recipient.stays:
                recipient = replace(recipient, stays=other.recipient.stays)
                facility = other.facility
        return ImportedPerson(min(person.row for person in group.rows), recipient, facility)

    def _placed(self, combined: dict[str, ImportedPerson]) -> dict[str, Stay | None]:
        """Find the facility of everyone, the best dated rows first, so that they decide a shared address."""
        stays: dict[str, Stay | None] = {}
        order = sorted(combined, key=lambda key: _best_dated_first(combined[key]))
        for key in order:
            person = combined[key]
            stay = person.recipient.current_stay()
            if stay is not None and person.facility is not None:
                facility, contradicts = self._register.place(person.facility, self._current_facility(key))
                if contradicts:
                    self._warn(person.row, ProblemCode.FACILITY_ADDRESS_DIFFERS, Column.ADDRESS)
                stay = replace(stay, facility_id=facility.id)
            stays[key] = stay
        return stays

    def _current_facility(self, recipient_id: str) -> Facility | None:
        known = self._groups[recipient_id].known
        stay = known.current_stay() if known else None
        return self._register.get(stay.facility_id) if stay else None

    def _planned(self, group: _Group, person: ImportedPerson, stay: Stay | None) -> list[PlannedRow]:
        if group.known is None:
            after = replace(person.recipient, id=group.id, stays=(stay,) if stay else ())
            first = PlannedRow(person.row, ImportOutcome.ADDED, None, after)
        else:
            first = self._changed(group.known, group, person, stay)
        others = sorted(other.row for other in group.rows if other.row != person.row)
        return [first, *(PlannedRow(row, ImportOutcome.SAME, first.after, first.after) for row in others)]

    def _changed(self, known: Recipient, group: _Group, person: ImportedPerson, stay: Stay | None) -> PlannedRow:
        policy = MergePolicy.CORRECT if group.by_id else MergePolicy.UPDATE
        is_older = _is_older(person.recipient, known)
        merged = merge_people(known, person.recipient, MergePolicy.FILL if is_older else policy)
        code = ProblemCode.OLDER_THAN_BOOK if is_older else ProblemCode.KEPT_IN_BOOK
        for column in merged.kept:
            self._warn(person.row, code, column)
        after, changes = merged.recipient, list(merged.changes)
        if stay is not None:
            old_place = self._place_text(after.current_stay())
            after, check_change, was_kept = move(after, stay, self._people.read_on)
            if was_kept:
                self._warn(person.row, ProblemCode.OLDER_THAN_BOOK, Column.ADDRESS)
            if check_change:
                changes.append(check_change)
            new_place = self._place_text(after.current_stay())
            if new_place != old_place:
                changes.append(FieldChange(Column.ADDRESS, old_place, new_place))
            changes.extend(self._changed_address(after))
        outcome = ImportOutcome.CHANGED if changes or after != known else ImportOutcome.SAME
        return PlannedRow(person.row, outcome, known, after, tuple(changes))

    def _changed_address(self, recipient: Recipient) -> list[FieldChange]:
        stay = recipient.current_stay()
        addresses = self._register.address_changed(stay.facility_id) if stay and stay.facility_id else None
        if addresses is None:
            return []
        return [FieldChange(Column.ADDRESS, _address_text(addresses[0]), _address_text(addresses[1]))]

    def _place_text(self, stay: Stay | None) -> str:
        if stay is None:
            return ""
        if stay.address is not None:
            return _address_text(stay.address)
        facility = self._register.get(stay.facility_id)
        if facility is None:
            return ""
        record = facility.mail_address(self._people.read_on)
        return _address_text(record.address) if record else facility.name


def _is_plausibly_same(known: Recipient, row: Recipient) -> bool:
    """Tell whether a row with a known id may be that person: a word of the name or the year of birth agrees."""
    if shares_a_name(known.name, row.name) or not row.name.all_forms():
        return True
    return bool(known.birth and row.birth and known.birth.year == row.birth.year)


def _best_dated_first(person: ImportedPerson) -> tuple[int, int]:
    return -_checked_on(person.recipient).toordinal(), person.row


def _checked_on(recipient: Recipient) -> datetime.date:
    stay = recipient.current_stay()
    days = (recipient.provenance.verified_on, stay.provenance.verified_on if stay else None)
    return max((day for day in days if day), default=datetime.date.min)


def _is_older(row: Recipient, known: Recipient) -> bool:
    return datetime.date.min < _checked_on(row) < _checked_on(known)


def _address_text(address: PostalAddress) -> str:
    parts = (
        address.facility,
        address.street,
        address.locality,
        address.city,
        address.region,
        address.postal_code,
        address.country,
    )
    return ", ".join(part.replace("\n", ", ") for part in parts if part)
