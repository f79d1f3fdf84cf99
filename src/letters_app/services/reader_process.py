"""The statistical reader's process: ``python -m letters_app.services.reader_process READING``."""

from __future__ import annotations

import sys

from letters_app.reader.child import serve
from letters_app.reader.encoder_names import READINGS
from letters_app.services.memory_image import forbid_memory_images, forbid_memory_reading
from letters_app.services.statistical_reader import heads_path


def run() -> None:
    """Read the reading's name from the command line and answer questions until standard input ends."""
    forbid_memory_images()
    forbid_memory_reading()
    (reading,) = (name for name in sys.argv[1:] if name in READINGS)
    serve(reading, heads_path(reading), sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    run()
