"""A printer: what it is called, how it stands, what it can. All texts are plain and safe to show."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from letters_app.printing.media import Media


class PrinterState(enum.StrEnum):
    """What a printer is doing."""

    IDLE = "idle"
    PRINTING = "printing"
    STOPPED = "stopped"
    """Paused: jobs wait until somebody lets it go on."""
    HOLDING = "holding"
    """It keeps new jobs until somebody releases them."""
    UNKNOWN = "unknown"


class PrinterReason(enum.StrEnum):
    """Why a printer does not print, or soon will not."""

    MEDIA_EMPTY = "media-empty"
    MEDIA_LOW = "media-low"
    MEDIA_NEEDED = "media-needed"
    """It asks for another paper than it has: an envelope to be fed by hand, most often."""
    MEDIA_JAM = "media-jam"
    TONER_EMPTY = "toner-empty"
    TONER_LOW = "toner-low"
    COVER_OPEN = "cover-open"
    OUTPUT_FULL = "output-full"
    OFFLINE = "offline"
    CONNECTING = "connecting"
    PAUSED = "paused"
    DRIVER_MISSING = "driver-missing"
    OTHER = "other"


NEEDS_A_HAND = frozenset(
    {
        PrinterReason.MEDIA_EMPTY,
        PrinterReason.MEDIA_NEEDED,
        PrinterReason.MEDIA_JAM,
        PrinterReason.TONER_EMPTY,
        PrinterReason.COVER_OPEN,
        PrinterReason.OUTPUT_FULL,
        PrinterReason.OFFLINE,
        PrinterReason.PAUSED,
        PrinterReason.DRIVER_MISSING,
    }
)
"""Reasons that do not pass by themselves: somebody has to go to the printer or to its settings."""


@dataclass(frozen=True, slots=True)
class PrinterInfo:
    """A printer in the list."""

    name: str
    """The name to print with."""
    description: str = ""
    location: str = ""
    is_default: bool = False
    accepts_jobs: bool = True
    state: PrinterState = PrinterState.UNKNOWN
    reasons: tuple[PrinterReason, ...] = ()
    remark: str = ""
    """What the print system says about a printer that is not idle, in its own words and language."""


@dataclass(frozen=True, slots=True)
class PrinterFeatures:
    """What a printer can, as far as its print system says; ``None`` stands for "it does not say"."""

    media: tuple[Media, ...] | None = None
    """Sizes it knows, in its own order."""
    media_ready: Media | None = None
    """What it is set up to hold."""
    custom_sizes: bool = False
    trays: tuple[str, ...] = ()
    """The printer's own words."""
    media_types: tuple[str, ...] = ()
    """Kinds of paper, in the printer's own words; often one of them is an envelope."""
    duplex: bool | None = None
    colour: bool | None = None

    def takes(self, media: Media) -> bool | None:
        """Tell whether the printer can be asked for this size."""
        if self.media is None:
            return None
        return self.custom_sizes or any(known.is_same_paper(media) for known in self.media)
