"""Finds the data that ships with the program; nobody else knows where files lie.

Installed, the data lies inside the package; in a checkout it lies beside ``src``.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def _data_root() -> Path:
    installed = _PACKAGE / "_data"
    return installed if installed.is_dir() else _PACKAGE.parent.parent


def resources_root() -> Path:
    """Return the folder of fonts, packs and demo data."""
    return _data_root() / "resources"


def translations_root() -> Path:
    """Return the folder of interface catalogues."""
    return _data_root() / "translations"


def pack_root(kind: str) -> Path:
    """Return the folder of all packs of one kind, such as ``rules``, ``templates`` or ``layouts``."""
    return resources_root() / "packs" / kind


def font_root() -> Path:
    """Return the folder of bundled fonts, one folder per family with its licence."""
    return resources_root() / "fonts"


def demo_root() -> Path:
    """Return the folder of the invented demo people."""
    return resources_root() / "demo"


def wordlist_root() -> Path:
    """Return the folder of word lists for proposed passphrases, one file a language."""
    return resources_root() / "wordlists"
