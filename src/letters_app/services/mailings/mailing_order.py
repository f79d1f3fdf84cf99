"""What a user asks for when a batch is printed."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Collection
from dataclasses import dataclass, replace

from letters_app.domain.group_settings import LANGUAGE_OF_SCREEN, NO_ENVELOPE, GroupSettings
from letters_app.domain.return_address import (
    ReturnAddress,
    ReturnAddressChoice,
    ReturnAddressUse,
    choose_return_address,
)
from letters_app.domain.writer import Writer
from letters_app.services.letters.letter_order import LetterOrder, WordsOrder


class FeedingOrder(enum.StrEnum):
    """The order of the printed pages."""

    LIST = "list"
    FACILITY = "facility"
    """By facility, so that letters to one place lie together; inside it by list."""
    INTERLEAVED = "interleaved"
    """One file: envelope, then letter, person by person, each on a sheet of its own when printed on both sides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailingOrder(LetterOrder):
    """Everything that is the same for all items of one mailing; number and date before are each item's own."""

    kind: str
    language: str
    """Or ``OWN_LANGUAGE``."""
    parallel_language: str
    feeding: FeedingOrder = FeedingOrder.LIST
    first: int = 1
    """First item of the list to print, from 1."""
    last: int | None = None
    include_held: bool = False
    seed: int = 0
    return_addresses: tuple[ReturnAddress, ...] = ()
    """If there are any, each letter gets the one for its country, and ``return_address`` does not count."""

    def for_country(self, country: str) -> MailingOrder:
        """Return the order as it is for a letter to ``country``."""
        if not self.return_addresses:
            return self
        chosen = choose_return_address(self.return_addresses, country)
        posted_in = self.sender_country or (chosen or self.return_addresses[0]).country
        return replace(self, return_address=chosen, sender_country=posted_in)

    def words(self, variant: int = 0) -> WordsOrder:
        """Return what is asked of the template; another ``variant`` words one letter unlike the others."""
        return WordsOrder(
            kind=self.kind,
            language=self.language,
            parallel_language=self.parallel_language,
            seed=self.seed + variant * _APART,
        )


_APART = 1_000_003
"""Between the seeds of two variants, so that no variant of one mailing is the next mailing's first."""


def order_from_settings(
    settings: GroupSettings,
    *,
    kind: str,
    languages: Collection[str],
    writer: Writer,
    today: datetime.date,
    screen_language: str,
    return_addresses: tuple[ReturnAddress, ...] = (),
    seed: int = 0,
) -> MailingOrder:
    """Return the order of a mailing as the group has settled it.

    ``languages`` are those the kind can be written in; without ``return_addresses`` no answer is expected.
    """
    parallel = screen_language if settings.parallel_language == LANGUAGE_OF_SCREEN else settings.parallel_language
    return MailingOrder(
        kind=kind,
        language=settings.language,
        parallel_language=parallel if parallel in languages else "",
        writer=writer,
        return_address=None,
        sender_country=settings.sender_country,
        written_on=today,
        layout=settings.layout,
        paper=settings.paper,
        envelope=None if settings.envelope == NO_ENVELOPE else settings.envelope,
        seed=seed,
        return_addresses=return_addresses,
    )


def with_return_address(
    order: MailingOrder,
    choice: ReturnAddressChoice,
    addresses: tuple[ReturnAddress, ...],
    settings: GroupSettings,
) -> MailingOrder:
    """Return the order with the return addresses of ``choice``: by country, one for all, or none."""
    if choice.use is ReturnAddressUse.AUTOMATIC:
        return replace(order, return_address=None, return_addresses=addresses, sender_country=settings.sender_country)
    chosen = choice.among(addresses, "") if choice.use is ReturnAddressUse.CHOSEN else None
    posted_at = chosen or next(iter(addresses), None)
    country = settings.sender_country or (posted_at.country if posted_at else "")
    return replace(order, return_address=chosen, return_addresses=(), sender_country=country)
