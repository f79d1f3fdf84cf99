"""A sheet that was made: the very PDF that is saved or printed, and what is to be said of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from letters_app.services.packs import Packs


@dataclass(frozen=True, slots=True)
class MadeSheet:
    """Finished pages."""

    pdf: bytes
    """Empty if there is no page to make; then ``remarks`` say why."""
    remarks: tuple[str, ...] = ()
    """Sentences in the language of the screen."""
    is_folded: bool = False
    """Printed on both sides, turned over the short edge: the pages are those of a booklet."""


Making = Callable[[Packs], MadeSheet]
"""Makes a sheet, in the worker that owns the packs."""
