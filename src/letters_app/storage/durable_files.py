"""Files written whole: complete and on the disk, or not there at all."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from letters_app.storage.errors import VaultWriteError, write_error

_NO_FOLDER_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP, errno.ENOSYS})
OWNER_ONLY_FILE = 0o600
OWNER_ONLY_FOLDER = 0o700


def sync_file(path: Path) -> None:
    """Wait until the content of ``path`` is on the disk.

    Raises:
        OSError: if the system refuses.
    """
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(path: Path) -> None:
    """Wait until the names in the folder ``path`` are on the disk, where the system can.

    Windows and some file systems of sticks have no such call; the files themselves are synced there all the same.

    Raises:
        OSError: if the system refuses.
    """
    if sys.platform == "win32":
        return
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(descriptor)


def create_empty(path: Path) -> None:
    """Create an empty file that only its owner reads; a database grown from it keeps that mode.

    Raises:
        OSError: if there is one already or the system refuses.
    """
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY_FILE))


def write_durably(path: Path, content: bytes) -> None:
    """Replace ``path`` by ``content``: new file, sync, read back, rename, sync of the folder.

    Raises:
        VaultWriteError: if the system refuses or gives back other bytes; the old file is then still there.
    """
    part = path.with_name(path.name + ".part")
    try:
        try:
            descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, OWNER_ONLY_FILE)
            with os.fdopen(descriptor, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            if part.read_bytes() != content:
                raise VaultWriteError(path=str(path.parent), reason="io")
            part.replace(path)
            sync_folder(path.parent)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise write_error(error, path.parent) from error
