"""Reads what a command's argument names: a path, or ``-`` for standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from letters_app.domain.errors import UnreadableInputError

STANDARD_INPUT = "-"


def read_input(name: str) -> bytes:
    """Return the bytes of the file ``name`` or of standard input.

    Raises:
        UnreadableInputError: if there is no such file, it is a folder, or it may not be read.
    """
    try:
        if name == STANDARD_INPUT:
            return sys.stdin.buffer.read()
        return Path(name).read_bytes()
    except OSError as error:
        raise UnreadableInputError(path=name) from error
