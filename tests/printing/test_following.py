"""Following a job to its end."""

from __future__ import annotations

from letters_app.printing.following import LONGEST_PAUSE_S, follow
from letters_app.printing.media import media_named
from letters_app.printing.print_job import JobPhase, JobState, PrintJobOptions
from letters_app.printing.printer import PrinterInfo
from printing.fake_print_service import FakePrinter, FakePrintService
from printing.invented_pdfs import plain_pdf

A4 = media_named("a4")


def test_a_job_is_asked_for_until_it_is_finished_and_ever_less_often() -> None:
    service = FakePrintService((FakePrinter(PrinterInfo("Desk")),), runs=False)
    job = service.submit("Desk", plain_pdf(A4), PrintJobOptions(A4))
    coming = [JobState(JobPhase.PROCESSING, pages=page) for page in range(1, 20)] + [JobState(JobPhase.DONE)]
    pauses: list[float] = []

    def pause(seconds: float) -> None:
        pauses.append(seconds)
        service.set_state(job, coming[len(pauses) - 1])

    assert list(follow(service, job, pause)) == [JobState(JobPhase.PENDING), *coming]
    assert pauses == sorted(pauses)
    assert pauses[-1] == LONGEST_PAUSE_S


def test_a_finished_job_is_asked_for_once() -> None:
    service = FakePrintService((FakePrinter(PrinterInfo("Desk")),))
    job = service.submit("Desk", plain_pdf(A4), PrintJobOptions(A4))
    assert list(follow(service, job, pause=lambda _: 1 / 0)) == [JobState(JobPhase.DONE)]
