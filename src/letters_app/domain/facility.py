"""Facilities: the prisons letters go to, shared by many recipients."""

from __future__ import annotations

import datetime
import enum
from dataclasses import dataclass

from letters_app.domain.address import AddressPurpose, AddressRecord, address_in_force


class FacilityType(enum.StrEnum):
    """What kind of place it is; rules and the mail's way depend on it."""

    REMAND = "remand"
    COLONY = "colony"
    PRISON = "prison"
    JAIL = "jail"
    PSYCHIATRIC = "psychiatric"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Facility:
    """A prison, with the history of its addresses. Renames and moves add records, they change none."""

    id: str
    name: str
    """Official name in the native script, as it stands on an envelope."""
    country: str
    """ISO 3166 alpha-2 code."""
    type: FacilityType = FacilityType.UNKNOWN
    addresses: tuple[AddressRecord, ...] = ()
    notes: str = ""

    def mail_address(self, day: datetime.date) -> AddressRecord | None:
        """Return the address letters go to on ``day``, ``None`` if none is known."""
        return address_in_force(self.addresses, AddressPurpose.MAIL, day)
