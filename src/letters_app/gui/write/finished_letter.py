"""A letter that is no longer a draft: what was done with it, and what takes that back."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from pathlib import Path

from letters_app.domain.letter import Draft, Letter
from letters_app.services.letters.letter_log import LettersChanged


class Way(enum.StrEnum):
    """How it was finished."""

    PRINTED = "printed"
    SAVED = "saved"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class FinishedLetter:
    """What is known of it. ``draft`` and ``printed`` are what taking it back needs."""

    way: Way
    letter: Letter
    draft: Draft
    printed: LettersChanged | None = None
    """The step from ready to printed, ``None`` if it is only ready."""
    files: tuple[Path, ...] = ()
    """What left the vault."""
    posted: LettersChanged | None = None
    """The step from printed to posted."""
