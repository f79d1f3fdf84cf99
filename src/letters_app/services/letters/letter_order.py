"""What is asked for when one letter is put on paper, and when its words are composed."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from letters_app.domain.address_format import AddressScript
from letters_app.domain.by_hand import ReplyKit, Writing
from letters_app.domain.paper_extras import NO_EXTRAS, PaperExtras
from letters_app.domain.return_address import ReturnAddress
from letters_app.domain.type_choice import AS_LAID_OUT, TypeChoice
from letters_app.domain.writer import Writer


@dataclass(frozen=True, slots=True)
class Earlier:
    """What went to a recipient before: how many letters, and when the last of them was written."""

    letters: int = 0
    """The highest number of a letter so far; the next one has the number after it."""
    last_written_on: datetime.date | None = None


NOTHING_EARLIER = Earlier()


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterOrder:
    """Who writes, from where, on which day, and on which paper."""

    writer: Writer
    return_address: ReturnAddress | None
    sender_country: str
    """Where the mail is posted, ISO 3166 alpha-2; empty counts as the recipient's own country."""
    written_on: datetime.date
    layout: str = "plain"
    paper: str = "a4"
    envelope: str | None = "dl"
    address_script: AddressScript = AddressScript.NATIVE
    type: TypeChoice = AS_LAID_OUT
    """Typeface and size of the words, if not as the layout has them."""
    number: int = 1
    """Counts the letters to this recipient, from 1."""
    previous_written_on: datetime.date | None = None
    """The date of the letter before this one: who misses it knows that it was withheld."""
    writing: Writing = field(default_factory=Writing)
    reply_kit: ReplyKit | None = None
    duplex: bool = False
    """Letters are printed on both sides of their sheets, each beginning on a sheet of its own."""
    extras: PaperExtras = NO_EXTRAS


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsOrder:
    """Which words a template is asked for."""

    kind: str
    language: str
    """Or ``OWN_LANGUAGE``: everybody's own, as far as the place takes it and the template has it."""
    parallel_language: str = ""
    seed: int = 0
    """Another number words the letter differently."""


def earlier_letters(highest: Mapping[str, tuple[int, datetime.date | None]]) -> dict[str, Earlier]:
    """Return what went before, by recipient, from the numbers and dates that the vault's letters give."""
    return {recipient_id: Earlier(number, day) for recipient_id, (number, day) in highest.items()}
