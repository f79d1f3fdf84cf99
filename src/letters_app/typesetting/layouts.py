"""Layouts as values: where things stand on a letter sheet and on the face of an envelope.

The values come from files (``layout_packs``); a new layout is a new file.
"""

from __future__ import annotations

from collections.abc import Mapping
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
    strong_font: FontRole | None = None
    """For lines that must not be missed; ``None`` = like the others."""


@dataclass(frozen=True, slots=True)
class IndexGrid:
    """The code stamp of a post: a start sign and the postal code in digits of nine strokes that machines read.

    A cell is two squares one above the other; the strokes are named ``a`` to ``i`` (see ``envelopes.index_grid``).
    """

    country: str
    """Only on mail posted there to an address there, ISO 3166 alpha-2."""
    digits: int
    left_mm: float
    """Left edge of the start sign."""
    above_edge_mm: float
    """From the top of the bars down to the lower edge of the face."""
    pitch_mm: float
    bar_width_mm: float
    bar_height_mm: float
    start_gap_mm: float
    """Between the two bars of the start sign."""
    start_height_mm: float
    """Of its second bar."""
    cell_gap_mm: float
    """Between a bar and the digit below it."""
    cell_width_mm: float
    cell_height_mm: float
    line_mm: float
    """Width of the strokes of a digit."""
    dot_mm: float
    """Size of the dots of the empty form."""
    dot_step_mm: float
    strokes: Mapping[str, str]
    """Strokes by digit."""
    facts: tuple[Fact, ...]

    def takes(self, code: str) -> bool:
        """Tell whether ``code`` can be written in the grid."""
        return len(code) == self.digits and all(digit in self.strokes for digit in code)

    def zone(self, face: Zone) -> Zone:
        """Return the room the grid takes on a face, from the bars down to the feet of the digits."""
        width_mm = self.digits * self.pitch_mm + self.bar_width_mm
        height_mm = self.bar_height_mm + self.cell_gap_mm + self.cell_height_mm + self.line_mm / 2
        return Zone(self.left_mm, face.bottom_mm - self.above_edge_mm, width_mm, height_mm)


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
    index_grid: IndexGrid | None = None
    """The code stamp, on formats of a post that has one."""

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
class StepLines:
    """A zone for words, in the largest of these sizes that they fit with."""

    zone: Zone
    font: FontRole
    steps: tuple[AddressStep, ...]


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
