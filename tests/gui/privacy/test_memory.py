"""A lock begins the program anew, so that its memory holds nothing of the vault (R11); no core, no readers (R17)."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from gui.privacy.conftest import Computer, told
from gui.privacy.memory import times_found
from storage.invented import MARKERS, PASSPHRASE

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="there is no /proc here")

PATIENCE_S = 60
CRASH = """
import os, resource
resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
os.abort()
"""


def command_line(process_id: int) -> str:
    return (Path("/proc") / str(process_id) / "cmdline").read_text().replace("\0", " ")


def limits(process_id: int) -> str:
    return (Path("/proc") / str(process_id) / "limits").read_text()


def test_after_a_lock_the_same_process_knows_nothing_any_more(computer: Computer) -> None:
    with computer.running("unlock", "write", "words", "copy", "preview", "wait", "lock") as window:
        told(window, "wait")
        known = (*MARKERS, PASSPHRASE)
        assert times_found(window.pid, MARKERS) > 10, "the search would find what is there"
        assert window.stdin is not None
        window.stdin.write("go on\n")
        window.stdin.flush()
        told(window, "lock")

        end = time.monotonic() + PATIENCE_S
        while "window_process" in command_line(window.pid) or times_found(window.pid, [str(computer.vault)]) < 1:
            assert time.monotonic() < end, "no new program has begun"
            time.sleep(0.1)
        _wait_until_it_waits(window)

        assert f"-m letters_app open {computer.vault}" in command_line(window.pid)
        assert times_found(window.pid, known) == 0
        window.send_signal(signal.SIGTERM)
        assert window.wait(PATIENCE_S) == 128 + signal.SIGTERM, "the window stood, and closed when it was asked to"


def _wait_until_it_waits(process: subprocess.Popen[str]) -> None:
    """Wait until the new window stands: its process then sleeps, again and again."""
    asleep, end = 0, time.monotonic() + PATIENCE_S
    while asleep < 20:
        assert time.monotonic() < end, "it never comes to rest"
        state = (Path("/proc") / str(process.pid) / "stat").read_text().rpartition(")")[2].split()[0]
        asleep = asleep + 1 if state == "S" else 0
        time.sleep(0.05)


def test_no_core_is_written_and_nobody_may_read_its_memory(computer: Computer) -> None:
    with computer.running("unlock", "dumpable", "wait") as window:
        assert window.stdout is not None
        told(window, "dumpable")
        assert window.stdout.readline() == "dumpable 0\n"
        told(window, "wait")
        core = next(line for line in limits(window.pid).splitlines() if line.startswith("Max core file size"))
        assert core.split()[4:6] == ["0", "0"]


def test_a_crash_leaves_no_core_file(computer: Computer, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", CRASH], cwd=tmp_path, check=False)
    if not list(tmp_path.glob("core*")):
        pytest.skip("no core files are written into folders here, so nothing could be seen")
    with computer.running("unlock", "search", "wait") as window:
        told(window, "wait")
        window.send_signal(signal.SIGABRT)
        assert window.wait(PATIENCE_S) == -signal.SIGABRT
    assert [path.name for path in computer.outside.iterdir()] == ["list.csv"]
