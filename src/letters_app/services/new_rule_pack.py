"""Writes the skeleton of a group's own rule pack: it explains itself, loads, and keeps its examples."""

from __future__ import annotations

from pathlib import Path

from letters_app.domain.errors import LettersError, WriteFailedError, write_failure_reason
from letters_app.resources import resources_root

_SKELETON = "rule-pack-skeleton"


class FolderNotEmptyError(LettersError):
    """Something lies in the folder that was to be filled (``path``)."""

    code = "output.not-empty"


def write_new_pack(folder: Path) -> tuple[Path, ...]:
    """Write the skeleton into ``folder``, which is made if need be, and return the files.

    Raises:
        FolderNotEmptyError: if something lies in ``folder`` already: nothing is ever overwritten.
        WriteFailedError: if it cannot be written.
    """
    written: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise FolderNotEmptyError(path=str(folder))
        for source in sorted((resources_root() / _SKELETON).glob("*.toml")):
            target = folder / source.name
            target.write_bytes(source.read_bytes())
            written.append(target)
    except OSError as error:
        raise WriteFailedError(path=str(folder), reason=write_failure_reason(error)) from error
    return tuple(written)
