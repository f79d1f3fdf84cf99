"""Lengths. Places on paper are millimetres from the top-left corner, type sizes are points."""

from __future__ import annotations

from dataclasses import dataclass

PT_PER_MM = 72 / 25.4
EM = 1000
"""Advances of glyphs and words are counted in thousandths of the type size, whatever the font's own grid is."""


def mm_to_pt(millimetres: float) -> float:
    """Return ``millimetres`` in points (1/72 inch)."""
    return millimetres * PT_PER_MM


def pt_to_mm(points: float) -> float:
    """Return ``points`` in millimetres."""
    return points / PT_PER_MM


def em_to_mm(thousandths: float, size_pt: float) -> float:
    """Return a length in thousandths of an em, at a type size, in millimetres."""
    return thousandths * size_pt / EM / PT_PER_MM


def mm_to_em(millimetres: float, size_pt: float) -> int:
    """Return how many whole thousandths of an em of ``size_pt`` fit into ``millimetres``."""
    return int(millimetres * PT_PER_MM * EM / size_pt)


@dataclass(frozen=True, slots=True)
class Zone:
    """A rectangle on paper, in mm from the top-left corner."""

    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float

    @property
    def right_mm(self) -> float:
        """The right edge."""
        return self.x_mm + self.width_mm

    @property
    def bottom_mm(self) -> float:
        """The lower edge."""
        return self.y_mm + self.height_mm

    def lies_within(self, other: Zone, tolerance_mm: float = 0.01) -> bool:
        """Tell whether no edge of this rectangle stands out of ``other`` by more than the tolerance."""
        return (
            self.x_mm >= other.x_mm - tolerance_mm
            and self.y_mm >= other.y_mm - tolerance_mm
            and self.right_mm <= other.right_mm + tolerance_mm
            and self.bottom_mm <= other.bottom_mm + tolerance_mm
        )

    def overlaps(self, other: Zone) -> bool:
        """Tell whether the two rectangles share an area."""
        return (
            self.x_mm < other.right_mm
            and other.x_mm < self.right_mm
            and self.y_mm < other.bottom_mm
            and other.y_mm < self.bottom_mm
        )
