"""A letter from the vault on paper once more: unchanged, or to where its recipient is today."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from letters_app.domain.address import AddressRecord
from letters_app.domain.address_book import AddressBook
from letters_app.domain.errors import LettersError
from letters_app.domain.letter import Letter, LetterState
from letters_app.services.letters.letter_order import LetterOrder
from letters_app.services.letters.letter_task import Destination, destination_of, order_of, printed_destination
from letters_app.services.letters.proof import ProofRequest


class NoCopyKeptError(LettersError):
    """The words of the letter were not kept, as the group or its writer wanted (no parameters)."""

    code = "letter.no-copy"


@dataclass(frozen=True, slots=True)
class Reprint:
    """What the press needs to print a letter again."""

    unchanged: ProofRequest
    """As it was printed the first time, with the same bytes, whatever became of person and address since."""
    today: ProofRequest | None
    """The same words to today's address; ``None`` if the recipient is no longer in the book."""
    address_differs: bool
    """Mail to the recipient goes elsewhere now, or nowhere."""
    is_as_printed: bool
    """``False`` for letters of the first version, which did not keep how they stood on paper."""


def print_again(letter: Letter, book: AddressBook, today: datetime.date, default: LetterOrder) -> Reprint:
    """Return how ``letter`` is printed again. ``default`` is what letters of the first version are ordered with.

    A letter that is only ready has not been printed yet: for it ``today`` is what should be printed.

    Raises:
        NoCopyKeptError: if its words were not kept.
    """
    if not letter.can_be_printed:
        raise NoCopyKeptError
    recipient = next((one for one in book.recipients if one.id == letter.recipient_id), None)
    now = destination_of(book, recipient, today) if recipient else None
    facts = letter.paper
    order = order_of(letter, facts, today) if facts else _with_number(default, letter)
    printed = printed_destination(facts) if facts else now
    if printed is None:
        raise NoCopyKeptError
    return Reprint(
        unchanged=_request(letter, printed, order),
        today=_request(letter, now, order) if now else None,
        address_differs=facts is not None and (now is None or not _is_same_place(printed.record, now.record)),
        is_as_printed=facts is not None and letter.state is not LetterState.READY,
    )


def _request(letter: Letter, destination: Destination, order: LetterOrder) -> ProofRequest:
    return ProofRequest(destination=destination, text=letter.text, order=order, set_aside=letter.set_aside)


def _with_number(order: LetterOrder, letter: Letter) -> LetterOrder:
    return replace(
        order,
        number=letter.number,
        previous_written_on=letter.previous_written_on,
        written_on=letter.written_on or order.written_on,
    )


def _is_same_place(one: AddressRecord | None, other: AddressRecord | None) -> bool:
    if one is None or other is None:
        return one is other
    return replace(one.address, raw="") == replace(other.address, raw="")
