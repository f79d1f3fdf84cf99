"""How the words of a letter get onto the paper, and what goes with it for an answer."""

from __future__ import annotations

import enum
from dataclasses import dataclass

USUAL_HAND = "medium"


class WritingMode(enum.StrEnum):
    """Who puts the words on the sheet that goes out: the printer or a hand."""

    TYPED = "typed"
    COPY = "copy"
    """A draft to copy from, and ruled sheets to copy it onto."""
    LINED = "lined"
    """Ruled sheets with head and foot; the words are the writer's own affair."""


@dataclass(frozen=True, slots=True)
class Writing:
    """The way of one letter onto paper. Hands and rulings are data; ids that are gone are refused when it is made."""

    mode: WritingMode = WritingMode.TYPED
    hand: str = USUAL_HAND
    """Id of a size of handwriting."""
    pitch_mm: float = 0.0
    """Distance of the lines; 0 = what suits the hand."""
    pages: int = 0
    """How many lined pages; 0 = as many as the words need. A draft to copy has as many as it needs."""
    remarks_in: str = ""
    """Language in which draft and guide speak to a writer who has no own copy; empty = that of the letter."""

    @property
    def is_by_hand(self) -> bool:
        """Whether somebody writes it with a pen."""
        return self.mode is not WritingMode.TYPED


@dataclass(frozen=True, slots=True)
class ReplyKit:
    """Paper and envelope for an answer."""

    sheets: int = 1
    envelope: str = ""
    """Id of an envelope format; empty = the best that fits into the envelope of the letter."""
