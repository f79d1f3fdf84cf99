"""The contract of a print service, kept by CUPS: a real server, real jobs, what came out of the printer."""

from __future__ import annotations

from pathlib import Path

import pytest

from letters_app.printing.cups.commands import CupsCommands
from letters_app.printing.cups.cups_service import CupsPrintService
from letters_app.printing.print_job import PrintJob
from printing.cups_server import CupsServer
from printing.print_service_contract import PrintServiceContract


class CupsPlace:
    printer = "Desk"
    paused_printer = "Paused"
    refusing_printer = "Away"
    strict_printer = "Büro-2"

    def __init__(self, server: CupsServer) -> None:
        self._server = server
        self.service = CupsPrintService(CupsCommands(server.environment))

    def printed(self, job: PrintJob) -> Path:
        return self._server.printed(job.id)

    def title_of(self, job: PrintJob) -> str:
        return self._server.printed(job.id).stem.removesuffix(f"-job_{job.id}")


class TestCups(PrintServiceContract):
    @pytest.fixture
    def place(self, cups_server: CupsServer) -> CupsPlace:
        return CupsPlace(cups_server)
