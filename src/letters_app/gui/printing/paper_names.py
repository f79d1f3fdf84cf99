"""What sizes of paper are called on the screen."""

from __future__ import annotations

from letters_app.gui.envelope_names import trade_name
from letters_app.gui.tongue import Tongue
from letters_app.i18n.marking import mark
from letters_app.printing.media import Media

_NAMES = {"letter": "Letter", "legal": "Legal"}
_SIZE = mark("{short} × {long} mm")


def paper_name(media: Media, tongue: Tongue) -> str:
    """Return the name of a size: “A4”, “DL”; its measures where it has no name."""
    if media.key:
        return paper_key_name(media.key, tongue)
    return tongue.say(_SIZE, short=f"{media.short_mm:g}", long=f"{media.long_mm:g}")


def paper_key_name(key: str, tongue: Tongue) -> str:
    """Return the name of one of our keys for paper and envelopes."""
    return _NAMES.get(key) or trade_name(key, tongue)
