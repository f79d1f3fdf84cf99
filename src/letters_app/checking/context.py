"""Where a letter goes and whose names it may hold."""

from __future__ import annotations

from dataclasses import dataclass

from letters_app.domain.facility import FacilityType


@dataclass(frozen=True, slots=True)
class CheckContext:
    """What the checker has to know besides the text."""

    language: str
    """Language of the letter, ISO 639-1."""
    country: str
    """Country it goes to, ISO 3166 alpha-2; empty if not known."""
    facility_type: FacilityType = FacilityType.UNKNOWN
    facility: str = ""
    """Name of the facility as in the address; empty if not known."""
    known: tuple[str, ...] = ()
    """Names in any form that must not be taken for a stranger's: recipient, writer, signatories."""
    accepted_languages: tuple[str, ...] = ()
    """Languages the facility takes besides that of the letter."""
    left: frozenset[tuple[str, str]] = frozenset()
    """Rules and the words the group leaves in spite of them. They are found all the same, but what the statistical
    reader says of the sentence around them is said too: who leaves a word does not leave every sentence with it."""
