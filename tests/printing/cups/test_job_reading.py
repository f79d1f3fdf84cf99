"""What the keywords beside a job mean, for servers that tell more than the one the other tests run against."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.printing.cups.job_reading import finished_state, state_in_refusal, waiting_state
from letters_app.printing.cups.lpstat_output import ListedJob
from letters_app.printing.cups.refusal import refusal_of
from letters_app.printing.print_job import JobPhase, JobReason, JobState


@pytest.mark.parametrize(
    ("alert", "state"),
    [
        ("none", JobState(JobPhase.PENDING)),
        ("job-incoming", JobState(JobPhase.PENDING)),
        ("printer-stopped", JobState(JobPhase.PENDING)),
        ("job-printing", JobState(JobPhase.PROCESSING, pages=4)),
        ("processing-to-stop-point", JobState(JobPhase.PROCESSING, pages=4)),
        ("cups-held-for-authentication", JobState(JobPhase.HELD, reason=JobReason.LOGIN_NEEDED)),
        ("job-hold-until-specified", JobState(JobPhase.HELD, reason=JobReason.ON_HOLD)),
        ("resources-are-not-ready", JobState(JobPhase.HELD, reason=JobReason.WAITING_FOR_PRINTER)),
        ("account-limit-reached", JobState(JobPhase.HELD, reason=JobReason.ACCOUNT)),
        ("cups-filter-crashed", JobState(JobPhase.FAILED, reason=JobReason.DOCUMENT)),
        ("cups-backend-crashed", JobState(JobPhase.FAILED, reason=JobReason.PRINTER)),
    ],
)
def test_a_job_in_the_queue(alert: str, state: JobState) -> None:
    assert waiting_state(ListedJob(7, frozenset({alert, "something-new"}), page=4)) == state


@pytest.mark.parametrize(
    ("alert", "state"),
    [
        ("job-completed-successfully", JobState(JobPhase.DONE)),
        ("job-completed-with-warnings", JobState(JobPhase.DONE)),
        ("job-canceled-by-user", JobState(JobPhase.CANCELLED)),
        ("canceled-at-device", JobState(JobPhase.CANCELLED)),
        ("aborted-by-system", JobState(JobPhase.FAILED, reason=JobReason.PRINTER)),
        ("job-completed-with-errors", JobState(JobPhase.FAILED, reason=JobReason.DOCUMENT)),
        ("processing-to-stop-point", None),
        ("none", None),
    ],
)
def test_a_finished_job(alert: str, state: JobState | None) -> None:
    assert finished_state(ListedJob(7, frozenset({alert}))) == state


@pytest.mark.parametrize(
    ("word", "phase"),
    [("completed", JobPhase.DONE), ("canceled", JobPhase.CANCELLED), ("aborted", JobPhase.FAILED)],
)
def test_what_became_of_a_job_stands_in_the_refusal_to_cancel_it(word: str, phase: JobPhase) -> None:
    state = state_in_refusal(f"cancel: cancel-job failed: Job #3 is already {word} - can't cancel.\n")
    assert state is not None
    assert state.phase is phase


def test_another_refusal_tells_nothing() -> None:
    assert state_in_refusal("cancel: cancel-job failed: Job #99 does not exist.\n") is None


@pytest.mark.parametrize(
    ("said", "code", "reason"),
    [
        ('lp: Destination "Desk" is not accepting jobs.', "printing.not-accepting", None),
        ("lp: Error - The printer or class does not exist.", "printing.unknown-printer", None),
        ('lp: Unsupported document-format "application/pdf".', "printing.job-refused", "document"),
        ("lp: Not allowed to print.", "printing.job-refused", "permission"),
        ("lp: Forbidden", "printing.job-refused", "permission"),
        ("lp: Error - unable to queue from stdin - Request Entity Too Large.", "printing.job-refused", "too-large"),
        ("lp: Too many active jobs.", "printing.job-refused", "full"),
        ("", "printing.job-refused", "unknown"),
    ],
)
def test_why_a_job_was_not_taken(said: str, code: str, reason: str | None) -> None:
    refusal = refusal_of("Desk", said, "Desk")
    assert (refusal.code, refusal.params.get("reason")) == (code, reason)


@given(st.text())
def test_fuzz_no_answer_of_lp_is_told_further(said: str) -> None:
    assert set(refusal_of("Desk", said, "Desk").params) <= {"printer", "known", "reason"}
