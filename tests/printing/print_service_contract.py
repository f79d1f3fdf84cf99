"""What holds for every way to a printer. A subclass gives the place; its tests are run against the real thing.

``PrintPlace`` is all a way to a printer has to offer to be tested: printers by name, and what came out of them.
"""

from __future__ import annotations

import time
from io import BytesIO
from pathlib import Path
from typing import Protocol

import pytest

from letters_app.domain.errors import InvalidValueError
from letters_app.printing.errors import (
    MediaRefusedError,
    PrinterNotAcceptingError,
    PrinterStoppedError,
    UnknownChoiceError,
    UnknownPrinterError,
)
from letters_app.printing.media import media_named
from letters_app.printing.print_job import JOB_TITLE, JobPhase, JobState, PrintJob, PrintJobOptions
from letters_app.printing.print_service import PrintService
from letters_app.printing.printer import PrinterState
from printing.invented_pdfs import plain_pdf, sizes_mm, words

A4 = media_named("a4")
DL = media_named("dl")
UNHEARD_OF = media_named("jp-kaku2")
_PATIENCE_S = 90.0


class PrintPlace(Protocol):
    """Where printing is tested. A name that is empty means that there is no such printer here."""

    service: PrintService
    printer: str
    """It works, and takes A4 and DL."""
    paused_printer: str
    """It is stopped; jobs wait in its queue."""
    refusing_printer: str
    """It takes no jobs."""
    strict_printer: str
    """It works, and does not know the envelope Kaku 2."""

    def printed(self, job: PrintJob) -> bytes | Path:
        """Return what came out of the printer for a finished job, as PDF."""

    def title_of(self, job: PrintJob) -> str:
        """Return the name of a job as others at this computer see it."""


def wait_for(service: PrintService, job: PrintJob) -> JobState:
    """Wait until a job is finished."""
    end = time.monotonic() + _PATIENCE_S
    while not (state := service.progress(job)).is_final:
        assert time.monotonic() < end, state
        time.sleep(0.05)
    return state


def _or_skip(printer: str) -> str:
    if not printer:
        pytest.skip("there is no such printer in this place")
    return printer


