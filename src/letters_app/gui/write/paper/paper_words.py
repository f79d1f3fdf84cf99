"""What layouts, papers and envelopes are called. They are data: one that has no name here is called by its id."""

from __future__ import annotations

from letters_app.domain.address_format import AddressScript
from letters_app.gui.envelope_names import trade_name
from letters_app.gui.tongue import Tongue
from letters_app.i18n.marking import mark
from letters_app.typesetting.layouts import EnvelopeFormat

_LAYOUTS = {
    "plain": mark("Plain"),
    "din5008-a": mark("DIN A"),
    "din5008-b": mark("DIN B"),
    "swiss-left": mark("CH left"),
    "swiss-right": mark("CH right"),
    "french": mark("France"),
    "uk-dl": mark("UK DL"),
    "us-10": mark("US #10"),
    "us-9": mark("US #9"),
}
_LAYOUT_TIPS = {
    "plain": mark("Without an address on the sheet, for envelopes that are printed or written on"),
    "din5008-a": mark("The address high on the sheet, for envelopes with a window (DIN 5008 A)"),
    "din5008-b": mark("The address lower on the sheet, for envelopes with a window (DIN 5008 B)"),
    "swiss-left": mark("The address on the left, for Swiss envelopes with a window"),
    "swiss-right": mark("The address on the right, for Swiss envelopes with a window on that side"),
    "french": mark("The address on the right, for French envelopes with a window on that side"),
    "uk-dl": mark("The address on the left, for British DL envelopes with a window"),
    "us-10": mark("The address in the upper third, for US #10 envelopes with a window: six lines at most"),
    "us-9": mark("The address in the upper third, for US #9 envelopes with a window"),
}
_PAPERS = {"a3": mark("A3"), "a4": mark("A4"), "letter": mark("US Letter")}
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
        name=trade_name(envelope.id, tongue),
        long=round(envelope.long_mm),
        short=round(envelope.short_mm),
    )
