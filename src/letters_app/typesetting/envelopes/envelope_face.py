"""The face of an envelope: recipient and sender in their zones, a code stamp, all else empty for the post."""

from __future__ import annotations

from dataclasses import dataclass

from letters_app.typesetting.envelopes.address_block import set_address
from letters_app.typesetting.envelopes.index_grid import grid_strokes
from letters_app.typesetting.layouts import EnvelopeFormat
from letters_app.typesetting.pages import Page, Stroke, Turn
from letters_app.typesetting.text.fonts import FontLibrary


@dataclass(frozen=True, slots=True)
class EnvelopeContent:
    """The lines to print, in order, country line included where one is wanted."""

    recipient: tuple[str, ...]
    sender: tuple[str, ...] = ()
    language: str = ""
    """Of the recipient's lines, for local letter forms; BCP 47."""
    sender_language: str = ""
    index: str | None = None
    """What stands in the code stamp: a postal code its grid takes, empty for the form alone, ``None`` for no stamp."""


@dataclass(frozen=True, slots=True)
class Face:
    """A set envelope. ``page`` has the size of the face, wider than high; its turn says how it lies in the printer."""

    page: Page
    recipient_size_pt: float
    """The size the recipient's lines came out with: small ones are worth a remark to the user."""


def set_envelope(
    content: EnvelopeContent, envelope: EnvelopeFormat, fonts: FontLibrary, *, turn: Turn = Turn.TOP_TO_LEFT
) -> Face:
    """Set the recipient's and the sender's lines on the face of ``envelope``, and its code stamp if it has one.

    Raises:
        AddressDoesNotFitError: a block is too long or a line too wide even in the smallest size.
        CharacterWithoutFontError: a character cannot be printed.
    """
    recipient = set_address(
        content.recipient, envelope.recipient, content.language, fonts, layout=envelope.id, name="recipient"
    )
    sender = set_address(
        content.sender, envelope.sender, content.sender_language, fonts, layout=envelope.id, name="sender"
    )
    strokes: tuple[Stroke, ...] = ()
    if envelope.index_grid is not None and content.index is not None:
        strokes = grid_strokes(envelope.index_grid, envelope.face, content.index)
    page = Page(envelope.long_mm, envelope.short_mm, (*sender, *recipient), strokes, turn)
    largest = envelope.recipient.steps[0].size_pt
    return Face(page, recipient[0].size_pt if recipient else largest)
