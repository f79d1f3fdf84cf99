"""``letters open VAULT``: the window. The start of the program hands in what opens it; no toolkit is known here."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from letters_app.i18n.marking import mark

OpenWindow = Callable[[Path | None], int]
"""Opens the window, on a vault if one is named, and returns its exit code once it is closed."""


@dataclass(frozen=True, slots=True)
class WindowWish:
    """What a command answers that asks for the window instead of doing something itself."""

    vault: Path | None = None


@click.command("open", help=mark("Open the window, with the vault VAULT if it is named."))
@click.argument("vault", type=click.Path(path_type=Path), required=False)
def open_vault(vault: Path | None) -> WindowWish:
    """Ask for the window."""
    return WindowWish(vault)


def grant(wish: WindowWish, open_window: OpenWindow) -> int:
    """Open the window and return its exit code.

    Raises:
        NotAVaultError: if a folder was named that is no vault.
        LettersError: if no window can open here; see ``services.display``.
    """
    from letters_app.services.display import require_display

    if wish.vault is not None:
        from letters_app.storage.vault_opening import require_vault

        require_vault(wish.vault)
    require_display(os.environ)
    return open_window(wish.vault)
