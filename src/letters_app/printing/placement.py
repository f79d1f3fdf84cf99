"""Where a page has to be drawn on the sheet that goes through the printer.

The sheet is portrait: its short edge lies across the printer and goes in first (``postal.md`` 1.5). Places on it are
millimetres from its top-left corner as it leaves the printer face up, its first edge at the top. Whoever draws moves
the page there; no PDF is changed and no print system is asked to turn or move anything, because each does it in its
own way.
"""

from __future__ import annotations

from dataclasses import dataclass

from letters_app.domain.envelope_feed import Side
from letters_app.printing.calibration import PrinterCalibration
from letters_app.printing.media import Media


@dataclass(frozen=True, slots=True)
class Placement:
    """A page on the sheet."""

    sheet: Media
    """What the driver is told, and the size of the PDF's page."""
    page: Media
    """The letter sheet or envelope itself; the same as ``sheet`` unless it lies on a carrier."""
    left_mm: float
    """Where the page's left edge lies on the sheet, the calibration included; may be a little less than nothing."""
    top_mm: float
    is_flipped: bool = False
    """For faces of envelopes: turned by 180 degrees."""

    def of_page_point(self, x_mm: float, y_mm: float) -> tuple[float, float]:
        """Return where a point of an upright page, in mm from its top-left corner, lies on the sheet."""
        return self.left_mm + x_mm, self.top_mm + y_mm

    def of_face_point(self, x_mm: float, y_mm: float) -> tuple[float, float]:
        """Return where a point of an envelope's face, in mm from the top-left corner of the wide face, lies.

        The face lies on its side: its upper edge on the left of the sheet, so that text runs from bottom to top;
        flipped, its upper edge on the right and text from top to bottom.
        """
        if self.is_flipped:
            return self.of_page_point(self.page.short_mm - y_mm, x_mm)
        return self.of_page_point(y_mm, self.page.long_mm - x_mm)

    @property
    def face_shift_mm(self) -> tuple[float, float]:
        """How far everything on a face moves, to the right and down as the face is read, to be drawn on the sheet.

        The sheet is then a wide face itself, ``sheet.long_mm`` by ``sheet.short_mm``, and turned as the envelope is.
        """
        if self.is_flipped:
            return self.top_mm, self.sheet.short_mm - self.left_mm - self.page.short_mm
        return self.sheet.long_mm - self.top_mm - self.page.long_mm, self.left_mm


def place(page: Media, calibration: PrinterCalibration, carrier: Media | None = None) -> Placement:
    """Return where ``page`` is drawn on a printer.

    ``carrier`` is the sheet a driver is told that does not know the envelope (A4, say): the envelope is still fed
    alone, and lies where the guides hold it, with its first edge where the sheet's would be. A page on its own sheet
    needs no side: driver and guides agree on it.
    """
    sheet = carrier or page
    room_mm = sheet.short_mm - page.short_mm
    sides = {Side.LEFT: 0.0, Side.CENTRE: room_mm / 2, Side.RIGHT: room_mm}
    return Placement(
        sheet=sheet,
        page=page,
        left_mm=sides[calibration.feed.side] + calibration.dx_mm,
        top_mm=calibration.dy_mm,
        is_flipped=calibration.feed.is_flipped,
    )
