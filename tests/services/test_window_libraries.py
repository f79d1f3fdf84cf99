"""The list of the system's libraries is what Qt in the wheel really asks for."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path

import pytest

from letters_app.services.window_libraries import QtPart, SystemLibrary, load_window_libraries
from services.elf_libraries import needed_from_outside

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems bring all that Qt needs")

PART_OF_THE_C_LIBRARY = re.compile(r"ld-linux.*|lib(c|m|dl|pthread|rt)\.so\.\d+")
MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport", "QtDBus", "QtTest")
PLUGINS = {
    QtPart.ALWAYS: ("platforms/libqoffscreen.so", "imageformats/libqsvg.so", "iconengines/libqsvgicon.so"),
    QtPart.X11: ("platforms/libqxcb.so",),
    QtPart.WAYLAND: (
        "platforms/libqwayland.so",
        "wayland-shell-integration/libxdg-shell.so",
        "wayland-decoration-client/libbradient.so",
    ),
}


@pytest.fixture(scope="module")
def toolkit() -> Path:
    found = importlib.util.find_spec("PySide6")
    assert found is not None
    assert found.submodule_search_locations is not None
    return Path(found.submodule_search_locations[0])


@pytest.fixture(scope="module")
def own(toolkit: Path) -> dict[str, Path]:
    """All libraries that the wheels bring, by name."""
    folders = (toolkit / "Qt" / "lib", toolkit, toolkit.parent / "shiboken6")
    return {path.name: path for folder in folders for path in folder.glob("*.so*")}


def needs(toolkit: Path, own: dict[str, Path], part: QtPart) -> set[str]:
    files = [toolkit / f"{name}.abi3.so" for name in MODULES]
    files += [toolkit / "Qt" / "plugins" / name for name in (*PLUGINS[QtPart.ALWAYS], *PLUGINS[part])]
    return {name for name in needed_from_outside(files, own) if not PART_OF_THE_C_LIBRARY.fullmatch(name)}


def listed(part: QtPart) -> set[str]:
    return {library.file for library in load_window_libraries().libraries if library.part is part}


def test_what_every_window_needs_is_listed_and_nothing_else(toolkit: Path, own: dict[str, Path]) -> None:
    assert listed(QtPart.ALWAYS) == needs(toolkit, own, QtPart.ALWAYS)


@pytest.mark.parametrize("part", [QtPart.X11, QtPart.WAYLAND])
def test_what_a_display_needs_besides_is_listed_and_nothing_else(
    toolkit: Path, own: dict[str, Path], part: QtPart
) -> None:
    assert listed(part) == needs(toolkit, own, part) - listed(QtPart.ALWAYS)


def test_no_library_is_listed_twice() -> None:
    files = [library.file for library in load_window_libraries().libraries]
    assert len(files) == len(set(files))


def test_a_library_that_cannot_be_loaded_is_missing_and_those_of_other_parts_are_not_looked_for() -> None:
    known = load_window_libraries()
    names = {"apt": "invented"}
    gone = SystemLibrary("libletters-invented.so.9", QtPart.X11, names)
    with_gone = type(known)((*known.libraries, gone), known.managers)
    assert gone in with_gone.missing({QtPart.X11})
    assert gone not in with_gone.missing({QtPart.ALWAYS, QtPart.WAYLAND})
    assert not {library.file for library in with_gone.missing({QtPart.ALWAYS})} & {"libgcc_s.so.1", "libstdc++.so.6"}


def test_the_command_names_each_package_once_and_asks_for_rights_only_where_they_lack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pacman").touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    known = load_window_libraries()
    cursor = [library for library in known.libraries if library.file in {"libxcb-cursor.so.0", "libxcb-image.so.0"}]
    for user, command in ((1000, "sudo pacman -S --needed xcb-util-cursor"), (0, "pacman -S --needed xcb-util-cursor")):
        monkeypatch.setattr("os.geteuid", lambda user=user: user)
        assert known.error(cursor).params["command"] == command


def test_on_a_system_of_an_unknown_kind_the_files_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    known = load_window_libraries()
    error = known.error(known.libraries[:2])
    assert error.params == {"command": "", "libraries": "libEGL.so.1, libGL.so.1"}
