"""``letters printers``: the contract of the command line, against a real CUPS server."""

from __future__ import annotations

import io
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.command import COMMAND, Answer, assert_refused, environment, letters
from letters_app.cli import printing_run
from letters_app.cli.face import Face
from letters_app.cli.printing_run import print_pdf
from letters_app.cli.sentences import sentence_for
from letters_app.domain.errors import LettersError
from letters_app.i18n.catalogue import open_catalogue
from letters_app.printing.cups import commands
from letters_app.printing.errors import JobRefusedError, PrintSystemFailedError, UnknownChoiceError
from letters_app.printing.media import Media, media_named
from letters_app.printing.print_job import JobPhase, JobReason, JobState, PrintJob, PrintJobOptions
from letters_app.printing.printer import PrinterInfo, PrinterReason, PrinterState
from letters_app.resources import translations_root
from letters_app.services.printing.job_words import PRINTER_REASONS, PRINTER_STATES, job_sentence
from printing.cups_server import CupsServer
from printing.fake_print_service import FakePrinter, FakePrintService
from printing.invented_pdfs import envelope_pdf, letter_pdf, plain_pdf, sizes_mm, words
from printing.print_house import print_house


@pytest.fixture(scope="session")
def _house() -> Iterator[CupsServer]:
    with print_house() as server:
        yield server


@pytest.fixture
def server(_house: CupsServer, monkeypatch: pytest.MonkeyPatch) -> CupsServer:
    for name in ("CUPS_SERVER", "CUPS_SERVERROOT"):
        monkeypatch.setenv(name, _house.environment[name])
    return _house


@pytest.fixture
def envelopes(tmp_path: Path) -> Path:
    path = tmp_path / "envelopes.pdf"
    path.write_bytes(envelope_pdf("dl"))
    return path


@pytest.fixture
def english() -> Face:
    return Face(open_catalogue(translations_root(), "en"), io.StringIO(), io.StringIO())


def printed(server: CupsServer, answer: Answer) -> Path:
    return server.printed(answer.document["job"])


@pytest.mark.usefixtures("server")
def test_the_printers_are_listed_for_programs() -> None:
    answer = letters("printers", "list", "--json")
    assert answer.code == 0, answer
    by_name = {printer["name"]: printer for printer in answer.document["printers"]}
    assert list(by_name) == ["Desk", "a,b", "Away", "Büro-2", "Paused", "Raw"]
    assert by_name["Desk"] | {"state": "", "remark": ""} == {
        "name": "Desk",
        "description": "Schreibtisch",
        "location": "Комната 3",
        "default": True,
        "accepts_jobs": True,
        "state": "",
        "reasons": [],
        "remark": "",
        "media": by_name["Desk"]["media"],
        "media_ready": "iso_a4_210x297mm",
        "custom_sizes": True,
        "trays": [],
        "media_types": [],
        "duplex": False,
        "colour": True,
    }
    assert "iso_dl_110x220mm" in by_name["Desk"]["media"]
    assert (by_name["Paused"]["state"], by_name["Paused"]["reasons"]) == ("stopped", ["paused"])
    assert by_name["Away"]["accepts_jobs"] is False
    assert by_name["Büro-2"]["trays"] == ["Tray1", "Manual"]
    assert by_name["Raw"]["media"] is None


@pytest.mark.usefixtures("server")
def test_the_printers_are_listed_for_people_in_plain_text() -> None:
    answer = letters("printers", "list")
    assert answer.code == 0
    assert "Desk (the usual one)" in answer.out.splitlines()
    assert "  Schreibtisch, Комната 3" in answer.out.splitlines()
    assert "  is paused" in answer.out.splitlines()
    assert "  trays: Tray1, Manual" in answer.out.splitlines()
    assert "\u202e" not in answer.out
    assert "us-10" in answer.out


def test_a_file_is_printed_in_the_size_of_its_pages_on_the_usual_printer(server: CupsServer, envelopes: Path) -> None:
    answer = letters("printers", "print", envelopes, "--json")
    assert answer.code == 0, answer
    assert answer.document | {"job": "", "forgotten": None} == {
        "printer": "Desk",
        "job": "",
        "state": "done",
        "reason": None,
        "printer_reasons": [],
        "page": None,
        "forgotten": None,
    }
    assert sizes_mm(printed(server, answer)) == [pytest.approx((110, 220), abs=0.3)]


def test_a_file_from_standard_input_goes_to_the_printer_that_was_named(server: CupsServer) -> None:
    answer = letters("printers", "print", "-", "--printer", "Büro-2", "--json", stdin=letter_pdf())
    assert (answer.code, answer.document["printer"], answer.document["state"]) == (0, "Büro-2", "done")
    assert len(sizes_mm(printed(server, answer))) == len(sizes_mm(letter_pdf()))


