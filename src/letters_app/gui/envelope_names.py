"""What envelopes are called. They are data: one that has no name here is called by its id in capitals."""

from __future__ import annotations

from collections.abc import Mapping

from letters_app.gui.tongue import Tongue
from letters_app.i18n.marking import mark

_NAMES: Mapping[str, str] = {
    "c6c5": "C6/C5",
    "c7c6": "C7/C6",
    "monarch": "Monarch",
    "us-6x9": "US 6 × 9 in",
    "us-9": "US #9",
    "us-10": "US #10",
    "us-11": "US #11",
    "us-a2": "US A2",
    "us-personal": "US #6¾",
}
"""Trade names, the same in every language."""
_SAID: Mapping[str, str] = {
    "italian": mark("Italian"),
    "jp-chou3": mark("Japanese Chou 3"),
    "jp-chou4": mark("Japanese Chou 4"),
    "jp-kaku2": mark("Japanese Kaku 2"),
    "ru-c5": mark("Russian C5, with the code stamp"),
    "ru-c6": mark("Russian C6, with the code stamp"),
    "ru-dl": mark("Russian DL, with the code stamp"),
}


def trade_name(envelope: str, tongue: Tongue) -> str:
    """Return the name of a format by its id."""
    if envelope in _SAID:
        return tongue.say(_SAID[envelope])
    return _NAMES.get(envelope, envelope.upper())
