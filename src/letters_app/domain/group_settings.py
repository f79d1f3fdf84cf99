"""What a group has settled for all its letters; it lies in the vault, since it may tell who the group is."""

from __future__ import annotations

from dataclasses import dataclass, replace

from letters_app.domain.errors import InvalidValueError
from letters_app.domain.finding import Message
from letters_app.domain.language import OWN_LANGUAGE
from letters_app.domain.writer import Writer

LANGUAGE_OF_SCREEN = ""
"""As parallel language: that of the interface, so that a writer can read what they send."""
NO_PARALLEL = "none"
NO_ENVELOPE = "none"


@dataclass(frozen=True, slots=True)
class LeftByGroup:
    """Words the group leaves in all its letters, whatever one rule says of them. The rule holds for all other words."""

    rule: str
    quote: str
    message: Message
    """What the rule said, to tell what the list is about."""

    def __post_init__(self) -> None:
        """Refuse what would switch a rule off instead of leaving words.

        Raises:
            InvalidValueError: if there are no words.
        """
        if not self.quote.strip():
            raise InvalidValueError(field="quote")

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from others."""
        return self.rule, self.quote


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
    left: tuple[LeftByGroup, ...] = ()
    """Words the check does not speak of any more, because somebody said so for the group."""

    def leaving(self, left: LeftByGroup) -> GroupSettings:
        """Return the settings that leave these words too."""
        return self if left.key in self._left_keys else replace(self, left=(*self.left, left))

    def not_leaving(self, left: LeftByGroup) -> GroupSettings:
        """Return the settings in which these words count again."""
        return replace(self, left=tuple(each for each in self.left if each.key != left.key))

    @property
    def _left_keys(self) -> frozenset[tuple[str, str]]:
        return frozenset(each.key for each in self.left)
