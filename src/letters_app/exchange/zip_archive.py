"""Zip archives from strangers, unpacked under a limit that no declared size can talk us out of."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping

from letters_app.exchange.limits import MAX_INFLATED_BYTES
from letters_app.exchange.unreadable import BrokenSpreadsheetError, FileTooLargeError, PasswordProtectedError

_ENCRYPTED = 0x1
_MAX_PARTS = 5_000


def unpack_document(data: bytes) -> dict[str, bytes]:
    """Return the XML parts of an office document by name; pictures, macros and embedded files are left out.

    Raises:
        BrokenSpreadsheetError: if the archive is damaged.
        PasswordProtectedError: if it is encrypted.
        FileTooLargeError: if it inflates beyond the limit; found while inflating.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read_parts(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, NotImplementedError) as error:
        raise BrokenSpreadsheetError(problem="damaged") from error


def pack_document(parts: Mapping[str, bytes], compression: int = zipfile.ZIP_STORED) -> bytes:
    """Return an archive of ``parts`` that holds no time, no system and no comment."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.create_system = 0
            entry.compress_type = compression
            archive.writestr(entry, content)
    return packed.getvalue()


def _read_parts(archive: zipfile.ZipFile) -> dict[str, bytes]:
    entries = archive.infolist()
    if len(entries) > _MAX_PARTS:
        raise FileTooLargeError(limit="parts", maximum=_MAX_PARTS)
    parts: dict[str, bytes] = {}
    left = MAX_INFLATED_BYTES
    for entry in entries:
        if not entry.filename.endswith((".xml", ".rels")) and entry.filename != "mimetype":
            continue
        if entry.flag_bits & _ENCRYPTED:
            raise PasswordProtectedError
        if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise BrokenSpreadsheetError(problem="damaged")
        if entry.file_size > left:
            raise FileTooLargeError(limit="inflated-bytes", maximum=MAX_INFLATED_BYTES)
        with archive.open(entry) as part:
            content = part.read(left + 1)
        left -= len(content)
        if left < 0:
            raise FileTooLargeError(limit="inflated-bytes", maximum=MAX_INFLATED_BYTES)
        parts[entry.filename] = content
    return parts
