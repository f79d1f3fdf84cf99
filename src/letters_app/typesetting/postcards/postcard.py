"""The back of a postcard: the message in the largest type it fits with, the address, the place of the stamp."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from letters_app.typesetting.envelopes.address_block import set_address
from letters_app.typesetting.errors import TextDoesNotFitError
from letters_app.typesetting.layouts import PlacedLines
from letters_app.typesetting.letters.head import set_lines
from letters_app.typesetting.pages import Cap, Page, Stroke, TextRun, Turn
from letters_app.typesetting.postcards.postcard_layout import PostcardFormat
from letters_app.typesetting.step_lines import set_step_lines
from letters_app.typesetting.text.fonts import FontLibrary

_BELOW_SENDER_MM = 2.5
_FINE_MM, _GREY = 0.2, 0.4


@dataclass(frozen=True, slots=True)
class PostcardContent:
    """What stands on a card; everything is plain text."""

    language: str
    paragraphs: tuple[str, ...]
    address: tuple[str, ...]
    address_language: str = ""
    sender: str = ""
    """Stands small above the message: cards have no other place for it."""


def set_postcard(content: PostcardContent, card: PostcardFormat, fonts: FontLibrary) -> Page:
    """Set a card; it goes through the printer as an envelope does, short edge first.

    Raises:
        TextDoesNotFitError: the message or the sender's line is too long; ``place`` says which, ``lines`` by how
            many lines the message is too long in the smallest type.
        AddressDoesNotFitError: the address is too long.
        CharacterWithoutFontError: a character cannot be printed.
    """
    sender = _sender(content, card, fonts)
    address = set_address(
        content.address, card.recipient, content.address_language, fonts, layout=card.id, name="recipient"
    )
    message = _message(content, card, fonts, len(sender))
    return Page(
        card.long_mm, card.short_mm, (*sender, *message, *address), tuple(_strokes(card)), turn=Turn.TOP_TO_LEFT
    )


def _sender(content: PostcardContent, card: PostcardFormat, fonts: FontLibrary) -> tuple[TextRun, ...]:
    zone = card.message.zone
    room = replace(zone, height_mm=card.sender_lines * card.sender.pitch_mm)
    breaker = fonts.line_breaker(card.sender.font, content.language)
    runs = set_lines((content.sender,) if content.sender else (), PlacedLines(room, card.sender), breaker)
    if runs is None:
        raise TextDoesNotFitError(place="sender", layout=card.id)
    return runs


def _message(
    content: PostcardContent, card: PostcardFormat, fonts: FontLibrary, sender_lines: int
) -> tuple[TextRun, ...]:
    zone = card.message.zone
    if sender_lines:
        taken_mm = sender_lines * card.sender.pitch_mm + _BELOW_SENDER_MM
        zone = replace(zone, y_mm=zone.y_mm + taken_mm, height_mm=zone.height_mm - taken_mm)
    place = replace(card.message, zone=zone)
    return set_step_lines(content.paragraphs, place, content.language, fonts, layout=card.id, name="message")


def _strokes(card: PostcardFormat) -> Iterator[Stroke]:
    line = card.divider
    yield Stroke(line.x_mm, line.from_mm, line.x_mm, line.to_mm, _FINE_MM, _GREY)
    box = card.stamp_box
    corners = [
        (box.x_mm, box.y_mm),
        (box.right_mm, box.y_mm),
        (box.right_mm, box.bottom_mm),
        (box.x_mm, box.bottom_mm),
    ]
    for (x0, y0), (x1, y1) in zip(corners, (*corners[1:], corners[0]), strict=True):
        yield Stroke(x0, y0, x1, y1, _FINE_MM, _GREY, Cap.ROUND)
