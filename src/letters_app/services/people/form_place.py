"""Reads the place in a form: a known facility, a new one, an address of one's own; a move, a correction, a check."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace

from letters_app.domain.address import AddressPurpose, AddressRecord, PostalAddress
from letters_app.domain.address_book import AddressBook
from letters_app.domain.errors import InvalidValueError
from letters_app.domain.facility import Facility
from letters_app.domain.partial_date import PartialDate
from letters_app.domain.provenance import NO_PROVENANCE, Provenance
from letters_app.domain.recipient import Recipient, Stay
from letters_app.exchange.columns import Column
from letters_app.exchange.facility_matching import is_same_facility, newest_address, same_address
from letters_app.exchange.people_list import ImportedPerson
from letters_app.services.people.editing import moved_to
from letters_app.services.people.form_words import FormCode, FormRemark, remark
from letters_app.services.people.person_form import ADDRESS_FIELDS, CHECK_FIELDS, PersonForm, PlaceChoice


@dataclass(frozen=True, slots=True)
class PlaceReading:
    """The stays a form stands for, and the facility that is new or changed with them."""

    stays: tuple[Stay, ...]
    facility: Facility | None = None
    warnings: tuple[FormRemark, ...] = ()


def is_place_touched(form: PersonForm, shown: PersonForm) -> bool:
    """Tell whether anything about the place differs from what was shown."""
    if (form.place, form.facility_id, form.place_since) != (shown.place, shown.facility_id, shown.place_since):
        return True
    fields = (*ADDRESS_FIELDS, Column.FACILITY_TYPE, *CHECK_FIELDS, Column.ADDRESS)
    return any(form.text(column) != shown.text(column) for column in fields)


@dataclass(frozen=True, slots=True)
class PlaceReader:
    """Reads the place of one form against what was shown of the record before."""

    form: PersonForm
    shown: PersonForm
    book: AddressBook
    today: datetime.date
    new_id: Callable[[], str]

    def read(
        self, before: Recipient | None, imported: ImportedPerson, since: PartialDate | None
    ) -> PlaceReading | None:
        """Return the place, ``None`` if a move would lie before the stay it ends."""
        stays = before.stays if before else ()
        if before is not None and not is_place_touched(self.form, self.shown):
            return PlaceReading(stays)
        stay = imported.recipient.current_stay()
        check = stay.provenance if stay else NO_PROVENANCE
        if self.form.place is PlaceChoice.UNKNOWN:
            place = PlaceReading((Stay(),)) if stays else PlaceReading(())
        else:
            place = self._place(_typed_address(imported), imported, check, before.current_stay() if before else None)
        try:
            return replace(place, stays=self._joined(before, place.stays, check, since))
        except InvalidValueError:
            return None

    def _place(
        self, address: PostalAddress, imported: ImportedPerson, check: Provenance, current: Stay | None
    ) -> PlaceReading:
        known = self.book.facilities.get(self.form.facility_id)
        if self.form.place is PlaceChoice.KNOWN_FACILITY and known is not None:
            return self._at_known(known, address, imported, check)
        if self.form.place is PlaceChoice.NEW_FACILITY and imported.facility is not None:
            return self._at_new(imported.facility)
        is_own = self.form.place is self.shown.place is PlaceChoice.OWN_ADDRESS
        if is_own and current is not None:
            kept = current.address if not self._is_address_touched() else address
            return PlaceReading((Stay(current.facility_id, kept),))
        return PlaceReading((Stay(address=address),)) if not address.is_empty() else PlaceReading(())

    def _at_known(
        self, known: Facility, address: PostalAddress, imported: ImportedPerson, check: Provenance
    ) -> PlaceReading:
        """Return the stay there; another address in the fields changes the facility's, whose old one is kept."""
        stay = (Stay(known.id),)
        record = known.mail_address(self.today)
        old = record.address if record else PostalAddress(known.country)
        new = replace(address, raw=old.raw)
        changed = known
        is_as_shown = self.form.facility_id == self.shown.facility_id and not self._is_address_touched()
        if not is_as_shown and _parts(new) != _parts(replace(old, facility=old.facility or known.name)):
            closed = tuple(
                replace(one, valid_to=self.today)
                if one.purpose is AddressPurpose.MAIL and one.is_valid_on(self.today)
                else one
                for one in known.addresses
            )
            provenance = check if self._is_check_touched() else NO_PROVENANCE
            fresh = AddressRecord(replace(new, raw=""), valid_from=self.today, provenance=provenance)
            changed = replace(changed, addresses=(*closed, fresh), country=new.country or known.country)
        kind = imported.facility.type if imported.facility else known.type
        if self.form.text(Column.FACILITY_TYPE) not in ("", known.type.value):
            changed = replace(changed, type=kind)
        if changed == known:
            return PlaceReading(stay)
        people = sum(self.book.facility_of(one) == known for one in self.book.recipients)
        is_moved = changed.addresses != known.addresses
        warnings = (remark(Column.FACILITY, FormCode.SHARED_ADDRESS, people=people),) if is_moved and people else ()
        return PlaceReading(stay, changed, warnings)

    def _at_new(self, described: Facility) -> PlaceReading:
        """Return the stay in a new facility, or in the one of the address book that is just the same."""
        alike = [known for known in self.book.facilities.values() if is_same_facility(known, described)]
        address = newest_address(described)
        for known in alike:
            there = newest_address(known)
            if address is None or there is None or same_address(there, address.completed_by(there)):
                return PlaceReading((Stay(known.id),))
        facility = replace(described, id=self.new_id())
        warnings = tuple(
            remark(Column.FACILITY, FormCode.FACILITY_LOOKS_KNOWN, facility=known.name) for known in alike[:1]
        )
        return PlaceReading((Stay(facility.id),), facility, warnings)

    def _joined(
        self, before: Recipient | None, new: tuple[Stay, ...], check: Provenance, since: PartialDate | None
    ) -> tuple[Stay, ...]:
        """Put the new stay behind those that were: a check of the same place, a correction of it, or a move."""
        current = before.current_stay() if before else None
        if not new:
            return before.stays if before else ()
        stay = replace(new[0], since=since)
        if before is None or current is None:
            return (*(before.stays if before else ()), replace(stay, provenance=check))
        if (stay.facility_id, stay.address) == (current.facility_id, current.address):
            return self._changed(before, current, stay, self._checked(current.provenance, check))
        # What stands in the fields about a check and was not touched speaks of the old place.
        provenance = check if self._is_check_touched() else NO_PROVENANCE
        if self.form.is_correction:
            return self._changed(before, current, stay, provenance)
        day = since or PartialDate.from_date(self.today)
        return moved_to(before, replace(stay, provenance=provenance), day).stays

    def _changed(self, before: Recipient, old: Stay, new: Stay, provenance: Provenance) -> tuple[Stay, ...]:
        is_since_touched = self.form.place_since != self.shown.place_since
        is_cleared = is_since_touched and new.since is None and not self.form.is_correction
        since = None if is_cleared else new.since or old.since
        changed = replace(old, facility_id=new.facility_id, address=new.address, since=since, provenance=provenance)
        return tuple(changed if stay is old else stay for stay in before.stays)

    def _checked(self, old: Provenance, new: Provenance) -> Provenance:
        """Return the check as typed; who made it stays known as long as its day stays."""
        if not self._is_check_touched():
            return old
        source = old.source if old.source and new.source and old.source.title == new.source.title else new.source
        by = old.verified_by if old.verified_on == new.verified_on else ""
        return replace(new, source=source, verified_by=by)

    def _is_address_touched(self) -> bool:
        return any(self.form.text(column) != self.shown.text(column) for column in (*ADDRESS_FIELDS, Column.ADDRESS))

    def _is_check_touched(self) -> bool:
        return any(self.form.text(column) != self.shown.text(column) for column in CHECK_FIELDS)


def _typed_address(imported: ImportedPerson) -> PostalAddress:
    """Return the address in the fields, whether it was read as one of a facility or of the person."""
    if imported.facility is not None:
        if imported.facility.addresses:
            return imported.facility.addresses[0].address
        return PostalAddress(imported.facility.country, imported.facility.name)
    stay = imported.recipient.current_stay()
    return stay.address if stay and stay.address else PostalAddress("")


def _parts(address: PostalAddress) -> tuple[str, ...]:
    return tuple(
        getattr(address, name)
        for name in ("country", "facility", "street", "locality", "city", "region", "postal_code")
    )
