"""Cells with a choice of values: gender, kind of facility, trust, "may be written to"."""

from __future__ import annotations

from letters_app.domain.facility import FacilityType
from letters_app.domain.provenance import Trust
from letters_app.domain.recipient import CanWrite, Gender, RecipientKind
from letters_app.exchange.folding import fold
from letters_app.exchange.import_words import meanings


def read_gender(cell: str) -> Gender | None:
    """Return the gender a cell names, ``None`` if it names none."""
    key = _choice("gender", cell)
    return Gender(key) if key else None


def read_can_write(cell: str) -> CanWrite | None:
    """Return whether letters are possible by the words of a cell, ``None`` if it is none of ours."""
    key = _choice("can_write", cell)
    return CanWrite(key) if key else None


def read_facility_type(cell: str) -> FacilityType | None:
    """Return the type of facility a cell names, ``None`` if it names none."""
    key = _choice("facility_type", cell)
    return FacilityType(key) if key else None


def read_trust(cell: str) -> Trust | None:
    """Return the degree of trust a cell names, ``None`` if it names none."""
    key = _choice("trust", cell)
    return Trust(key) if key else None


def read_kind(cell: str) -> RecipientKind | None:
    """Return the kind of recipient a cell names, ``None`` if it names none."""
    key = _choice("kind", cell)
    return RecipientKind(key) if key else None


def _choice(section: str, cell: str) -> str | None:
    return meanings("answers", section).get(fold(cell) or cell.strip())
