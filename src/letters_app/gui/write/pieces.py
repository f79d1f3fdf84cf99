"""The pieces of paper of one letter, and why one of them cannot be seen."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from letters_app.composing.composer_state import Step
from letters_app.domain.finding import Message
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.write.letter_model import LetterModel
from letters_app.i18n.marking import mark
from letters_app.services.letters.finding_places import FindingPlace
from letters_app.services.letters.proof import Proof
from letters_app.services.letters.proof_problem import ProofPart, ProofProblem, ProofProblemKind


class Piece(enum.StrEnum):
    """What is printed for one letter."""

    LETTER = "letter"
    ENVELOPE = "envelope"
    REPLY_SHEETS = "reply-sheets"
    REPLY_ENVELOPE = "reply-envelope"
    DRAFT = "draft"
    GUIDE = "guide"
    SOLUTION = "solution"
    OWN_COPY = "own-copy"

    @property
    def is_envelope(self) -> bool:
        """Whether it is turned to be read, and fed by hand."""
        return self in (Piece.ENVELOPE, Piece.REPLY_ENVELOPE)


POSTED = (Piece.LETTER, Piece.ENVELOPE, Piece.REPLY_SHEETS, Piece.REPLY_ENVELOPE)
"""What goes out; all else stays with the writer."""
ALWAYS_OFFERED = (Piece.LETTER, Piece.ENVELOPE, Piece.OWN_COPY)
"""Of these it is said why there is none; the others are not spoken of unless they are there."""
PIECE_NAMES = {
    Piece.LETTER: mark("Letter"),
    Piece.ENVELOPE: mark("Envelope"),
    Piece.REPLY_SHEETS: mark("Paper for the answer"),
    Piece.REPLY_ENVELOPE: mark("Envelope for the answer"),
    Piece.DRAFT: mark("Draft to copy"),
    Piece.GUIDE: mark("Guide"),
    Piece.SOLUTION: mark("Solution"),
    Piece.OWN_COPY: mark("Own copy"),
}
FILE_WORDS = {
    Piece.ENVELOPE: mark("envelope"),
    Piece.REPLY_SHEETS: mark("answer-paper"),
    Piece.REPLY_ENVELOPE: mark("answer-envelope"),
    Piece.DRAFT: mark("draft"),
    Piece.GUIDE: mark("guide"),
    Piece.SOLUTION: mark("solution"),
    Piece.OWN_COPY: mark("own-copy"),
}
"""What is added to the name of a letter's file for the file of a piece beside it."""
_PARTS = {
    Piece.LETTER: ProofPart.LETTER,
    Piece.ENVELOPE: ProofPart.ENVELOPE,
    Piece.OWN_COPY: ProofPart.OWN_COPY,
}


@dataclass(frozen=True, slots=True)
class WayOut:
    """A button that leads to where something can be mended."""

    text: str
    """Marked."""
    step: Step | None = None
    place: FindingPlace | None = None
    destination: Destination | None = None


@dataclass(frozen=True, slots=True)
class Absence:
    """Why there is no such piece, and what helps."""

    message: Message
    way_out: WayOut | None = None
    is_waiting: bool = False
    """It is only not there yet."""


def pdf_of_piece(proof: Proof | None, piece: Piece) -> bytes:
    """Return the very file of a piece, empty if there is none."""
    if proof is None:
        return b""
    pdfs = {
        Piece.LETTER: proof.letter_pdf,
        Piece.ENVELOPE: proof.envelope_pdf,
        Piece.REPLY_SHEETS: proof.reply_sheets_pdf,
        Piece.REPLY_ENVELOPE: proof.reply_envelope_pdf,
        Piece.DRAFT: proof.draft_pdf,
        Piece.GUIDE: proof.guide_pdf,
        Piece.SOLUTION: proof.solution_pdf,
        Piece.OWN_COPY: proof.own_copy_pdf,
    }
    return pdfs[piece] or b""


def absence_of(model: LetterModel, piece: Piece) -> Absence | None:
    """Return why ``piece`` cannot be seen now, ``None`` if it can."""
    if not model.state.recipient_id:
        return Absence(
            Message(mark("Choose whom you write to, then the page appears here.")),
            WayOut(mark("Choose a person"), step=Step.WHO),
        )
    if model.recipient is None:
        return Absence(
            Message(mark("This person is no longer in the address book. Your words are kept; choose somebody else.")),
            WayOut(mark("Choose a person"), step=Step.WHO),
        )
    proof = model.proof
    if proof is None:
        return Absence(Message(mark("The page is being set…")), is_waiting=True)
    if pdf_of_piece(proof, piece):
        return None
    problem = next((each for each in proof.problems if each.part is _PARTS.get(piece)), None)
    if problem is not None:
        return Absence(problem.message, way_out_of(model, problem))
    if piece is Piece.LETTER or model.state.text.is_empty():
        return Absence(
            Message(mark("There are no words yet. The page appears as you write.")),
            WayOut(mark("Choose what to write"), step=Step.WHAT) if not model.state.text.language else None,
        )
    if piece is Piece.ENVELOPE:
        return Absence(
            Message(mark("This letter goes without an envelope of its own.")),
            WayOut(mark("Choose an envelope"), step=Step.PAPER),
        )
    return Absence(
        Message(mark("No second language is chosen, so there is no copy for you to read.")),
        WayOut(mark("Choose a second language"), step=Step.WHAT),
    )


def way_out_of(model: LetterModel, problem: ProofProblem) -> WayOut | None:
    """Return where a problem can be mended."""
    card = Destination(ScreenId.PEOPLE, recipient_id=model.state.recipient_id)
    if problem.kind is ProofProblemKind.EMPTY_TEXT:
        return WayOut(mark("Write some words"), step=Step.WORDS)
    if problem.kind is ProofProblemKind.CHARACTER_WITHOUT_FONT and problem.places:
        return WayOut(mark("Go to the words"), place=problem.places[0])
    if problem.kind is ProofProblemKind.FONT_DAMAGED:
        return None
    if problem.kind is ProofProblemKind.RETURN_ADDRESS_DOES_NOT_FIT:
        return WayOut(mark("Open the settings"), destination=Destination(ScreenId.SETTINGS))
    if problem.kind is ProofProblemKind.CHARACTER_WITHOUT_FONT and problem.part is ProofPart.OWN_COPY:
        return WayOut(mark("Go to the words"), step=Step.WORDS)
    return WayOut(mark("Open the person’s card"), destination=card)
