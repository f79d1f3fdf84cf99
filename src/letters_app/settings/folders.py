"""Folders of the operating system; the only place that asks for them."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_config_path, user_data_path

_APPLICATION = "letters"


def default_vault_folder() -> Path:
    """Return where a vault lies unless the user says otherwise.

    The non-roaming data folder of the account, never "Documents": those are often copied to a cloud.
    """
    return user_data_path(_APPLICATION, appauthor=False, roaming=False) / "vault"


def demo_vault_folder() -> Path:
    """Return where the vault of the demo people lies: beside the default one, under a name that says what it is."""
    return default_vault_folder().with_name("demo-vault")


def group_rules_folder() -> Path:
    """Return where the group's own rules for the check lie, if it has any: beside the vault, for they are no secret."""
    return default_vault_folder().with_name("rules")


def added_fonts_folder() -> Path:
    """Return where fonts lie that were added for scripts the program has none for: beside the vault."""
    return default_vault_folder().with_name("fonts")


def preferences_file() -> Path:
    """Return the file of the program's own settings on this computer: nothing about people is ever in it."""
    return user_config_path(_APPLICATION, appauthor=False, roaming=False) / "preferences.json"
