"""How far a printer is off, and how envelopes lie in it, for each printer and size of paper."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Final

from letters_app.domain.envelope_feed import FeedPosition
from letters_app.domain.errors import InvalidValueError

MOST_OFF_MM: Final = 25.0
"""A larger correction is a slip of the pen: printers and paper differ by one to three millimetres."""


@dataclass(frozen=True, slots=True)
class PrinterCalibration:
    """What one printer needs for one size of paper.

    Raises:
        InvalidValueError: ``dx_mm`` or ``dy_mm`` is no number or larger than ``MOST_OFF_MM``.
    """

    printer: str
    media: str
    """Name of PWG 5101.1 of the sheet or envelope."""
    dx_mm: float = 0.0
    """Moves the print to the right on the sheet as it leaves the printer, short edge across; negative to the left."""
    dy_mm: float = 0.0
    """Moves it away from the edge that goes in first; negative towards it."""
    feed: FeedPosition = FeedPosition.CENTRE
    """For envelopes; most laser printers have guides that hold them in the middle."""
    carrier: str = ""
    """Name of PWG 5101.1 of the sheet the driver is told, where it does not know the envelope; empty otherwise."""

    def __post_init__(self) -> None:
        for name, value in (("dx_mm", self.dx_mm), ("dy_mm", self.dy_mm)):
            if not (math.isfinite(value) and abs(value) <= MOST_OFF_MM):
                raise InvalidValueError(field=name)

    @property
    def changes_nothing(self) -> bool:
        """Whether a page lies on the sheet as it does without it."""
        return replace(self, printer="", media="") == PrinterCalibration("", "")

    def moving_on_face(self, *, right_mm: float, down_mm: float) -> PrinterCalibration:
        """Return the calibration that moves the words of an envelope so far, right and down as it is read.

        Raises:
            InvalidValueError: if that is too far.
        """
        if self.feed.is_flipped:
            return replace(self, dx_mm=0.0 - down_mm, dy_mm=right_mm)
        return replace(self, dx_mm=down_mm, dy_mm=0.0 - right_mm)

    def corrected(self, *, right_by_mm: float, down_by_mm: float) -> PrinterCalibration:
        """Return the calibration after a print that came out too far right and too far down by so much.

        Measure on a sheet printed with this calibration: distance of a mark from the left edge and from the edge that
        went in first, minus what the sheet says they should be.

        Raises:
            InvalidValueError: if the sum is larger than ``MOST_OFF_MM``.
        """
        return replace(self, dx_mm=round(self.dx_mm - right_by_mm, 2), dy_mm=round(self.dy_mm - down_by_mm, 2))


def moved_on_face(calibration: PrinterCalibration) -> tuple[float, float]:
    """Return how far a calibration moves the words of an envelope, right and down as it is read."""
    dx_mm, dy_mm = calibration.dx_mm, calibration.dy_mm
    return (dy_mm, 0.0 - dx_mm) if calibration.feed.is_flipped else (0.0 - dy_mm, dx_mm)


def find_calibration(calibrations: Iterable[PrinterCalibration], printer: str, media: str) -> PrinterCalibration:
    """Return the calibration of a printer for a size, one that changes nothing if there is none."""
    fitting = (known for known in calibrations if (known.printer, known.media) == (printer, media))
    return next(fitting, PrinterCalibration(printer, media))


def with_calibration(
    calibrations: Iterable[PrinterCalibration], new: PrinterCalibration
) -> tuple[PrinterCalibration, ...]:
    """Return ``calibrations`` with ``new`` in the place of an older one for the same printer and size."""
    others = (known for known in calibrations if (known.printer, known.media) != (new.printer, new.media))
    return (*others, new)


def calibrations_to_json(calibrations: Iterable[PrinterCalibration]) -> str:
    """Return calibrations as text for the vault's settings: names of printers tell where somebody prints."""
    return json.dumps([asdict(calibration) for calibration in calibrations], ensure_ascii=False)


def calibrations_from_json(text: str) -> tuple[PrinterCalibration, ...]:
    """Return the calibrations in a text of ``calibrations_to_json``; keys of a newer program are passed over.

    Raises:
        InvalidValueError: ``calibrations`` if it is no such text, or the key whose value is not possible.
    """
    try:
        records = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InvalidValueError(field="calibrations") from error
    if not isinstance(records, list) or not all(isinstance(record, dict) for record in records):
        raise InvalidValueError(field="calibrations")
    return tuple(_calibration(record) for record in records)


def _calibration(record: Mapping[str, object]) -> PrinterCalibration:
    try:
        feed = FeedPosition(_text(record, "feed", FeedPosition.CENTRE))
    except ValueError as error:
        raise InvalidValueError(field="feed") from error
    return PrinterCalibration(
        printer=_text(record, "printer"),
        media=_text(record, "media"),
        dx_mm=_millimetres(record, "dx_mm"),
        dy_mm=_millimetres(record, "dy_mm"),
        feed=feed,
        carrier=_text(record, "carrier", ""),
    )


def _text(record: Mapping[str, object], key: str, default: str | None = None) -> str:
    value = record.get(key, default)
    if not isinstance(value, str):
        raise InvalidValueError(field=key)
    return value


def _millimetres(record: Mapping[str, object], key: str) -> float:
    value = record.get(key, 0.0)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or abs(value) > MOST_OFF_MM:
        raise InvalidValueError(field=key)
    return float(value)
