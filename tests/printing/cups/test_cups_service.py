"""What is CUPS' own: saved options, descriptions from anybody, states of jobs, servers that are not there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from letters_app.domain.errors import LettersError
from letters_app.printing.cups.commands import CupsCommands
from letters_app.printing.cups.cups_service import CupsPrintService
from letters_app.printing.errors import (
    JobRefusedError,
    NoDefaultPrinterError,
    NoPrintersError,
    PrintSystemDownError,
)
from letters_app.printing.media import Media, media_named
from letters_app.printing.print_job import JobPhase, JobReason, JobState, PrintJob, PrintJobOptions, Sides
from letters_app.printing.print_service import default_printer
from letters_app.printing.printer import PrinterFeatures, PrinterInfo, PrinterReason, PrinterState
from printing.cups_server import CupsServer, running_server
from printing.invented_pdfs import envelope_pdf, ink_mm, letter_pdf, plain_pdf, sizes_mm, words
from printing.print_house import STRANGE_DESCRIPTION
from printing.print_service_contract import wait_for

A4 = media_named("a4")
DL = media_named("dl")


@pytest.fixture
def service(cups_server: CupsServer) -> CupsPrintService:
    return CupsPrintService(CupsCommands(cups_server.environment))


def info_of(service: CupsPrintService, name: str) -> PrinterInfo:
    return next(printer for printer in service.printers() if printer.name == name)


def test_the_printers_of_the_house(service: CupsPrintService) -> None:
    printers = service.printers()
    assert [printer.name for printer in printers] == ["Desk", "a,b", "Away", "Büro-2", "Paused", "Raw"]
    desk = printers[0]
    assert (desk.is_default, desk.description, desk.location) == (True, "Schreibtisch", "Комната 3")
    assert desk.state in {PrinterState.IDLE, PrinterState.PRINTING}
    paused = info_of(service, "Paused")
    assert (paused.state, paused.reasons) == (PrinterState.STOPPED, (PrinterReason.PAUSED,))
    assert paused.remark == "Paper jam, page 3"


def test_a_description_can_neither_steer_the_eye_nor_speak_for_another_printer(service: CupsPrintService) -> None:
    office = info_of(service, "Büro-2")
    assert office.description == STRANGE_DESCRIPTION.replace("\u202e", "<U+202E>")
    assert office.location == "cellar printer Paused is idle. enabled since today Description: forged"
    assert office.state is not PrinterState.STOPPED
    assert info_of(service, "Paused").state is PrinterState.STOPPED
    assert info_of(service, "Paused").description == "Paused"


def test_what_a_described_printer_can(service: CupsPrintService) -> None:
    features = service.features("Büro-2")
    assert features.media_ready == A4
    assert {A4, DL, media_named("us-10"), media_named("c5")} <= set(features.media or ())
    assert features.custom_sizes is False
    assert features.takes(media_named("c6")) is False
    assert (features.trays, features.media_types) == (("Tray1", "Manual"), ("Plain", "Envelope"))
    assert (features.duplex, features.colour) == (True, True)


def test_a_printer_without_a_description_leaves_it_open_what_it_can(service: CupsPrintService) -> None:
    features = service.features("Raw")
    assert features == PrinterFeatures(duplex=False, colour=False)
    assert features.takes(DL) is None


def test_sizes_by_measure_are_taken_where_the_printer_takes_any(service: CupsPrintService) -> None:
    features = service.features("Desk")
    assert features.custom_sizes
    assert features.takes(media_named("c6")) is True


@pytest.mark.parametrize("name", ["dl", "c6", "us-10"])
def test_an_envelope_comes_out_where_it_was_drawn(
    name: str, cups_server: CupsServer, service: CupsPrintService
) -> None:
    pdf, media = envelope_pdf(name), media_named(name)
    job = service.submit("Desk", pdf, PrintJobOptions(media))
    assert wait_for(service, job) == JobState(JobPhase.DONE)
    printed = cups_server.printed(job.id)
    assert sizes_mm(printed) == [pytest.approx((media.short_mm, media.long_mm), abs=0.3)]
    assert ink_mm(printed)[0] == pytest.approx(ink_mm(pdf)[0], abs=0.4)


def test_a_letter_comes_out_where_it_was_drawn(cups_server: CupsServer, service: CupsPrintService) -> None:
    pdf = letter_pdf()
    job = service.submit("Desk", pdf, PrintJobOptions(A4))
    wait_for(service, job)
    printed = ink_mm(cups_server.printed(job.id))
    assert len(printed) == len(ink_mm(pdf))
    for came_out, drawn in zip(printed, ink_mm(pdf), strict=True):
        assert came_out == pytest.approx(drawn, abs=0.4)


def test_the_file_is_handed_over_as_it_is(cups_server: CupsServer, service: CupsPrintService) -> None:
    pdf = plain_pdf(A4, padding_bytes=700_000)
    job = service.submit("Paused", pdf, PrintJobOptions(A4, insist=True))
    assert cups_server.spooled(job.id).read_bytes() == pdf
    service.forget(job)


def test_what_a_user_once_saved_for_the_printer_does_not_change_the_page(
    cups_server: CupsServer, tmp_path: Path
) -> None:
    (tmp_path / ".cups").mkdir()
    (tmp_path / ".cups" / "lpoptions").write_text(
        "Dest Büro-2 fit-to-page=true number-up=2 PageSize=A3 media=A3 sides=two-sided-long-edge "
        "Duplex=DuplexTumble landscape=true orientation-requested=4 mirror=true page-set=odd "
        "job-sheets=standard,none\n",
        encoding="utf-8",
    )
    service = CupsPrintService(CupsCommands({**cups_server.environment, "HOME": str(tmp_path)}))
    pdf = plain_pdf(DL, pages=3)
    job = service.submit("Büro-2", pdf, PrintJobOptions(DL))
    assert wait_for(service, job).phase is JobPhase.DONE
    printed = cups_server.printed(job.id)
    assert sizes_mm(printed) == [pytest.approx((110, 220), abs=0.3)] * 3
    assert [text.split()[-1] for text in words(printed)] == ["1", "2", "3"]
    for came_out, drawn in zip(ink_mm(printed), ink_mm(pdf), strict=True):
        assert came_out == pytest.approx(drawn, abs=1.0)  # Helvetica is another one in the printer
    # What this print system would have borne with, another one does not.
    told = cups_server.told(job.id).replace('"', " ").split()
    assert {"Duplex=None", "sides=one-sided", "nofit-to-page", "nolandscape", "orientation-requested=3"} <= {*told}


@pytest.mark.parametrize(
    ("options", "words_told"),
    [
        (PrintJobOptions(A4), ("Duplex=None", "sides=one-sided", "PageSize=A4", "print-scaling=none")),
        (PrintJobOptions(A4, sides=Sides.LONG_EDGE), ("Duplex=DuplexNoTumble", "sides=two-sided-long-edge")),
        (PrintJobOptions(A4, sides=Sides.SHORT_EDGE), ("Duplex=DuplexTumble", "sides=two-sided-short-edge")),
        (PrintJobOptions(DL, tray="Manual", media_type="Envelope"), ("InputSlot=Manual", "MediaType=Envelope")),
        (PrintJobOptions(DL), ("media=EnvDL", "PageSize=EnvDL")),
    ],
    ids=["one side", "long edge", "short edge", "by hand", "envelope"],
)
def test_a_printer_is_told_in_its_own_words(
    options: PrintJobOptions, words_told: tuple[str, ...], cups_server: CupsServer, service: CupsPrintService
) -> None:
    job = service.submit("Büro-2", plain_pdf(options.media), options)
    assert wait_for(service, job).phase is JobPhase.DONE
    for word in words_told:
        assert word in cups_server.told(job.id).replace('"', " ").split()


@pytest.mark.parametrize("printer", ["Raw", "a,b"])
def test_a_printer_without_a_description_is_told_in_the_words_of_the_standard(
    printer: str, service: CupsPrintService
) -> None:
    job = service.submit(printer, plain_pdf(DL), PrintJobOptions(DL, sides=Sides.LONG_EDGE))
    assert wait_for(service, job).phase is JobPhase.DONE


def test_a_job_on_a_paused_printer_says_why_it_waits(service: CupsPrintService) -> None:
    job = service.submit("Paused", plain_pdf(A4), PrintJobOptions(A4, insist=True))
    assert service.progress(job) == JobState(JobPhase.PENDING, printer_reasons=(PrinterReason.PAUSED,))
    assert service.cancel(job) is True
    assert service.progress(job) == JobState(JobPhase.CANCELLED)


def test_a_job_that_somebody_holds_says_so(cups_server: CupsServer, service: CupsPrintService) -> None:
    job = service.submit("Paused", plain_pdf(A4), PrintJobOptions(A4, insist=True))
    cups_server.run("lp", "-i", f"Paused-{job.id}", "-H", "hold")
    state = service.progress(job)
    assert (state.phase, state.reason) == (JobPhase.HELD, JobReason.ON_HOLD)
    service.forget(job)


def test_a_file_the_system_cannot_print_fails_and_can_be_removed(service: CupsPrintService) -> None:
    job = service.submit("Desk", b"%PDF-1.7\nand nothing that follows\n", PrintJobOptions(A4))
    assert wait_for(service, job) == JobState(JobPhase.FAILED, reason=JobReason.DOCUMENT)
    service.forget(job)
    assert service.progress(job).phase in {JobPhase.CANCELLED, JobPhase.GONE}


def test_a_job_the_system_gives_up_has_failed(cups_server: CupsServer, service: CupsPrintService) -> None:
    cups_server.add_raw_printer("Unplugged")
    cups_server.run("lpadmin", "-pUnplugged", "-v", "serial:/dev/nowhere", "-o", "printer-error-policy=abort-job")
    job = service.submit("Unplugged", plain_pdf(A4), PrintJobOptions(A4))
    assert wait_for(service, job) == JobState(JobPhase.FAILED, reason=JobReason.PRINTER)
    cups_server.run("lpadmin", "-x", "Unplugged")


def test_a_printer_that_vanishes_with_a_job_leaves_no_riddle(
    cups_server: CupsServer, service: CupsPrintService
) -> None:
    cups_server.add_printer("Vanishing")
    cups_server.run("cupsdisable", "Vanishing")
    job = service.submit("Vanishing", plain_pdf(A4), PrintJobOptions(A4, insist=True))
    cups_server.run("lpadmin", "-x", "Vanishing")
    assert service.progress(job).phase in {JobPhase.CANCELLED, JobPhase.GONE}


def test_a_printer_whose_name_looks_like_a_job_keeps_its_own_jobs(
    cups_server: CupsServer, service: CupsPrintService
) -> None:
    old = service.submit("Desk", plain_pdf(A4), PrintJobOptions(A4))
    wait_for(service, old)
    for name in (old.id, f"Desk-{old.id}"):
        cups_server.add_printer(name)
        cups_server.run("cupsdisable", name)
        other = service.submit(name, plain_pdf(A4), PrintJobOptions(A4, insist=True))
        assert service.cancel(old) is False
        assert service.progress(other).phase is JobPhase.PENDING
        cups_server.run("lpadmin", "-x", name)


def test_somebody_who_may_not_print_here_is_told(cups_server: CupsServer, service: CupsPrintService) -> None:
    cups_server.add_raw_printer("Private")
    cups_server.run("lpadmin", "-pPrivate", "-u", "allow:nobody-here")
    with pytest.raises(JobRefusedError) as refused:
        service.submit("Private", plain_pdf(A4), PrintJobOptions(A4))
    assert refused.value.params == {"printer": "Private", "reason": "permission"}
    cups_server.run("lpadmin", "-x", "Private")


def test_a_file_larger_than_the_server_takes_is_refused_and_not_printed_in_part(service: CupsPrintService) -> None:
    with pytest.raises(JobRefusedError) as refused:
        service.submit("Desk", plain_pdf(A4, padding_bytes=5_000_000), PrintJobOptions(A4))
    # The server hangs up; whether lp hears why before it notices is a matter of chance.
    assert refused.value.params["reason"] in {"too-large", "unknown"}


def test_sizes_without_a_name_are_asked_for_by_their_measures(
    cups_server: CupsServer, service: CupsPrintService
) -> None:
    media = Media.custom(123.4, 187.6)
    job = service.submit("Desk", plain_pdf(media), PrintJobOptions(media))
    assert wait_for(service, job).phase is JobPhase.DONE
    assert sizes_mm(cups_server.printed(job.id)) == [pytest.approx((123.4, 187.6), abs=0.3)]


EVERYTHING: tuple[Callable[[CupsPrintService], object], ...] = (
    lambda service: service.printers(),
    lambda service: service.features("Desk"),
    lambda service: service.submit("Desk", plain_pdf(A4), PrintJobOptions(A4)),
    lambda service: service.progress(PrintJob("Desk", "1")),
    lambda service: service.cancel(PrintJob("Desk", "1")),
    lambda service: service.forget(PrintJob("Desk", "1")),
)


@pytest.mark.parametrize("ask", EVERYTHING, ids=["printers", "features", "submit", "progress", "cancel", "forget"])
def test_a_server_that_does_not_run_is_told_whatever_is_asked(
    ask: Callable[[CupsPrintService], object], cups_server: CupsServer, tmp_path: Path
) -> None:
    service = CupsPrintService(CupsCommands({**cups_server.environment, "CUPS_SERVER": str(tmp_path / "nothing")}))
    with pytest.raises(PrintSystemDownError):
        ask(service)


def test_a_house_without_printers() -> None:
    with running_server() as server:
        service = CupsPrintService(CupsCommands(server.environment))
        assert service.printers() == ()
        refused: list[type[LettersError]] = []
        for ask in (lambda: service.submit("Desk", b"", PrintJobOptions(A4)), lambda: default_printer(service)):
            with pytest.raises(LettersError) as error:
                ask()
            refused.append(error.type)
        assert refused == [NoPrintersError, NoPrintersError]
        server.add_raw_printer("Only")
        assert default_printer(service).name == "Only"
        server.add_raw_printer("Other")
        with pytest.raises(NoDefaultPrinterError):
            default_printer(service)
