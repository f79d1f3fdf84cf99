"""Messages between the program and its reader: four bytes of length, then JSON. Bounded in both directions."""

from __future__ import annotations

import json
from typing import IO, Any

MAX_FRAME_BYTES = 4 * 1024 * 1024
_LENGTH_BYTES = 4


class FrameError(Exception):
    """What came is no message: too long, cut off, or no JSON object."""


def write_frame(stream: IO[bytes], message: dict[str, Any]) -> None:
    """Write one message.

    Raises:
        FrameError: if it is too long.
        OSError: if the other side is gone.
    """
    # Escaped, so that a lone surrogate in a text passes like anything else.
    data = json.dumps(message, ensure_ascii=True).encode("ascii")
    if len(data) > MAX_FRAME_BYTES:
        raise FrameError
    stream.write(len(data).to_bytes(_LENGTH_BYTES, "big") + data)
    stream.flush()


def read_frame(stream: IO[bytes]) -> dict[str, Any] | None:
    """Read one message; ``None`` if the other side has closed.

    Raises:
        FrameError: if what comes is no message.
        OSError: if the stream breaks.
    """
    head = stream.read(_LENGTH_BYTES)
    if not head:
        return None
    length = int.from_bytes(head, "big")
    if len(head) < _LENGTH_BYTES or length > MAX_FRAME_BYTES:
        raise FrameError
    data = stream.read(length)
    if len(data) < length:
        raise FrameError
    try:
        message = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise FrameError from error
    if not isinstance(message, dict):
        raise FrameError
    return message
