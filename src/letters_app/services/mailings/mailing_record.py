"""What the vault keeps of a mailing, and how it goes on from there. Belongs to the thread that owns the vault."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import replace

from letters_app.domain.address_book import AddressBook
from letters_app.domain.errors import LettersError
from letters_app.domain.letter import Letter, LetterState, LetterText
from letters_app.domain.mailing import OF_READY_LETTERS, ItemOutcome, Mailing, MailingItem, MailingPaper
from letters_app.domain.writer import Writer
from letters_app.services.letters.letter_log import earlier_of
from letters_app.services.letters.letter_order import NOTHING_EARLIER, Earlier
from letters_app.services.letters.letter_states import moved
from letters_app.services.letters.letter_task import LetterTask, destination_of, order_of, printed_destination
from letters_app.services.mailings.mailing_order import FeedingOrder, MailingOrder
from letters_app.services.mailings.mailing_plan import (
    MailingEntry,
    MailingPlan,
    in_mailing,
    letter_entry,
    template_entry,
    with_variant,
)
from letters_app.services.mailings.print_mailing import MailingResult, PrintedLetter
from letters_app.storage import Vault


class CannotResumeError(LettersError):
    """The mailing is not in the vault, or its version did not keep how it was ordered (no parameters)."""

    code = "mailing.cannot-resume"


def record_mailing(vault: Vault, plan: MailingPlan, result: MailingResult, now: datetime.datetime) -> Mailing:
    """Write down what came of ``plan``, mailing and letters in one transaction.

    What is finished is recorded, the rest of the plan waits. A later part, or a part that was printed again, is
    recorded under the same mailing; recording the same result twice changes nothing. Letters that were only ready are
    printed now, composed ones are added; whoever was removed from the vault meanwhile has none.

    Raises:
        VaultError: if it cannot be written; the vault is then as before.
    """
    today = now.date()
    known = vault.mailings.get(plan.id)
    people = {recipient.id for recipient in vault.address_book().recipients}
    keep_copies = vault.settings.load().keep_copies
    items = {item.number: item for item in known.items} if known else {}
    for entry in plan.entries:
        items.setdefault(entry.number, _waiting(entry))
    items.update({item.number: item for item in result.items})
    mailing = Mailing(
        id=plan.id,
        created_at=known.created_at if known else now,
        kind=plan.order.kind,
        language=plan.order.language,
        seed=plan.order.seed,
        items=tuple(_of_people(items[number], people) for number in sorted(items)),
        paper=_paper(plan.order),
    )
    letters = (
        _letter(vault, plan, printed, today, keep_copy=keep_copies)
        for printed in result.letters
        if printed.entry.recipient_id in people
    )
    vault.record_mailing(mailing, [letter for letter in letters if letter is not None])
    return mailing


def resume_plan(
    vault: Vault,
    mailing_id: str,
    *,
    writer: Writer,
    today: datetime.date,
    from_number: int | None = None,
) -> MailingPlan:
    """Return the plan of a recorded mailing from item ``from_number`` on, by default from the first that waits.

    Letters that came out once come out again with the same bytes. Those that wait are composed with the seed, date and
    numbers of the mailing, for today's addresses; ``writer`` is asked for again, since nobody is remembered.

    Raises:
        CannotResumeError: if the mailing is not there or does not know how it was ordered.
    """
    mailing = vault.mailings.get(mailing_id)
    if mailing is None or mailing.paper is None:
        raise CannotResumeError
    first = from_number
    if first is None:
        first = min((item.number for item in mailing.waiting()), default=len(mailing.items) + 1)
    order = _order(mailing, mailing.paper, writer, today)
    book = vault.address_book()
    earlier = earlier_of(vault)
    entries = []
    for item in mailing.items:
        if item.number < first:
            continue
        letter = vault.letters.get(item.letter_id) if item.letter_id else None
        entry = (
            _composed_again(order, book, item, earlier.get(item.recipient_id, NOTHING_EARLIER), today)
            if letter is None
            else _given_again(order, book, item, letter, today)
        )
        if entry is not None:
            entries.append(entry)
    return MailingPlan(mailing.id, order, tuple(entries), len(mailing.items))


def _composed_again(
    order: MailingOrder, book: AddressBook, item: MailingItem, earlier: Earlier, today: datetime.date
) -> MailingEntry | None:
    recipient = next((one for one in book.recipients if one.id == item.recipient_id), None)
    if recipient is None or order.kind == OF_READY_LETTERS:
        return None
    destination = destination_of(book, recipient, today)
    entry = template_entry(order, destination, item.number, earlier=earlier, letter_id=item.letter_id)
    return _held_included(with_variant(entry, order, item.variant), item)


def _given_again(
    order: MailingOrder, book: AddressBook, item: MailingItem, letter: Letter, today: datetime.date
) -> MailingEntry | None:
    if not letter.can_be_printed:
        return None
    if letter.state is LetterState.READY or letter.paper is None:
        recipient = next((one for one in book.recipients if one.id == letter.recipient_id), None)
        if recipient is None:
            return None
        return _held_included(letter_entry(order, letter, destination_of(book, recipient, today), item.number), item)
    task = LetterTask(
        destination=printed_destination(letter.paper),
        order=in_mailing(order_of(letter, letter.paper, today), order),
        words=letter.text,
        number=item.number,
        copy_number=letter.number,
        include_held=True,  # it was printed once; a hold that was set since is told where it is posted
    )
    return MailingEntry(task, letter.id, letter, item.variant)


def _held_included(entry: MailingEntry, item: MailingItem) -> MailingEntry:
    return replace(entry, task=replace(entry.task, include_held=entry.task.include_held or item.include_held))


def _waiting(entry: MailingEntry) -> MailingItem:
    destination = entry.task.destination
    name = destination.recipient.name
    return MailingItem(
        number=entry.number,
        recipient_id=entry.recipient_id,
        recipient_label=name.full() or name.short,
        facility_label=destination.facility_name,
        outcome=ItemOutcome.WAITING,
        envelope=entry.task.order.envelope or "",
        letter_id=entry.letter_id,
        variant=entry.variant,
        include_held=entry.task.include_held,
    )


def _of_people(item: MailingItem, people: Collection[str]) -> MailingItem:
    """Return the item without the person if they were removed from the vault meanwhile."""
    if item.recipient_id in people:
        return item
    return replace(item, recipient_id="", recipient_label="", facility_label="", reasons=(), findings=(), letter_id="")


def _letter(
    vault: Vault, plan: MailingPlan, printed: PrintedLetter, today: datetime.date, *, keep_copy: bool
) -> Letter | None:
    """Return the letter as it is to be kept, ``None`` if it stands there already."""
    entry = printed.entry
    known = vault.letters.get(entry.letter_id) or entry.letter
    if known is not None and known.state is not LetterState.READY:
        return None
    if known is not None:
        return replace(moved(known, LetterState.PRINTED, today), paper=printed.facts, mailing_id=plan.id)
    words = entry.task.words
    return Letter(
        id=entry.letter_id,
        recipient_id=entry.recipient_id,
        kind=plan.order.kind,
        text=printed.text,
        number=entry.task.order.number,
        written_on=entry.task.order.written_on,
        previous_written_on=entry.task.order.previous_written_on,
        state=LetterState.PRINTED,
        copy_kept=keep_copy,
        history=((LetterState.PRINTED, today),),
        paper=printed.facts,
        mailing_id=plan.id,
        seed=0 if isinstance(words, LetterText) else words.seed,
    )


def _paper(order: MailingOrder) -> MailingPaper:
    return MailingPaper(
        parallel_language=order.parallel_language,
        layout=order.layout,
        paper=order.paper,
        envelope=order.envelope,
        address_script=order.address_script,
        type=order.type,
        feeding=order.feeding.value,
        sender_country=order.sender_country,
        return_address=order.return_address,
        return_addresses=order.return_addresses,
        include_held=order.include_held,
        written_on=order.written_on,
        writing=order.writing,
        reply_kit=order.reply_kit,
        duplex=order.duplex,
        extras=order.extras,
    )


def _order(mailing: Mailing, paper: MailingPaper, writer: Writer, today: datetime.date) -> MailingOrder:
    return MailingOrder(
        kind=mailing.kind,
        language=mailing.language,
        parallel_language=paper.parallel_language,
        writer=writer,
        return_address=paper.return_address,
        return_addresses=paper.return_addresses,
        sender_country=paper.sender_country,
        written_on=paper.written_on or today,
        layout=paper.layout,
        paper=paper.paper,
        envelope=paper.envelope,
        address_script=paper.address_script,
        type=paper.type,
        feeding=FeedingOrder(paper.feeding),
        include_held=paper.include_held,
        seed=mailing.seed,
        writing=paper.writing,
        reply_kit=paper.reply_kit,
        duplex=paper.duplex,
        extras=paper.extras,
    )