def test_copies_sides_tray_and_kind_of_paper_are_said(server: CupsServer) -> None:
    options = ("--printer", "Büro-2", "--copies", "2", "--sides", "two-sided-short-edge", "--tray", "Manual")
    pdf = plain_pdf(media_named("a4"), pages=2)
    answer = letters("printers", "print", "-", *options, "--media-type", "Envelope", "--json", stdin=pdf)
    assert answer.code == 0, answer
    assert [text.split()[-1] for text in words(printed(server, answer))] == ["1", "2", "1", "2"]
    told = server.told(answer.document["job"]).split()
    assert {"InputSlot=Manual", "MediaType=Envelope", "sides=two-sided-short-edge", "Duplex=DuplexTumble"} <= {*told}


@pytest.mark.usefixtures("server")
def test_people_are_told_in_one_sentence(envelopes: Path) -> None:
    answer = letters("printers", "print", envelopes)
    assert answer.code == 0
    assert len(answer.out.splitlines()) == 1
    assert "went to “Desk”" in answer.out


def test_the_user_is_told_if_a_copy_may_stay_behind(server: CupsServer, envelopes: Path) -> None:
    answer = letters("printers", "print", envelopes, "--json")
    stays = server.spooled(answer.document["job"]).exists()
    assert answer.document["forgotten"] is not stays
    assert ("may keep a copy" in answer.err) == stays


@pytest.mark.usefixtures("server")
def test_a_paused_printer_is_refused_and_a_job_can_be_left_there_on_purpose(envelopes: Path) -> None:
    assert_refused(letters("printers", "print", envelopes, "--printer", "Paused"), 2, "Paused", "paused", "--anyway")
    answer = letters("printers", "print", envelopes, "--printer", "Paused", "--anyway", "--no-wait", "--json")
    assert (answer.code, answer.document["state"], answer.document["printer_reasons"]) == (0, "pending", ["paused"])
    assert answer.document["forgotten"] is None


def test_ctrl_c_takes_the_job_back(server: CupsServer, envelopes: Path) -> None:
    command = [*COMMAND, "printers", "print", str(envelopes), "--printer", "Paused", "--anyway", "--json"]
    process = subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    line = process.stderr.readline()
    assert "waits at “Paused”" in line
    assert "paused" in line
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 130
    assert '"state": "cancelled"' in out or '"state": "gone"' in out
    assert f"Paused-{line.split()[1]} " not in server.run("lpstat", "-o")


@pytest.mark.usefixtures("server")
def test_a_job_that_fails_is_told_and_is_no_success() -> None:
    answer = letters("printers", "print", "-", "--media", "a4", "--json", stdin=b"%PDF-1.7\nnothing\n")
    assert answer.code == 1
    assert (answer.document["state"], answer.document["reason"]) == ("failed", "document")
    assert (
        "could not prepare the file"
        in letters("printers", "print", "-", "--media", "a4", stdin=b"%PDF-1.7\nnothing\n").out
    )


@pytest.mark.usefixtures("server")
@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--printer", "Nowhere"), ("Nowhere", "Desk, a,b, Away, Büro-2, Paused, Raw")),
        (("--printer", "Away"), ("Away", "takes no jobs")),
        (("--printer", "Büro-2", "--media", "c6"), ("Büro-2", "iso_c6_114x162mm")),
        (("--printer", "Büro-2", "--tray", "Attic"), ("has no tray “Attic”", "Tray1, Manual")),
        (("--printer", "Büro-2", "--media-type", "Silk"), ("has no kind of paper “Silk”", "Plain, Envelope")),
        (("--tray", "x y"), ("Desk", "no choice of tray")),
        (("--media", "napkin"), ("napkin", "dl")),
        (("--copies", "0"), ("--copies",)),
        (("--sides", "three"), ("--sides", "two-sided-long-edge")),
    ],
    ids=" ".join,
)
def test_wrong_orders_are_refused_with_the_mend(
    options: tuple[str, ...], said: tuple[str, ...], envelopes: Path
) -> None:
    answer = letters("printers", "print", envelopes, *options)
    if "Nowhere" in options:
        assert all(name in answer.err for name in said[1].split(", "))
        said = said[:1]
    assert_refused(answer, 2, *said)


