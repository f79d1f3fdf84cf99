"""Looks for names on the disk, in every form in which they may hide."""

from __future__ import annotations

import base64
import contextlib
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path


def files_with(markers: Iterable[str], *roots: Path) -> list[Path]:
    """Return all files below ``roots`` whose name or content holds a marker."""
    patterns = [pattern for marker in markers for pattern in _forms(marker)]
    found = []
    for file in (file for root in roots for file in root.rglob("*") if file.is_file()):
        contents = (str(file).encode(), *_contents(file.read_bytes()))
        if any(pattern in content for content in contents for pattern in patterns):
            found.append(file)
    return found


def _forms(marker: str) -> Iterator[bytes]:
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "unicode-escape"):
        yield marker.encode(encoding)
    plain = marker.encode()
    for shift in range(3):  # base64 has three phases; the first and last signs depend on the neighbours
        coded = base64.b64encode(b"\0" * shift + plain)
        yield coded[4 if shift else 0 : -4]
    yield plain.hex().encode()


def _contents(content: bytes) -> Iterator[bytes]:
    yield content
    start = content.find(b"\x78")
    while start != -1:
        with contextlib.suppress(zlib.error):  # most are no stream
            inflated = zlib.decompressobj().decompress(content[start:], 1 << 20)
            if inflated:
                yield inflated
        start = content.find(b"\x78", start + 1)
