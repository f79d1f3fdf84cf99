"""Changes people in a vault, each change a pair of do and undo.

The undo steps are kept in memory only: they are gone when the vault is locked.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from letters_app.domain.address_book import AddressBook
from letters_app.domain.errors import InvalidValueError, LettersError
from letters_app.domain.facility import Facility
from letters_app.domain.partial_date import PartialDate
from letters_app.domain.provenance import NO_PROVENANCE, Trust
from letters_app.domain.recipient import Hold, Recipient, Stay
from letters_app.exchange.import_plan import ImportPlan, random_id
from letters_app.services.people.import_people import import_list
from letters_app.services.people.people_change import (
    ChangeKind,
    PeopleChange,
    RecordChangedError,
    UndoStep,
    carry_back,
    change_of,
)
from letters_app.storage import Vault

MOST_STEPS = 100
"""How many changes can be taken back."""


class UnknownPersonError(LettersError):
    """There is nobody of this id in the vault any more."""

    code = "people.unknown"


class NoPlaceError(LettersError):
    """No address of this person is known, so there is none to confirm."""

    code = "people.no-place"


@dataclass(frozen=True, slots=True)
class RemovalPreview:
    """What goes with people who are to be removed, for the question that is asked before."""

    people: int
    letters: int
    drafts: int
    backups: int
    """Backups made before, which still hold them."""


class PeopleEditor:
    """Every change of people in one open vault. Belongs to the vault's thread.

    Raises from every method:
        VaultError: if the vault cannot be read or written; what was there before stays.
    """

    def __init__(self, vault: Vault, new_id: Callable[[], str] = random_id) -> None:
        self._vault = vault
        self._new_id = new_id
        self._steps: list[UndoStep] = []

    @property
    def can_undo(self) -> bool:
        """Tell whether there is a change to take back."""
        return bool(self._steps)

    @property
    def undo_kind(self) -> ChangeKind | None:
        """What ``undo`` would take back."""
        return self._steps[-1].kind if self._steps else None

    def add(self, recipient: Recipient, facility: Facility | None = None) -> PeopleChange:
        """Add a recipient, who gets an id if there is none yet, with a new or changed facility."""
        recipient = replace(recipient, id=recipient.id or self._new_id())
        return self._save(ChangeKind.ADDED, [recipient], [facility] if facility else [])

    def change(self, recipient: Recipient, facility: Facility | None = None) -> PeopleChange:
        """Replace a recipient by id, with a new or changed facility.

        Raises:
            UnknownPersonError: if there is nobody of this id.
        """
        return self.change_many([recipient], [facility] if facility else [])

    def change_many(self, recipients: Iterable[Recipient], facilities: Iterable[Facility] = ()) -> PeopleChange:
        """Replace several recipients, as when a tag is given to all that are selected; one undo restores them.

        Raises:
            UnknownPersonError: if one of them is not in the vault.
        """
        wanted = list(recipients)
        book = self._vault.address_book()
        for recipient in wanted:
            _known(book, recipient.id)
        return self._save(ChangeKind.CHANGED, wanted, list(facilities), book)

    def verify_address(self, recipient_id: str, today: datetime.date, by: str = "") -> PeopleChange:
        """Note that the address was confirmed today: "verified today" by one key.

        Raises:
            UnknownPersonError: if there is nobody of this id.
            NoPlaceError: if no address is known.
        """
        return self.verify_addresses([recipient_id], today, by)

    def verify_addresses(self, ids: Iterable[str], today: datetime.date, by: str = "") -> PeopleChange:
        """Note it for several people at once; the source of each address stays.

        Raises:
            UnknownPersonError: if one of them is not in the vault.
            NoPlaceError: if the address of one of them is not known.
        """
        book = self._vault.address_book()
        people = [_known(book, one) for one in ids]
        return self._save(
            ChangeKind.ADDRESS_VERIFIED, [_verified(book, person, today, by) for person in people], [], book
        )

    def set_hold(self, recipient_id: str, hold: Hold | None) -> PeopleChange:
        """Stop mail to a person by hand, or let it go again with ``None``.

        Raises:
            UnknownPersonError: if there is nobody of this id.
        """
        book = self._vault.address_book()
        kind = ChangeKind.HOLD_SET if hold else ChangeKind.HOLD_LIFTED
        return self._save(kind, [replace(_known(book, recipient_id), hold=hold)], [], book)

    def move(self, recipient_id: str, stay: Stay, on: datetime.date, facility: Facility | None = None) -> PeopleChange:
        """Write that a person is in another place since ``on``; the old stay is closed with that day and kept.

        Raises:
            UnknownPersonError: if there is nobody of this id.
            InvalidValueError: if the move lies before the old stay began.
        """
        book = self._vault.address_book()
        moved = moved_to(_known(book, recipient_id), stay, PartialDate.from_date(on))
        return self._save(ChangeKind.MOVED, [moved], [facility] if facility else [], book)

    def import_plan(self, plan: ImportPlan) -> PeopleChange:
        """Carry out an import, all rows or none, after a verified backup; one undo restores all rows.

        Raises:
            PlanOutdatedError: if people or facilities were changed since the plan was made.
        """
        step = import_list(self._vault, plan)
        self._remember(step)
        return change_of(step)

    def removal_preview(self, ids: Iterable[str]) -> RemovalPreview:
        """Return what would go with these people. Unknown ids count for nothing."""
        wanted = frozenset(ids)
        counts = self._vault.letters.counts()
        return RemovalPreview(
            people=sum(recipient.id in wanted for recipient in self._vault.address_book().recipients),
            letters=sum(counts.get(one, 0) for one in wanted),
            drafts=sum(draft.recipient_id in wanted for draft in self._vault.drafts.all()),
            backups=len(self._vault.backups()),
        )

    def remove(self, ids: Iterable[str]) -> PeopleChange:
        """Delete people with their letters, drafts and history; this cannot be taken back, so ask before.

        Changes that name them can no longer be taken back either: nothing of them stays in memory.
        """
        wanted = tuple(dict.fromkeys(ids))
        known = {recipient.id for recipient in self._vault.address_book().recipients}
        self._vault.remove_people(wanted)
        self._steps = [step for step in self._steps if not any(after.id in wanted for _, after in step.recipients)]
        return PeopleChange(ChangeKind.REMOVED, removed=tuple(one for one in wanted if one in known))

    def undo(self) -> PeopleChange | None:
        """Take the last change back; ``None`` if there is none. ``kind`` says what was taken back.

        Raises:
            RecordChangedError: if a record is not as the change left it; that change can then never be taken back,
                and the one before it is the next.
        """
        if not self._steps:
            return None
        try:
            undone = carry_back(self._vault, self._steps[-1])
        except RecordChangedError:
            self._steps.pop()
            raise
        self._steps.pop()
        return undone

    def _save(
        self,
        kind: ChangeKind,
        recipients: list[Recipient],
        facilities: list[Facility],
        book: AddressBook | None = None,
    ) -> PeopleChange:
        book = book or self._vault.address_book()
        known = {recipient.id: recipient for recipient in book.recipients}
        step = UndoStep(
            kind,
            tuple((known.get(one.id), one) for one in recipients if known.get(one.id) != one),
            tuple((book.facilities.get(one.id), one) for one in facilities if book.facilities.get(one.id) != one),
        )
        change = change_of(step)
        if not change.is_empty():
            self._vault.save_people(change.recipients, change.facilities)
            self._remember(step)
        return change

    def _remember(self, step: UndoStep) -> None:
        if step.recipients or step.facilities:
            self._steps = [*self._steps, step][-MOST_STEPS:]


def moved_to(recipient: Recipient, stay: Stay, on: PartialDate) -> Recipient:
    """Return the recipient in a new place since ``on``; stays that were open are closed then, none is lost.

    Raises:
        InvalidValueError: if ``on`` lies before the day on which an open stay began.
    """
    for old in recipient.stays:
        if old.until is None and old.since is not None and old.since.earliest() > on.latest():
            raise InvalidValueError(field="since")
    closed = tuple(replace(old, until=old.until or on) for old in recipient.stays)
    return replace(recipient, stays=(*closed, replace(stay, since=stay.since or on)))


def _known(book: AddressBook, recipient_id: str) -> Recipient:
    for recipient in book.recipients:
        if recipient.id == recipient_id:
            return recipient
    raise UnknownPersonError


def _verified(book: AddressBook, recipient: Recipient, today: datetime.date, by: str) -> Recipient:
    stay = recipient.current_stay()
    record = book.mail_address_of(recipient, today)
    if stay is None or record is None:
        raise NoPlaceError
    known = record.provenance if stay.provenance == NO_PROVENANCE else stay.provenance
    checked = replace(known, trust=Trust.VERIFIED, verified_on=today, verified_by=by)
    stays = tuple(replace(one, provenance=checked) if one is stay else one for one in recipient.stays)
    return replace(recipient, stays=stays)