class PrintServiceContract:
    """Inherit, name the class ``Test…``, and give a fixture ``place``."""

    def test_the_printers_are_listed_with_the_usual_one_first(self, place: PrintPlace) -> None:
        printers = place.service.printers()
        assert place.printer in [printer.name for printer in printers]
        assert [printer.is_default for printer in printers[1:]] == [False] * (len(printers) - 1)

    def test_every_page_comes_out_in_its_size_with_its_words(self, place: PrintPlace) -> None:
        pdf = plain_pdf(DL, pages=3)
        job = place.service.submit(place.printer, pdf, PrintJobOptions(DL))
        assert job.printer == place.printer
        assert wait_for(place.service, job) == JobState(JobPhase.DONE)
        printed = place.printed(job)
        assert sizes_mm(printed) == [pytest.approx((110, 220), abs=0.3)] * 3
        assert [text.split() for text in words(printed)] == [["Probe", "1"], ["Probe", "2"], ["Probe", "3"]]

    def test_a_stream_is_printed_as_bytes_are(self, place: PrintPlace) -> None:
        job = place.service.submit(place.printer, BytesIO(plain_pdf(A4)), PrintJobOptions(A4))
        assert wait_for(place.service, job).phase is JobPhase.DONE
        assert sizes_mm(place.printed(job)) == [pytest.approx((210, 297), abs=0.3)]

    def test_copies_come_one_after_the_other(self, place: PrintPlace) -> None:
        job = place.service.submit(place.printer, plain_pdf(A4, pages=2), PrintJobOptions(A4, copies=2))
        assert wait_for(place.service, job).phase is JobPhase.DONE
        assert [text.split()[-1] for text in words(place.printed(job))] == ["1", "2", "1", "2"]

    def test_others_at_the_computer_see_one_neutral_title(self, place: PrintPlace) -> None:
        job = place.service.submit(place.printer, plain_pdf(A4), PrintJobOptions(A4))
        wait_for(place.service, job)
        assert place.title_of(job) == JOB_TITLE

    def test_a_finished_job_cannot_be_taken_back(self, place: PrintPlace) -> None:
        job = place.service.submit(place.printer, plain_pdf(A4), PrintJobOptions(A4))
        wait_for(place.service, job)
        assert place.service.cancel(job) is False
        assert place.service.progress(job).phase is JobPhase.DONE

    def test_a_waiting_job_can_be_taken_back(self, place: PrintPlace) -> None:
        printer = _or_skip(place.paused_printer)
        job = place.service.submit(printer, plain_pdf(A4), PrintJobOptions(A4, insist=True))
        assert not place.service.progress(job).is_final
        assert place.service.cancel(job) is True
        assert place.service.progress(job).phase in {JobPhase.CANCELLED, JobPhase.GONE}

    def test_a_forgotten_job_is_gone_and_one_that_is_kept_is_not_called_forgotten(self, place: PrintPlace) -> None:
        job = place.service.submit(place.printer, plain_pdf(A4), PrintJobOptions(A4))
        wait_for(place.service, job)
        forgotten = place.service.forget(job)
        assert (place.service.progress(job).phase is JobPhase.GONE) == forgotten

    def test_a_waiting_job_that_is_forgotten_is_not_printed(self, place: PrintPlace) -> None:
        printer = _or_skip(place.paused_printer)
        job = place.service.submit(printer, plain_pdf(A4), PrintJobOptions(A4, insist=True))
        place.service.forget(job)
        assert place.service.progress(job).phase in {JobPhase.CANCELLED, JobPhase.GONE}

    def test_a_job_nobody_knows_is_gone(self, place: PrintPlace) -> None:
        stranger = PrintJob(place.printer, "99999999")
        assert place.service.progress(stranger) == JobState(JobPhase.GONE)
        assert place.service.cancel(stranger) is False

    def test_a_printer_nobody_knows_is_refused_with_those_there_are(self, place: PrintPlace) -> None:
        for ask in (
            lambda: place.service.submit("Nowhere", plain_pdf(A4), PrintJobOptions(A4)),
            lambda: place.service.features("Nowhere"),
        ):
            with pytest.raises(UnknownPrinterError) as refused:
                ask()
            assert place.printer in str(refused.value.params["known"])

    def test_a_paused_printer_is_told_before_anything_is_sent(self, place: PrintPlace) -> None:
        printer = _or_skip(place.paused_printer)
        info = next(info for info in place.service.printers() if info.name == printer)
        assert info.state is PrinterState.STOPPED
        with pytest.raises(PrinterStoppedError):
            place.service.submit(printer, plain_pdf(A4), PrintJobOptions(A4))

    @pytest.mark.parametrize("insist", [False, True])
    def test_a_printer_that_takes_no_jobs_is_told(self, place: PrintPlace, insist: bool) -> None:  # noqa: FBT001 - a case
        printer = _or_skip(place.refusing_printer)
        info = next(info for info in place.service.printers() if info.name == printer)
        assert info.accepts_jobs is False
        with pytest.raises(PrinterNotAcceptingError):
            place.service.submit(printer, plain_pdf(A4), PrintJobOptions(A4, insist=insist))

    def test_features_say_what_the_printer_takes(self, place: PrintPlace) -> None:
        features = place.service.features(place.printer)
        assert features.takes(A4) is not False
        assert features.takes(DL) is not False

    def test_paper_the_printer_does_not_know_is_refused_unless_one_insists(self, place: PrintPlace) -> None:
        printer = _or_skip(place.strict_printer)
        assert place.service.features(printer).takes(UNHEARD_OF) is False
        with pytest.raises(MediaRefusedError) as refused:
            place.service.submit(printer, plain_pdf(UNHEARD_OF), PrintJobOptions(UNHEARD_OF))
        assert refused.value.params == {"printer": printer, "media": UNHEARD_OF.pwg_name}
        job = place.service.submit(printer, plain_pdf(UNHEARD_OF), PrintJobOptions(UNHEARD_OF, insist=True))
        assert wait_for(place.service, job).phase is JobPhase.DONE

    @pytest.mark.parametrize("choice", [{"tray": "Attic"}, {"media_type": "Attic"}], ids=str)
    def test_a_tray_or_paper_the_printer_does_not_have_is_refused(
        self, place: PrintPlace, choice: dict[str, str]
    ) -> None:
        printer = _or_skip(place.strict_printer)
        with pytest.raises(UnknownChoiceError):
            place.service.submit(printer, plain_pdf(A4), PrintJobOptions(A4, **choice))

    @pytest.mark.parametrize("copies", [0, -1, 1000])
    def test_an_impossible_number_of_copies_is_refused(self, copies: int) -> None:
        with pytest.raises(InvalidValueError):
            PrintJobOptions(A4, copies=copies)
