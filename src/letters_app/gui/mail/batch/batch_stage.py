"""How far a mailing is, and what came of it."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from letters_app.domain.mailing import ItemOutcome
from letters_app.services.mailings.print_mailing import MailingResult


class Stage(enum.Enum):
    """Where a mailing is."""

    CHOOSING = enum.auto()
    PREPARING = enum.auto()
    LOOKING = enum.auto()
    MAKING = enum.auto()
    """Its files or its jobs are being made."""
    PRINTING = enum.auto()
    """The panel for the printer is open."""
    DONE = enum.auto()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a mailing so far."""

    printed: frozenset[int] = frozenset()
    files: tuple[Path, ...] = ()
    earlier_files: tuple[Path, ...] = ()
    """Files of an older mailing in the same folder."""
    was_stopped: bool = False


def printed_numbers(result: MailingResult) -> frozenset[int]:
    """Return the numbers of what came out."""
    return frozenset(item.number for item in result.items if item.outcome is ItemOutcome.PRINTED)


def together(results: Iterable[MailingResult], people: int) -> MailingResult:
    """Return several results as one."""
    known = tuple(results)
    return MailingResult(
        items=tuple(item for result in known for item in result.items),
        files=(),
        people=people,
        letters=tuple(letter for result in known for letter in result.letters),
    )
