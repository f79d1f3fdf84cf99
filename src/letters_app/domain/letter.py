"""Drafts and letters. A draft is unfinished text, a letter is finished text for one recipient."""

from __future__ import annotations

import datetime
import enum
from dataclasses import dataclass, field

FREE_LETTER = "free"
"""The kind of a letter that no template was used for."""


class LetterState(enum.StrEnum):
    """The way of a letter from the writer to the answer."""

    DRAFT = "draft"
    READY = "ready"
    PRINTED = "printed"
    POSTED = "posted"
    ANSWERED = "answered"
    RETURNED = "returned"
    REFUSED = "refused"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence in the letter's language and, for the writer, in a second one."""

    text: str
    parallel: str = ""
    id: str = ""
    """Message id in the template; empty for a sentence the writer typed."""
    alternative: str = ""
    """Which alternative of the template stands here; empty for free text."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that are set as one paragraph."""

    block: str
    sentences: tuple[Sentence, ...]

    def text(self) -> str:
        """Return the paragraph in the letter's language."""
        return " ".join(sentence.text for sentence in self.sentences)

    def parallel_text(self) -> str:
        """Return the paragraph in the writer's language, empty if there is none."""
        return " ".join(sentence.parallel for sentence in self.sentences if sentence.parallel)


@dataclass(frozen=True, slots=True)
class LetterText:
    """The words of a letter, in the order they are printed, without head and foot."""

    language: str
    paragraphs: tuple[Paragraph, ...]
    parallel_language: str = ""

    def text(self) -> str:
        """Return the whole text in the letter's language, paragraphs apart by an empty line."""
        return "\n\n".join(paragraph.text() for paragraph in self.paragraphs)

    def is_empty(self) -> bool:
        """Tell whether there is no word to print."""
        return not any(paragraph.text().strip() for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Draft:
    """Unfinished text for one recipient, saved while it is written."""

    id: str
    recipient_id: str
    kind: str
    """Id of a template, or ``FREE_LETTER``; templates are data, so the ids are not known here."""
    text: LetterText
    seed: int = 0
    updated_at: datetime.datetime | None = None
    choices: tuple[tuple[str, str], ...] = ()
    """Pairs of sentence id and chosen alternative."""


@dataclass(frozen=True, slots=True)
class Letter:
    """Finished text for one recipient, as it was printed.

    ``copy_kept`` tells whether the text stays in the vault after posting (rule BY-13: letters that never arrived are
    handed over after release). Without it only number, dates and state stay.
    """

    id: str
    recipient_id: str
    kind: str
    """As in ``Draft``."""
    text: LetterText
    number: int = 1
    """Counts the letters to this recipient, from 1."""
    written_on: datetime.date | None = None
    previous_written_on: datetime.date | None = None
    state: LetterState = LetterState.READY
    copy_kept: bool = True
    enclosures: tuple[str, ...] = ()
    read_by_second_person: bool = False
    history: tuple[tuple[LetterState, datetime.date], ...] = field(default_factory=tuple)

    def without_text(self) -> Letter:
        """Return the letter as it is kept when no copy is wanted: its facts, not its words."""
        empty = LetterText(language=self.text.language, paragraphs=())
        return Letter(
            id=self.id,
            recipient_id=self.recipient_id,
            kind=self.kind,
            text=empty,
            number=self.number,
            written_on=self.written_on,
            previous_written_on=self.previous_written_on,
            state=self.state,
            copy_kept=False,
            enclosures=self.enclosures,
            read_by_second_person=self.read_by_second_person,
            history=self.history,
        )
