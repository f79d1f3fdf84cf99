"""Which libraries a shared object asks the loader for: the NEEDED entries of its dynamic section (ELF, 64 bit)."""

from __future__ import annotations

import struct
from pathlib import Path

_LOADED, _DYNAMIC = 1, 2
_NEEDED, _STRINGS = 1, 5


def needed_libraries(path: Path) -> frozenset[str]:
    content = path.read_bytes()
    if content[:5] != b"\x7fELF\x02":
        raise ValueError(path.name)
    start, size, count = struct.unpack_from("<Q14xHH", content, 32)
    segments = [struct.unpack_from("<IIQQQQ", content, start + size * number) for number in range(count)]

    def offset(address: int) -> int:
        return next(
            place + address - first
            for kind, _, place, first, _, length in segments
            if kind == _LOADED and first <= address < first + length
        )

    (table,) = (segment for segment in segments if segment[0] == _DYNAMIC)
    entries = [struct.unpack_from("<QQ", content, place) for place in range(table[2], table[2] + table[5], 16)]
    strings = offset(next(value for tag, value in entries if tag == _STRINGS))
    names = (strings + value for tag, value in entries if tag == _NEEDED)
    return frozenset(content[name : content.index(b"\0", name)].decode() for name in names)


def needed_from_outside(files: list[Path], own: dict[str, Path]) -> frozenset[str]:
    """The libraries that ``files``, and those of ``own`` they ask for, need besides ``own``."""
    outside: set[str] = set()
    seen: set[Path] = set()
    waiting = list(files)
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        for name in needed_libraries(path):
            if name in own:
                waiting.append(own[name])
            else:
                outside.add(name)
    return frozenset(outside)
