"""How envelopes lie in a printer."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Side(enum.StrEnum):
    """Where the guides of a tray hold a narrow sheet, seen from the front with the short edge going in first."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class FeedPosition(enum.StrEnum):
    """How an envelope goes in: the side it is held at, and whether it is turned by 180 degrees."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    LEFT_FLIPPED = "left-flipped"
    CENTRE_FLIPPED = "centre-flipped"
    RIGHT_FLIPPED = "right-flipped"

    @property
    def side(self) -> Side:
        """The side the envelope is held at."""
        return Side(self.value.removesuffix("-flipped"))

    @property
    def is_flipped(self) -> bool:
        """Whether the face's upper edge lies on the sheet's right instead of its left."""
        return self.value.endswith("-flipped")

    @classmethod
    def at(cls, side: Side, *, flipped: bool) -> FeedPosition:
        """Return the position at a side."""
        return cls(f"{side.value}-flipped" if flipped else side.value)


@dataclass(frozen=True, slots=True)
class EnvelopeFeed:
    """How envelopes lie in the printer."""

    position: FeedPosition = FeedPosition.CENTRE
    carrier: str = ""
    """The sheet the driver is told where it does not know the envelope, such as ``a4``; the page is as large as this
    one then, and the envelope's part of it lies where the guides hold the envelope. Empty: the page is the envelope,
    and left, centre and right are the same."""
    long_edge_first: bool = False
    """The page is the face as it is read: for such printers and for the screen. Position and carrier do not count."""


SHORT_EDGE_FIRST = EnvelopeFeed()
