"""Follows a job to its end by asking again and again."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Final

from letters_app.printing.print_job import JobState, PrintJob
from letters_app.printing.print_service import PrintService

FIRST_PAUSE_S: Final = 0.3
LONGEST_PAUSE_S: Final = 2.0
_SLOWER: Final = 1.3


def follow(service: PrintService, job: PrintJob, pause: Callable[[float], object] = time.sleep) -> Iterator[JobState]:
    """Yield how a job stands, again and again, until it is finished; the last state is a final one.

    Between two questions ``pause`` is called with seconds. The caller breaks off when it has had enough: a printer
    without paper keeps a job for ever.
    """
    pause_s = FIRST_PAUSE_S
    while True:
        state = service.progress(job)
        yield state
        if state.is_final:
            return
        pause(pause_s)
        pause_s = min(pause_s * _SLOWER, LONGEST_PAUSE_S)
