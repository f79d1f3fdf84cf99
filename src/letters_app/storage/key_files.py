"""The key file and its second copy in the vault folder."""

from __future__ import annotations

import contextlib
from pathlib import Path

from letters_app.storage.durable_files import write_durably
from letters_app.storage.errors import DamagedKeysError, VaultError, VaultWriteError, WrongPassphraseError, write_error
from letters_app.storage.key_slots import MAX_FILE_BYTES, KeyRing

KEYS_NAME = "keys"
KEYS_COPY_NAME = "keys.copy"
_NAMES = (KEYS_NAME, KEYS_COPY_NAME)


def read_key_rings(folder: Path) -> tuple[KeyRing, ...]:
    """Return the whole key rings of the folder, the newest first.

    There are two only if a change was interrupted between the copies. Nobody can tell then which of the two
    passphrases the user was left with, so both must open.

    Raises:
        DamagedKeysError: if no copy is whole or there is none.
        NewerVaultError: if a newer program wrote the keys.
        HostileParametersError: if a slot's cost is out of bounds.
        VaultWriteError: if the system refuses to read a copy.
    """
    rings: list[KeyRing] = []
    refusals: list[VaultError] = []
    for name in _NAMES:
        try:
            rings.append(KeyRing.from_bytes(_read(folder / name)))
        except VaultError as error:
            refusals.append(error)
    if rings:
        newest_first = sorted(rings, key=lambda ring: ring.generation, reverse=True)
        return tuple(dict.fromkeys(newest_first))
    # "From a newer program" or "hostile" says more than "damaged", whichever copy it came from.
    raise next((error for error in refusals if not isinstance(error, DamagedKeysError)), refusals[0])


def unlock(rings: tuple[KeyRing, ...], typed: str) -> tuple[bytes, KeyRing]:
    """Return the vault's key and the ring that opened, for a passphrase or the recovery code.

    Raises:
        WrongPassphraseError: if no slot of any ring opens.
        HostileParametersError, NotEnoughMemoryError: as ``KeyRing.open``.
    """
    *others, last = rings
    for ring in others:
        with contextlib.suppress(WrongPassphraseError):
            return ring.open(typed), ring
    return last.open(typed), last


def write_keys(folder: Path, ring: KeyRing) -> None:
    """Write both copies, one after the other, so that a whole one is there at every moment.

    Raises:
        VaultWriteError: if the system refuses.
    """
    content = ring.to_bytes()
    for name in _NAMES:
        write_durably(folder / name, content)


def mend_keys(folder: Path, ring: KeyRing) -> bool:
    """Write ``ring`` over copies that are missing, damaged or different; tell whether there was one.

    A copy that cannot be mended is no reason not to open the vault: the whole one did its work.
    """
    content = ring.to_bytes()
    mended = False
    for name in _NAMES:
        with contextlib.suppress(VaultWriteError):
            path = folder / name
            if not path.is_file() or _read(path) != content:
                write_durably(path, content)
                mended = True
    return mended


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(MAX_FILE_BYTES + 1)
    except FileNotFoundError as error:
        raise DamagedKeysError(reason="missing") from error
    except OSError as error:
        raise write_error(error, path.parent) from error
