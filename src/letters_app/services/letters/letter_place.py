"""Where a letter goes, looked up once: address, its form, the mail rules, the languages that are read there."""

from __future__ import annotations

from dataclasses import dataclass

from letters_app.domain.address import AddressRecord
from letters_app.domain.address_format import AddressFormat
from letters_app.domain.facility import FacilityType
from letters_app.domain.mail_policy import MailPolicy
from letters_app.domain.recipient import Recipient
from letters_app.services.letters.letter_language import accepted_languages
from letters_app.services.packs import Packs


@dataclass(frozen=True, slots=True)
class LetterPlace:
    """All that is known of the place of one recipient."""

    record: AddressRecord
    address_format: AddressFormat
    facility_type: FacilityType
    native_language: str
    """The language the post there reads."""
    area: str
    """Whose mail rules hold: the country of the address, or an area that a tag of the recipient names."""
    policy: MailPolicy
    """Those rules, ``None`` where none are known."""
    accepted: tuple[str, ...]
    """Languages the facility takes, empty if any is taken or nothing is known."""

    @property
    def printed_language(self) -> str:
        """Language of the lines of the address, by which characters get the forms that are read there."""
        return self.address_format.printed_language or self.native_language

    @property
    def country(self) -> str:
        """Country of the address, ISO 3166 alpha-2."""
        return self.record.address.country


def find_place(packs: Packs, recipient: Recipient, record: AddressRecord, facility_type: FacilityType) -> LetterPlace:
    """Return the place of ``recipient``, whose mail goes to ``record`` in a facility of that type.

    Raises:
        PackError: if a pack that is needed is broken.
    """
    address = record.address
    area = packs.policies.area_of(address.country, recipient.tags)
    policy = packs.policies.policy_for(area, facility=address.facility, region=address.region, tags=recipient.tags)
    return LetterPlace(
        record=record,
        address_format=packs.addresses.format_of(address.country),
        facility_type=facility_type,
        native_language=packs.addresses.sender_language(address.country),
        area=area,
        policy=policy,
        accepted=accepted_languages(policy, facility_type),
    )