@pytest.mark.usefixtures("server")
@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04", "no PDF"),
        (b"", "no PDF"),
        (plain_pdf(media_named("dl")) + plain_pdf(media_named("a4")), "110 × 220, 210 × 297 mm"),
        (b"%PDF-1.7\n", "--media"),
    ],
    ids=["archive", "empty", "two sizes", "no size"],
)
def test_files_that_cannot_be_printed_are_refused(data: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "letters.pdf"
    path.write_bytes(data)
    assert_refused(letters("printers", "print", path), 2, "letters.pdf", said)


def test_a_file_that_is_not_there_is_refused() -> None:
    assert_refused(letters("printers", "print", "nowhere.pdf"), 2, "nowhere.pdf")


def test_a_file_without_an_end_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(printing_run, "LARGEST_PDF_MIB", 1)
    (tmp_path / "long.pdf").write_bytes(plain_pdf(media_named("a4"), padding_bytes=2_000_000))
    assert_refused(letters("printers", "print", "long.pdf"), 2, "long.pdf", "1 MiB")


@pytest.mark.parametrize("arguments", [("list",), ("print", "x.pdf")])
def test_a_computer_without_a_print_system(
    arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "x.pdf").write_bytes(plain_pdf(Media.custom(100, 200)))
    monkeypatch.setattr(commands, "_USUAL_FOLDERS", ())
    monkeypatch.setenv("PATH", str(tmp_path))
    assert_refused(letters("printers", *arguments), 2, "no print system", "CUPS")


@pytest.mark.usefixtures("server")
@pytest.mark.parametrize("arguments", [("list",), ("print", "x.pdf", "--printer", "Desk")])
def test_a_print_system_that_does_not_run(
    arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "x.pdf").write_bytes(plain_pdf(media_named("a4")))
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nothing"))
    assert_refused(letters("printers", *arguments), 2, "does not run")


class Impatient(FakePrintService):
    """The user presses Ctrl+C a second time while the job is asked for."""

    def progress(self, job: PrintJob) -> JobState:
        raise KeyboardInterrupt(job.id)


def test_an_impatient_second_ctrl_c_takes_the_job_back_too(english: Face) -> None:
    service = Impatient((FakePrinter(PrinterInfo("Desk")),), runs=False)
    a4 = media_named("a4")
    with pytest.raises(KeyboardInterrupt):
        print_pdf(english, service, "Desk", plain_pdf(a4), PrintJobOptions(a4), waits=True, as_json=False)
    assert [state.phase for state in service.states.values()] == [JobPhase.CANCELLED]


def test_every_state_and_reason_has_words(english: Face) -> None:
    assert set(PRINTER_REASONS) == set(PrinterReason)
    assert set(PRINTER_STATES) == set(PrinterState)
    states = [JobState(phase, reason=reason) for phase in JobPhase for reason in (None, *JobReason)]
    for state in states:
        sentence = job_sentence(state, "Desk", "7", english.say)
        assert "7" in sentence
        assert "Desk" in sentence
        assert sentence.endswith(".")
    assert "page 4" in job_sentence(JobState(JobPhase.PROCESSING, pages=4), "Desk", "7", english.say)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        *((PrintSystemFailedError(command="lp", reason=reason), reason) for reason in ("no-answer", "too-much")),
        *(
            (JobRefusedError(printer="Desk", reason=reason), reason)
            for reason in ("document", "permission", "too-large", "unknown")
        ),
        (UnknownChoiceError(printer="Desk", option="media-type", value="Silk", known="Plain"), "media-type"),
    ],
    ids=str,
)
def test_no_code_is_left_in_a_sentence(error: LettersError, code: str, english: Face) -> None:
    assert code not in sentence_for(error, english).split()


@pytest.mark.parametrize(
    ("options", "media", "pages"), [((), "a4", 1), (("--media", "dl"), "dl", 1), (("--feed",), "a4", 2)]
)
def test_the_test_sheet_is_printed(options: tuple[str, ...], media: str, pages: int, server: CupsServer) -> None:
    answer = letters("printers", "test-sheet", "--printer", "Desk", *options, "--json")
    assert (answer.code, answer.document["state"]) == (0, "done"), answer
    size = media_named(media)
    assert sizes_mm(printed(server, answer)) == [pytest.approx((size.short_mm, size.long_mm), abs=0.3)] * pages


def test_the_test_sheet_can_be_had_as_a_file(tmp_path: Path) -> None:
    answer = letters("printers", "test-sheet", "--media", "c5", "--out", "sheet.pdf", "--json")
    assert (answer.code, answer.document) == (0, {"file": "sheet.pdf"})
    assert sizes_mm(tmp_path / "sheet.pdf") == [pytest.approx((162, 229), abs=0.1)]
    assert_refused(letters("printers", "test-sheet", "--out", "nowhere/sheet.pdf"), 2, "nowhere/sheet.pdf")


def test_envelopes_are_tried_on_a_sheet_that_carries_them() -> None:
    assert_refused(letters("printers", "test-sheet", "--feed", "--media", "dl"), 2, "--feed", "a4")
