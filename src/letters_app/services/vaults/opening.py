"""Makes and opens vaults for the first screen, also the one of the demo people."""

from __future__ import annotations

import enum
from contextlib import ExitStack
from pathlib import Path

from letters_app.domain.clock import Clock, SystemClock
from letters_app.resources import demo_root
from letters_app.services.people.import_people import import_list, plan_list
from letters_app.storage import KdfCost, NewVault, Vault, create_vault, is_vault, open_vault, vault_info
from letters_app.storage.errors import VaultError

DEMO_PASSPHRASE = "paper letters reach people"  # noqa: S105 - known to everybody: the people in that vault are invented
"""Opens the vault of the demo people; the first screen shows it."""


class VaultPlace(enum.StrEnum):
    """What stands where a vault is to be opened or made."""

    FREE = "free"
    """Nothing, or an empty folder: a vault may be made here."""
    VAULT = "vault"
    IN_USE = "in-use"
    """A vault that another window or program has open now."""
    OCCUPIED = "occupied"
    """Something else; nothing of ours is made over it."""


def look_at(path: Path) -> VaultPlace:
    """Tell what is at ``path`` without opening or changing it."""
    try:
        if is_vault(path):
            return VaultPlace.IN_USE if vault_info(path).in_use else VaultPlace.VAULT
        is_free = not path.is_symlink() and (not path.exists() or (path.is_dir() and not any(path.iterdir())))
    except VaultError:
        return VaultPlace.VAULT  # one that will say when it is opened what is wrong with it
    except OSError:
        return VaultPlace.OCCUPIED
    return VaultPlace.FREE if is_free else VaultPlace.OCCUPIED


def create(path: Path, passphrase: str, clock: Clock | None = None, *, cost: KdfCost | None = None) -> NewVault:
    """Make a vault in the folder ``path`` and open it; the recovery code in the answer is shown once.

    Raises:
        VaultError: as ``letters_app.storage.create_vault``; it names ``path``.
    """
    try:
        return create_vault(path, passphrase, clock, cost=cost)
    except VaultError as error:
        error.params.setdefault("path", str(path))
        raise


def unlock(path: Path, passphrase: str, clock: Clock | None = None) -> Vault:
    """Open the vault in the folder ``path`` with its passphrase or its recovery code.

    Raises:
        VaultError: as ``letters_app.storage.open_vault``; it names ``path``.
    """
    try:
        return open_vault(path, passphrase, clock)
    except VaultError as error:
        error.params.setdefault("path", str(path))
        raise


def make_demo(path: Path, clock: Clock | None = None) -> Vault:
    """Open the vault of the invented demo people, which is made first if it is not there.

    One that somebody has played with is found again as they left it; one without people, as after a crash in the
    middle of filling it, is filled. Its passphrase is known, so it costs no time: the cheapest derivation is taken.

    Raises:
        VaultError: as ``create`` and ``unlock``, such as ``WrongPassphraseError`` if its passphrase was changed.
    """
    clock = clock or SystemClock()
    with ExitStack() as undo:
        if is_vault(path):
            vault = unlock(path, DEMO_PASSPHRASE, clock)
        else:
            vault = create(path, DEMO_PASSPHRASE, clock, cost=KdfCost.FLOOR).vault
        undo.callback(vault.close)
        if not vault.read_only and not vault.address_book().recipients:
            _fill(vault, clock)
        undo.pop_all()
    return vault


def _fill(vault: Vault, clock: Clock) -> None:
    file = demo_root() / "people.csv"
    plan = plan_list(file.read_bytes(), file.name, "csv", None, vault.address_book(), clock.today())
    import_list(vault, plan)
