"""Reading lpstat: what it says of printers and jobs, and text of any kind without a fall."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.domain.visible_text import has_steering
from letters_app.printing.cups.lpstat_output import (
    read_default,
    read_jobs,
    read_names,
    read_printer,
    read_reasons,
    shown,
)
from letters_app.printing.printer import NEEDS_A_HAND, PrinterReason, PrinterState

NAMES = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs"), exclude_characters="/\\?'\"#"), min_size=1
)
"""What CUPS takes as a name."""
NOISE = st.lists(
    st.one_of(
        st.text(max_size=30),
        st.sampled_from(
            [
                "\n",
                "\t",
                "printer ",
                "Desk",
                " is idle.",
                " disabled since ",
                "\n\tDescription: ",
                "\n\tAlerts: ",
                "-7 ",
                "/",
            ]
        ),
    ),
    max_size=12,
).map("".join)


def long_listing(name: str, state: str, description: str, alerts: str, location: str, remark: str = "") -> str:
    """Return what ``lpstat -l -a NAME -p NAME`` of CUPS 2.4 prints."""
    return (
        f"{name} accepting requests since Tue Nov 24 03:41:04 2026\n"
        f"printer {name} {state}\n{remark and f'	{remark}' + chr(10)}"
        f"\tForm mounted:\n\tContent types: any\n\tPrinter types: unknown\n"
        f"\tDescription: {description}\n\tAlerts: {alerts}\n\tLocation: {location}\n\tConnection: direct\n"
        "\tOn fault: no alert\n\tAfter fault: continue\n\tUsers allowed:\n\t\t(all)\n"
    )


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("is idle.  enabled since Tue", PrinterState.IDLE),
        ("now printing Desk-3.  enabled since Tue", PrinterState.PRINTING),
        ("disabled since Tue -", PrinterState.STOPPED),
        ("is holding new jobs.  enabled since Tue", PrinterState.HOLDING),
        ("does something new", PrinterState.UNKNOWN),
    ],
)
def test_the_state_of_a_printer(words: str, state: PrinterState) -> None:
    answer = long_listing("Desk", words, "", "none", "")
    assert read_printer("Desk", answer, is_default=False).state is state


def test_a_stopped_printer_without_a_reason_has_no_remark() -> None:
    answer = long_listing("Desk", "disabled since Tue -", "", "paused", "", "reason unknown")
    assert read_printer("Desk", answer, is_default=False).remark == ""


def test_what_is_left_from_an_earlier_job_is_not_said_of_an_idle_printer() -> None:
    stopped = long_listing("Desk", "disabled since Tue -", "", "paused", "", "Unplugged by night")
    assert read_printer("Desk", stopped, is_default=False).remark == "Unplugged by night"
    idle = long_listing("Desk", "is idle.  enabled since Tue", "", "none", "", "could not read a file")
    assert read_printer("Desk", idle, is_default=False).remark == ""


@given(NAMES, NAMES, NAMES)
def test_property_names_and_texts_come_back(name: str, description: str, location: str) -> None:
    info = read_printer(
        name, long_listing(name, "is idle.  enabled since Tue", description, "none", location), is_default=True
    )
    assert (info.name, info.state, info.accepts_jobs) == (name, PrinterState.IDLE, True)
    assert (info.description, info.location) == (shown(description), shown(location))


@given(st.lists(NAMES, unique=True))
def test_property_every_name_of_the_listing_comes_back_once(names: list[str]) -> None:
    assert list(read_names("".join(f"{name}\n{name}/draft\n" for name in names))) == names


@given(NAMES)
def test_property_the_usual_printer_comes_back(name: str) -> None:
    assert read_default(f"system default destination: {name}\n") == name
    assert read_default(f"system default destination: {name}/draft\n") == name


def test_there_may_be_no_usual_printer() -> None:
    assert read_default("no system default destination\n") == ""
    assert read_default('lpstat: error - LPDEST environment variable names non-existent destination "x".\n') == ""


def test_a_refusing_printer_is_one_whose_own_line_says_so() -> None:
    assert not read_printer("Desk", "Desk not accepting requests since Tue -\n\taway\n", is_default=False).accepts_jobs
    assert read_printer("Desk", "Other-Desk not accepting requests since Tue -\n", is_default=False).accepts_jobs


@given(NOISE)
def test_fuzz_no_answer_makes_us_fall_and_nothing_in_it_steers(answer: str) -> None:
    read_names(answer)
    read_default(answer)
    read_jobs(answer)
    info = read_printer("Desk", answer, is_default=False)
    for text in (info.description, info.location, info.remark):
        assert not has_steering(text)
        assert "\n" not in text
        assert len(text) < 2000


@pytest.mark.parametrize(
    ("keyword", "reason"),
    [
        ("media-empty-error", PrinterReason.MEDIA_EMPTY),
        ("media-tray-empty-error", PrinterReason.MEDIA_EMPTY),
        ("media-needed", PrinterReason.MEDIA_NEEDED),
        ("media-jam-warning", PrinterReason.MEDIA_JAM),
        ("marker-supply-empty-error", PrinterReason.TONER_EMPTY),
        ("toner-low-report", PrinterReason.TONER_LOW),
        ("door-open-report", PrinterReason.COVER_OPEN),
        ("output-area-full-warning", PrinterReason.OUTPUT_FULL),
        ("offline-report", PrinterReason.OFFLINE),
        ("connecting-to-device", PrinterReason.CONNECTING),
        ("paused", PrinterReason.PAUSED),
        ("cups-missing-filter-warning", PrinterReason.DRIVER_MISSING),
        ("fuser-over-temp-error", PrinterReason.OTHER),
    ],
)
def test_reasons_of_printers(keyword: str, reason: PrinterReason) -> None:
    assert read_reasons([keyword, keyword]) == (reason,)


@pytest.mark.parametrize("keyword", ["none", "cups-remote-processing", "output-area-almost-full-report"])
def test_what_is_no_reason_to_worry_is_left_out(keyword: str) -> None:
    assert read_reasons([keyword]) == ()


def test_what_passes_by_itself_needs_no_hand() -> None:
    assert {*PrinterReason} - NEEDS_A_HAND == {
        PrinterReason.MEDIA_LOW,
        PrinterReason.TONER_LOW,
        PrinterReason.CONNECTING,
        PrinterReason.OTHER,
    }


def test_jobs_with_strange_names_and_messages() -> None:
    jobs = read_jobs(
        "Drucker-B%C3%BCro-23    anna b           2048   Tue Nov 24 03:45:27 2026\n"
        "\tStatus: Printing page 4, 12% complete.\n\tAlerts: job-printing\n\tqueued for Drucker-B%C3%BCro\n"
        "a,b-24                  root              2048   Tue Nov 24 03:45:27 2026\n"
        "\tStatus: went wrong\non two lines-9 \n\tAlerts: none other\n\tqueued for a,b\n"
    )
    assert [(job.number, job.page) for job in jobs if job.number in {23, 24}] == [(23, 4), (24, None)]
    assert jobs[0].alerts == {"job-printing"}
