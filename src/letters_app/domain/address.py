"""Postal addresses, with the history that tells which one is true today."""

from __future__ import annotations

import datetime
import enum
from dataclasses import dataclass, fields, replace

from letters_app.domain.provenance import NO_PROVENANCE, Provenance


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """A postal address in its native script, in the parts that ``letters address`` takes.

    The line order is not kept here: it is a property of the country (``letters_app.domain.address_format``).
    """

    country: str
    """ISO 3166 alpha-2 code."""
    facility: str = ""
    """Institution line(s); a line break separates lines, as for a vendor that scans the mail."""
    street: str = ""
    locality: str = ""
    """Dependent locality, settlement or district."""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    raw: str = ""
    """The address as the source wrote it, kept whole."""

    def completed_by(self, other: PostalAddress) -> PostalAddress:
        """Return the address with its empty parts taken from ``other``."""
        empty = (part.name for part in fields(self) if not getattr(self, part.name))
        return replace(self, **{name: getattr(other, name) for name in empty})

    def is_empty(self) -> bool:
        """Tell whether there is nothing to print but the country."""
        return not any((self.facility, self.street, self.locality, self.city, self.region, self.postal_code))


class AddressPurpose(enum.StrEnum):
    """What an address of a facility is for; in the United States they often differ (rule US-06)."""

    MAIL = "mail"
    VISIT = "visit"
    PUBLICATIONS = "publications"


@dataclass(frozen=True, slots=True)
class AddressRecord:
    """One address with its time of validity and its trust. Old records stay; the newest open one is in force."""

    address: PostalAddress
    purpose: AddressPurpose = AddressPurpose.MAIL
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    provenance: Provenance = NO_PROVENANCE

    def is_valid_on(self, day: datetime.date) -> bool:
        """Tell whether the address is in force on ``day``; open ends count as in force."""
        started = self.valid_from is None or self.valid_from <= day
        ended = self.valid_to is not None and self.valid_to < day
        return started and not ended


def address_in_force(
    records: tuple[AddressRecord, ...], purpose: AddressPurpose, day: datetime.date
) -> AddressRecord | None:
    """Return the record of ``purpose`` in force on ``day``, ``None`` if none is.

    Of several the one that began last; of those that began on one day the one that was added last.
    """
    candidates = [record for record in records if record.purpose is purpose and record.is_valid_on(day)]
    # "max" keeps the first of equals, so the last added is asked first.
    return max(reversed(candidates), key=lambda record: record.valid_from or datetime.date.min, default=None)
