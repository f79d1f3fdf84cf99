"""Whether a window can open is known before Qt is asked, and said as an error of ours."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from letters_app.services.display import (
    Display,
    DisplayKind,
    DisplayRefusedError,
    NoDisplayError,
    missing_for_session,
    named_displays,
    require_display,
)
from letters_app.services.window_libraries import QtPart, SystemLibrary, WindowLibraries

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="on other systems the desktop is always there")


@pytest.fixture(scope="module")
def x_server() -> Iterator[str]:
    """The name of a display that answers."""
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("Xvfb is not installed")
    reading, writing = os.pipe()
    command = [program, "-noreset", "-displayfd", str(writing), "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as names:
            number = names.readline().strip()
        yield f":{number}"
        server.terminate()


@pytest.mark.parametrize(
    ("environment", "kinds"),
    [
        ({}, []),
        ({"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}, []),
        ({"DISPLAY": ":0"}, [DisplayKind.X11]),
        ({"WAYLAND_DISPLAY": "wayland-0"}, [DisplayKind.WAYLAND]),
        ({"XDG_SESSION_TYPE": "wayland"}, [DisplayKind.WAYLAND]),
        ({"XDG_SESSION_TYPE": "tty"}, []),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, [DisplayKind.WAYLAND, DisplayKind.X11]),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, [DisplayKind.QT]),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "wayland;xcb:x=1"}, [DisplayKind.WAYLAND, DisplayKind.X11]),
    ],
)
def test_a_session_names_its_displays(environment: dict[str, str], kinds: list[DisplayKind]) -> None:
    assert [display.kind for display in named_displays(environment)] == kinds


def test_a_session_is_asked_for_what_its_least_demanding_screen_needs() -> None:
    def gone(part: QtPart) -> SystemLibrary:
        return SystemLibrary(f"libletters-invented-{part}.so.9", part, {})

    libraries = WindowLibraries((gone(QtPart.ALWAYS), gone(QtPart.X11)), ())
    x11, wayland = {"DISPLAY": ":0"}, {"WAYLAND_DISPLAY": "wayland-0"}
    assert missing_for_session({}, libraries) == missing_for_session(x11, libraries) == libraries.libraries
    assert missing_for_session(wayland, libraries) == (gone(QtPart.ALWAYS),)
    assert missing_for_session({**x11, **wayland}, libraries) == (gone(QtPart.ALWAYS),)
    assert missing_for_session({"QT_QPA_PLATFORM": "offscreen"}, libraries) == (gone(QtPart.ALWAYS),)


@pytest.mark.parametrize("environment", [{}, {"QT_QPA_PLATFORM": "xcb"}, {"XDG_SESSION_TYPE": "wayland"}], ids=str)
def test_without_a_display_no_window_opens(environment: dict[str, str], capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(NoDisplayError):
        require_display(environment)
    assert capfd.readouterr() == ("", "")  # Wayland's library would speak for itself


@pytest.mark.parametrize(
    "environment",
    [
        {"DISPLAY": ":4242"},
        {"DISPLAY": "no such display"},
        {"WAYLAND_DISPLAY": "wayland-4242", "XDG_RUNTIME_DIR": "/nonexistent"},
        {"WAYLAND_DISPLAY": "/nonexistent/wayland"},
        {"QT_QPA_PLATFORM": "vnc"},
        {"QT_QPA_PLATFORM": "invented"},
    ],
    ids=str,
)
def test_a_display_that_does_not_answer_is_named(
    environment: dict[str, str], capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(DisplayRefusedError) as refused:
        require_display(environment)
    assert refused.value.params["display"] in environment.values()
    assert capfd.readouterr() == ("", "")


def test_pictures_need_no_screen() -> None:
    assert require_display({"QT_QPA_PLATFORM": "offscreen"}) == Display(DisplayKind.QT, "offscreen")


def test_the_first_display_that_answers_is_taken(x_server: str) -> None:
    assert require_display({"DISPLAY": x_server}) == Display(DisplayKind.X11, x_server)
    both = {"DISPLAY": x_server, "WAYLAND_DISPLAY": "wayland-4242", "XDG_RUNTIME_DIR": "/nonexistent"}
    assert require_display(both) == Display(DisplayKind.X11, x_server)
    assert require_display({**both, "QT_QPA_PLATFORM": "wayland;xcb"}).kind is DisplayKind.X11


def test_a_wayland_session_is_found_by_its_name_by_its_path_and_without_either(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland-0"))
        compositor.listen()
        folder = {"XDG_RUNTIME_DIR": str(tmp_path)}
        assert require_display({**folder, "WAYLAND_DISPLAY": "wayland-0"}) == Display(DisplayKind.WAYLAND, "wayland-0")
        assert require_display({"WAYLAND_DISPLAY": str(tmp_path / "wayland-0")}).kind is DisplayKind.WAYLAND
        assert require_display({**folder, "XDG_SESSION_TYPE": "wayland"}) == Display(DisplayKind.WAYLAND, "")
        with pytest.raises(DisplayRefusedError):
            require_display({**folder, "WAYLAND_DISPLAY": "wayland-1"})


def test_a_connection_that_was_handed_down_is_left_to_qt() -> None:
    assert require_display({"WAYLAND_SOCKET": "4242", "XDG_SESSION_TYPE": "wayland"}).kind is DisplayKind.WAYLAND
