"""Opens a vault for a command: first looks whether there is one, then asks, then tells what should be known."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from letters_app.cli.face import Face
from letters_app.cli.passphrase import read_passphrase
from letters_app.i18n.marking import mark
from letters_app.storage import Vault, VaultNotice, open_vault, vault_info
from letters_app.storage.errors import VaultError

NOTICES: dict[VaultNotice, str] = {
    VaultNotice.READ_ONLY: mark("The vault can only be read here; nothing can be saved in it."),
    VaultNotice.NO_LOCK: mark("This disk knows no locks. Take care that no second program opens the vault now."),
    VaultNotice.KEYS_MENDED: mark("One of the two key files was damaged; it was made anew from the other."),
}


@contextlib.contextmanager
def opened_vault(face: Face, path: Path, passphrase_file: str | None) -> Iterator[Vault]:
    """Yield the open vault at ``path``; nobody is asked for a passphrase where there is no vault.

    Raises:
        VaultError: as ``open_vault``; it names ``path``.
        NoPassphraseError: if there is no way to ask.
    """
    with naming(path):
        vault_info(path)
        with open_vault(path, read_passphrase(face, passphrase_file)) as vault:
            tell_notices(vault.notices, face)
            yield vault


@contextlib.contextmanager
def naming(path: Path) -> Iterator[None]:
    """Put ``path``, as the user typed it, into the errors of a vault that do not name one."""
    try:
        yield
    except VaultError as error:
        error.params.setdefault("path", str(path))
        raise


def tell_notices(notices: Iterable[VaultNotice], face: Face) -> None:
    """Write one line of prose a notice."""
    for notice in sorted(notices):
        face.tell(face.say(NOTICES[notice]))
