"""One letter that is to be put on paper: to whom, where, in which words, on which paper."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace

from letters_app.domain.address import AddressRecord
from letters_app.domain.address_book import AddressBook
from letters_app.domain.facility import FacilityType
from letters_app.domain.letter import Letter, LetterText, PaperFacts
from letters_app.domain.mail_decision import NEVER_INCLUDED, HoldReason, hold_reasons
from letters_app.domain.paper_extras import PaperExtras
from letters_app.domain.recipient import Recipient, Stay
from letters_app.domain.writer import Writer
from letters_app.services.letters.letter_order import LetterOrder, WordsOrder
from letters_app.services.puzzles.puzzle_choice import settled


@dataclass(frozen=True, slots=True)
class Destination:
    """A recipient where they are on one day; small and unchanging, so that it may go from thread to thread."""

    recipient: Recipient
    record: AddressRecord | None
    """``None`` where no address is known."""
    facility_id: str = ""
    facility_name: str = ""
    facility_type: FacilityType = FacilityType.UNKNOWN

    @property
    def country(self) -> str:
        """Country of the address, empty if none is known."""
        return self.record.address.country if self.record else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterTask:
    """A letter to make: its words are given, or a template is asked for them."""

    destination: Destination
    order: LetterOrder
    words: WordsOrder | LetterText
    number: int = 1
    """Place in the list of a mailing, from 1."""
    copy_number: int = 1
    """The number by which the writer's own copy names the letter."""
    include_held: bool = False


def destination_of(book: AddressBook, recipient: Recipient, day: datetime.date) -> Destination:
    """Return where mail to ``recipient`` goes on ``day``."""
    facility = book.facility_of(recipient)
    record = book.mail_address_of(recipient, day)
    if facility is None:
        return Destination(recipient, record)
    return Destination(recipient, record, facility.id, facility.name, facility.type)


def reasons_to_skip(destination: Destination, *, include_held: bool) -> tuple[HoldReason, ...]:
    """Return why nothing may be printed to the recipient, as far as it is known before anything is set."""
    record = destination.record
    reasons = list(hold_reasons(destination.recipient))
    if record is None or record.address.is_empty():
        reasons.append(HoldReason.NO_ADDRESS)
    if include_held:
        reasons = [reason for reason in reasons if reason in NEVER_INCLUDED]
    return tuple(reasons)


def paper_facts(destination: Destination, order: LetterOrder, item: int = 1) -> PaperFacts:
    """Return how the letter stands on paper, to be kept with it.

    Of the recipient only what is printed is kept, and their place as an address of their own: whatever becomes of
    person and prison, the letter can be made again from it. ``item`` is its place in the mailing, by which it got its
    puzzle.
    """
    person, record = destination.recipient, destination.record
    return PaperFacts(
        recipient=Recipient(
            id=person.id,
            name=replace(person.name, aliases=()),
            kind=person.kind,
            gender=person.gender,
            birth=person.birth,
            identifier=person.identifier,
            father_name=person.father_name,
            custody=person.custody,
            stays=(Stay(address=record.address, provenance=record.provenance),) if record else (),
            tags=person.tags,
        ),
        address=record,
        layout=order.layout,
        paper=order.paper,
        envelope=order.envelope,
        address_script=order.address_script,
        type=order.type,
        sender_country=order.sender_country,
        return_address=order.return_address,
        facility_name=destination.facility_name,
        facility_type=destination.facility_type,
        writing=order.writing,
        reply_kit=order.reply_kit,
        duplex=order.duplex,
        extras=own_extras(order.extras, item),
    )


def own_extras(extras: PaperExtras, item: int) -> PaperExtras:
    """Return what is one letter's own of ``extras``: labels and slips are sheets of many letters."""
    puzzle = settled(extras.puzzle, item) if extras.puzzle is not None else None
    return replace(extras, labels="", first_label=1, slips=False, puzzle=puzzle)


def printed_destination(facts: PaperFacts) -> Destination:
    """Return the destination as it was when the letter was printed."""
    return Destination(facts.recipient, facts.address, "", facts.facility_name, facts.facility_type)


def order_of(letter: Letter, facts: PaperFacts, today: datetime.date) -> LetterOrder:
    """Return what a letter from the vault was ordered with; ``today`` stands in where it has no date."""
    return LetterOrder(
        writer=Writer(),
        return_address=facts.return_address,
        sender_country=facts.sender_country,
        written_on=letter.written_on or today,
        layout=facts.layout,
        paper=facts.paper,
        envelope=facts.envelope,
        address_script=facts.address_script,
        type=facts.type,
        number=letter.number,
        previous_written_on=letter.previous_written_on,
        writing=facts.writing,
        reply_kit=facts.reply_kit,
        duplex=facts.duplex,
        extras=facts.extras,
    )
