"""One vault, one process: a lock of the operating system on the empty file ``vault.lock``.

The kernel frees it when the process ends, also on kill -9. The file holds nothing: no host name, no process number;
its time of change is the time of the last opening.
"""

from __future__ import annotations

import contextlib
import datetime
import errno
import os
import sys
from pathlib import Path

from letters_app.storage.durable_files import OWNER_ONLY_FILE
from letters_app.storage.errors import VaultInUseError, write_error

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK_NAME = "vault.lock"
_TAKEN = frozenset({errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK})
_NO_LOCKS_HERE = frozenset({errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS, errno.EINVAL})
_CANNOT_WRITE = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


class VaultLock:
    """Holds the lock of one vault folder from construction until ``release``.

    ``read_only`` tells that the folder cannot be written; ``is_held`` is false where the file system knows no locks
    or a read-only folder has no lock file.

    Raises:
        VaultInUseError: if another process, or another opening in this one, holds it.
        VaultWriteError: if the lock file cannot be made for another reason than a read-only folder.
    """

    def __init__(self, folder: Path) -> None:
        self.read_only = False
        self.is_held = False
        self._path = folder / LOCK_NAME
        self._descriptor = self._open()
        if self._descriptor is None:
            return
        try:
            self._take(self._descriptor)
        except OSError as error:
            since = _last_opening(self._descriptor)
            self.release()
            if error.errno in _TAKEN:
                raise VaultInUseError(since=since) from error
            if error.errno not in _NO_LOCKS_HERE:
                raise write_error(error, folder) from error
            return
        self.is_held = True

    def stamp(self) -> None:
        """Note the time of this opening, for the message to a second process; nothing where times cannot be set."""
        if self.is_held and not self.read_only:
            with contextlib.suppress(OSError):
                os.utime(self._path)

    def release(self) -> None:
        """Give the lock back; a second call does nothing."""
        if self._descriptor is not None:
            os.close(self._descriptor)
        self._descriptor = None
        self.is_held = False

    def _open(self) -> int | None:
        try:
            return os.open(self._path, os.O_RDWR | os.O_CREAT, OWNER_ONLY_FILE)
        except OSError as error:
            if error.errno not in _CANNOT_WRITE:
                raise write_error(error, self._path.parent) from error
            self.read_only = True
        try:
            return os.open(self._path, os.O_RDONLY)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise write_error(error, self._path.parent) from error

    @staticmethod
    def _take(descriptor: int) -> None:
        if sys.platform == "win32":
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def is_locked(folder: Path) -> bool:
    """Tell whether a process holds the vault now. Makes and changes no file."""
    if not (folder / LOCK_NAME).is_file():
        return False
    try:
        VaultLock(folder).release()
    except VaultInUseError:
        return True
    return False


def _last_opening(descriptor: int) -> str:
    changed = os.fstat(descriptor).st_mtime
    return datetime.datetime.fromtimestamp(changed, tz=datetime.UTC).isoformat(timespec="seconds")
