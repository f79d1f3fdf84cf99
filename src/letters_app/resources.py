"""Finds the data that ships with the program; nobody else knows where files lie.

Installed, the data lies inside the package; in a checkout it lies beside ``src``.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from letters_app.domain.errors import PackError

_PACKAGE = Path(__file__).resolve().parent
_LARGEST_PACK_FILE = 4 * 1024 * 1024


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


def read_pack_file(path: Path) -> dict[str, Any]:
    """Return the contents of one TOML file of a pack.

    Raises:
        PackError: if the file is missing, larger than 4 MiB, not UTF-8 or not TOML.
    """
    pack, place = path.parent.name, path.name
    try:
        data = path.read_bytes()
    except OSError as error:
        raise PackError(pack=pack, place=place, problem="unreadable") from error
    if len(data) > _LARGEST_PACK_FILE:
        raise PackError(pack=pack, place=place, problem="too-large")
    try:
        return tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise PackError(pack=pack, place=place, problem="not-toml") from error
