"""How the words of a letter look, where somebody wishes it otherwise than the layout has it."""

from __future__ import annotations

from dataclasses import dataclass

SMALLEST_PT = 8.0
LARGEST_PT = 24.0
LARGE_PRINT_PT = (14.0, 18.0)
"""Sizes offered to readers with weak eyes; a letter may have any between the limits."""


@dataclass(frozen=True, slots=True)
class TypeChoice:
    """A typeface, a size, straight margins; what is left out is as the layout has it."""

    typeface: str = ""
    """Id of a typeface pack."""
    size_pt: float | None = None
    justified: bool | None = None


AS_LAID_OUT = TypeChoice()
"""Everything as the layout has it."""
