"""What a change of people did, and how it is taken back."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from letters_app.domain.errors import LettersError
from letters_app.domain.facility import Facility
from letters_app.domain.recipient import Recipient
from letters_app.storage import Vault


class ChangeKind(enum.StrEnum):
    """What was done; an undo button says it."""

    ADDED = "added"
    CHANGED = "changed"
    ADDRESS_VERIFIED = "address-verified"
    HOLD_SET = "hold-set"
    HOLD_LIFTED = "hold-lifted"
    MOVED = "moved"
    IMPORTED = "imported"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class PeopleChange:
    """The new values after a change, for screens that show only what changed.

    Nothing in it if everything stood there just so.
    """

    kind: ChangeKind
    recipients: tuple[Recipient, ...] = ()
    """As they are now, added ones included."""
    facilities: tuple[Facility, ...] = ()
    removed: tuple[str, ...] = ()
    """Ids of recipients that are gone."""

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of all recipients that are added, changed or gone."""
        return (*(recipient.id for recipient in self.recipients), *self.removed)

    def is_empty(self) -> bool:
        """Tell whether nothing was changed."""
        return not (self.recipients or self.facilities or self.removed)


@dataclass(frozen=True, slots=True)
class UndoStep:
    """A change as pairs of before and after; ``None`` before means that the change added the record."""

    kind: ChangeKind
    recipients: tuple[tuple[Recipient | None, Recipient], ...] = ()
    facilities: tuple[tuple[Facility | None, Facility], ...] = ()


class RecordChangedError(LettersError):
    """What is to be taken back was changed again since, or letters were written to whom it added (``count``)."""

    code = "people.changed-meanwhile"


def change_of(step: UndoStep) -> PeopleChange:
    """Return what the step did."""
    return PeopleChange(
        kind=step.kind,
        recipients=tuple(after for _, after in step.recipients),
        facilities=tuple(after for _, after in step.facilities),
    )


def carry_back(vault: Vault, step: UndoStep) -> PeopleChange:
    """Put everything back as it was before the step; recipients it added are removed.

    Facilities it added stay, since nothing but a recipient leads to them. If it fails half-way it may be called again.

    Raises:
        RecordChangedError: if a record is not as the step left it; nothing was then done.
        VaultError: if the vault cannot be written.
    """
    _refuse_newer(vault, step)
    restored = tuple(before for before, _ in step.recipients if before is not None)
    facilities = tuple(before for before, _ in step.facilities if before is not None)
    added = tuple(after.id for before, after in step.recipients if before is None)
    vault.save_people(restored, facilities)
    if added:
        vault.remove_people(added)
    return PeopleChange(step.kind, restored, facilities, added)


def _refuse_newer(vault: Vault, step: UndoStep) -> None:
    book = vault.address_book()
    known = {recipient.id: recipient for recipient in book.recipients}
    newer = [after for before, after in step.recipients if known.get(after.id) not in (after, before)]
    moved = [after for before, after in step.facilities if book.facilities.get(after.id) not in (after, before)]
    added = {after.id for before, after in step.recipients if before is None}
    written = [one for one in vault.letters.counts() if one in added]
    written += [draft.recipient_id for draft in vault.drafts.all() if draft.recipient_id in added] if added else []
    count = len(newer) + len(moved) + len(set(written))
    if count:
        raise RecordChangedError(count=count)
