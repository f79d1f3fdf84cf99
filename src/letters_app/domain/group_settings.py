"""What a group has settled for all its letters; it lies in the vault, since it may tell who the group is."""

from __future__ import annotations

from dataclasses import dataclass

from letters_app.domain.language import OWN_LANGUAGE
from letters_app.domain.writer import Writer

LANGUAGE_OF_SCREEN = ""
"""As parallel language: that of the interface, so that a writer can read what they send."""
NO_PARALLEL = "none"
NO_ENVELOPE = "none"


@dataclass(frozen=True, slots=True)
class GroupSettings:
    """The defaults of a new letter. Each letter may differ."""

    language: str = OWN_LANGUAGE
    """Language of letters, or ``OWN_LANGUAGE``."""
    parallel_language: str = LANGUAGE_OF_SCREEN
    """Second language of the writer's own copy, ``LANGUAGE_OF_SCREEN`` or ``NO_PARALLEL``."""
    layout: str = "plain"
    paper: str = "a4"
    envelope: str = "dl"
    """Id of an envelope format, or ``NO_ENVELOPE``."""
    sender_country: str = ""
    """Where the mail is posted, ISO 3166 alpha-2; empty = where the return address is."""
    keep_copies: bool = True
    """Whether the words of a letter stay in the vault once it was posted."""
    remembered_writer: Writer | None = None
    """Only if the writer asked for it; by default nobody is remembered."""
