"""Drafts and letters. A draft is unfinished text, a letter is finished text for one recipient."""

from __future__ import annotations

import datetime
import enum
from dataclasses import dataclass, field, replace

from letters_app.domain.address import AddressRecord
from letters_app.domain.address_format import AddressScript
from letters_app.domain.by_hand import ReplyKit, Writing, WritingMode
from letters_app.domain.facility import FacilityType
from letters_app.domain.paper_extras import NO_EXTRAS, PaperExtras
from letters_app.domain.recipient import Recipient
from letters_app.domain.return_address import ReturnAddress, ReturnAddressChoice
from letters_app.domain.type_choice import AS_LAID_OUT, TypeChoice

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
class SetAside:
    """A finding the writer put aside for this letter: its rule and the words it is about. It can be brought back."""

    rule: str
    quote: str = ""
    """Empty for a finding about the whole letter."""
    sentence: str = ""
    """Where alone it is put aside: the sentence as it stands. Empty for wherever the words stand in the letter."""


@dataclass(frozen=True, slots=True)
class PaperChoice:
    """What a writer chose for the paper of one letter; an empty part is as the group has it."""

    layout: str = ""
    paper: str = ""
    envelope: str = ""
    """Id of an envelope format, or ``NO_ENVELOPE`` of the group's settings."""
    address_script: AddressScript | None = None
    writing: Writing = field(default_factory=Writing)
    reply_kit: ReplyKit | None = None
    type: TypeChoice = AS_LAID_OUT
    extras: PaperExtras = NO_EXTRAS


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
    return_address: ReturnAddressChoice = field(default_factory=ReturnAddressChoice)
    paper: PaperChoice = field(default_factory=PaperChoice)
    set_aside: tuple[SetAside, ...] = ()
    step: str = ""
    """Where the writer was, a value of the composer's ``Step``; empty in drafts of the first version."""
    read_by_second_person: bool = False


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """How a letter stands on paper: with its words all that is needed to print it again unchanged."""

    recipient: Recipient
    """As printed: name, birth and number of that day, and nothing the group noted about them."""
    address: AddressRecord | None = None
    """Where it went; ``None`` if no address was known when the letter was finished."""
    layout: str = "plain"
    paper: str = "a4"
    envelope: str | None = "dl"
    address_script: AddressScript = AddressScript.NATIVE
    type: TypeChoice = AS_LAID_OUT
    sender_country: str = ""
    return_address: ReturnAddress | None = None
    """As printed."""
    facility_name: str = ""
    facility_type: FacilityType = FacilityType.UNKNOWN
    writing: Writing = field(default_factory=Writing)
    reply_kit: ReplyKit | None = None
    duplex: bool = False
    extras: PaperExtras = NO_EXTRAS
    """Without labels and slips, which are a mailing's; a puzzle is named by its number."""


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
    paper: PaperFacts | None = None
    """``None`` in letters of the first version, and where no copy is kept."""
    mailing_id: str = ""
    """The mailing it was printed in, empty if it was printed by itself."""
    seed: int = 0
    choices: tuple[tuple[str, str], ...] = ()
    """As in ``Draft``: for whoever takes the letter up once more before it is printed."""
    set_aside: tuple[SetAside, ...] = ()
    returned_because: str = ""
    """What the post or the prison wrote on a letter that came back."""

    def without_text(self) -> Letter:
        """Return the letter as it is kept when no copy is wanted: its facts, not its words."""
        empty = LetterText(language=self.text.language, paragraphs=())
        return replace(self, text=empty, copy_kept=False, paper=None, choices=(), set_aside=())

    @property
    def can_be_printed(self) -> bool:
        """Whether there is something to print: its words, or ruled sheets that need none."""
        is_lined = self.paper is not None and self.paper.writing.mode is WritingMode.LINED
        return is_lined or not self.text.is_empty()

    def day_of(self, state: LetterState) -> datetime.date | None:
        """Return the last day the letter came into ``state``, ``None`` if it never did."""
        return _day_of(self.history, state)


@dataclass(frozen=True, slots=True)
class LetterSummary:
    """A letter without its words: what a list of thousands shows."""

    id: str
    recipient_id: str
    kind: str
    language: str
    number: int
    written_on: datetime.date | None
    state: LetterState
    history: tuple[tuple[LetterState, datetime.date], ...] = ()
    copy_kept: bool = True
    mailing_id: str = ""
    returned_because: str = ""

    def day_of(self, state: LetterState) -> datetime.date | None:
        """Return the last day the letter came into ``state``, ``None`` if it never did."""
        return _day_of(self.history, state)


def _day_of(history: tuple[tuple[LetterState, datetime.date], ...], state: LetterState) -> datetime.date | None:
    return next((day for known, day in reversed(history) if known is state), None)
