"""Letters as files outside of the vault: written whole, readable by their owner alone, and deleted again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from letters_app.domain.errors import WriteFailedError, write_failure_reason
from letters_app.services.output_folder import OutputFolder


def write_files(target: Path, content: bytes, beside: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write ``content`` to ``target``, which may be there already, and the files ``beside`` it: all or none.

    Those beside are named after the target and the words that are their keys; nothing is written over by them.

    Raises:
        InsideVaultError: if the target lies in a vault.
        WriteFailedError: if the disk refuses; nothing is left of the files then.
    """
    target = target if target.suffix.lower() == ".pdf" else target.with_name(f"{target.name}.pdf")
    taken = {target.name}
    with OutputFolder(target.parent) as folder:
        try:
            folder.create(target.name).write(content)
            for words, piece in beside.items():
                name = _free_name(target, words, taken)
                taken.add(name)
                folder.create(name).write(piece)
        except OSError as error:
            raise folder.failure(error) from error
        return folder.keep()


def delete_files(files: Iterable[Path]) -> None:
    """Delete files that were written before; one that is gone already is no error.

    Raises:
        WriteFailedError: if the disk refuses.
    """
    for path in files:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise WriteFailedError(path=str(path), reason=write_failure_reason(error)) from error


def _free_name(target: Path, words: str, taken: set[str]) -> str:
    """Return a name beside ``target`` that nothing has."""
    number = 1
    while True:
        name = f"{target.stem}-{words}{'' if number == 1 else f'-{number}'}.pdf"
        if name not in taken and not (target.parent / name).exists():
            return name
        number += 1
