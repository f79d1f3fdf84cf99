"""What layouts, papers and envelopes are called. They are data: one that has no name here is called by its id."""

from __future__ import annotations

from letters_app.domain.address_format import AddressScript
from letters_app.gui.tongue import Tongue
from letters_app.i18n.marking import mark
from letters_app.typesetting.layouts import EnvelopeFormat

_LAYOUTS = {"plain": mark("Plain"), "din5008-a": mark("DIN A"), "din5008-b": mark("DIN B")}
_LAYOUT_TIPS = {
    "plain": mark("Without an address on the sheet, for envelopes that are printed or written on"),
    "din5008-a": mark("The address high on the sheet, for envelopes with a window (DIN 5008 A)"),
    "din5008-b": mark("The address lower on the sheet, for envelopes with a window (DIN 5008 B)"),
}
_PAPERS = {"a4": mark("A4"), "letter": mark("US Letter")}
_ENVELOPES = {"c6c5": "C6/C5", "us-10": "No. 10"}
SCRIPT_WORDS = {
    AddressScript.NATIVE: mark("In the script of the country"),
    AddressScript.LATIN: mark("In Latin letters"),
    AddressScript.BOTH: mark("In the script of the country, its name in Latin letters"),
}


def layout_name(family: str, tongue: Tongue) -> str:
    """Return what a layout is called."""
    return tongue.say(_LAYOUTS[family]) if family in _LAYOUTS else family


def layout_tip(family: str, tongue: Tongue) -> str:
    """Return what a layout is good for, empty if nobody says."""
    return tongue.say(_LAYOUT_TIPS[family]) if family in _LAYOUT_TIPS else ""


def paper_name(paper: str, tongue: Tongue) -> str:
    """Return what a paper is called."""
    return tongue.say(_PAPERS[paper]) if paper in _PAPERS else paper


def envelope_name(envelope: EnvelopeFormat, tongue: Tongue) -> str:
    """Return what an envelope is called, with its size in millimetres."""
    return tongue.say(
        mark("{name} ({long} × {short} mm)"),
        name=_ENVELOPES.get(envelope.id, envelope.id.upper()),
        long=round(envelope.long_mm),
        short=round(envelope.short_mm),
    )
