"""Runs a command as a whole process, with the children it starts: how long it took, how much memory it held.

Memory is that of all its processes together: their proportional set sizes, added up every few milliseconds. So pages
that two processes share count once, and a peer with one process is measured by the same rule. Linux only: it reads
/proc.
"""

from __future__ import annotations

import contextlib
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SAMPLE_S = 0.01


@dataclass(frozen=True, slots=True)
class Run:
    """One finished run."""

    wall_s: float
    peak_mb: float
    """Of all processes together, in megabytes (10^6 bytes)."""


def run(command: Sequence[str], patience_s: float = 600) -> Run:
    """Run ``command`` to its end.

    Raises:
        RuntimeError: if it fails or takes longer than ``patience_s``.
    """
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    peak_kb = 0
    while process.poll() is None:
        peak_kb = max(peak_kb, sum(_proportional_kb(pid) for pid in _family(process.pid)))
        if time.perf_counter() - started > patience_s:
            process.kill()
            raise RuntimeError(f"{command[0]} took longer than {patience_s} s")
        time.sleep(SAMPLE_S)
    wall_s = time.perf_counter() - started
    if process.returncode:
        told = process.stderr.read().decode(errors="replace") if process.stderr else ""
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}:\n{told}")
    return Run(wall_s, peak_kb * 1024 / 1e6)


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
