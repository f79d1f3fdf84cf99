"""Reads what a command's argument names: a path, or ``-`` for standard input."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from letters_app.domain.errors import UnreadableInputError
from letters_app.exchange.limits import MAX_FILE_BYTES

STANDARD_INPUT = "-"


def read_input(name: str) -> bytes:
    """Return the bytes of the file ``name`` or of standard input.

    Of endless input one byte more is returned than any reader accepts, so that it is refused and not waited for.

    Raises:
        UnreadableInputError: if there is no such file, it is a folder, or it may not be read.
    """
    try:
        if name == STANDARD_INPUT:
            return sys.stdin.buffer.read(MAX_FILE_BYTES + 1)
        with Path(name).open("rb") as stream:
            return stream.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise UnreadableInputError(path=name) from error


def read_lines(name: str) -> Iterator[bytes]:
    """Yield the lines of the file ``name`` or of standard input as they come; there may be more than fit in memory.

    Raises:
        UnreadableInputError: as ``read_input``, when the first line is asked for.
    """
    if name == STANDARD_INPUT:
        yield from sys.stdin.buffer
        return
    try:
        with Path(name).open("rb") as stream:
            yield from stream
    except OSError as error:
        raise UnreadableInputError(path=name) from error
