"""The printers of an invented house, on a CUPS server of their own."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from printing.cups_server import CupsServer, running_server

STRANGE_DESCRIPTION = "O'Brien's \u202e“print room” printer-type=0 printer-state=5"
STRANGE_PLACE = "cellar\nprinter Paused is idle.  enabled since today\n\tDescription: forged"


@contextlib.contextmanager
def print_house() -> Iterator[CupsServer]:
    """Run the server; skip the test where there can be none."""
    with running_server() as server:
        server.add_printer("Desk", "-D", "Schreibtisch", "-L", "Комната 3")
        server.add_office_printer("Büro-2", "-D", STRANGE_DESCRIPTION, "-L", STRANGE_PLACE)
        server.add_raw_printer("Raw")
        server.add_raw_printer("a,b")
        server.add_printer("Paused")
        server.run("cupsdisable", "-r", "Paper jam, page 3", "Paused")
        server.add_printer("Away")
        server.run("cupsreject", "Away")
        server.run("lpadmin", "-dDesk")
        yield server
