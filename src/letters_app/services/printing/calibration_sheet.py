"""The two-minute test sheet: how far a printer is off, and how envelopes lie in it.

The first page is measured with a ruler. Those for envelopes are printed on an envelope while the driver is told a
sheet: what can be read on it is the answer.
"""

from __future__ import annotations

import io
from typing import Final

from letters_app.domain.envelope_feed import FeedPosition
from letters_app.i18n.error_telling import Say
from letters_app.i18n.marking import mark
from letters_app.printing.calibration import PrinterCalibration
from letters_app.printing.media import Media, media_named
from letters_app.printing.placement import place
from letters_app.services.printing.ruled_page import RuledPage
from letters_app.typesetting.drawing.pdf_writer import PdfWriter
from letters_app.typesetting.pages import Page, Turn
from letters_app.typesetting.text.fonts import FontLibrary

LONGEST_RULER_MM: Final = 100
_MARGIN_MM: Final = 20.0
_ARM_MM: Final = 8.0
_ROOMY_MM: Final = 140.0
_EDGE_SCALE_MM: Final = 15
_SMALLEST_CARRIER_MM: Final = 200.0
"""Narrower paper carries no envelope."""
_NAME_BELOW_EDGE_MM: Final = 13.0
_COLUMN_MM: Final = 68.0
_USUAL_ENVELOPE: Final = "dl"

_FEED_NAMES: Final = {
    FeedPosition.LEFT: mark("Feed: left"),
    FeedPosition.CENTRE: mark("Feed: centre"),
    FeedPosition.RIGHT: mark("Feed: right"),
    FeedPosition.LEFT_FLIPPED: mark("Feed: left, flipped"),
    FeedPosition.CENTRE_FLIPPED: mark("Feed: centre, flipped"),
    FeedPosition.RIGHT_FLIPPED: mark("Feed: right, flipped"),
}


def offset_pdf(media: Media, fonts: FontLibrary, say: Say, language: str) -> bytes:
    """Return the page that shows how far a printer is off for a size of paper, in the user's language."""
    return _written(offset_page(media, fonts, say, language))


def feed_pdf(carrier: Media, fonts: FontLibrary, say: Say, language: str) -> bytes:
    """Return the two pages that show how a printer feeds envelopes when its driver is told ``carrier``."""
    return _written(*(feed_page(carrier, fonts, say, language, flipped=flipped) for flipped in (False, True)))


def can_carry(media: Media) -> bool:
    """Tell whether envelopes are narrower than this sheet."""
    return media.short_mm >= _SMALLEST_CARRIER_MM


def cross_from_edges_mm(media: Media) -> int:
    """Return how far the cross of the first page stands from the left and from the upper edge.

    What was measured there minus this is what ``PrinterCalibration.corrected`` wants to know.
    """
    return 50 if media.short_mm >= _ROOMY_MM else 30


