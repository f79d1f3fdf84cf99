"""The address book in the vault: recipients, facilities, their history and their search index change together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from letters_app.domain.address_book import AddressBook
from letters_app.domain.facility import Facility
from letters_app.domain.recipient import Recipient
from letters_app.storage.change_log import ChangeAction, ChangeLog
from letters_app.storage.connection import Database
from letters_app.storage.facilities import Facilities
from letters_app.storage.mailings import Mailings
from letters_app.storage.people_search import PeopleSearch
from letters_app.storage.recipients import Recipients


@dataclass(frozen=True, slots=True)
class SavedPeople:
    """What a save changed: ids of recipients and facilities, and how many records stood there just so."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    same: int = 0


class People:
    """Every method is one transaction, or only reads."""

    def __init__(self, database: Database, changes: ChangeLog, mailings: Mailings) -> None:
        self._database = database
        self._changes = changes
        self._mailings = mailings
        self._facilities = Facilities(database, changes)
        self._recipients = Recipients(database, changes)
        self._search = PeopleSearch(database)

    def address_book(self) -> AddressBook:
        """Return everybody, in the order of the list, with all facilities."""
        facilities = {facility.id: facility for facility in self._facilities.all()}
        return AddressBook(recipients=self._recipients.all(), facilities=facilities)

    def save(self, recipients: Iterable[Recipient], facilities: Iterable[Facility]) -> SavedPeople:
        """Add or replace by id; nobody is removed."""
        outcomes: list[tuple[str, ChangeAction | None]] = []
        to_index: dict[str, None] = {}
        with self._database.transaction():
            for facility in facilities:
                action = self._facilities.put(facility)
                outcomes.append((facility.id, action))
                if action is not None:
                    to_index.update(dict.fromkeys(self._recipients.ids_in(facility.id)))
            for recipient in recipients:
                action = self._recipients.put(recipient)
                outcomes.append((recipient.id, action))
                if action is not None:
                    to_index[recipient.id] = None
            for recipient_id in to_index:
                self._index(recipient_id)
        return SavedPeople(
            added=tuple(one for one, action in outcomes if action is ChangeAction.ADDED),
            changed=tuple(one for one, action in outcomes if action is ChangeAction.CHANGED),
            same=sum(action is None for _, action in outcomes),
        )

    def remove(self, ids: Iterable[str]) -> None:
        """Delete people with drafts, letters, history and search terms; mailings keep numbers without the person."""
        with self._database.transaction():
            for recipient_id in ids:
                position = self._recipients.position(recipient_id)
                if position is None:
                    continue
                self._search.remove(position)
                self._recipients.remove(recipient_id)
                self._mailings.forget(recipient_id)
                self._changes.forget_people([recipient_id])

    def search(self, text: str) -> tuple[str, ...]:
        """Return the ids of those who match every word of ``text``, best match first."""
        return self._search.ids(text)

    def _index(self, recipient_id: str) -> None:
        recipient = self._recipients.get(recipient_id)
        position = self._recipients.position(recipient_id)
        if recipient is None or position is None:
            return
        stay = recipient.current_stay()
        facility = self._facilities.get(stay.facility_id) if stay is not None and stay.facility_id else None
        self._search.put(position, recipient, facility)
