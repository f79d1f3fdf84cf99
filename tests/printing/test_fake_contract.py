"""The fake keeps the contract of the real thing, so that what is tested with it holds."""

from __future__ import annotations

import io

import pikepdf
import pytest

from letters_app.printing.media import KNOWN_MEDIA, media_named
from letters_app.printing.print_job import JOB_TITLE, PrintJob
from letters_app.printing.printer import PrinterFeatures, PrinterInfo, PrinterState
from printing.fake_print_service import FakePrinter, FakePrintService
from printing.print_service_contract import PrintServiceContract

_STRICT = PrinterFeatures(media=(media_named("a4"), media_named("dl")), trays=("Tray1",), media_types=("Plain",))


class FakePlace:
    printer = "Desk"
    paused_printer = "Paused"
    refusing_printer = "Away"
    strict_printer = "Strict"

    def __init__(self) -> None:
        self.service = FakePrintService(
            (
                FakePrinter(PrinterInfo("Away", accepts_jobs=False)),
                FakePrinter(PrinterInfo("Desk", is_default=True), PrinterFeatures(media=KNOWN_MEDIA)),
                FakePrinter(PrinterInfo("Paused", state=PrinterState.STOPPED)),
                FakePrinter(PrinterInfo("Strict"), _STRICT),
            )
        )

    def printed(self, job: PrintJob) -> bytes:
        stream = io.BytesIO()
        with pikepdf.open(io.BytesIO(self.service.documents[job.id])) as once, pikepdf.new() as printed:
            for _ in range(self.service.options[job.id].copies):
                printed.pages.extend(once.pages)
            printed.save(stream)
        return stream.getvalue()

    def title_of(self, _job: PrintJob) -> str:
        return JOB_TITLE


class TestFake(PrintServiceContract):
    @pytest.fixture
    def place(self) -> FakePlace:
        return FakePlace()