def offset_page(media: Media, fonts: FontLibrary, say: Say, language: str) -> Page:
    """Return a page with a cross to measure to, rulers against scaling, and scales at the edges."""
    sheet = RuledPage(media.short_mm, media.long_mm, fonts, language)
    cross_mm = cross_from_edges_mm(media)
    width_mm = sheet.width_mm - 2 * _MARGIN_MM
    across_mm = min(LONGEST_RULER_MM, int(width_mm) // 10 * 10)
    edges = {"short_mm": f"{round(media.short_mm, 1):g}", "long_mm": f"{round(media.long_mm, 1):g}"}
    title = say(mark("Test sheet, {short_mm} × {long_mm} mm"), **edges)
    sheet.words(title, _MARGIN_MM, 20, sheet.width_mm - _MARGIN_MM - 5, is_bold=True)
    sheet.cross(cross_mm, cross_mm, _ARM_MM)
    beside_mm = cross_mm + _ARM_MM + 4
    baseline_mm = cross_mm - 3.0
    for distance in (
        mark("Left edge to the cross: should be {mm} mm"),
        mark("Upper edge to the cross: should be {mm} mm"),
    ):
        room_mm = sheet.width_mm - beside_mm - 8
        baseline_mm = sheet.words(say(distance, mm=cross_mm), beside_mm, baseline_mm, room_mm, size_pt=8) + 1
    ruler_mm = cross_mm + 25.0
    sheet.ruler(_MARGIN_MM, ruler_mm, across_mm)
    below_mm = ruler_mm + 14
    for sentence in (
        mark(
            "This ruler is {mm} mm long. If it is longer or shorter on paper, the printer scales: choose “actual size” "
            "or “100 %” in its settings."
        ),
        mark("1. Measure both distances to the cross, from the edges of the paper."),
        mark("2. Enter what you measured in the settings of this program, for this printer and this paper."),
        mark("3. The numbers at the edges show how near to them the printer can print."),
    ):
        below_mm = sheet.words(say(sentence, mm=across_mm), _MARGIN_MM, below_mm, width_mm) + 1.5
    down_mm = min(LONGEST_RULER_MM, int(sheet.height_mm - below_mm - 2 * _MARGIN_MM) // 10 * 10)
    if down_mm > 0:
        sheet.ruler(_MARGIN_MM, below_mm + 4, down_mm, downwards=True)
    _edge_scales(sheet)
    return sheet.page()


def _edge_scales(sheet: RuledPage) -> None:
    """Draw at each edge lines at 1, 2, 3 … mm from it: those nearest that can be seen show what cannot be printed."""
    middle_x, middle_y = sheet.width_mm * 0.62, sheet.height_mm * 0.62
    for at in range(1, _EDGE_SCALE_MM + 1):
        is_fifth = at % 5 == 0
        half_mm = 4.0 if is_fifth else 2.0
        for y_mm in (at, sheet.height_mm - at):
            sheet.line(middle_x - half_mm, y_mm, middle_x + half_mm, y_mm)
            if is_fifth:
                sheet.number(at, middle_x + 7, y_mm)
        for x_mm in (at, sheet.width_mm - at):
            sheet.line(x_mm, middle_y - half_mm, x_mm, middle_y + half_mm)
            if is_fifth:
                sheet.number(at, x_mm, middle_y + 7)


def feed_page(carrier: Media, fonts: FontLibrary, say: Say, language: str, *, flipped: bool) -> Page:
    """Return a page that names each feed position just below the upper edge of an envelope that lies there.

    Names of positions further up miss the envelope, so the topmost one that can be read is its own.
    """
    sheet = RuledPage(carrier.long_mm, carrier.short_mm, fonts, language)
    envelope = media_named(_USUAL_ENVELOPE)
    for feed in (feed for feed in FeedPosition if feed.is_flipped == flipped):
        placed = place(envelope, PrinterCalibration("", envelope.pwg_name, feed=feed), carrier)
        upper_mm = placed.face_shift_mm[1]
        sheet.line(0, upper_mm, sheet.width_mm, upper_mm, 0.1)
        for column in range(int(sheet.width_mm // _COLUMN_MM)):
            x_mm = 12 + column * _COLUMN_MM
            after_mm = sheet.words(
                say(_FEED_NAMES[feed]), x_mm, upper_mm + _NAME_BELOW_EDGE_MM, _COLUMN_MM - 6, size_pt=13, is_bold=True
            )
            for sentence in (
                mark("Print this page on an envelope 10 to 12 cm high."),
                mark("The topmost line “Feed” on it is right, if the flap is above it and on the back."),
            ):
                after_mm = sheet.words(say(sentence), x_mm, after_mm, _COLUMN_MM - 8, size_pt=8)
    return sheet.page(Turn.TOP_TO_RIGHT if flipped else Turn.TOP_TO_LEFT)


def _written(*pages: Page) -> bytes:
    stream = io.BytesIO()
    with PdfWriter(stream, "Letters") as writer:
        for page in pages:
            writer.add(page)
    return stream.getvalue()
