"""The face of an envelope as the printer takes it: turned, and at its place on a carrier sheet.

No PDF is turned or moved afterwards and no print system is asked to do it, because each does it in its own way.
"""

from __future__ import annotations

from letters_app.domain.envelope_feed import EnvelopeFeed
from letters_app.domain.errors import LettersError
from letters_app.printing.calibration import PrinterCalibration
from letters_app.printing.media import Media, media_named, media_of_size
from letters_app.printing.placement import place
from letters_app.typesetting.pages import Page, Turn


class EnvelopeLargerThanCarrierError(LettersError):
    """The envelope is larger than the sheet the printer is told (``envelope``, ``carrier``)."""

    code = "order.envelope-larger-than-carrier"


def fed_page(page: Page, feed: EnvelopeFeed) -> Page:
    """Return the face of an envelope or card as the printer takes it.

    Raises:
        EnvelopeLargerThanCarrierError: if it does not lie on the carrier.
    """
    if feed.long_edge_first:
        return Page(page.width_mm, page.height_mm, page.runs, page.strokes, Turn.UPRIGHT)
    carrier = media_named(feed.carrier).pwg_name if feed.carrier else ""
    return placed_page(page, PrinterCalibration("", "", feed=feed.position, carrier=carrier))


def placed_page(page: Page, calibration: PrinterCalibration) -> Page:
    """Return the face of an envelope where a printer needs it on the sheet.

    Raises:
        EnvelopeLargerThanCarrierError: if it does not lie on the carrier.
    """
    turn = Turn.TOP_TO_RIGHT if calibration.feed.is_flipped else Turn.TOP_TO_LEFT
    carrier = media_named(calibration.carrier) if calibration.carrier else None
    if carrier is None and not (calibration.dx_mm or calibration.dy_mm):
        return Page(page.width_mm, page.height_mm, page.runs, page.strokes, turn)
    envelope = media_of_size(page.width_mm, page.height_mm) or Media.custom(page.width_mm, page.height_mm)
    if carrier is not None:
        refuse_too_large(envelope, carrier)
    placed = place(envelope, calibration, carrier)
    runs, strokes = page.moved(*placed.face_shift_mm)
    if carrier is None:
        return Page(page.width_mm, page.height_mm, runs, strokes, turn)
    return Page(carrier.long_mm, carrier.short_mm, runs, strokes, turn)


def refuse_too_large(envelope: Media, carrier: Media) -> None:
    """Refuse an envelope that does not lie on the carrier.

    Raises:
        EnvelopeLargerThanCarrierError: if it does not.
    """
    if envelope.short_mm > carrier.short_mm or envelope.long_mm > carrier.long_mm:
        raise EnvelopeLargerThanCarrierError(envelope=envelope.key or envelope.pwg_name, carrier=carrier.key)
