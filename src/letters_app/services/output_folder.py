"""The folder a batch is written to: each file appears whole or not at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from letters_app.domain.errors import LettersError, WriteFailedError, write_failure_reason
from letters_app.storage import is_vault

_OWNER_ONLY_FILE = 0o600
_OWNER_ONLY_FOLDER = 0o700


class InsideVaultError(LettersError):
    """The folder for unencrypted files lies in a vault (``path``): nothing readable belongs there."""

    code = "output.inside-vault"


class OutputFolder:
    """Collects files under working names and puts all of them in place at the end.

    Letters are what people feared for: only the owner may read them. When the work fails, the working files go and
    what lay in the folder before stays as it was.
    """

    def __init__(self, root: Path) -> None:
        """Make the folder if it is not there.

        Raises:
            InsideVaultError: if it lies in a vault.
            WriteFailedError: if it cannot be made.
        """
        if any(is_vault(folder) for folder in (root.absolute(), *root.absolute().parents)):
            raise InsideVaultError(path=str(root))
        self.root = root
        self._open: dict[str, BinaryIO] = {}
        self._is_new = not root.exists()
        try:
            root.mkdir(mode=_OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
        except OSError as error:
            raise self.failure(error) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.discard()
        # A writer on one of our streams knows neither the folder nor whether the disk was full.
        cause = error.__cause__ if isinstance(error, WriteFailedError) and "path" not in error.params else error
        if isinstance(cause, OSError):
            raise self.failure(cause) from error

    def failure(self, error: OSError) -> WriteFailedError:
        """Return the error that tells the user what the disk refused."""
        return WriteFailedError(path=str(self.root), reason=write_failure_reason(error))

    def create(self, name: str) -> BinaryIO:
        """Return a stream for the file ``name``; its bytes lie under a working name until ``keep``.

        Raises:
            WriteFailedError: if the file cannot be made.
        """
        try:
            self._part(name).unlink(missing_ok=True)  # a remain of killed work may be readable for all, or a link
            descriptor = os.open(self._part(name), os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ONLY_FILE)
        except OSError as error:
            raise self.failure(error) from error
        stream = os.fdopen(descriptor, "wb")
        self._open[name] = stream
        return stream

    def keep(self) -> tuple[Path, ...]:
        """Finish all files and put them in place, in the order they were created.

        Raises:
            WriteFailedError: if the disk refuses. Nothing is put in place unless all files are whole on the disk.
        """
        kept: list[Path] = []
        try:
            for stream in self._open.values():
                if not stream.closed:
                    stream.flush()
                    os.fsync(stream.fileno())
                    stream.close()
            for name in self._open:
                self._part(name).replace(self.root / name)
                kept.append(self.root / name)
        except OSError as error:
            raise self.failure(error) from error
        self._open.clear()
        return tuple(kept)

    def discard(self) -> None:
        """Take away working files that were not kept, and the folder if it was made for them."""
        for name, stream in self._open.items():
            with contextlib.suppress(OSError):  # the last bytes could not be written; the file goes anyway
                stream.close()
            self._part(name).unlink(missing_ok=True)
        self._open.clear()
        if self._is_new:
            with contextlib.suppress(OSError):  # it holds what was kept
                self.root.rmdir()

    def _part(self, name: str) -> Path:
        return self.root / f"{name}.part"
