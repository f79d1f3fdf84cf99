"""Reads the memory of a process from outside, as somebody with its rights could."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

_REGION = re.compile(r"([0-9a-f]+)-([0-9a-f]+) rw\S+ \S+ \S+ \d+\s*(.*)")


def times_found(process_id: int, markers: Iterable[str]) -> int:
    """Count how often a marker stands in what the process may write; skip the test where that cannot be read."""
    patterns = [marker.encode(encoding) for marker in markers for encoding in ("utf-8", "utf-16-le", "utf-32-le")]
    return sum(content.count(pattern) for content in _contents(process_id) for pattern in patterns)


def _contents(process_id: int) -> Iterator[bytes]:
    try:
        regions = (Path("/proc") / str(process_id) / "maps").read_text().splitlines()
        memory = (Path("/proc") / str(process_id) / "mem").open("rb", buffering=0)
    except OSError:
        pytest.skip("the memory of another process cannot be read here")
    with memory:
        for region in regions:
            if (found := _REGION.match(region)) and not found.group(3).startswith("[v"):
                start, end = (int(address, 16) for address in found.group(1, 2))
                with contextlib.suppress(OSError):  # a region that is gone by now
                    memory.seek(start)
                    yield memory.read(end - start)
