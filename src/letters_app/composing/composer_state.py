"""What the guided composer knows at one moment: plain data that a test can write down."""

from __future__ import annotations

import datetime
import enum
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from letters_app.composing.composition import ComposeRequest
from letters_app.composing.errors import NotReadyError
from letters_app.composing.season import Season
from letters_app.composing.template import Condition
from letters_app.domain.errors import InvalidValueError
from letters_app.domain.letter import Draft, LetterText, PaperChoice, SetAside
from letters_app.domain.recipient import Gender
from letters_app.domain.return_address import ReturnAddressChoice
from letters_app.domain.writer import Writer

MAX_UNDO = 100
"""How many changes of the text can be taken back; a text has a few kilobytes."""


class Step(enum.StrEnum):
    """The five steps, in their order."""

    WHO = "who"
    WHAT = "what"
    WORDS = "words"
    CHECK = "check"
    PAPER = "paper"


class Missing(enum.StrEnum):
    """What a step needs and does not have yet."""

    RECIPIENT = "recipient"
    KIND = "kind"
    WORDS = "words"


class OwnWords(enum.StrEnum):
    """What becomes of words the writer typed when the letter gets another recipient, kind or language."""

    REFUSE = "refuse"
    """Change nothing and raise ``OwnWordsError``, so that the writer can be asked."""
    KEEP = "keep"
    DISCARD = "discard"


@dataclass(frozen=True, slots=True)
class Reader:
    """What a letter's words take from its recipient."""

    recipient_id: str
    given_names: Mapping[str, str] = field(default_factory=dict)
    """The form of address by language."""
    gender: Gender = Gender.UNSPECIFIED
    topics: tuple[str, ...] = ()
    lot: str = ""
    """What decides the wording, so that two recipients get different letters; empty = the id."""


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence by its position: paragraph and sentence, both from 0."""

    paragraph: int
    sentence: int = 0


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The text at an earlier moment, with the choices it came from."""

    text: LetterText
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ComposerState:
    """One letter on its way through the steps. The writer is known here only as long as the state lives."""

    draft_id: str
    step: Step = Step.WHO
    recipient_id: str = ""
    kind: str | None = None
    text: LetterText = field(default_factory=lambda: LetterText(language="", paragraphs=()))
    choices: tuple[tuple[str, str], ...] = ()
    seed: int = 0
    updated_at: datetime.datetime | None = None
    reader: Reader | None = None
    """``None`` until the recipient is chosen; after a restart until it is chosen again."""
    writer: Writer = field(default_factory=Writer)
    season: Season | None = None
    conditions: frozenset[Condition] = frozenset()
    past: tuple[Snapshot, ...] = ()
    return_address: ReturnAddressChoice = field(default_factory=ReturnAddressChoice)
    paper: PaperChoice = field(default_factory=PaperChoice)
    set_aside: tuple[SetAside, ...] = ()
    read_by_second_person: bool = False
    """Somebody else has read these very words; other words have to be read anew."""

    def missing(self, step: Step | None = None) -> tuple[Missing, ...]:
        """Return what ``step`` (the present one by default) lacks; nothing forbids going there all the same."""
        order = tuple(Step)
        place = order.index(step or self.step)
        needs = (
            (Step.WHAT, Missing.RECIPIENT, not self.recipient_id),
            (Step.WORDS, Missing.KIND, self.kind is None),
            (Step.CHECK, Missing.WORDS, self.text.is_empty()),
        )
        return tuple(missing for first, missing, lacking in needs if lacking and place >= order.index(first))

    def request(self) -> ComposeRequest:
        """Return the request for the texts of this letter.

        Raises:
            NotReadyError: The recipient or the language is missing.
        """
        if self.reader is None:
            raise NotReadyError(missing=Missing.RECIPIENT)
        if not self.text.language:
            raise NotReadyError(missing=Missing.KIND)
        return ComposeRequest(
            language=self.text.language,
            recipient_id=self.reader.lot or self.reader.recipient_id,
            parallel_language=self.text.parallel_language,
            given_names=self.reader.given_names,
            reader_gender=self.reader.gender,
            topics=self.reader.topics,
            writer=self.writer,
            season=self.season,
            conditions=self.conditions,
            seed=self.seed,
        )

    def to_draft(self) -> Draft:
        """Return what is saved: everything but the writer and the earlier texts.

        Raises:
            NotReadyError: There is no recipient or no kind yet, so there is nothing worth saving.
        """
        if not self.recipient_id:
            raise NotReadyError(missing=Missing.RECIPIENT)
        if self.kind is None:
            raise NotReadyError(missing=Missing.KIND)
        return Draft(
            id=self.draft_id,
            recipient_id=self.recipient_id,
            kind=self.kind,
            text=self.text,
            seed=self.seed,
            updated_at=self.updated_at,
            choices=self.choices,
            return_address=self.return_address,
            paper=self.paper,
            set_aside=self.set_aside,
            step=self.step.value,
            read_by_second_person=self.read_by_second_person,
        )

    def put_aside(self, finding: SetAside) -> ComposerState:
        """Return the state in which a finding is put aside for this letter."""
        return self if finding in self.set_aside else replace(self, set_aside=(*self.set_aside, finding))

    def bring_back(self, finding: SetAside) -> ComposerState:
        """Return the state in which a finding that was put aside counts again."""
        return replace(self, set_aside=tuple(each for each in self.set_aside if each != finding))

    @classmethod
    def from_draft(
        cls,
        draft: Draft,
        *,
        reader: Reader | None = None,
        writer: Writer | None = None,
        season: Season | None = None,
        conditions: frozenset[Condition] = frozenset(),
    ) -> ComposerState:
        """Return the state a saved draft is taken up with, in the step it was left in, with exactly its text.

        What the draft does not keep is given anew. Without ``reader`` the text can be edited, but no other wordings
        can be offered until ``Composer.choose_recipient`` names the same recipient again.

        Raises:
            InvalidValueError: ``reader`` is not the recipient of the draft.
        """
        if reader is not None and reader.recipient_id != draft.recipient_id:
            raise InvalidValueError(field="recipient_id")
        return cls(
            draft_id=draft.id,
            step=Step(draft.step) if draft.step in set(Step) else Step.WORDS,
            recipient_id=draft.recipient_id,
            kind=draft.kind,
            text=draft.text,
            choices=draft.choices,
            seed=draft.seed,
            updated_at=draft.updated_at,
            reader=reader,
            writer=writer or Writer(),
            season=season,
            conditions=conditions,
            return_address=draft.return_address,
            paper=draft.paper,
            set_aside=draft.set_aside,
            read_by_second_person=draft.read_by_second_person,
        )
