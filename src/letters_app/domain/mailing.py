"""Mailings: one sending to many, in which each recipient has their own outcome."""

from __future__ import annotations

import datetime
import enum
from dataclasses import dataclass, field

from letters_app.domain.address_format import AddressScript
from letters_app.domain.by_hand import ReplyKit, Writing
from letters_app.domain.finding import Finding
from letters_app.domain.mail_decision import HoldReason
from letters_app.domain.paper_extras import NO_EXTRAS, PaperExtras
from letters_app.domain.return_address import ReturnAddress
from letters_app.domain.type_choice import AS_LAID_OUT, TypeChoice

OF_READY_LETTERS = ""
"""The kind of a mailing of letters that were written one by one."""


class ItemOutcome(enum.StrEnum):
    """What became of one recipient's part of a mailing."""

    WAITING = "waiting"
    PRINTED = "printed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class SkipReason:
    """Why an item was skipped: the reason and, where it helps to mend it, what exactly (a line, a character)."""

    reason: HoldReason
    detail: str = ""


@dataclass(frozen=True, slots=True)
class MailingItem:
    """One recipient's part of a mailing."""

    number: int
    """Place in the list, from 1; stays the same when a part is printed again."""
    recipient_id: str
    recipient_label: str
    """The name as it stands in the manifest; the report names the person, a log never does."""
    facility_label: str = ""
    outcome: ItemOutcome = ItemOutcome.WAITING
    reasons: tuple[SkipReason, ...] = ()
    findings: tuple[Finding, ...] = ()
    pages: int = 0
    sheets: int = 0
    weight_g: float = 0.0
    """Ready to post, with what is enclosed."""
    envelope: str = ""
    step_g: float | None = None
    """The step of the post it falls under; ``None`` if none is known."""
    is_near_step: bool = False
    """It reaches nine tenths of the step: it should be weighed."""
    reply_sheets: int = 0
    """Enclosed for an answer; they count among the weight, not among the sheets of the letter."""
    reply_envelope: str = ""
    reply_fold: str = ""
    """How that envelope lies in the letter's, a value of ``Fold``."""
    letter_id: str = ""
    """The letter in the vault, empty where nothing is recorded."""
    variant: int = 0
    """How often this one was worded anew, so that it is not like another."""
    include_held: bool = False
    """Somebody decided to print this one although the mail is held."""


@dataclass(frozen=True, slots=True)
class MailingPaper:
    """What a mailing was ordered with besides kind, language and seed, so that it can go on another day.

    The writer is not among it: who signs is asked again.
    """

    parallel_language: str = ""
    layout: str = "plain"
    paper: str = "a4"
    envelope: str | None = "dl"
    address_script: AddressScript = AddressScript.NATIVE
    type: TypeChoice = AS_LAID_OUT
    feeding: str = "list"
    """Order of the pages, a value of ``FeedingOrder``."""
    sender_country: str = ""
    return_address: ReturnAddress | None = None
    return_addresses: tuple[ReturnAddress, ...] = ()
    """Those each letter got its own from, by country; then ``return_address`` does not count."""
    include_held: bool = False
    written_on: datetime.date | None = None
    writing: Writing = field(default_factory=Writing)
    reply_kit: ReplyKit | None = None
    duplex: bool = False
    extras: PaperExtras = NO_EXTRAS


@dataclass(frozen=True, slots=True)
class Mailing:
    """One sending to many."""

    id: str
    created_at: datetime.datetime
    kind: str
    language: str
    seed: int = 0
    items: tuple[MailingItem, ...] = field(default_factory=tuple)
    paper: MailingPaper | None = None
    """``None`` in mailings of the first version."""

    def printed(self) -> tuple[MailingItem, ...]:
        """Return the items that came out on paper."""
        return tuple(item for item in self.items if item.outcome is ItemOutcome.PRINTED)

    def skipped(self) -> tuple[MailingItem, ...]:
        """Return the items that did not."""
        return tuple(item for item in self.items if item.outcome is ItemOutcome.SKIPPED)

    def waiting(self) -> tuple[MailingItem, ...]:
        """Return the items nobody has come to yet: the mailing was stopped before them."""
        return tuple(item for item in self.items if item.outcome is ItemOutcome.WAITING)
