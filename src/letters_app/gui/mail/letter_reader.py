"""What is to be known of one letter in the vault, read when it is chosen in the list."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from letters_app.domain.address_book import AddressBook
from letters_app.domain.letter import Letter
from letters_app.gui.open_vault import OpenVault
from letters_app.services.letters.letter_log import UnknownLetterError
from letters_app.services.letters.letter_order import LetterOrder
from letters_app.services.letters.reprint import NoCopyKeptError, Reprint, print_again


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """A letter, and how it is printed again."""

    letter: Letter
    reprint: Reprint | None
    """``None`` if its words were not kept."""


def read_letter(
    vault: OpenVault, letter_id: str, book: AddressBook, today: datetime.date, default: LetterOrder
) -> LetterFacts:
    """Return what is known of a letter; belongs into the vault's worker.

    Raises:
        UnknownLetterError: if it is no longer there.
    """
    letter = vault.vault.letters.get(letter_id)
    if letter is None:
        raise UnknownLetterError
    try:
        return LetterFacts(letter, print_again(letter, book, today, default))
    except NoCopyKeptError:
        return LetterFacts(letter, None)
