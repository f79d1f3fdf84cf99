"""The statistical reader's process, started as ``reader READING`` by ``settings.own_process``."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from letters_app.reader.child import serve
from letters_app.reader.encoder_names import READINGS
from letters_app.services.memory_image import forbid_memory_images, forbid_memory_reading
from letters_app.services.statistical_reader import heads_path


def run(arguments: Sequence[str]) -> int:
    """Answer questions with the reading that ``arguments`` name until standard input ends; 2 if they name none."""
    forbid_memory_images()
    forbid_memory_reading()
    reading = next((name for name in arguments if name in READINGS), None)
    if reading is None:
        return 2
    serve(reading, heads_path(reading), sys.stdin.buffer, sys.stdout.buffer)
    return 0
