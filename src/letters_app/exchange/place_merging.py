"""Puts people of a list into facilities: known ones, moved ones, new ones."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from letters_app.domain.address import AddressPurpose, AddressRecord, PostalAddress
from letters_app.domain.facility import Facility, FacilityType
from letters_app.domain.partial_date import PartialDate
from letters_app.domain.provenance import Provenance, Trust
from letters_app.domain.recipient import Recipient, Stay
from letters_app.exchange.columns import Column
from letters_app.exchange.facility_matching import (
    facility_keys,
    is_described_by,
    is_same_facility,
    newest_address,
    same_address,
)
from letters_app.exchange.person_merging import FieldChange


@dataclass(frozen=True, slots=True)
class FacilityChange:
    """A facility the import adds (``before`` is ``None``) or changes."""

    before: Facility | None
    after: Facility


@dataclass(slots=True)
class FacilityRegister:
    """The facilities of the address book with what a list changes in them; many recipients share one."""

    today: datetime.date
    new_id: Callable[[], str]
    _before: dict[str, Facility] = field(default_factory=dict)
    _now: dict[str, Facility] = field(default_factory=dict)
    _by_key: dict[str, list[str]] = field(default_factory=dict)
    _decided: set[str] = field(default_factory=set)

    def load(self, facilities: Iterable[Facility]) -> None:
        """Take over the facilities of the address book."""
        for facility in facilities:
            self._before[facility.id] = facility
            self._keep(facility)

    def get(self, facility_id: str | None) -> Facility | None:
        """Return a facility as it stands after the rows taken so far."""
        return self._now.get(facility_id) if facility_id else None

    def place(self, described: Facility, current: Facility | None) -> tuple[Facility, bool]:
        """Return the facility that is meant, and whether its address in the book contradicts the description.

        The place the person is known to be in is tried first, then all others; else it is a new one. Rows come
        best-dated first, so the first one that brings an address decides it for the whole list.
        """
        known = current if current and is_described_by(current, described) else self._find(described)
        if known is None:
            added = replace(described, id=self.new_id())
            self._keep(added)
            self._decided.add(added.id)
            return added, False
        return self._update(known, described)

    def changes(self) -> tuple[FacilityChange, ...]:
        """Return what is new or different, in the order of appearance."""
        return tuple(
            FacilityChange(self._before.get(facility_id), facility)
            for facility_id, facility in self._now.items()
            if self._before.get(facility_id) != facility
        )

    def address_changed(self, facility_id: str) -> tuple[PostalAddress, PostalAddress] | None:
        """Return the old and new address of a facility of the book whose address the list changes."""
        before, now = self._before.get(facility_id), self._now.get(facility_id)
        if before is None or now is None:
            return None
        old, new = newest_address(before), newest_address(now)
        if new is None or old == new:
            return None
        return old or PostalAddress(new.country), new

    def _keep(self, facility: Facility) -> None:
        self._now[facility.id] = facility
        for key in facility_keys(facility):
            ids = self._by_key.setdefault(key, [])
            if facility.id not in ids:
                ids.append(facility.id)

    def _find(self, described: Facility) -> Facility | None:
        ids = [facility_id for key in facility_keys(described) for facility_id in self._by_key.get(key, ())]
        return next((self._now[known] for known in ids if is_same_facility(self._now[known], described)), None)

    def _update(self, known: Facility, described: Facility) -> tuple[Facility, bool]:
        facility = known
        if facility.type is FacilityType.UNKNOWN and described.type is not FacilityType.UNKNOWN:
            facility = replace(facility, type=described.type)
        contradicts = False
        if described.addresses:
            records, contradicts = self._records(facility, described.addresses[0])
            facility = replace(facility, addresses=records)
        self._keep(facility)
        return facility, contradicts

    def _records(self, facility: Facility, new: AddressRecord) -> tuple[tuple[AddressRecord, ...], bool]:
        records = facility.addresses
        current = facility.mail_address(self.today)
        is_decided = facility.id in self._decided
        if current is None:
            self._decided.add(facility.id)
            return (*records, new), False
        if _adds_nothing(current.address, new.address) or _adds_nothing(new.address, current.address):
            self._decided.add(facility.id)
            completed = replace(
                current,
                address=current.address.completed_by(new.address),
                provenance=newer_provenance(current.provenance, new.provenance),
            )
            return tuple(completed if one is current else one for one in records), False
        if is_decided or not may_replace(current.provenance, new.provenance):
            return records, True
        self._decided.add(facility.id)
        closed = tuple(
            replace(one, valid_to=self.today)
            if one.purpose is AddressPurpose.MAIL and one.is_valid_on(self.today)
            else one
            for one in records
        )
        return (*closed, replace(new, valid_from=self.today)), False


def move(recipient: Recipient, new: Stay, today: datetime.date) -> tuple[Recipient, FieldChange | None, bool]:
    """Return the recipient in the place of ``new``, a newer check of the same place, and whether the old place stays.

    Another place closes the old stay today and opens a new one, unless the old one has the better check.
    """
    current = recipient.current_stay()
    if current is None:
        return replace(recipient, stays=(new,)), None, False
    if new.facility_id is None and (new.address is None or new.address.is_empty()):
        return recipient, None, False
    if _is_same_place(current, new):
        provenance = newer_provenance(current.provenance, new.provenance)
        stays = tuple(replace(stay, provenance=provenance) if stay is current else stay for stay in recipient.stays)
        return replace(recipient, stays=stays), _check_change(current.provenance, provenance), False
    if not may_replace(current.provenance, new.provenance):
        return recipient, None, True
    day = PartialDate.from_date(today)
    closed = tuple(replace(stay, until=stay.until or day) for stay in recipient.stays)
    return replace(recipient, stays=(*closed, replace(new, since=day))), None, False


def may_replace(old: Provenance, new: Provenance) -> bool:
    """Tell whether a fact may take the place of another: never an older or undated check that of a dated one."""
    if old.verified_on is None:
        return True
    return new.verified_on is not None and new.verified_on >= old.verified_on


def newer_provenance(old: Provenance, new: Provenance) -> Provenance:
    """Return the provenance of the newer check of one fact; what it leaves open is kept."""
    if not may_replace(old, new):
        return old
    return Provenance(
        source=new.source or old.source,
        trust=old.trust if new.trust is Trust.UNKNOWN else new.trust,
        verified_on=new.verified_on or old.verified_on,
        verified_by=new.verified_by or old.verified_by,
    )


def _is_same_place(one: Stay, other: Stay) -> bool:
    if one.facility_id or other.facility_id:
        return one.facility_id == other.facility_id
    if one.address is None or other.address is None:
        return one.address is other.address
    return same_address(one.address, other.address)


def _adds_nothing(known: PostalAddress, new: PostalAddress) -> bool:
    """Tell whether ``new`` says nothing that ``known`` does not: empty parts erase nothing."""
    return same_address(known, new.completed_by(known))


def _check_change(old: Provenance, new: Provenance) -> FieldChange | None:
    if old == new:
        return None
    days = [provenance.verified_on.isoformat() if provenance.verified_on else "" for provenance in (old, new)]
    return FieldChange(Column.ADDRESS_VERIFIED_ON, days[0], days[1])
