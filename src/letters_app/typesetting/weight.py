"""What a letter weighs, roughly: paper, envelope, stamp. For a warning before the scales, never for a price."""

from __future__ import annotations

from dataclasses import dataclass

from letters_app.typesetting.layouts import EnvelopeFormat

STAMP_AND_INK_G = 0.3
"""Stamp, ink and glue (estimate, not verified)."""
USUAL_GRAMMAGE = 80.0
"""Grams per square metre of ordinary office paper."""
CARD_GRAMMAGE = 200.0
"""Grams per square metre of a postcard; the German post takes 150 to 500."""
TOLERANCE = 0.04
"""Paper varies by about this part either way (estimate, not verified)."""


@dataclass(frozen=True, slots=True)
class Weight:
    """An estimate in grams with the limits that the paper's tolerance gives."""

    grams: float

    @property
    def at_most_g(self) -> float:
        """The estimate for heavy paper."""
        return self.grams * (1 + TOLERANCE)

    def is_near(self, limit_g: float) -> bool:
        """Tell whether the letter reaches nine tenths of a step of the tariff: then it should be weighed."""
        return self.grams >= 0.9 * limit_g


def sheet_mass(width_mm: float, height_mm: float, grammage: float = USUAL_GRAMMAGE) -> float:
    """Return the mass of one sheet in grams; A4 at 80 g/m² is 4.99 g."""
    return width_mm * height_mm / 1e6 * grammage


def sheets_needed(pages: int, *, duplex: bool) -> int:
    """Return how many sheets hold ``pages``."""
    return (pages + 1) // 2 if duplex else pages


def letter_weight(sheets: int, sheet_g: float, envelope: EnvelopeFormat | None, enclosures_g: float = 0.0) -> Weight:
    """Return the weight of a letter ready to post; without an envelope that of the sheets and enclosures alone."""
    outside = envelope.mass_g + STAMP_AND_INK_G if envelope else 0.0
    return Weight(sheets * sheet_g + enclosures_g + outside)
