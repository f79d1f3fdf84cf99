"""How a job stands, from the two lists ``lpstat`` gives and the keywords beside each job."""

from __future__ import annotations

import re
from typing import Final

from letters_app.printing.cups.lpstat_output import ListedJob
from letters_app.printing.print_job import JobPhase, JobReason, JobState

_HELD: Final = {
    "cups-held-for-authentication": JobReason.LOGIN_NEEDED,
    "job-hold-until-specified": JobReason.ON_HOLD,
    "job-held-on-create": JobReason.ON_HOLD,
    "job-password-wait": JobReason.LOGIN_NEEDED,
    "resources-are-not-ready": JobReason.WAITING_FOR_PRINTER,
    "account-authorization-failed": JobReason.ACCOUNT,
    "account-closed": JobReason.ACCOUNT,
    "account-info-needed": JobReason.ACCOUNT,
    "account-limit-reached": JobReason.ACCOUNT,
}
_STUCK: Final = {
    "cups-filter-crashed": JobReason.DOCUMENT,
    "job-completed-with-errors": JobReason.DOCUMENT,
    "job-stopped": JobReason.PRINTER,
    "document-format-error": JobReason.DOCUMENT,
    "document-unprintable-error": JobReason.DOCUMENT,
    "cups-backend-crashed": JobReason.PRINTER,
    "aborted-by-system": JobReason.PRINTER,
}
"""Jobs with these stay in the list of waiting ones, and nothing more happens to them."""
_CANCELLED: Final = frozenset({"job-canceled-by-user", "job-canceled-at-device", "canceled-at-device"})
_DONE: Final = frozenset({"job-completed-successfully", "job-completed-with-warnings"})
_ALREADY = re.compile(r"is already (completed|canceled|aborted)")
_MEANINGS: Final = {
    "completed": JobState(JobPhase.DONE),
    "canceled": JobState(JobPhase.CANCELLED),
    "aborted": JobState(JobPhase.FAILED, reason=JobReason.PRINTER),
}


def waiting_state(job: ListedJob) -> JobState:
    """Return the state of a job that is not finished."""
    stuck = _first(job, _STUCK)
    if stuck is not None:
        return JobState(JobPhase.FAILED, reason=stuck)
    held = _first(job, _HELD)
    if held is not None:
        return JobState(JobPhase.HELD, reason=held)
    if job.alerts & {"job-printing", "processing-to-stop-point"}:
        return JobState(JobPhase.PROCESSING, pages=job.page)
    return JobState(JobPhase.PENDING)


def finished_state(job: ListedJob) -> JobState | None:
    """Return the state of a finished job, ``None`` if its keywords do not tell.

    Up to CUPS 2.4.7 nearly every finished job is listed as ``processing-to-stop-point``, whatever became of it.
    """
    if job.alerts & _CANCELLED:
        return JobState(JobPhase.CANCELLED)
    stuck = _first(job, _STUCK)
    if stuck is not None:
        return JobState(JobPhase.FAILED, reason=stuck)
    if job.alerts & _DONE:
        return JobState(JobPhase.DONE)
    return None


def state_in_refusal(said: str) -> JobState | None:
    """Return the state that CUPS names when it refuses to cancel a job because it is finished."""
    found = _ALREADY.search(said)
    return _MEANINGS[found[1]] if found else None


def _first(job: ListedJob, meanings: dict[str, JobReason]) -> JobReason | None:
    return next((meanings[alert] for alert in sorted(job.alerts) if alert in meanings), None)
