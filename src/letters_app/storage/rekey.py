"""A vault under a new key: the answer when somebody learnt the passphrase and may have a copy of the key file."""

from __future__ import annotations

from pathlib import Path

from letters_app.domain.clock import Clock
from letters_app.storage.key_slots import KdfCost
from letters_app.storage.vault_opening import NewVault, make_vault, open_vault


def rekey_vault(
    path: Path,
    passphrase: str,
    new_path: Path,
    new_passphrase: str,
    clock: Clock | None = None,
    *,
    cost: KdfCost | None = None,
) -> NewVault:
    """Make a vault at ``new_path`` that holds all of the one at ``path`` under key, passphrase and code of its own.

    The old vault stays as it is. Its backups are not taken along: the old passphrase opens them.

    Raises:
        VaultError: as ``open_vault`` for the old and ``create_vault`` for the new place.
        DamagedVaultError: if the old vault cannot be read whole or the copy differs; there is then no new one.
    """
    with open_vault(path, passphrase, clock) as source:
        return make_vault(new_path, new_passphrase, clock, cost, source.copy_into)
