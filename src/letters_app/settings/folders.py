"""Folders of the operating system; the only place that asks for them."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_data_path

_APPLICATION = "letters"


def default_vault_folder() -> Path:
    """Return where a vault lies unless the user says otherwise.

    The non-roaming data folder of the account, never "Documents": those are often copied to a cloud.
    """
    return user_data_path(_APPLICATION, appauthor=False, roaming=False) / "vault"
