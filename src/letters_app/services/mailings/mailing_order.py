"""What a user asks for when a batch is printed."""

from __future__ import annotations

import enum
from dataclasses import dataclass

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
