"""What the vault knows of printers: how far each is off for a size of paper, and how envelopes lie in it."""

from __future__ import annotations

from letters_app.domain.errors import InvalidValueError
from letters_app.printing.calibration import (
    PrinterCalibration,
    calibrations_from_json,
    calibrations_to_json,
    with_calibration,
)
from letters_app.storage import Vault


def known_calibrations(vault: Vault) -> tuple[PrinterCalibration, ...]:
    """Return all calibrations; none if those that were kept cannot be read, so that printing never stops at them."""
    text = vault.settings.printers()
    if not text:
        return ()
    try:
        return calibrations_from_json(text)
    except InvalidValueError:
        return ()


def keep_calibration(vault: Vault, calibration: PrinterCalibration) -> None:
    """Keep a calibration in the place of an older one for the same printer and size; one without effect goes."""
    kept = with_calibration(known_calibrations(vault), calibration)
    vault.settings.save_printers(calibrations_to_json(each for each in kept if not each.changes_nothing))
