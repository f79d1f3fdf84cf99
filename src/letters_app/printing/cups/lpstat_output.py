"""Reads what ``lpstat`` says.

Descriptions, places and messages in it are texts that an administrator or a printer in the network chose, line breaks
included: they may look like anything. So names come from a listing that holds nothing but names, each printer is
asked for alone, and only lines that begin with its own name count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from letters_app.domain.visible_text import visible
from letters_app.printing.printer import PrinterInfo, PrinterReason, PrinterState

_LONGEST_TEXT: Final = 200
_STATES: Final = (
    (" is idle.", PrinterState.IDLE),
    (" is holding new jobs.", PrinterState.HOLDING),
    (" now printing ", PrinterState.PRINTING),
    (" disabled since ", PrinterState.STOPPED),
)
_DETAILS = re.compile(
    r"\n\tDescription: (?P<description>.*?)(?:\n\tAlerts: (?P<alerts>[^\n]*))?"
    r"\n\tLocation: (?P<location>.*?)\n\tConnection: ",
    re.DOTALL,
)
_REMARK = re.compile(r"\A[^\n]*\n\t(?P<remark>.*?)\n\tForm mounted:", re.DOTALL)
_JOB = re.compile(r"^\S*-(\d+)[ \t]")
_PAGE = re.compile(r"\b[Pp]age (\d{1,6})\b")
_REASONS: Final = (
    ("media-empty", PrinterReason.MEDIA_EMPTY),
    ("input-tray-missing", PrinterReason.MEDIA_EMPTY),
    ("media-tray-empty", PrinterReason.MEDIA_EMPTY),
    ("media-low", PrinterReason.MEDIA_LOW),
    ("media-needed", PrinterReason.MEDIA_NEEDED),
    ("media-jam", PrinterReason.MEDIA_JAM),
    ("toner-empty", PrinterReason.TONER_EMPTY),
    ("marker-supply-empty", PrinterReason.TONER_EMPTY),
    ("marker-supply-missing", PrinterReason.TONER_EMPTY),
    ("toner-low", PrinterReason.TONER_LOW),
    ("marker-supply-low", PrinterReason.TONER_LOW),
    ("cover-open", PrinterReason.COVER_OPEN),
    ("door-open", PrinterReason.COVER_OPEN),
    ("interlock-open", PrinterReason.COVER_OPEN),
    ("output-area-full", PrinterReason.OUTPUT_FULL),
    ("offline", PrinterReason.OFFLINE),
    ("timed-out", PrinterReason.OFFLINE),
    ("shutdown", PrinterReason.OFFLINE),
    ("connecting-to-device", PrinterReason.CONNECTING),
    ("paused", PrinterReason.PAUSED),
    ("moving-to-paused", PrinterReason.PAUSED),
    ("cups-missing-filter", PrinterReason.DRIVER_MISSING),
    ("cups-insecure-filter", PrinterReason.DRIVER_MISSING),
)
"""Keywords of IPP (RFC 8011, 5.4.12, and CUPS' own) by how they begin; they end in how bad it is."""
_OF_THE_WAY: Final = ("none", "cups-remote-", "cups-waiting-for-", "cups-ipp-")
"""Keywords by which parts of CUPS talk to each other."""


@dataclass(frozen=True, slots=True)
class ListedJob:
    """A job as ``lpstat`` lists it."""

    number: int
    alerts: frozenset[str] = frozenset()
    """Keywords of IPP's job-state-reasons."""
    page: int | None = None


def read_names(answer: str) -> tuple[str, ...]:
    """Return the printers of ``lpstat -e``; saved sets of options of one printer (``name/set``) are left out."""
    return tuple(dict.fromkeys(line for line in answer.splitlines() if line and "/" not in line))


def read_default(answer: str) -> str:
    """Return the usual printer from ``lpstat -d``, empty if there is none."""
    found = re.search(r"^system default destination: ([^/\n]+)", answer, re.MULTILINE)
    return found[1].rstrip() if found else ""


def read_printer(name: str, answer: str, *, is_default: bool) -> PrinterInfo:
    """Return one printer from ``lpstat -l -a NAME -p NAME``; what is not said stays unknown."""
    state, block = PrinterState.UNKNOWN, ""
    for words, meaning in _STATES:
        before, found, after = answer.partition(f"printer {name}{words}")
        if found and (not before or before.endswith("\n")):
            state, block = meaning, after
            break
    details = _DETAILS.search(block)
    # What is said of an idle printer is left from an earlier job.
    remark = _REMARK.match(block) if state is not PrinterState.IDLE else None
    return PrinterInfo(
        name=name,
        description=shown(details["description"]) if details else "",
        location=shown(details["location"]) if details else "",
        is_default=is_default,
        accepts_jobs=not re.search(rf"^{re.escape(name)} not accepting requests since ", answer, re.MULTILINE),
        state=state,
        reasons=read_reasons((details["alerts"] or "").split()) if details else (),
        remark=shown(remark["remark"]) if remark and remark["remark"] != "reason unknown" else "",
    )


def read_reasons(keywords: list[str]) -> tuple[PrinterReason, ...]:
    """Return what IPP's printer-state-reasons mean, each once, in the order they came.

    A report (the mildest of three degrees) that we do not know is left out: it is no reason to worry anybody.
    """
    return tuple(dict.fromkeys(reason for reason in map(_reason, keywords) if reason is not None))


def read_jobs(answer: str) -> tuple[ListedJob, ...]:
    """Return the jobs of ``lpstat -l -o``. Its numbers are unique on a server; names are not looked at."""
    jobs: list[ListedJob] = []
    for line in answer.splitlines():
        found = _JOB.match(line)
        if found:
            jobs.append(ListedJob(int(found[1])))
        elif jobs and line.startswith("\tAlerts: "):
            alerts = frozenset(line.removeprefix("\tAlerts: ").split())
            jobs[-1] = ListedJob(jobs[-1].number, alerts, jobs[-1].page)
        elif jobs and line.startswith("\tStatus: "):
            page = _PAGE.search(line)
            jobs[-1] = ListedJob(jobs[-1].number, jobs[-1].alerts, int(page[1]) if page else None)
    return tuple(jobs)


def shown(text: str) -> str:
    """Return a text from outside on one line, short, with nothing in it that could steer a terminal or a window."""
    return visible(" ".join(text.split()), _LONGEST_TEXT)


def _reason(keyword: str) -> PrinterReason | None:
    if keyword.startswith(_OF_THE_WAY):
        return None
    unknown = None if keyword.endswith("-report") else PrinterReason.OTHER
    return next((reason for start, reason in _REASONS if keyword.startswith(start)), unknown)
