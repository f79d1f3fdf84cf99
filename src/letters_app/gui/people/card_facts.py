"""Reads what a card shows and the list does not know: the envelope, the story, the letters. In the vault's worker."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from letters_app.domain.address import AddressRecord
from letters_app.domain.facility import Facility
from letters_app.domain.letter import LetterState
from letters_app.domain.recipient import Recipient
from letters_app.gui.open_vault import OpenVault, VaultView
from letters_app.services.letters.envelope_lines import envelope_lines
from letters_app.services.packs import Packs
from letters_app.services.people.listing import PersonRow, person_row
from letters_app.services.people.story import StoryLine, story

_ANSWERED = frozenset({LetterState.ANSWERED})


@dataclass(frozen=True, slots=True)
class CardFacts:
    """Everything about one person."""

    recipient: Recipient
    row: PersonRow
    facility: Facility | None
    record: AddressRecord | None
    """Where mail goes."""
    envelope: tuple[str, ...]
    """Lines as they are printed."""
    letters: int
    answered: int
    story: tuple[StoryLine, ...]


class CardReader:
    """Reads cards; owns the packs it needs, so it belongs to the vault's worker."""

    def __init__(self) -> None:
        self._packs = Packs()

    def read(self, open_vault: OpenVault, view: VaultView, recipient: Recipient, today: datetime.date) -> CardFacts:
        """Return the card of one person.

        Raises:
            VaultError: if the vault cannot be read.
            PackError: if a pack that is needed is broken.
        """
        vault, book = open_vault.vault, view.book
        lines = envelope_lines(self._packs, book, recipient, today, view.settings, view.return_addresses)
        letters = vault.letters.to_recipient(recipient.id)
        return CardFacts(
            recipient=recipient,
            row=person_row(book, recipient, view.letter_counts, view.last_letters, today, self._packs.addresses),
            facility=book.facility_of(recipient),
            record=book.mail_address_of(recipient, today),
            envelope=lines.lines if lines else (),
            letters=len(letters),
            answered=sum(letter.state in _ANSWERED for letter in letters),
            story=story(recipient, book, vault.changes(recipient.id), letters),
        )
