"""What one row of the step Words shows: plain values, compared to know what has to be drawn anew."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field

from letters_app.composing.composer_state import Place
from letters_app.domain.letter import Sentence
from letters_app.domain.recipient import Gender
from letters_app.gui.write.words.marks import Mark
from letters_app.services.letters.finding_places import PlacedFinding


class ColumnMode(enum.Enum):
    """How the columns stand, by the width there is."""

    SIDE_BY_SIDE = enum.auto()
    STACKED = enum.auto()
    """The writer's language under the letter's."""
    ALONE = enum.auto()
    """One under the other, the margin too."""


NEW_WORDS = Sentence("")


@dataclass(frozen=True, slots=True)
class RowContent:
    """One sentence with what the margin says of it."""

    place: Place | None = None
    """``None`` for a paragraph that is about to be typed."""
    sentence: Sentence = NEW_WORDS
    begins_paragraph: bool = True
    has_parallel: bool = True
    """Whether the letter has a second language."""
    ways: int = 0
    """In how many ways the sentence can be said."""
    topics: int = 0
    """How many interests it could be about; on the first sentence of its block alone."""
    gender: Gender = Gender.UNSPECIFIED
    is_story: bool = False
    """Whether it belongs to a block that tells one story in several sentences."""

    @property
    def is_own(self) -> bool:
        """Whether the writer typed it, in no place of a template."""
        return not self.sentence.id

    @property
    def is_changed(self) -> bool:
        """Whether the writer changed a sentence of the template, of which a translation still stands there."""
        return bool(self.sentence.id) and not self.sentence.alternative and bool(self.sentence.parallel)

    @property
    def other_ways(self) -> int:
        """How many ways there are beside the one in the letter."""
        return self.ways - 1 if self.sentence.alternative else self.ways


@dataclass(frozen=True, slots=True)
class RowRemarks:
    """What the check says of one sentence, made for exactly this ``text``."""

    text: str = ""
    marks: tuple[Mark, ...] = ()
    notes: tuple[PlacedFinding, ...] = field(default_factory=tuple)
