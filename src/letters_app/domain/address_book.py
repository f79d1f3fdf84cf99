"""An address book in memory: recipients and the facilities they share."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from letters_app.domain.address import AddressRecord
from letters_app.domain.facility import Facility, FacilityType
from letters_app.domain.provenance import NO_PROVENANCE
from letters_app.domain.recipient import Recipient


@dataclass(frozen=True, slots=True)
class AddressBook:
    """Recipients in the order of their list, and facilities by id."""

    recipients: tuple[Recipient, ...] = ()
    facilities: Mapping[str, Facility] = field(default_factory=dict)

    def facility_of(self, recipient: Recipient) -> Facility | None:
        """Return the facility the recipient is in now, ``None`` if there is none or it is not known."""
        stay = recipient.current_stay()
        if stay is None or stay.facility_id is None:
            return None
        return self.facilities.get(stay.facility_id)

    def facility_type_of(self, recipient: Recipient) -> FacilityType:
        """Return the type of that facility."""
        facility = self.facility_of(recipient)
        return facility.type if facility else FacilityType.UNKNOWN

    def mail_address_of(self, recipient: Recipient, day: datetime.date) -> AddressRecord | None:
        """Return where a letter to the recipient goes on ``day``.

        The address written in the stay itself wins over the facility's (a care-of address, a private home). Trust and
        age are those of the stay where they are known: what counts is that this person was found there.
        """
        stay = recipient.current_stay()
        if stay is None:
            return None
        if stay.address is not None and not stay.address.is_empty():
            return AddressRecord(address=stay.address, provenance=stay.provenance)
        facility = self.facility_of(recipient)
        record = facility.mail_address(day) if facility else None
        if record is None or stay.provenance == NO_PROVENANCE:
            return record
        return replace(record, provenance=stay.provenance)
