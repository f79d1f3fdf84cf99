"""Keeps what the process holds in memory from being written to the disk when it dies."""

from __future__ import annotations

import sys


def forbid_memory_images() -> None:
    """Let the system write no core file of this process; where there are no such files, as on Windows, do nothing.

    Names, letters and the key of an open vault would lie in it in clear (requirement R17 of the threat model).
    """
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
