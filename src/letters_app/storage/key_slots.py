"""Key slots: the vault's key, sealed once for every secret that may open it.

The database has one random 32-byte key. A slot seals it with XChaCha20-Poly1305 under a key that Argon2id derives
from a secret (a passphrase or the recovery code) and the slot's salt. Header and slot header are authenticated with
it. The exact bytes stand in ``docs/formats/vault.md``.
"""

from __future__ import annotations

import enum
import hashlib
import os
import struct
from dataclasses import dataclass, replace
from typing import ClassVar

import nacl.exceptions
import nacl.pwhash.argon2id
import nacl.secret
import nacl.utils

from letters_app.storage.errors import (
    DamagedKeysError,
    HostileParametersError,
    NewerVaultError,
    NotEnoughMemoryError,
    WrongPassphraseError,
)
from letters_app.storage.passphrase import passphrase_bytes
from letters_app.storage.recovery_code import looks_like_recovery_code, read_recovery_code

KEY_BYTES = 32
FORMAT_VERSION = 1
MAX_SLOTS = 4
MAX_FILE_BYTES = 4096

_MAGIC = b"LTRVKEYS"
_HEADER = struct.Struct(">8sBBI")
_SLOT_HEADER = struct.Struct(">BBIQ16s")
_SALT_BYTES = 16
_SEALED_BYTES = 72
_CHECKSUM_BYTES = 32
_MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one guess at a secret costs: Argon2id passes and memory in bytes.

    ``FLOOR`` and ``CEILING`` bound what is accepted from a file: below the floor a slot would be cheap to guess,
    above the ceiling a crafted file would hang the program.
    """

    passes: int
    memory: int

    FLOOR: ClassVar[KdfCost]
    CEILING: ClassVar[KdfCost]
    DEFAULT: ClassVar[KdfCost]
    SMALL_MACHINE: ClassVar[KdfCost]

    def check(self) -> None:
        """Refuse a cost outside the bounds, before any memory is asked for.

        Raises:
            HostileParametersError: naming the field and its value.
        """
        if not self.FLOOR.passes <= self.passes <= self.CEILING.passes:
            raise HostileParametersError(field="passes", value=self.passes)
        if not self.FLOOR.memory <= self.memory <= self.CEILING.memory:
            raise HostileParametersError(field="memory", value=self.memory)

    @classmethod
    def for_this_machine(cls) -> KdfCost:
        """Return the cost for new slots: 256 MiB and 3 passes, with less than 4 GB of memory 64 MiB and 4 passes."""
        names = getattr(os, "sysconf_names", {})  # absent on Windows, which gets the full cost
        if not {"SC_PHYS_PAGES", "SC_PAGE_SIZE"} <= names.keys():
            return cls.DEFAULT
        installed = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
        return cls.SMALL_MACHINE if 0 < installed < 4_000_000_000 else cls.DEFAULT


KdfCost.FLOOR = KdfCost(passes=3, memory=64 * _MIB)
KdfCost.CEILING = KdfCost(passes=10, memory=1024 * _MIB)
KdfCost.DEFAULT = KdfCost(passes=3, memory=256 * _MIB)
KdfCost.SMALL_MACHINE = KdfCost(passes=4, memory=64 * _MIB)


class SlotKind(enum.Enum):
    """Whose secret opens a slot."""

    PASSPHRASE = 1
    RECOVERY_CODE = 2
    SECOND_PERSON = 3


@dataclass(frozen=True, slots=True)
class KeySlot:
    """One sealed copy of the vault's key, with the cost of guessing at it."""

    kind: SlotKind
    cost: KdfCost
    salt: bytes
    sealed: bytes

    def header(self) -> bytes:
        """Return the slot header as it stands in the file, which the seal authenticates."""
        return _slot_header(self.kind, self.cost, self.salt)

    def open(self, secret: bytes) -> bytes | None:
        """Return the vault's key, ``None`` if ``secret`` is not the slot's.

        Raises:
            HostileParametersError: if the cost is out of bounds.
            NotEnoughMemoryError: if the derivation did not get its memory.
        """
        box = nacl.secret.Aead(_derive(secret, self.salt, self.cost))
        try:
            return box.decrypt(self.sealed, _MAGIC + self.header())
        except nacl.exceptions.CryptoError:
            return None


def seal_slot(kind: SlotKind, key: bytes, secret: bytes, cost: KdfCost) -> KeySlot:
    """Return a slot that opens ``key`` with ``secret``, under a fresh salt.

    Raises:
        HostileParametersError: if the cost is out of bounds.
        NotEnoughMemoryError: if the derivation did not get its memory.
    """
    salt = nacl.utils.random(_SALT_BYTES)
    header = _slot_header(kind, cost, salt)
    box = nacl.secret.Aead(_derive(secret, salt, cost))
    return KeySlot(kind, cost, salt, bytes(box.encrypt(key, _MAGIC + header)))


