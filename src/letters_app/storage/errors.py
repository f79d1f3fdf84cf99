"""What can go wrong with a vault: one family, so that a face can tell "the vault" from "the input"."""

from __future__ import annotations

from pathlib import Path

from letters_app.domain.errors import LettersError, WriteFailedError, write_failure_reason


class VaultError(LettersError):
    """Base of all errors of the vault (``path`` where the user named one)."""

    code = "vault.error"


class WrongPassphraseError(VaultError):
    """No slot opens with what was typed (``hint`` = ``recovery-code-mistyped`` if it looks like a mistyped code)."""

    code = "vault.wrong-passphrase"


class WeakPassphraseError(VaultError):
    """A new passphrase breaks the rules (``reason`` = ``short`` or ``common``, ``minimum`` in characters)."""

    code = "vault.passphrase-too-weak"


class DamagedVaultError(VaultError):
    """The database cannot be read as it was written (``place`` = what was being read)."""

    code = "vault.damaged"


class DamagedKeysError(VaultError):
    """No copy of the key file is whole (``reason`` = ``missing`` or ``damaged``)."""

    code = "vault.keys-damaged"


class HostileParametersError(VaultError):
    """The key file asks for an absurd or a too cheap key derivation; nothing was computed (``field``, ``value``)."""

    code = "vault.hostile-parameters"


class NotEnoughMemoryError(VaultError):
    """The key derivation did not get its memory (``memory_mib``)."""

    code = "vault.not-enough-memory"


class VaultInUseError(VaultError):
    """Another process holds the vault (``since``: ISO instant in UTC of its opening, empty if not known)."""

    code = "vault.locked-by-other-process"


class NewerVaultError(VaultError):
    """A newer program wrote the vault; it was left untouched (``found`` and ``known`` are versions)."""

    code = "vault.newer-version"


class NotEncryptedError(VaultError):
    """The file or the driver does not encrypt; the program refuses to go on (``check`` names what failed)."""

    code = "vault.not-encrypted"


class VaultExistsError(VaultError):
    """There is something where a vault is to be made; nothing was overwritten."""

    code = "vault.exists"


class NotAVaultError(VaultError):
    """The folder does not exist or holds no vault."""

    code = "vault.not-a-vault"


class NotABackupError(VaultError):
    """The folder is no finished, verified backup (``reason`` = ``incomplete``, ``unsealed`` or ``differs``)."""

    code = "vault.not-a-backup"


class ReadOnlyVaultError(VaultError):
    """A read-only place holds a vault that must be written to be used (``reason`` = ``recovery`` or ``migration``)."""

    code = "vault.read-only"


class UnknownRecordError(VaultError):
    """A record refers to one that the vault does not hold (``record``: the kind of record)."""

    code = "vault.unknown-record"


class VaultWriteError(VaultError, WriteFailedError):
    """The disk refused to write vault, keys or backup (``path``, ``reason`` = ``full``, ``denied`` or ``io``)."""

    code = WriteFailedError.code


def write_error(error: OSError, path: Path) -> VaultWriteError:
    """Return the error a face can explain for what the system refused at ``path``."""
    return VaultWriteError(path=str(path), reason=write_failure_reason(error))
