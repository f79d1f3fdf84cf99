"""Reads a font file, bounded and only if it is as its makers left it; others' files come in here too."""

from __future__ import annotations

import array
import struct
import sys
from pathlib import Path
from typing import NamedTuple

from letters_app.typesetting.errors import FontDamagedError

MAX_FONT_BYTES = 64 << 20
"""Twice the largest free file with all of Chinese, Japanese and Korean; what is larger is no font for addresses."""

_COLLECTION = b"ttcf"
_MOST_FACES = 64
_MOST_TABLES = 256
_HEADER = 12
"""Bytes before the table directory of a face, and before the list of faces of a collection."""
_ENTRY = struct.Struct(">4sIII")
"""One entry of the table directory: tag, checksum, offset, length (OpenType, "Table Directory")."""
_NEEDED_TABLES = frozenset({b"cmap", b"head", b"hhea", b"hmtx", b"maxp"})
_OUTLINES = (frozenset({b"glyf", b"loca"}), frozenset({b"CFF "}))
"""What holds the shapes: of TrueType, or of PostScript."""
_HEAD_MAGIC = 0x5F0F3CF5
_HEAD_BYTES = 54
_PIECE = 1 << 16
"""Bytes; a multiple of four."""


class FontFile(NamedTuple):
    """A face on disk: a file, and which face of it where it is a collection."""

    path: Path
    number: int = 0
    """From 0."""


class FontData(NamedTuple):
    """The bytes of a font file that was found sound."""

    data: bytes
    tables: frozenset[bytes]
    """Tags of the tables of the face that was asked for."""


def read_font(file: FontFile, data: bytes | None = None) -> FontData:
    """Return a font file; ``data`` are its bytes if another face of it has them already.

    Raises:
        FontDamagedError: it is missing, far too large, no font with outlines, or not as its makers left it.
    """
    if data is None:
        data = read_font_bytes(file.path)
    try:
        tables = _sound_tables(data, file.number)
    except struct.error as error:
        raise FontDamagedError(file=file.path.name) from error
    if tables is None:
        raise FontDamagedError(file=file.path.name)
    return FontData(data, tables)


def read_font_bytes(path: Path) -> bytes:
    """Return the bytes of a font file.

    Raises:
        FontDamagedError: it is missing or far too large.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_FONT_BYTES + 1)
    except OSError as error:
        raise FontDamagedError(file=path.name) from error
    if len(data) > MAX_FONT_BYTES:
        raise FontDamagedError(file=path.name)
    return data


def face_count(data: bytes) -> int:
    """Return how many faces a font file says it has, at most as many as a collection may reasonably hold."""
    if data[:4] != _COLLECTION:
        return 1
    return min(int.from_bytes(data[8:12], "big"), _MOST_FACES)


def _sound_tables(data: bytes, index: int) -> frozenset[bytes] | None:
    """Return the tables of a face if every one has the checksum its directory gives and none needed is missing.

    HarfBuzz passes over damage in silence, and letters would be missing from the paper.
    """
    if not 0 <= index < face_count(data):
        return None
    is_collection = data[:4] == _COLLECTION
    start = struct.unpack_from(">I", data, _HEADER + 4 * index)[0] if is_collection else 0
    (count,) = struct.unpack_from(">H", data, start + 4)
    if count > _MOST_TABLES:
        return None
    entries = [_ENTRY.unpack_from(data, start + _HEADER + number * _ENTRY.size) for number in range(count)]
    tags = frozenset(entry[0] for entry in entries)
    if not tags >= _NEEDED_TABLES or not any(outlines <= tags for outlines in _OUTLINES):
        return None
    # A directory may ask for more than there is, or for the same bytes again and again, to keep a reader busy. The
    # bytes that fill the last table up to four may be missing.
    if sum(length for *_, length in entries) > len(data) or any(
        offset + length > len(data) for *_, offset, length in entries
    ):
        return None
    for tag, expected, offset, length in entries:
        if tag == b"head":
            head = data[offset : offset + length]
            # The field that balances the whole file counts as nought.
            is_right = _checksum(head[:8] + bytes(4) + head[12:], 0, length) == expected
            # Makers of collections have left the sum of one face's "head" in all of them.
            if not (is_right or (is_collection and _is_head(head))):
                return None
        elif _checksum(data, offset, length) != expected:
            return None
    return tags


def _is_head(table: bytes) -> bool:
    return len(table) == _HEAD_BYTES and int.from_bytes(table[12:16], "big") == _HEAD_MAGIC


def _checksum(data: bytes, offset: int, length: int) -> int:
    """Return the sum of a table's words; a piece at a time, since a table may be nearly the whole file."""
    total = 0
    for start in range(offset, offset + length, _PIECE):
        piece = data[start : min(start + _PIECE, offset + length)]
        words = array.array("I", piece + bytes(-len(piece) % 4))
        if sys.byteorder == "little":
            words.byteswap()
        total += sum(words)
    return total & 0xFFFFFFFF
