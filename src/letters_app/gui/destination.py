"""Where in the window one can go."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class ScreenId(enum.StrEnum):
    """The screens of an open vault, in the order of the navigation."""

    TONIGHT = "tonight"
    PEOPLE = "people"
    WRITE = "write"
    MAIL = "mail"
    SHEETS = "sheets"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Destination:
    """A screen, and what is to be shown there; empty = as it was left."""

    screen: ScreenId
    recipient_id: str = ""
    """PEOPLE: whose card; WRITE: to whom a new letter is begun."""
    draft_id: str = ""
    """WRITE: the draft to take up."""
    letter_id: str = ""
    """MAIL: the letter to show."""
    part: str = ""
    """A part of the screen, in its own words: an import, a filter, a new letter, a kind of sheet."""
