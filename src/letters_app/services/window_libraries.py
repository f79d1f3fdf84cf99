"""The libraries of the system that the window needs on Linux, and the one command that installs those missing.

Qt comes with the program; what it asks of the system stands in ``resources/system/window-libraries.toml``. Where one of
them is missing, Qt ends the whole process with a message nobody can act on, so they are looked for before.
"""

from __future__ import annotations

import ctypes
import enum
import os
import shutil
import sys
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from letters_app.domain.errors import LettersError
from letters_app.resources import resources_root
from letters_app.resources.pack_table import read_pack_table

_PACK = "window-libraries"


class WindowLibrariesMissingError(LettersError):
    """The system lacks libraries the window needs (``libraries``; ``command`` that installs them, empty if unknown)."""

    code = "window.libraries-missing"


class QtPart(enum.StrEnum):
    """What of Qt needs a library."""

    ALWAYS = "qt"
    X11 = "x11"
    WAYLAND = "wayland"


@dataclass(frozen=True, slots=True)
class SystemLibrary:
    """A file of the system's own and the packages that bring it, by the id of the package manager."""

    file: str
    part: QtPart
    packages: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PackageManager:
    """How packages are installed on one family of systems."""

    id: str
    program: str
    """Tells that a system belongs to the family."""
    command: str


@dataclass(frozen=True, slots=True)
class WindowLibraries:
    """All libraries the window may need, and the package managers that are known."""

    libraries: tuple[SystemLibrary, ...]
    managers: tuple[PackageManager, ...]

    def missing(self, parts: Collection[QtPart]) -> tuple[SystemLibrary, ...]:
        """Return the libraries of ``parts`` that the system cannot load; elsewhere than on Linux there are none."""
        if sys.platform != "linux":
            return ()
        return tuple(library for library in self.libraries if library.part in parts and not _loads(library.file))

    def packages(self, missing: Collection[SystemLibrary], manager: PackageManager) -> tuple[str, ...]:
        """Return the packages that bring ``missing``, each once."""
        return tuple(dict.fromkeys(library.packages[manager.id] for library in missing))

    def manager(self) -> PackageManager | None:
        """Return the package manager of this system, ``None`` if it is not one we know."""
        return next((manager for manager in self.managers if shutil.which(manager.program)), None)

    def error(self, missing: Collection[SystemLibrary]) -> WindowLibrariesMissingError:
        """Return the error that names what is missing and, where it is known, the command that installs it."""
        manager = self.manager()
        command = ""
        if manager is not None:
            rights = "" if hasattr(os, "geteuid") and os.geteuid() == 0 else "sudo "
            command = f"{rights}{manager.command} {' '.join(self.packages(missing, manager))}"
        return WindowLibrariesMissingError(command=command, libraries=", ".join(library.file for library in missing))


def load_window_libraries() -> WindowLibraries:
    """Return the list that ships with the program.

    Raises:
        PackError: if it is broken.
    """
    table = read_pack_table(resources_root() / "system" / "window-libraries.toml", _PACK)
    managers: list[PackageManager] = []
    for entry in table.tables("manager", at_least=1):
        managers.append(PackageManager(entry.text("id"), entry.text("program"), entry.text("command")))
        entry.end()
    libraries: list[SystemLibrary] = []
    for entry in table.tables("library", at_least=1):
        packages = entry.table("package")
        names = {manager.id: packages.text(manager.id) for manager in managers}
        packages.end()
        libraries.append(SystemLibrary(entry.text("file"), entry.member("part", QtPart), names))
        entry.end()
    table.end()
    return WindowLibraries(tuple(libraries), tuple(managers))


def _loads(file: str) -> bool:
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True
