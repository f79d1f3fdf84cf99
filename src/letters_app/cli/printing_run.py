"""Sends a PDF to a printer from the command line, waits for it, and has the print system forget it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from letters_app.cli.exit_code import ExitCode
from letters_app.cli.face import Face
from letters_app.cli.input_file import STANDARD_INPUT
from letters_app.cli.progress_bar import stopping_at_interrupt
from letters_app.domain.errors import LettersError, UnreadableInputError, WriteFailedError, write_failure_reason
from letters_app.domain.visible_text import visible
from letters_app.printing.following import follow
from letters_app.printing.page_sizes import NotAPdfError, is_pdf
from letters_app.printing.print_job import JobPhase, JobState, PrintJob, PrintJobOptions
from letters_app.printing.print_service import PrintService
from letters_app.services.printing.job_words import KEPT_BY_PRINT_SYSTEM, job_sentence
from letters_app.services.progress import CancelToken

LARGEST_PDF_MIB: Final = 256


class PdfTooLargeError(LettersError):
    """The file is larger than one job may be (``path``, ``limit_mib``)."""

    code = "printing.too-large"


def read_pdf(name: str) -> bytes:
    """Return the PDF in the file ``name`` or from standard input.

    Raises:
        UnreadableInputError: if it cannot be read.
        PdfTooLargeError: if it is larger than ``LARGEST_PDF_MIB``.
        NotAPdfError: if it is no PDF.
    """
    limit = LARGEST_PDF_MIB * 1024 * 1024
    try:
        if name == STANDARD_INPUT:
            pdf = sys.stdin.buffer.read(limit + 1)
        else:
            with Path(name).open("rb") as stream:
                pdf = stream.read(limit + 1)
    except OSError as error:
        raise UnreadableInputError(path=name) from error
    if not is_pdf(pdf):
        raise NotAPdfError(path=name)
    if len(pdf) > limit:
        raise PdfTooLargeError(path=name, limit_mib=LARGEST_PDF_MIB)
    return pdf


def print_pdf(
    face: Face, service: PrintService, printer: str, pdf: bytes, options: PrintJobOptions, *, waits: bool, as_json: bool
) -> int:
    """Print and report. Ctrl+C takes the job back while it waits."""
    with stopping_at_interrupt() as cancel:
        job = service.submit(printer, pdf, options)
        try:
            state = _wait(face, service, job, cancel) if waits else service.progress(job)
        except KeyboardInterrupt:
            service.cancel(job)
            raise
        stopped = cancel.is_cancelled and not state.is_final
        if stopped:
            service.cancel(job)
            state = service.progress(job)
    # A job that waits is left alone; of one that is over nothing should stay behind.
    forgotten = service.forget(job) if state.is_final else None
    _report(face, job, state, forgotten=forgotten, as_json=as_json)
    if stopped:
        return ExitCode.INTERRUPTED
    return ExitCode.WITH_FINDINGS if state.phase in {JobPhase.FAILED, JobPhase.CANCELLED} else ExitCode.DONE


def write_pdf(face: Face, path: Path, pdf: bytes, *, as_json: bool) -> int:
    """Write a PDF that holds nothing of anybody into a file.

    Raises:
        WriteFailedError: if the disk refuses.
    """
    try:
        path.write_bytes(pdf)
    except OSError as error:
        raise WriteFailedError(path=str(path), reason=write_failure_reason(error)) from error
    if as_json:
        face.put_json({"file": str(path)})
    else:
        face.put(visible(str(path)))
    return ExitCode.DONE


def _wait(face: Face, service: PrintService, job: PrintJob, cancel: CancelToken) -> JobState:
    """Return the state in which the job ended or the user stopped; tell each change on the way."""
    told = ""
    state = service.progress(job)
    for state in follow(service, job):
        sentence = job_sentence(state, job.printer, job.id, face.say)
        if sentence != told and not state.is_final:
            face.tell(sentence)
        told = sentence
        if cancel.is_cancelled:
            break
    return state


def _report(face: Face, job: PrintJob, state: JobState, *, forgotten: bool | None, as_json: bool) -> None:
    if as_json:
        face.put_json(
            {
                "printer": job.printer,
                "job": job.id,
                "state": state.phase.value,
                "reason": state.reason.value if state.reason else None,
                "printer_reasons": [reason.value for reason in state.printer_reasons],
                "page": state.pages,
                "forgotten": forgotten,
            }
        )
    else:
        face.put(job_sentence(state, job.printer, job.id, face.say))
    if forgotten is False:
        face.tell(face.say(KEPT_BY_PRINT_SYSTEM))
