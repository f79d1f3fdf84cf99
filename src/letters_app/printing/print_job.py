"""One order to a printer, and how it stands."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import Final

from letters_app.domain.errors import InvalidValueError
from letters_app.printing.media import Media
from letters_app.printing.printer import PrinterReason

JOB_TITLE: Final = "Letters"
"""The name of every job. Queues and logs of print systems show it to everybody and keep it, so it is no option."""
MOST_COPIES: Final = 999


class Sides(enum.StrEnum):
    """Which sides of a sheet are printed on."""

    ONE = "one-sided"
    LONG_EDGE = "two-sided-long-edge"
    """Both, turned over like a page of a book."""
    SHORT_EDGE = "two-sided-short-edge"
    """Both, turned over like a page of a calendar."""


@dataclass(frozen=True, slots=True)
class PrintJobOptions:
    """How a PDF is to be printed. All its pages must have the size of ``media``.

    Pages are printed as they are drawn: not scaled, not turned, one a side. Where an envelope lies in the feed is
    therefore decided before drawing; see ``placement``.

    Raises:
        InvalidValueError: ``copies`` is not between 1 and ``MOST_COPIES``.
    """

    media: Media
    sides: Sides = Sides.ONE
    copies: int = 1
    """Whole copies one after the other, not page by page."""
    tray: str = ""
    """One of the printer's own words; empty leaves it to the printer."""
    media_type: str = ""
    """One of the printer's own words; empty leaves it to the printer."""
    insist: bool = False
    """Send it though the printer is stopped or does not know the paper."""

    def __post_init__(self) -> None:
        if not 1 <= self.copies <= MOST_COPIES:
            raise InvalidValueError(field="copies")


@dataclass(frozen=True, slots=True)
class PrintJob:
    """A job that a print system has taken."""

    printer: str
    id: str
    """What the print system calls it."""


class JobPhase(enum.StrEnum):
    """Where a job is."""

    PENDING = "pending"
    HELD = "held"
    PROCESSING = "processing"
    DONE = "done"
    """Handed to the printer whole, as far as the print system can know."""
    FAILED = "failed"
    CANCELLED = "cancelled"
    GONE = "gone"
    """The print system knows nothing of it any more."""


class JobReason(enum.StrEnum):
    """Why a job is held or has failed."""

    ON_HOLD = "on-hold"
    """Somebody, or the printer's settings, keeps it."""
    LOGIN_NEEDED = "login-needed"
    WAITING_FOR_PRINTER = "waiting-for-printer"
    """The printer could not be reached; the print system tries again."""
    DOCUMENT = "document"
    """The print system could not make the file fit for this printer."""
    PRINTER = "printer"
    """The printer could not be reached or broke off, and the print system gave up."""
    ACCOUNT = "account"
    """The place counts pages, and the account is closed or used up."""


FINAL_PHASES: Final = frozenset({JobPhase.DONE, JobPhase.FAILED, JobPhase.CANCELLED, JobPhase.GONE})


@dataclass(frozen=True, slots=True)
class JobState:
    """How a job stands."""

    phase: JobPhase
    pages: int | None = None
    """The page it is at, where the print system says; few do."""
    reason: JobReason | None = None
    """Set for held and failed jobs, if the print system says."""
    printer_reasons: tuple[PrinterReason, ...] = ()
    """What the printer lacks meanwhile; asked only while the job is not finished."""

    @property
    def is_final(self) -> bool:
        """Whether nothing more will come."""
        return self.phase in FINAL_PHASES
