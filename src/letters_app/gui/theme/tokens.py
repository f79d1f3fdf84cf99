"""Colours by role, read from ``resources/styles/tokens.toml``."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from letters_app.resources.pack_table import read_pack_table


class Scheme(enum.StrEnum):
    """The two sets of colours."""

    LIGHT = "light"
    DARK = "dark"


class Tone(enum.StrEnum):
    """What a mark or a line in the page means; each has a text colour and a ground of its own."""

    GOOD = "good"
    WARN = "warn"
    BLOCK = "block"
    HINT = "hint"
    INK = "ink"


@dataclass(frozen=True, slots=True)
class Tokens:
    """One set of colours as ``#RRGGBB``, or ``#RRGGBBAA`` for what lets its ground through."""

    window: str
    surface: str
    side: str
    line: str
    field_line: str
    text: str
    quiet: str
    ink: str
    ink_ground: str
    ink_hover: str
    on_ink: str
    hover: str
    pressed: str
    block: str
    block_ground: str
    warn: str
    warn_ground: str
    hint: str
    hint_ground: str
    good: str
    good_ground: str
    paper: str
    shadow: str

    def colour(self, role: str) -> str:
        """Return the colour of a role, by the name of its field."""
        value: str = getattr(self, role)
        return value

    def tone(self, tone: Tone) -> tuple[str, str]:
        """Return text colour and ground of a tone."""
        return self.colour(tone.value), self.colour(f"{tone.value}_ground")


def load_tokens(path: Path) -> Mapping[Scheme, Tokens]:
    """Return both sets of colours.

    Raises:
        PackError: if a colour is missing, or one is there that nobody uses.
    """
    table = read_pack_table(path, path.parent.name)
    table.skip("version")
    schemes = {}
    for scheme in Scheme:
        colours = table.table(scheme.value)
        schemes[scheme] = Tokens(**{field.name: colours.text(field.name) for field in fields(Tokens)})
        colours.end()
    table.end()
    return schemes
