"""What may be asked for beside the letter: how envelopes are fed, code stamp, labels, slips, puzzle, a card instead."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from letters_app.domain.envelope_feed import SHORT_EDGE_FIRST, EnvelopeFeed
from letters_app.domain.puzzle import PuzzleChoice


class IndexStamp(enum.StrEnum):
    """What is printed in the code stamp of an envelope that has one, on mail inside its country."""

    FILLED = "filled"
    EMPTY = "empty"
    """The form alone, to be filled in by hand."""
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperExtras:
    """Everything beside letter and envelope; the default is nothing."""

    feed: EnvelopeFeed = SHORT_EDGE_FIRST
    index: IndexStamp = IndexStamp.FILLED
    labels: str = ""
    """Number of a sheet of labels, empty for none."""
    first_label: int = 1
    """The first free place of the first sheet, from 1."""
    slips: bool = False
    """Whether an address to copy by hand is printed for each person."""
    puzzle: PuzzleChoice | None = None
    """A puzzle as the last page of the letter; a card has none."""
    postcard: str = ""
    """Id of a card that is printed instead of sheets and envelope, empty for a letter."""
    fold_marks: bool | None = None
    """Whether marks for folding are printed where the layout has them; ``None`` leaves it to the layout."""

    @property
    def has_addresses_apart(self) -> bool:
        """Whether addresses come to lie on sheets with those of other letters."""
        return bool(self.labels) or self.slips


NO_EXTRAS = PaperExtras()
