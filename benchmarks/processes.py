"""Runs a command as a whole process, with the children it starts: how long it took, how much memory it held.

Memory is that of all its processes together: their proportional set sizes, added up every few milliseconds. So pages
that two processes share count once, and a peer with one process is measured by the same rule. Linux only: it reads
/proc. Reading it takes a core from whoever uses both, so time and memory are measured in runs of their own.
"""

from __future__ import annotations

import contextlib
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO

SAMPLE_S = 0.01


def seconds_of(command: Sequence[str], patience_s: float = 600) -> float:
    """Run ``command`` to its end and return how long it took.

    Raises:
        RuntimeError: if it fails.
        subprocess.TimeoutExpired: if it takes longer than ``patience_s``.
    """
    started = time.perf_counter()
    with tempfile.TemporaryFile() as told:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=told)
        try:
            process.wait(patience_s)
        finally:
            process.kill()
        wall_s = time.perf_counter() - started
        _require_success(process, command, told)
    return wall_s


def peak_mb_of(command: Sequence[str]) -> float:
    """Run ``command`` to its end and return the most memory it held, in megabytes (10^6 bytes).

    Raises:
        RuntimeError: if it fails.
    """
    peak_kb = 0
    with tempfile.TemporaryFile() as told:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=told)
        while process.poll() is None:
            peak_kb = max(peak_kb, sum(_proportional_kb(pid) for pid in _family(process.pid)))
            time.sleep(SAMPLE_S)
        _require_success(process, command, told)
    return peak_kb * 1024 / 1e6


def _require_success(process: subprocess.Popen[bytes], command: Sequence[str], told: IO[bytes]) -> None:
    if process.returncode:
        told.seek(0)
        words = told.read().decode(errors="replace")
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}:\n{words}")


def _family(pid: int) -> list[int]:
    found = [pid]
    for parent in found:
        with contextlib.suppress(OSError):
            for task in Path(f"/proc/{parent}/task").iterdir():
                found += map(int, (task / "children").read_text().split())
    return found


def _proportional_kb(pid: int) -> int:
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0
