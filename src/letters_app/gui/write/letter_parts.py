"""The pieces of one letter as parts for a printer."""

from __future__ import annotations

from collections.abc import Iterable

from letters_app.gui.context import WindowContext
from letters_app.gui.printing.envelope_placing import EnvelopePlacing
from letters_app.gui.printing.print_part import PrintPart, part_of_pdf
from letters_app.gui.write.pieces import PIECE_NAMES, Piece, pdf_of_piece
from letters_app.gui.write.proof_asker import PressRoom
from letters_app.services.letters.placed_envelopes import EnvelopeFor
from letters_app.services.letters.proof import Proof, ProofRequest


def letter_parts(
    context: WindowContext, room: PressRoom, request: ProofRequest, proof: Proof, pieces: Iterable[Piece]
) -> tuple[PrintPart, ...]:
    """Return those of ``pieces`` that are there; ``proof`` is what ``request`` asked for."""
    found = [(piece, pdf_of_piece(proof, piece)) for piece in pieces]
    return tuple(
        part_of_pdf(
            context.tongue.say(PIECE_NAMES[piece]),
            pdf,
            is_envelope=piece.is_envelope,
            placing=_placing(context, room, request, piece) if piece.is_envelope else None,
        )
        for piece, pdf in found
        if pdf
    )


def _placing(context: WindowContext, room: PressRoom, request: ProofRequest, piece: Piece) -> EnvelopePlacing:
    envelope = EnvelopeFor(request.destination, request.order, is_for_answer=piece is Piece.REPLY_ENVELOPE)
    return EnvelopePlacing(context.press, lambda: room.packs, (envelope,))
