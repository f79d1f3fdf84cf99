"""What keeps a letter from being put on paper and can be mended by whoever writes it."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from letters_app.domain.finding import Message
from letters_app.domain.letter import LetterText
from letters_app.domain.visible_text import named_character
from letters_app.i18n.marking import mark
from letters_app.services.letters.finding_places import FindingPlace, places_of
from letters_app.typesetting.errors import (
    AddressDoesNotFitError,
    CharacterWithoutFontError,
    FontDamagedError,
    TextDoesNotFitError,
)


class ProofPart(enum.StrEnum):
    """Which piece of paper is missing because of it."""

    LETTER = "letter"
    ENVELOPE = "envelope"
    OWN_COPY = "own-copy"


class ProofProblemKind(enum.StrEnum):
    """What is wrong."""

    EMPTY_TEXT = "empty-text"
    NO_ADDRESS = "no-address"
    CHARACTER_WITHOUT_FONT = "character-without-font"
    FONT_DAMAGED = "font-damaged"
    ADDRESS_DOES_NOT_FIT = "address-does-not-fit"
    RETURN_ADDRESS_DOES_NOT_FIT = "return-address-does-not-fit"
    HEAD_DOES_NOT_FIT = "head-does-not-fit"
    MESSAGE_DOES_NOT_FIT = "message-does-not-fit"
    """The words are too long for the card."""


@dataclass(frozen=True, slots=True)
class ProofProblem:
    """One problem of one piece of paper."""

    kind: ProofProblemKind
    part: ProofPart
    character: str = ""
    """The character no font has."""
    font: str = ""
    """A font to add that has it; empty if none is known."""
    file: str = ""
    """The name of the damaged font file."""
    line: int = 0
    """The line of the address that does not fit, from 1."""
    places: tuple[FindingPlace, ...] = ()
    """Where the character stands in the letter; empty if it stands in a name or an address."""

    @property
    def message(self) -> Message:
        """The sentence that says what to do."""
        if self.font:
            return Message(_FONT_TO_ADD, (("character", named_character(self.character)), ("font", self.font)))
        if self.kind is ProofProblemKind.CHARACTER_WITHOUT_FONT:
            return Message(_SENTENCES[self.kind], (("character", named_character(self.character)),))
        if self.kind is ProofProblemKind.FONT_DAMAGED:
            return Message(_SENTENCES[self.kind], (("file", self.file),))
        if self.kind is ProofProblemKind.ADDRESS_DOES_NOT_FIT:
            return Message(_SENTENCES[self.kind], (("line", self.line),))
        return Message(_SENTENCES[self.kind])


_SENTENCES = {
    ProofProblemKind.EMPTY_TEXT: mark("There are no words yet. Choose a kind of letter or write a paragraph."),
    ProofProblemKind.NO_ADDRESS: mark("No address is known, so there is no envelope. Add one on the person’s card."),
    ProofProblemKind.CHARACTER_WITHOUT_FONT: mark(
        "No font of the program has the character {character}. Take it out or write it in another way."
    ),
    ProofProblemKind.FONT_DAMAGED: mark(
        "The font file {file} is missing or damaged. Install the program again; if you added this font yourself, add "
        "it again."
    ),
    ProofProblemKind.ADDRESS_DOES_NOT_FIT: mark(
        "Line {line} of the address does not fit even in small type. Shorten it or take a larger envelope."
    ),
    ProofProblemKind.RETURN_ADDRESS_DOES_NOT_FIT: mark(
        "The return address does not fit even in small type. Shorten it in the settings."
    ),
    ProofProblemKind.HEAD_DOES_NOT_FIT: mark(
        "The line with name, year of birth and number does not fit above the letter. Shorten the name."
    ),
    ProofProblemKind.MESSAGE_DOES_NOT_FIT: mark(
        "The words do not fit on the card even in small type. Shorten them, or send sheets in an envelope."
    ),
}
_FONT_TO_ADD = mark(
    "No font here has the character {character}. Get the free font “{font}” and add it: letters packs add-fonts FILE"
)
_OF_SENDER = frozenset({"sender", "return_line"})
"""Parts of the paper that hold the return address."""


def problem_of(
    error: CharacterWithoutFontError | FontDamagedError | AddressDoesNotFitError | TextDoesNotFitError,
    part: ProofPart,
    text: LetterText,
) -> ProofProblem:
    """Return what an error of the typesetter means for whoever writes."""
    if isinstance(error, CharacterWithoutFontError):
        character = _character(str(error.params.get("character", "")))
        return ProofProblem(
            ProofProblemKind.CHARACTER_WITHOUT_FONT,
            part,
            character=character,
            font=str(error.params.get("font", "")),
            places=places_of(text, character),
        )
    if isinstance(error, FontDamagedError):
        return ProofProblem(ProofProblemKind.FONT_DAMAGED, part, file=str(error.params.get("file", "")))
    where = str(error.params.get("block" if isinstance(error, AddressDoesNotFitError) else "place", ""))
    if where in _OF_SENDER:
        return ProofProblem(ProofProblemKind.RETURN_ADDRESS_DOES_NOT_FIT, part)
    if isinstance(error, AddressDoesNotFitError):
        return ProofProblem(ProofProblemKind.ADDRESS_DOES_NOT_FIT, part, line=int(error.params.get("line", 0)))
    if where == "message":
        return ProofProblem(ProofProblemKind.MESSAGE_DOES_NOT_FIT, part)
    return ProofProblem(ProofProblemKind.HEAD_DOES_NOT_FIT, part)


def _character(code_point: str) -> str:
    return chr(int(code_point.removeprefix("U+"), 16)) if code_point else ""
