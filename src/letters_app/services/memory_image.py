"""Keeps what the process holds in memory from others: from the disk when it dies, from other programs while it runs.

Names, letters and the key of an open vault would lie there in clear (requirement R17 of the threat model).
"""

from __future__ import annotations

import sys

_PR_SET_DUMPABLE = 4
"""Of ``<linux/prctl.h>``."""


def forbid_memory_images() -> None:
    """Let the system write no core file of this process; where there are no such files, as on Windows, do nothing."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def forbid_memory_reading() -> bool:
    """Let no other program of this user read the memory of this process; tell whether the system does so.

    Linux only. Desktop services learn who calls them from ``/proc/PID/root``, which is closed by this too: the window
    calls this when it stands and has asked the desktop for its looks, and before anything secret is in memory.
    """
    if sys.platform != "linux":
        return False
    import ctypes  # noqa: PLC0415 - commands that ask for nothing secret start faster without it

    prctl = ctypes.CDLL(None, use_errno=True).prctl
    return bool(prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) == 0)