@dataclass(frozen=True, slots=True)
class KeyRing:
    """All slots of a vault. ``generation`` grows by one with each change, so that the newer of two copies is known."""

    slots: tuple[KeySlot, ...]
    generation: int = 1

    def to_bytes(self) -> bytes:
        """Return the content of the key file."""
        body = _HEADER.pack(_MAGIC, FORMAT_VERSION, len(self.slots), self.generation)
        body += b"".join(slot.header() + slot.sealed for slot in self.slots)
        return body + _checksum(body)

    @classmethod
    def from_bytes(cls, content: bytes) -> KeyRing:
        """Read a key file. Nothing is derived and no memory is taken.

        Raises:
            DamagedKeysError: if the file is not whole.
            NewerVaultError: if a newer program wrote it.
            HostileParametersError: if a slot's cost is out of bounds.
        """
        body, checksum = content[:-_CHECKSUM_BYTES], content[-_CHECKSUM_BYTES:]
        if len(content) > MAX_FILE_BYTES or len(body) < _HEADER.size or _checksum(body) != checksum:
            raise DamagedKeysError(reason="damaged")
        magic, version, count, generation = _HEADER.unpack_from(body)
        if magic != _MAGIC:
            raise DamagedKeysError(reason="damaged")
        if version > FORMAT_VERSION:
            raise NewerVaultError(found=version, known=FORMAT_VERSION)
        slot_bytes = _SLOT_HEADER.size + _SEALED_BYTES
        if version < 1 or not 1 <= count <= MAX_SLOTS or len(body) != _HEADER.size + count * slot_bytes:
            raise DamagedKeysError(reason="damaged")
        offsets = range(_HEADER.size, len(body), slot_bytes)
        return cls(tuple(_read_slot(body[start : start + slot_bytes]) for start in offsets), generation)

    def open(self, typed: str) -> bytes:
        """Return the vault's key for a passphrase or the recovery code.

        Raises:
            WrongPassphraseError: if no slot opens.
            HostileParametersError: if a slot's cost is out of bounds.
            NotEnoughMemoryError: if the derivation did not get its memory.
        """
        code = read_recovery_code(typed)
        for slot in self.slots:
            is_for_code = slot.kind is SlotKind.RECOVERY_CODE
            secret = code if is_for_code else passphrase_bytes(typed)
            # A right code costs one derivation, and so does a passphrase: each is tried on slots of its own kind.
            if secret is None or (code is not None and not is_for_code):
                continue
            key = slot.open(secret)
            if key is not None:
                return key
        if code is None and looks_like_recovery_code(typed):
            raise WrongPassphraseError(hint="recovery-code-mistyped")
        raise WrongPassphraseError

    def with_slot(self, slot: KeySlot) -> KeyRing:
        """Return the next generation, in which ``slot`` stands in place of the one of its kind."""
        others = tuple(known for known in self.slots if known.kind is not slot.kind)
        ordered = sorted((*others, slot), key=lambda known: known.kind.value)
        return replace(self, slots=tuple(ordered), generation=self.generation + 1)


def _slot_header(kind: SlotKind, cost: KdfCost, salt: bytes) -> bytes:
    return _SLOT_HEADER.pack(FORMAT_VERSION, kind.value, cost.passes, cost.memory, salt)


def _read_slot(content: bytes) -> KeySlot:
    version, kind, passes, memory, salt = _SLOT_HEADER.unpack_from(content)
    if version != FORMAT_VERSION or kind not in {known.value for known in SlotKind}:
        raise DamagedKeysError(reason="damaged")
    cost = KdfCost(passes, memory)
    cost.check()
    return KeySlot(SlotKind(kind), cost, salt, content[_SLOT_HEADER.size :])


def _derive(secret: bytes, salt: bytes, cost: KdfCost) -> bytes:
    cost.check()
    try:
        return nacl.pwhash.argon2id.kdf(KEY_BYTES, secret, salt, opslimit=cost.passes, memlimit=cost.memory)
    except (nacl.exceptions.RuntimeError, MemoryError) as error:
        raise NotEnoughMemoryError(memory_mib=cost.memory // _MIB) from error


def _checksum(body: bytes) -> bytes:
    return hashlib.blake2b(body, digest_size=_CHECKSUM_BYTES, person=b"letters-keys").digest()
