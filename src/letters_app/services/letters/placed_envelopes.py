"""Envelopes set once more for a printer that is off, or that holds them in its own way.

The calibration of a printer counts when it is known on which one they are printed: after they were seen. No PDF is
moved then; the faces are set anew, and everything else on them is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from letters_app.printing.calibration import PrinterCalibration
from letters_app.services.letters.chosen_paper import chosen_paper
from letters_app.services.letters.envelope_feed import placed_page
from letters_app.services.letters.letter_order import LetterOrder
from letters_app.services.letters.letter_pdf import pdf_of
from letters_app.services.letters.letter_pieces import LetterPieces
from letters_app.services.letters.letter_task import Destination
from letters_app.services.letters.proof import place_of
from letters_app.services.packs import Packs
from letters_app.typesetting.errors import AddressDoesNotFitError, CharacterWithoutFontError, TextDoesNotFitError
from letters_app.typesetting.pages import Page


@dataclass(frozen=True, slots=True)
class EnvelopeFor:
    """An envelope of a letter."""

    destination: Destination
    order: LetterOrder
    is_for_answer: bool = False


def placed_envelopes(packs: Packs, envelopes: Iterable[EnvelopeFor], calibration: PrinterCalibration) -> bytes | None:
    """Return envelopes of one format as the printer needs them; ``None`` if there is none.

    Raises:
        EnvelopeLargerThanCarrierError: if they do not lie on the sheet the printer is told.
        PackError: if a pack is broken.
    """
    envelopes = tuple(envelopes)
    kind = "reply-envelopes" if any(each.is_for_answer for each in envelopes) else "envelopes"
    return pdf_of((placed_page(face, calibration) for face in _faces(packs, envelopes)), kind)


def _faces(packs: Packs, envelopes: Iterable[EnvelopeFor]) -> Iterator[Page]:
    for each in envelopes:
        chosen = chosen_paper(packs, each.order)
        place = place_of(packs, each.destination)
        pieces = LetterPieces(packs, each.order, chosen, each.destination.recipient, place)
        try:
            face = pieces.reply_envelope if each.is_for_answer else pieces.face()
        except (AddressDoesNotFitError, CharacterWithoutFontError, TextDoesNotFitError):
            continue  # it was told when the letter was made, and has no envelope
        if face is not None:
            yield face
