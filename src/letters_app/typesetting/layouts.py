"""Layouts as values: where things stand on a letter sheet and on the face of an envelope.

The values come from files (``layout_packs``); a new layout is a new file.
"""

from __future__ import annotations

from dataclasses import dataclass

from letters_app.domain.provenance import Provenance
from letters_app.typesetting.measures import Zone
from letters_app.typesetting.text.fonts import Font, FontRole


@dataclass(frozen=True, slots=True)
class Fact:
    """Where measures of a layout come from: ``covers`` names its sections, ``provenance`` source and trust."""

    covers: tuple[str, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class AddressStep:
    """A type size with its line pitch; an address takes the first step it fits with."""

    size_pt: float
    pitch_mm: float


@dataclass(frozen=True, slots=True)
class AddressBlock:
    """A place for the lines of an address, left-aligned in ``zone``."""

    zone: Zone
    start_y_mm: float
    """Where the first line begins; a longer address begins higher, up to the top of the zone."""
    max_lines: int
    font: FontRole
    steps: tuple[AddressStep, ...]


@dataclass(frozen=True, slots=True)
class EnvelopeFormat:
    """An envelope and the zones of its face, in mm from the top-left corner of the face, flap side away."""

    id: str
    long_mm: float
    short_mm: float
    pwg_name: str
    """Media name of PWG 5101.1, as CUPS and IPP want it."""
    ppd_name: str
    recipient: AddressBlock
    sender: AddressBlock
    stamp: Zone
    """Kept empty for stamp or frank."""
    bottom_band_mm: float
    """Height of the band along the lower edge kept empty for the posts' machine codes."""
    mass_g: float
    """Of the empty envelope."""
    facts: tuple[Fact, ...]

    @property
    def face(self) -> Zone:
        """The whole face."""
        return Zone(0, 0, self.long_mm, self.short_mm)

    @property
    def bottom_band(self) -> Zone:
        """The band kept empty for machine codes."""
        return Zone(0, self.short_mm - self.bottom_band_mm, self.long_mm, self.bottom_band_mm)


@dataclass(frozen=True, slots=True)
class BodyType:
    """How the words of the letter are set."""

    font: Font
    size_pt: float
    pitch_pt: float
    paragraph_gap_pt: float
    justified: bool
    hyphenate: bool


@dataclass(frozen=True, slots=True)
class SmallType:
    """How a line outside the body is set: head, return line, info block."""

    font: FontRole
    size_pt: float
    pitch_mm: float


@dataclass(frozen=True, slots=True)
class Head:
    """The lines on every page that tell whose letter it is; ``y_mm`` is the top of the first."""

    x_mm: float
    y_mm: float
    width_mm: float
    type: SmallType


@dataclass(frozen=True, slots=True)
class PlacedLines:
    """A zone with a type of its own: the return line above an address, the info block beside it."""

    zone: Zone
    type: SmallType


@dataclass(frozen=True, slots=True)
class FoldMarks:
    """Short strokes at the left edge that show where to fold."""

    at_mm: tuple[float, ...]
    x_mm: float
    length_mm: float
    on: bool
    """Whether they are printed unless the caller says otherwise."""


@dataclass(frozen=True, slots=True)
class LetterLayout:
    """A letter sheet. ``family`` is what a user names (``plain``), the paper chooses among its members."""

    id: str
    family: str
    paper: str
    """``a4`` or ``letter``."""
    width_mm: float
    height_mm: float
    first_body: Zone
    next_body: Zone
    body: BodyType
    head: Head
    address: AddressBlock | None
    return_line: PlacedLines | None
    info_block: PlacedLines | None
    fold_marks: FoldMarks | None
    facts: tuple[Fact, ...]

    @property
    def sheet(self) -> Zone:
        """The whole sheet."""
        return Zone(0, 0, self.width_mm, self.height_mm)
