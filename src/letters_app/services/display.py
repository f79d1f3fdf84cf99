"""Whether a window can open here, asked before Qt is: without a display Qt ends the process instead of saying so."""

from __future__ import annotations

import ctypes
import enum
import importlib.util
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from letters_app.domain.errors import LettersError
from letters_app.services.window_libraries import QtPart, SystemLibrary, WindowLibraries, load_window_libraries

_TOOLKIT = "PySide6"
_FIRST_WAYLAND = "wayland-0"
_WITHOUT_SCREEN = frozenset({"offscreen", "minimal"})
"""Platforms of Qt's own, for tests and pictures. Its others draw past the desktop, and one of them, ``vnc``, shows the
window to the network."""


class NoDisplayError(LettersError):
    """The session has no display a window could open on, as on a server."""

    code = "window.no-display"


class DisplayRefusedError(LettersError):
    """The display the session names cannot be reached (``display``)."""

    code = "window.display-refused"


class ToolkitMissingError(LettersError):
    """The window's toolkit is not installed (``toolkit``)."""

    code = "window.toolkit-missing"


class DisplayKind(enum.StrEnum):
    """What windows are shown by."""

    X11 = "x11"
    WAYLAND = "wayland"
    QT = "qt"
    """A platform inside Qt that needs none."""
    SYSTEM = "system"
    """The desktop of Windows or macOS."""


@dataclass(frozen=True, slots=True)
class Display:
    """One display that Qt would try."""

    kind: DisplayKind
    name: str
    """As the session names it; of ``QT`` the name of Qt's platform."""

    @property
    def parts(self) -> tuple[QtPart, ...]:
        """What of Qt this display needs."""
        match self.kind:
            case DisplayKind.X11:
                return (QtPart.ALWAYS, QtPart.X11)
            case DisplayKind.WAYLAND:
                return (QtPart.ALWAYS, QtPart.WAYLAND)
        return (QtPart.ALWAYS,)


def named_displays(environment: Mapping[str, str]) -> tuple[Display, ...]:
    """Return the displays that Qt tries in a session with these variables; it takes the first that opens.

    Those of ``QT_QPA_PLATFORM`` if it is set, else what the session names.
    """
    if sys.platform != "linux":
        return (Display(DisplayKind.SYSTEM, sys.platform),)
    x11 = Display(DisplayKind.X11, environment.get("DISPLAY", ""))
    wayland = Display(DisplayKind.WAYLAND, environment.get("WAYLAND_DISPLAY", ""))
    platforms = [entry.split(":")[0] for entry in environment.get("QT_QPA_PLATFORM", "").split(";") if entry]
    if platforms:
        known = {"xcb": x11, "wayland": wayland, "wayland-egl": wayland}
        return tuple(known.get(name, Display(DisplayKind.QT, name)) for name in platforms)
    session_is_wayland = environment.get("XDG_SESSION_TYPE") == "wayland"
    return (*((wayland,) if wayland.name or session_is_wayland else ()), *((x11,) if x11.name else ()))


def missing_for_session(environment: Mapping[str, str], libraries: WindowLibraries) -> tuple[SystemLibrary, ...]:
    """Return what the system lacks for the display that needs least; without any display, for one on X11."""
    displays = named_displays(environment) or (Display(DisplayKind.X11, ""),)
    return min((libraries.missing(display.parts) for display in displays), key=len)


def require_display(environment: Mapping[str, str]) -> Display:
    """Return the display a window opens on.

    Raises:
        ToolkitMissingError: if the toolkit is not installed.
        NoDisplayError: if the session names no display.
        WindowLibrariesMissingError: if every display it names lacks libraries of the system.
        DisplayRefusedError: if none of those that could be used answers.
        PackError: if the list of libraries is broken.
    """
    if importlib.util.find_spec(_TOOLKIT) is None:  # finds it without importing it
        raise ToolkitMissingError(toolkit=_TOOLKIT)
    displays = named_displays(environment)
    if not displays:
        raise NoDisplayError
    libraries = load_window_libraries()
    missing = missing_for_session(environment, libraries)
    if missing:
        raise libraries.error(missing)
    for display in displays:
        if not libraries.missing(display.parts) and _answers(display, environment):
            return display
    names = [display.name for display in displays if display.name]
    raise DisplayRefusedError(display=names[-1]) if names else NoDisplayError


def _answers(display: Display, environment: Mapping[str, str]) -> bool:
    match display.kind:
        case DisplayKind.X11:
            return _x11_answers(display.name)
        case DisplayKind.WAYLAND:
            return _wayland_answers(display.name, environment)
        case DisplayKind.QT:
            return display.name in _WITHOUT_SCREEN
    return True


def _x11_answers(name: str) -> bool:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(os.fsencode(name), None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


def _wayland_answers(name: str, environment: Mapping[str, str]) -> bool:
    if "WAYLAND_SOCKET" in environment:
        return True  # a connection that was handed down can be taken once only, and Qt is to take it
    folder = environment.get("XDG_RUNTIME_DIR", "")
    if not name.startswith("/") and not folder:
        return False  # the library would say so on the terminal, in words of its own
    wayland = ctypes.CDLL("libwayland-client.so.0")
    wayland.wl_display_connect.restype = ctypes.c_void_p
    connection = wayland.wl_display_connect(os.fsencode(Path(folder) / (name or _FIRST_WAYLAND)))
    if connection is None:
        return False
    wayland.wl_display_disconnect(ctypes.c_void_p(connection))
    return True
