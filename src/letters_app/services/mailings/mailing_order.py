"""What a user asks for when a batch is printed."""

from __future__ import annotations

import datetime
import enum
from dataclasses import dataclass

from letters_app.domain.address_format import AddressScript
from letters_app.domain.return_address import ReturnAddress
from letters_app.domain.writer import Writer

OWN_LANGUAGE = "auto"
"""As language of a mailing: everybody's own, as far as the place takes it and the template has it."""


class FeedingOrder(enum.StrEnum):
    """The order of the printed pages."""

    LIST = "list"
    FACILITY = "facility"
    """By facility, so that letters to one place lie together; inside it by list."""
    INTERLEAVED = "interleaved"
    """One file: envelope, then letter, person by person, each on a sheet of its own when printed on both sides."""


@dataclass(frozen=True, slots=True)
class MailingOrder:
    """Everything that is the same for all items of one mailing."""

    kind: str
    language: str
    parallel_language: str
    writer: Writer
    return_address: ReturnAddress | None
    sender_country: str
    written_on: datetime.date
    layout: str = "plain"
    paper: str = "a4"
    envelope: str | None = "dl"
    address_script: AddressScript = AddressScript.NATIVE
    feeding: FeedingOrder = FeedingOrder.LIST
    first: int = 1
    """First item of the list to print, from 1."""
    last: int | None = None
    include_held: bool = False
    seed: int = 0
