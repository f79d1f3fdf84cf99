"""What sizes of paper are called on the screen."""

from __future__ import annotations

from letters_app.gui.tongue import Tongue
from letters_app.i18n.marking import mark
from letters_app.printing.media import Media

_NAMES = {"letter": "Letter", "legal": "Legal", "c6c5": "C6/C5", "us-10": "#10", "us-9": "#9"}
_SIZE = mark("{short} × {long} mm")


def paper_name(media: Media, tongue: Tongue) -> str:
    """Return the name of a size: “A4”, “DL”; its measures where it has no name."""
    return paper_key_name(media.key) or tongue.say(_SIZE, short=f"{media.short_mm:g}", long=f"{media.long_mm:g}")


def paper_key_name(key: str) -> str:
    """Return the name of one of our keys for paper and envelopes; these names are the same in all languages."""
    return _NAMES.get(key, key.upper())
