"""Small files of our own, written whole: complete and on the disk, or not there at all."""

from __future__ import annotations

import os
from pathlib import Path

from letters_app.domain.errors import WriteFailedError, write_failure_reason

_OWNER_ONLY_FILE = 0o600
_OWNER_ONLY_FOLDER = 0o700


def write_private(path: Path, content: bytes) -> None:
    """Replace ``path`` by ``content``: new file for its owner only, sync, rename. The folder is made if missing.

    Raises:
        WriteFailedError: if the system refuses; the old file is then as it was.
    """
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(mode=_OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
        try:
            part.unlink(missing_ok=True)  # one left by a crash may have other permissions
            descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY_FILE)
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise WriteFailedError(path=str(path), reason=write_failure_reason(error)) from error


def put_aside(path: Path) -> Path | None:
    """Rename ``path`` to the first free ``….broken-N`` beside it; return its new name, ``None`` if that failed."""
    for number in range(1, 1000):
        aside = path.with_name(f"{path.name}.broken-{number}")
        if not aside.exists():
            try:
                path.rename(aside)
            except OSError:
                return None
            return aside
    return None
