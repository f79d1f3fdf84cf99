"""What the vault knows of printers."""

from __future__ import annotations

from pathlib import Path

from letters_app.printing.calibration import PrinterCalibration
from letters_app.services.printing.known_printers import keep_calibration, known_calibrations
from letters_app.services.vaults.opening import create
from letters_app.storage import KdfCost, open_vault
from services.demo_people import CLOCK, PASSPHRASE

DL = PrinterCalibration("Desk", "iso_dl_110x220mm", dx_mm=1.5)
C6 = PrinterCalibration("Desk", "iso_c6_114x162mm", dy_mm=-2)


def test_calibrations_are_kept_by_printer_and_size_and_go_when_they_change_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    with create(folder, PASSPHRASE, CLOCK, cost=KdfCost.FLOOR).vault as vault:
        assert known_calibrations(vault) == ()
        for calibration in (DL, C6, PrinterCalibration("Desk", DL.media, dx_mm=3)):
            keep_calibration(vault, calibration)
    with open_vault(folder, PASSPHRASE, CLOCK) as vault:
        assert set(known_calibrations(vault)) == {C6, PrinterCalibration("Desk", DL.media, dx_mm=3)}
        keep_calibration(vault, PrinterCalibration("Desk", DL.media))
        assert known_calibrations(vault) == (C6,)
        assert vault.settings.load().envelope == "dl", "the group's settings lie beside"
        vault.settings.save_printers("{ not ours")
        assert known_calibrations(vault) == ()
