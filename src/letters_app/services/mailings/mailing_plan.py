"""Which letters a mailing makes, in which order: settled before any of them is made, and small enough to hand about.

A plan is made where the address book and the letters are known, carried out by a thread that knows neither, and
recorded where the vault is.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from letters_app.domain.address_book import AddressBook
from letters_app.domain.errors import LettersError
from letters_app.domain.letter import Letter, PaperFacts
from letters_app.domain.mailing import OF_READY_LETTERS
from letters_app.domain.recipient import Recipient
from letters_app.services.letters.letter_order import NOTHING_EARLIER, Earlier, LetterOrder
from letters_app.services.letters.letter_task import Destination, LetterTask, destination_of, order_of
from letters_app.services.mailings.mailing_order import FeedingOrder, MailingOrder


class NobodyToPrintError(LettersError):
    """The list has nobody in the range that was asked for (``first``, ``people``)."""

    code = "order.nobody"


def new_record_id() -> str:
    """Return an id nobody has yet."""
    return uuid.uuid4().hex


@dataclass(frozen=True, slots=True)
class MailingEntry:
    """One letter of a plan."""

    task: LetterTask
    letter_id: str
    """Of the letter that comes of it; the same when a part is printed again."""
    letter: Letter | None = None
    """The letter whose words are given; ``None`` where the template is asked."""
    variant: int = 0

    @property
    def number(self) -> int:
        """Place in the mailing, from 1."""
        return self.task.number

    @property
    def recipient_id(self) -> str:
        """Whom it goes to."""
        return self.task.destination.recipient.id


@dataclass(frozen=True, slots=True)
class MailingPlan:
    """The letters of one mailing in printing order."""

    id: str
    order: MailingOrder
    entries: tuple[MailingEntry, ...]
    people: int
    """Length of the whole list, whatever part of it is printed."""

    @property
    def kind(self) -> str:
        """Kind of the letters, ``OF_READY_LETTERS`` if they were written one by one."""
        return self.order.kind

    def from_item(self, number: int) -> MailingPlan:
        """Return what is left from item ``number`` on, as after a paper jam."""
        return replace(self, entries=tuple(entry for entry in self.entries if entry.number >= number))

    def only(self, numbers: Collection[int]) -> MailingPlan:
        """Return these items alone."""
        return replace(self, entries=tuple(entry for entry in self.entries if entry.number in numbers))

    def without(self, numbers: Collection[int]) -> MailingPlan:
        """Return the plan without these items; the others keep their numbers."""
        return replace(self, entries=tuple(entry for entry in self.entries if entry.number not in numbers))

    def print_anyway(self, number: int, *, anyway: bool = True) -> MailingPlan:
        """Return the plan in which an item is printed although the mail is held, or is not."""
        return self._changed(number, lambda entry: replace(entry, task=replace(entry.task, include_held=anyway)))

    def varied(self, number: int) -> MailingPlan:
        """Return the plan in which an item says the same in other words; a letter somebody wrote stays as it is."""
        return self._changed(number, self._with_next_variant)

    def _with_next_variant(self, entry: MailingEntry) -> MailingEntry:
        return entry if entry.letter else with_variant(entry, self.order, entry.variant + 1)

    def _changed(self, number: int, change: Callable[[MailingEntry], MailingEntry]) -> MailingPlan:
        return replace(
            self, entries=tuple(change(entry) if entry.number == number else entry for entry in self.entries)
        )


def with_variant(entry: MailingEntry, order: MailingOrder, variant: int) -> MailingEntry:
    """Return the entry worded in its ``variant``, from 0."""
    return replace(entry, task=replace(entry.task, words=order.words(variant)), variant=variant)


def plan_from_template(
    book: AddressBook,
    order: MailingOrder,
    *,
    recipient_ids: Collection[str] | None = None,
    earlier: Mapping[str, Earlier] | None = None,
    mailing_id: str = "",
) -> MailingPlan:
    """Return the plan of letters from a template to everybody in ``book``, or to ``recipient_ids`` alone.

    ``earlier`` says what went to each of them before; without it every letter is the first.

    Raises:
        NobodyToPrintError: if the order's range holds nobody.
    """
    people = [one for one in book.recipients if recipient_ids is None or one.id in recipient_ids]
    numbered = _in_feeding_order(book, order, people)
    if not numbered:
        raise NobodyToPrintError(first=order.first, people=len(people))
    entries = tuple(
        template_entry(
            order,
            destination_of(book, recipient, order.written_on),
            number,
            earlier=None if earlier is None else earlier.get(recipient.id, NOTHING_EARLIER),
        )
        for number, recipient in numbered
    )
    return MailingPlan(mailing_id or new_record_id(), order, entries, len(people))


def plan_from_letters(
    book: AddressBook, letters: Iterable[Letter], order: MailingOrder, *, mailing_id: str = ""
) -> MailingPlan:
    """Return the plan of letters that were written one by one.

    Each keeps its words, number, date and paper; of ``order`` the feeding order and the range count, and the paper of
    letters that know none. They go to today's addresses: somebody may have been moved since a letter was written. A
    letter whose recipient is no longer in the book, or whose text was not kept, is left out.

    Raises:
        NobodyToPrintError: if there are none in the range.
    """
    order = replace(order, kind=OF_READY_LETTERS)
    by_id = {recipient.id: recipient for recipient in book.recipients}
    known = [letter for letter in letters if letter.recipient_id in by_id and letter.can_be_printed]
    places = {recipient_id: place for place, recipient_id in enumerate(by_id)}
    known.sort(key=lambda letter: (places[letter.recipient_id], letter.number))
    if order.feeding is FeedingOrder.FACILITY:
        known.sort(key=lambda letter: _facility_key(book, by_id[letter.recipient_id]))
    entries = [
        letter_entry(order, letter, destination_of(book, by_id[letter.recipient_id], order.written_on), number)
        for number, letter in enumerate(known, start=1)
        if order.first <= number <= (order.last or len(known))
    ]
    if not entries:
        raise NobodyToPrintError(first=order.first, people=len(known))
    return MailingPlan(mailing_id or new_record_id(), order, tuple(entries), len(known))


def template_entry(
    order: MailingOrder, destination: Destination, number: int, *, earlier: Earlier | None = None, letter_id: str = ""
) -> MailingEntry:
    """Return the entry of a letter that is composed."""
    own = order.for_country(destination.country)
    if earlier is not None:
        own = replace(own, number=earlier.letters + 1, previous_written_on=earlier.last_written_on)
    task = LetterTask(
        destination=destination,
        order=own,
        words=order.words(),
        number=number,
        # A list knows no earlier letters: there the place in it tells the writer's copies apart.
        copy_number=number if earlier is None else own.number,
        include_held=order.include_held,
    )
    return MailingEntry(task, letter_id or new_record_id())


def letter_entry(order: MailingOrder, letter: Letter, destination: Destination, number: int) -> MailingEntry:
    """Return the entry of a letter whose words are given."""
    own = replace(
        order.for_country(destination.country),
        number=letter.number,
        previous_written_on=letter.previous_written_on,
        written_on=letter.written_on or order.written_on,
    )
    task = LetterTask(
        destination=destination,
        order=_given_order(order, letter, letter.paper) if letter.paper else own,
        words=letter.text,
        number=number,
        copy_number=letter.number,
        include_held=order.include_held,
    )
    return MailingEntry(task, letter.id, letter)


def in_mailing(own: LetterOrder, order: MailingOrder) -> LetterOrder:
    """Return the order of a letter that was made before, with the sheets it shares with the others of a mailing."""
    extras = order.extras
    return replace(
        own, extras=replace(own.extras, labels=extras.labels, first_label=extras.first_label, slips=extras.slips)
    )


def _given_order(order: MailingOrder, letter: Letter, facts: PaperFacts) -> LetterOrder:
    """Return the order of a letter that was written by itself: envelopes lie in the printer as those of the others."""
    own = in_mailing(order_of(letter, facts, order.written_on), order)
    return replace(own, duplex=order.duplex, extras=replace(own.extras, feed=order.extras.feed))


def _in_feeding_order(
    book: AddressBook, order: MailingOrder, recipients: Sequence[Recipient]
) -> list[tuple[int, Recipient]]:
    """Return the recipients of the range with their numbers, in the order they are printed.

    Numbers count in printing order, so that a reprint from item N begins at the sheet that was jammed.
    """
    people = recipients
    if order.feeding is FeedingOrder.FACILITY:
        people = sorted(people, key=lambda recipient: _facility_key(book, recipient))
    numbered = list(enumerate(people, start=1))
    return [(number, person) for number, person in numbered if order.first <= number <= (order.last or len(people))]


def _facility_key(book: AddressBook, recipient: Recipient) -> tuple[str, str, str]:
    facility = book.facility_of(recipient)
    return (facility.country, facility.name, facility.id) if facility else ("", "", "")
