"""Fills the one style sheet with the colours of a scheme and the size of text."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

from letters_app.gui.theme.tokens import Scheme, Tokens

_ROLE = re.compile(r"@([a-z_]+)")
_FONT_SIZE = re.compile(r"font-size: ([0-9.]+)px")
_TEXT_PIXELS = re.compile(r"\b([0-9.]+)tx\b")
"""A measure of ours: whole pixels that grow with the size of text, for ticks, arrows and marks. Never rounded up: Qt
draws no round corner at all where the radius is more than half the height."""


def fill_style_sheet(template: str, tokens: Tokens, scheme: Scheme, text_size_percent: int, styles: Path) -> str:
    """Return the style sheet for Qt.

    ``styles`` is the folder with the glyphs. Text grows, and what is drawn beside it and measured in ``tx``; spaces
    and lines stay, so that a window of 1024 x 640 holds large text too.

    Raises:
        KeyError: if the template names a role that there is not.
    """
    glyphs = (styles / "glyphs" / scheme.value).as_posix()
    colours = {field.name: tokens.colour(field.name) for field in fields(Tokens)} | {"glyphs": glyphs}
    sized = _FONT_SIZE.sub(lambda found: f"font-size: {scaled(float(found.group(1)), text_size_percent):g}px", template)
    sized = _TEXT_PIXELS.sub(lambda found: f"{int(scaled(float(found.group(1)), text_size_percent))}px", sized)
    return _ROLE.sub(lambda found: colours[found.group(1)], sized)


def scaled(size_px: float, text_size_percent: int) -> float:
    """Return a text size in pixels at the chosen size of text."""
    return round(size_px * text_size_percent / 100, 1)
