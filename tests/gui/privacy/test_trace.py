"""An evening under ``strace``: no network (R4), no file but those asked for (R5, R8), no places remembered (R6)."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from gui.privacy.conftest import Computer, make_computer
from gui.privacy.own_display import own_display
from storage.disk_search import files_with
from storage.invented import MARKERS

CALLS = "socket,connect,open,openat,creat,rename,renameat,renameat2,write,pwrite64,writev,sendto,sendmsg"
ASKING_THE_READER = re.compile(r'write\(\d+, "[^{]*\{\\"number\\": \d+, \\"language\\": ')
"""A question to the statistical reader, a process of ours, through a pipe (docs/checking.md): it is written nowhere."""
NETWORK = re.compile(r"AF_(INET6?|NETLINK|PACKET|VSOCK|BLUETOOTH)")
SOCKET_PATH = re.compile(r'connect\(.*sun_path=(@?"[^"]*")')
KNOWN_SOCKETS = re.compile(r'"(/tmp/\.X11-unix/|.*(dbus|at-spi|/bus|nscd|cups\.sock|wayland|ibus|fcitx))')
"""The display, the desktop's messages, readers of the screen, names of users, printers, input methods."""
WRITING = re.compile(r'open(?:at)?\([^"]*"([^"]*)", [^)]*(?:O_WRONLY|O_RDWR|O_CREAT)')
MAPPED = re.compile(r"Qt6?(Network|WebEngine|Pdf\b|WebSockets)")
FORBIDDEN_MODULES = {"socket", "ssl", "_ssl", "http", "http.client", "urllib.request", "asyncio"}
RECENT = '<?xml version="1.0"?><xbel version="1.0"/>'


@dataclass(frozen=True)
class Evening:
    computer: Computer
    lines: list[str]
    loaded: set[str]
    said: str

    def during(self, step: str) -> list[str]:
        """The calls of one step."""
        found, inside = [], False
        for line in self.lines:
            if told := re.search(r'write\(1, "([a-z_]+)\\n"', line):
                inside = told.group(1) == step
            elif inside:
                found.append(line)
        return found

    def written(self, lines: list[str]) -> set[Path]:
        """The files opened for writing."""
        return {Path(match.group(1)) for line in lines if (match := WRITING.search(line))}


@pytest.fixture(scope="module", params=["offscreen", "xcb"])
def evening(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, marked_vault: Path) -> Evening:
    """Start, unlock, search, take in a list, write, copy, preview, save, delete, back up, quit."""
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed")
    folder = tmp_path_factory.mktemp("evening")
    computer = make_computer(folder / "computer", marked_vault)
    recent = computer.disk / "home" / "share" / "recently-used.xbel"
    recent.write_text(RECENT)
    steps = (
        "unlock", "search", f"take_in={computer.list_file}", "write", "words", "copy", "preview",
        f"save={computer.outside / 'mine.pdf'}", "back_up", "report",
    )  # fmt: skip
    trace = folder / "trace"
    watch = [strace, "-f", "-s", "5000", "-e", f"trace={CALLS}", "-e", "signal=none", "-o", str(trace)]
    with own_display(request.param) as display:
        done = subprocess.run(
            [*watch, *computer.command(*steps)],
            env=computer.environment(PYTHONDONTWRITEBYTECODE="1", **display),
            cwd=computer.outside,
            capture_output=True,
            text=True,
            check=False,
            timeout=200,
        )
    if not trace.is_file() or "ptrace" in done.stderr:
        pytest.skip("strace may not trace here")
    assert done.returncode == 0, done.stdout + done.stderr
    loaded = next(line for line in done.stdout.splitlines() if line.startswith("loaded "))
    return Evening(computer, trace.read_text().splitlines(), set(loaded.split()[1:]), done.stdout + done.stderr)


def test_no_network_socket_is_opened(evening: Evening) -> None:
    assert [line for line in evening.lines if NETWORK.search(line)] == []


def test_only_services_of_this_computer_are_spoken_to(evening: Evening) -> None:
    paths = {match.group(1) for line in evening.lines if (match := SOCKET_PATH.search(line))}
    assert {path for path in paths if not KNOWN_SOCKETS.match(path.lstrip("@"))} == set()


def test_nothing_that_can_speak_to_the_network_is_loaded(evening: Evening) -> None:
    assert any("libQt6Widgets" in name for name in evening.loaded)
    assert [name for name in evening.loaded if MAPPED.search(name)] == []
    assert evening.loaded & FORBIDDEN_MODULES == set()


def test_only_the_vault_the_preferences_and_what_was_asked_for_is_written(evening: Evening) -> None:
    computer = evening.computer
    preferences = computer.disk / "home" / "config" / "letters"
    allowed = (computer.vault, preferences, computer.outside, Path("/dev"), Path("/proc/self"))
    written = evening.written(evening.lines)
    assert any(path.is_relative_to(computer.vault) for path in written)
    assert {path for path in written if not any(path.is_relative_to(one) for one in allowed)} == set()
    assert [path.name for path in computer.outside.iterdir()] == ["list.csv"]


def test_a_preview_writes_no_file(evening: Evening) -> None:
    written = evening.written(evening.during("preview"))
    assert {path for path in written if not path.is_relative_to(evening.computer.vault)} == set()
    assert any(".pdf" in str(path) for path in evening.written(evening.during("save"))), "saving would be seen"


def test_no_name_and_no_word_is_written_in_clear(evening: Evening) -> None:
    forms = [form for marker in MARKERS[:2] for form in (_as_strace_says(marker), _as_strace_says(marker, "utf-16-le"))]
    said = [line for line in evening.lines if re.search(" (write|send)", line) and any(form in line for form in forms)]
    assert [line[:200] for line in said if not ASKING_THE_READER.search(line)] == []


def test_questions_about_files_leave_no_trace(evening: Evening) -> None:
    disk = evening.computer.disk
    assert (disk / "home" / "share" / "recently-used.xbel").read_text() == RECENT
    assert [path for path in disk.rglob("*") if path.suffix in {".conf", ".ini"} or "QtProject" in path.name] == []
    assert files_with([evening.computer.outside.name, "mine.pdf"], disk / "home", disk / "tmp") == []


def test_the_trace_would_show_all_that(tmp_path: Path) -> None:
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed")
    trace = tmp_path / "trace"
    code = (
        "import socket, tempfile; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close(); "
        f"tempfile.TemporaryFile(buffering=0).write({MARKERS[1].encode()!r} + {MARKERS[0].encode('utf-16-le')!r})"
    )
    subprocess.run(
        [strace, "-f", "-s", "5000", "-e", f"trace={CALLS}", "-o", str(trace), sys.executable, "-c", code], check=True
    )
    text = trace.read_text()
    assert NETWORK.search(text)
    assert _as_strace_says(MARKERS[1]) in text
    assert _as_strace_says(MARKERS[0], "utf-16-le") in text
    assert any("tmp" in match for match in WRITING.findall(text))


def _as_strace_says(marker: str, encoding: str = "utf-8") -> str:
    return "".join(
        chr(byte) if 32 <= byte < 127 else rf"\{byte:o}" for byte in marker.encode(encoding).removesuffix(b"\0")
    )
